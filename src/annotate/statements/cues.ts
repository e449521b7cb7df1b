/// Finds the verbs by which somebody says, thinks, wants or shows something, with the words that belong to them.

import { type CueVerb, PRICED, PRICES, STATEMENT_PLACES } from '../../lexicon/cues.ts';
import type { Stance, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { type Grammar, isVerb, type Range, takenForNoun } from './grammar.ts';
import {
  ADVERB,
  AUXILIARY,
  BEING,
  cueVerbOf,
  groupParts,
  HAVING,
  isAlwaysVerb,
  NEGATION,
  OUTSIDE,
  RAISES,
  SILENT,
} from './marks.ts';

export type Mode = 'finite' | 'gerund' | 'infinitive' | 'participle';

/// One cue: its verb group `[first, last)`, what the words around it tell, and where its content may begin.
export interface Cue extends Range {
  readonly head: number;
  readonly verb: CueVerb;
  readonly mode: Mode;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly stance: Stance;
  /// A preposition of the verb was taken into the cue: a thing follows.
  readonly link: string | undefined;
  /// The verb that governs it: "appears to show".
  readonly governor: string | undefined;
}

export function findCues(grammar: Grammar, sentence: Range): Cue[] {
  const cues: Cue[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const cue = cueAt(grammar, i, sentence);
    if (!cue) continue;
    // "appears to show": the verb that governs is part of the cue.
    while (cue.governor !== undefined && (cues.at(-1)?.head ?? -1) >= cue.first) cues.pop();
    cues.push(cue);
  }
  return cues;
}

function cueAt(grammar: Grammar, head: number, sentence: Range): Cue | undefined {
  const { tokens } = grammar;
  const token = tokens[head]!;
  const found = cueVerbOf(token);
  if (!found) return undefined;
  if (
    !isVerb(token) &&
    !isAlwaysVerb(token) &&
    !(token.pos === 'NOUN' && head > sentence.first && takenForNoun(tokens, head))
  )
    return undefined;
  // "so-called", "well-known": part of a compound.
  if (head > sentence.first + 1 && tokens[head - 1]!.text === '-' && tokens[head - 1]!.to === token.from)
    return undefined;
  const group = groupLeft(tokens, head, sentence.first);
  if (group.silent) return undefined;
  const { verb } = found;
  if (PRICED.has(verb.lemma) && takesLives(grammar, head, sentence.last)) return undefined;
  // "let's not forget": no passive without a participle.
  if (token.tag === 'VB' && found.form === 'base') group.passive = false;
  const form = formOf(token, found.form, group);
  const tail = tailOf(grammar, head, verb, sentence.last);
  if (!tail) return undefined;
  const mode: Mode = group.infinitive
    ? 'infinitive'
    : (form === 'ing' && !group.progressive) || tokens[group.first]!.lower === 'having'
      ? 'gerund'
      : form === 'participle' && !group.passive && !group.perfect
        ? 'participle'
        : 'finite';
  return {
    first: group.first,
    last: tail.last,
    head,
    verb,
    mode,
    passive: group.passive,
    negated: group.negated,
    stance: tail.stance ?? (verb.label && tokens[tail.last]?.lower !== 'to' ? 'asserts' : verb.stance),
    link: tail.link,
    governor: group.governor,
  };
}

/// "claiming the lives of nine people", "claimed at least four lives": a price, and nothing that is said.
function takesLives({ tokens, npLast }: Grammar, head: number, end: number): boolean {
  let at = head + 1;
  while (at < Math.min(end, head + 4) && npLast[at]! < 0) at++;
  const last = at < end ? npLast[at]! : -1;
  return last > 0 && PRICES.has(tokens[last - 1]!.lower);
}

/// "said" is past or participle by the auxiliaries before it; the tagger decides where there is none.
function formOf(token: Token, listed: string, group: Group): 'ing' | 'participle' | 'finite' {
  if (listed === 'ing') return 'ing';
  if (group.passive || group.perfect) return 'participle';
  if (token.tag === 'VBN' && !isAlwaysVerb(token)) return 'participle';
  return 'finite';
}

interface Group {
  first: number;
  passive: boolean;
  perfect: boolean;
  progressive: boolean;
  negated: boolean;
  infinitive: boolean;
  silent: boolean;
  governor: string | undefined;
}

/// The auxiliaries and adverbs before a verb, and the verb that governs its infinitive.
function groupLeft(tokens: readonly Token[], head: number, start: number): Group {
  const group: Group = {
    first: head,
    passive: false,
    perfect: false,
    progressive: false,
    negated: false,
    infinitive: false,
    silent: false,
    governor: undefined,
  };
  let nearest = true;
  let i = head - 1;
  for (; i >= start && head - i < 9; i--) {
    const token = tokens[i]!;
    const parts = groupParts(token);
    const auxiliary = (parts & AUXILIARY) !== 0 && token.tag !== 'POS' && token.text !== 'IS';
    if (!auxiliary && (parts & ADVERB) === 0 && !(token.pos === 'ADV' && (parts & OUTSIDE) === 0)) break;
    if (parts & NEGATION) group.negated = true;
    else if (auxiliary) {
      if (nearest && parts & BEING) {
        if (tokens[head]!.lower.endsWith('ing')) group.progressive = true;
        else group.passive = true;
      }
      nearest = false;
      if (parts & HAVING && !group.passive) group.perfect = true;
    }
    group.first = i;
  }
  if (i >= start && tokens[i]!.lower === 'to') governed(tokens, i, start, group);
  return group;
}

/// An infinitive: with "appears", "went on" and the like it is one cue; after "declined" there is none.
function governed(tokens: readonly Token[], to: number, start: number, group: Group): void {
  let g = to - 1;
  while (g > start && (tokens[g]!.pos === 'ADV' || tokens[g]!.lower === 'on') && to - g < 3) g--;
  // "refused, again, to say".
  if (tokens[g]?.text === ',' && itemBefore(tokens, g)?.pos === 'ADV' && tokens[g - 2]?.text === ',') g -= 3;
  const parts = g >= start ? groupParts(tokens[g]!) : 0;
  group.infinitive = true;
  if (parts & SILENT) group.silent = true;
  else if ((parts & RAISES) === 0) group.first = to;
  else {
    const outer = groupLeft(tokens, g, start);
    group.first = outer.first;
    group.negated ||= outer.negated;
    group.infinitive = outer.infinitive;
    group.silent = outer.silent;
    group.governor = tokens[g]!.lower;
  }
}

interface Tail {
  readonly last: number;
  readonly stance?: Stance;
  readonly link?: string;
}

/// Particle, preposition and "in a statement" after the verb, as far as they belong to the cue.
function tailOf(
  { tokens, npLast, timeLast }: Grammar,
  head: number,
  verb: CueVerb,
  end: number,
): Tail | undefined {
  let last = head + 1;
  let particle = false;
  const next = last < end ? tokens[last]!.lower : '';
  if (verb.particles.has(next)) {
    particle = true;
    last++;
  }
  {
    let p = last;
    if (p + 1 < end && tokens[p]!.pos === 'ADV' && verb.with.has(tokens[p + 1]!.lower)) p++;
    const preposition = p < end ? tokens[p]!.lower : '';
    const stance = verb.with.get(preposition);
    // "said of the plan that": the thing is what the clause is about, not the content.
    const follows = tokens[p + 1];
    const infinitive = preposition === 'to' && follows !== undefined && follows.tag === 'VB';
    if (stance && verb.lemma !== 'say' && p + 1 < end && !infinitive && timeLast[p + 1]! === 0)
      return { last: p + 1, stance, link: preposition };
  }
  if (verb.needs === 'particle' && !particle) return undefined;
  if (last < end && (tokens[last]!.lower === 'in' || tokens[last]!.lower === 'on') && npLast[last + 1]! > 0) {
    const np = npLast[last + 1]!;
    const short = np - last <= 4;
    if (short && STATEMENT_PLACES.has(tokens[np - 1]!.lower) && tokens[np]?.lower !== 'with') last = np;
  }
  if (last < end && tokens[last]!.text === ':') last++;
  return { last };
}

/// The first token of the verb group that `head` ends.
export function groupStart({ tokens }: Grammar, head: number, start: number): number {
  return groupLeft(tokens, head, start).first;
}
