/// One verb group: auxiliaries, negation and adverbs between them, the verb and its particle.

import type { Chunk, Token, VerbGroup } from '../model/index.ts';

export type Group = Pick<Chunk, 'first' | 'last' | 'head'> & { readonly verb: VerbGroup };

const NEGATIONS = new Set(['not', "n't", 'never']);
const PARTICLES = new Set(['out', 'up', 'down', 'off', 'over', 'away', 'back']);
const FUTURE = new Set(['will', 'shall']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/// The group that begins at token `at`, or null; `end` is the end of the sentence.
export function verbGroupAt(tokens: readonly Token[], at: number, end: number): Group | null {
  const start = tokens[at]!;
  const infinitive = start.tag === 'TO' && start.pos === 'PART';
  if (!infinitive && start.pos !== 'AUX' && start.pos !== 'VERB') return null;
  const parts: number[] = [];
  let negated = false;
  let i = infinitive ? at + 1 : at;
  for (; i < end; i++) {
    const token = tokens[i]!;
    if (token.pos === 'AUX' || token.pos === 'VERB') {
      if (parts.length > 0 && !follows(tokens[parts.at(-1)!]!, token)) break;
      parts.push(i);
      if (token.pos === 'VERB') {
        i++;
        break;
      }
    } else if (NEGATIONS.has(token.lower)) negated = true;
    else if (token.pos !== 'ADV' || token.tag === 'WRB' || !verbAhead(tokens, i + 1, end)) break;
  }
  const head = parts.at(-1);
  if (head === undefined) return null;
  let last = Math.max(head, negated ? lastNegation(tokens, head, i) : head) + 1;
  if (last < end && last === head + 1 && isParticle(tokens[last]!)) last++;
  const before = tokens[at - 1];
  if (before !== undefined && NEGATIONS.has(before.lower)) negated = true;
  return {
    first: at,
    last,
    head,
    verb: describe(
      parts.map((part) => tokens[part]!),
      infinitive,
      negated,
    ),
  };
}

function isParticle({ tag, pos, lower }: Token): boolean {
  return tag === 'RP' || (pos === 'ADV' && PARTICLES.has(lower));
}

/// "isn't", "was not": a negation after an auxiliary that no verb follows belongs to the group.
function lastNegation(tokens: readonly Token[], head: number, end: number): number {
  let last = head;
  for (let i = head + 1; i < end; i++) if (NEGATIONS.has(tokens[i]!.lower)) last = i;
  return last;
}

/// Whether one verb form can stand right after another in one group: "have | been", "is | killed".
function follows(before: Token, after: Token): boolean {
  if (before.tag === 'MD' || before.lemma === 'do')
    return after.tag === 'VB' || after.tag === 'VBP' || after.tag === 'VBD';
  if (before.lemma === 'have') return /^VB[ND]$/.test(after.tag);
  if (before.lemma === 'be' || before.lemma === 'get') return /^VB[NGD]$/.test(after.tag);
  return false;
}

function verbAhead(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 3); i++) {
    const { pos, lower } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX') return true;
    if (pos !== 'ADV' && !NEGATIONS.has(lower)) return false;
  }
  return false;
}

function describe(parts: readonly Token[], infinitive: boolean, negated: boolean): VerbGroup {
  const first = parts[0]!;
  const head = parts.at(-1)!;
  const before = parts.at(-2);
  const past = head.tag === 'VBN' || head.tag === 'VBD';
  const passive =
    past && (before === undefined ? head.tag === 'VBN' : before.lemma === 'be' || before.lemma === 'get');
  const perfect = parts.some((part, i) => part.lemma === 'have' && i < parts.length - 1);
  const progressive = parts.some(
    ({ tag, pos }, i) => tag === 'VBG' && i > 0 && (pos === 'VERB' || i === parts.length - 1),
  );
  const modal = first.tag === 'MD' ? first.lemma : undefined;
  return {
    tense: infinitive ? 'none' : tenseOf(first),
    aspect: perfect
      ? progressive
        ? 'perfect-progressive'
        : 'perfect'
      : progressive
        ? 'progressive'
        : 'simple',
    voice: passive ? 'passive' : 'active',
    ...(modal === undefined ? {} : { modal }),
    negated,
    finite: !infinitive && FINITE.has(first.tag),
  };
}

function tenseOf({ tag, lemma }: Token): VerbGroup['tense'] {
  if (tag === 'MD') return FUTURE.has(lemma) ? 'future' : 'present';
  if (tag === 'VBD') return 'past';
  return tag === 'VBZ' || tag === 'VBP' ? 'present' : 'none';
}
