/// The verb by which a deed did harm, where it is the subject: "the raid killed nine", "an attack on a market that killed nine".

import { HITS } from '../../lexicon/events.ts';
import type { Sentence } from '../../model/index.ts';
import type { Candidate } from './candidates.ts';
import { bitsOfPhrase, PLACE, THINGS } from './classes.ts';
import { complementsOf, subjectFor } from './grammar.ts';
import { extentOf } from './joined.ts';
import type { Prepositional } from './prepositions.ts';
import { readVerb, type VerbView } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

export interface Hit {
  readonly verb: VerbView;
  readonly at: number;
  readonly objects: readonly Phrase[];
  readonly preps: readonly Prepositional[];
  readonly end: number;
}

const NONE: readonly Phrase[] = [];
const NO_PREPS: readonly Prepositional[] = [];

/// What the verb at `at` tells of the deed of a noun trigger; undefined where it has another subject.
export function hitAfter(
  view: View,
  { head, last }: Candidate,
  at: number,
  sentence: Sentence,
): Hit | undefined {
  if (at < last || !HITS.has(view.doc.tokens[at]!.lower)) return undefined;
  const verb = readVerb(view, at, sentence);
  const subject = subjectFor(view, at, verb, sentence);
  const isOwn = (part: Phrase) =>
    (part.first <= head && head < extentOf(view, part, sentence.last)) ||
    isWhereItWas(view, part, head) ||
    ((bitsOfPhrase(view, part) & (PLACE | THINGS)) !== 0 && isBehindWhich(view, last, at));
  if (!subject.some(isOwn)) return undefined;
  if (verb.passive) return { verb, at, objects: NONE, preps: NO_PREPS, end: at + 1 };
  const { objects, preps, end } = complementsOf(view, at + 1, sentence);
  return { verb, at, objects, preps, end };
}

/// "an attack on a market in Kano | that killed nine": nothing but phrases and what leads to them lies before the clause.
function isBehindWhich({ doc: { tokens }, phraseOf }: View, last: number, at: number): boolean {
  let which = at - 1;
  while (which > last && tokens[which]!.pos === 'AUX') which--;
  if (tokens[which]!.lower !== 'that' && tokens[which]!.lower !== 'which') return false;
  for (let i = last; i < which; i++)
    if (phraseOf[i]! < 0 && tokens[i]!.pos !== 'ADP' && tokens[i]!.lower !== ',') return false;
  return true;
}

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'on', 'outside']);

/// "the riots in Kano that killed 15": the clause hangs on the riots, and not on where they were.
function isWhereItWas(view: View, part: Phrase, head: number): boolean {
  const link = part.first - 1;
  if (view.placeOf[part.head]! < 0 || !WHERE.has(view.doc.tokens[link]?.lower ?? '')) return false;
  return phraseWith(view, link - 1)?.head === head;
}
