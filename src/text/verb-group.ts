/// One verb group: auxiliaries, negation and adverbs between them, the verb and its particle.

import type { Chunk, Token, VerbGroup } from '../model/index.ts';
import { ADV, AUX, NEGATION, PARTICLE, VERB } from './facts.ts';

const FUTURE = new Set(['will', 'shall']);

/// What the verb forms of a group say together, from left to right.
interface Forms {
  readonly first: number;
  readonly before: number;
  readonly head: number;
  /// "have" before another form.
  readonly perfect: boolean;
  readonly infinitive: boolean;
  readonly negated: boolean;
}

/// The group that begins at token `at`, or null; `end` is the end of the sentence.
export function verbGroupAt(
  tokens: readonly Token[],
  facts: Int32Array,
  at: number,
  end: number,
): Chunk | null {
  const infinitive = tokens[at]!.tag === 'TO' && tokens[at]!.pos === 'PART';
  if (!infinitive && (facts[at]! & (AUX | VERB)) === 0) return null;
  let first = -1;
  let before = -1;
  let head = -1;
  let perfect = false;
  let negation = -1;
  let i = infinitive ? at + 1 : at;
  for (; i < end; i++) {
    const bits = facts[i]!;
    if ((bits & (AUX | VERB)) !== 0) {
      if (head >= 0) {
        if (!follows(tokens[head]!, tokens[i]!)) break;
        if (tokens[head]!.lemma === 'have') perfect = true;
      } else first = i;
      before = head;
      head = i;
      if ((bits & VERB) !== 0) break;
    } else if ((bits & NEGATION) !== 0) negation = i;
    else if ((bits & ADV) === 0 || !verbAhead(tokens, facts, i + 1, end)) break;
  }
  if (head < 0) return null;
  // "isn't", "was not": a negation after an auxiliary that no verb follows belongs to the group.
  let last = Math.max(head, negation) + 1;
  if (last < end && last === head + 1 && (facts[last]! & PARTICLE) !== 0) last++;
  const negated = negation >= 0 || (at > 0 && (facts[at - 1]! & NEGATION) !== 0);
  return {
    from: tokens[at]!.from,
    to: tokens[last - 1]!.to,
    kind: 'VG',
    first: at,
    last,
    head,
    verb: describe(tokens, { first, before, head, perfect, infinitive, negated }),
  };
}

/// Whether one verb form can stand right after another in one group: "have | been", "is | killed".
function follows(before: Token, { tag }: Token): boolean {
  if (before.tag === 'MD' || before.lemma === 'do') return tag === 'VB' || tag === 'VBP' || tag === 'VBD';
  if (before.lemma === 'have') return tag === 'VBN' || tag === 'VBD';
  if (before.lemma === 'be' || before.lemma === 'get') return tag === 'VBN' || tag === 'VBG' || tag === 'VBD';
  return false;
}

function verbAhead(tokens: readonly Token[], facts: Int32Array, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 3; i++) {
    const bits = facts[i]!;
    if ((bits & (AUX | VERB)) !== 0) return true;
    if ((bits & NEGATION) === 0 && tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

function describe(tokens: readonly Token[], forms: Forms): VerbGroup {
  const { infinitive, negated, perfect } = forms;
  const first = tokens[forms.first]!;
  const { tag } = tokens[forms.head]!;
  const before = forms.before < 0 ? undefined : tokens[forms.before]!.lemma;
  const passive =
    before === undefined
      ? tag === 'VBN'
      : (tag === 'VBN' || tag === 'VBD') && (before === 'be' || before === 'get');
  const progressive = before !== undefined && tag === 'VBG';
  const tense = infinitive ? 'none' : tenseOf(first);
  const aspect = aspectOf(perfect, progressive);
  const voice = passive ? 'passive' : 'active';
  const modal = first.tag === 'MD';
  const finite = !infinitive && (modal || first.tag === 'VBD' || first.tag === 'VBZ' || first.tag === 'VBP');
  if (modal) return { tense, aspect, voice, modal: first.lemma, negated, finite };
  return plainGroup(tense, aspect, voice, negated, finite);
}

/// Groups without a modal are of few sorts, so that all of one sort are one object.
function plainGroup(
  tense: VerbGroup['tense'],
  aspect: VerbGroup['aspect'],
  voice: VerbGroup['voice'],
  negated: boolean,
  finite: boolean,
): VerbGroup {
  const flags = (voice === 'passive' ? 1 : 0) | (negated ? 2 : 0) | (finite ? 4 : 0);
  const sort = (TENSES.indexOf(tense) * ASPECTS.length + ASPECTS.indexOf(aspect)) * 8 + flags;
  plain[sort] ??= { tense, aspect, voice, negated, finite };
  return plain[sort];
}

const TENSES: readonly VerbGroup['tense'][] = ['none', 'past', 'present', 'future'];
const ASPECTS: readonly VerbGroup['aspect'][] = ['simple', 'perfect', 'progressive', 'perfect-progressive'];
const plain = new Array<VerbGroup | undefined>(TENSES.length * ASPECTS.length * 8).fill(undefined);

function aspectOf(perfect: boolean, progressive: boolean): VerbGroup['aspect'] {
  if (perfect) return progressive ? 'perfect-progressive' : 'perfect';
  return progressive ? 'progressive' : 'simple';
}

function tenseOf({ tag, lemma }: Token): VerbGroup['tense'] {
  if (tag === 'MD') return FUTURE.has(lemma) ? 'future' : 'present';
  if (tag === 'VBD') return 'past';
  return tag === 'VBZ' || tag === 'VBP' ? 'present' : 'none';
}
