/// Whom "by" names as the doer of a trigger, and not of another participle that stands between.

import standIns from '../../../lexicon/stand-ins.json' with { type: 'json' };
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Sentence } from '../../model/index.ts';
import { gather } from '../../text/gather.ts';
import { bitsOfPhrase, WEAPON } from './classes.ts';
import { TRIGGER } from './facts.ts';
import { gappedBehind } from './gapped.ts';
import { complementsOf } from './grammar.ts';
import { type Prepositional, prepositions } from './prepositions.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

const BY = prepositions('by');

/// The phrases behind "by" that tell who did it; `last` is the end of the trigger's own words.
export function doneBy(view: View, preps: readonly Prepositional[], last: number): readonly Phrase[] {
  return gather(preps, ({ prep, at, phrases }) =>
    (prep & BY) === 0 || isOfOther(view, at, last) ? NONE : phrases,
  );
}

/// The same, told behind another participle where the two share their "were".
export function doneByWith(
  view: View,
  preps: readonly Prepositional[],
  last: number,
  sentence: Sentence,
): readonly Phrase[] {
  const gapped = gappedBehind(view, last);
  if (gapped < 0) return doneBy(view, preps, last);
  return doneBy(view, complementsOf(view, gapped + 1, sentence).preps, gapped + 1);
}

const RECORDS: ReadonlySet<string> = new Set(standIns.records);
const DID = EVENT_WORDS.didIt;
const NONE: readonly Phrase[] = [];

/// "killed in a village held by rebels": they hold it, and nobody says that they killed. A deed or a weapon that is somebody's
/// tells who did it ("strikes carried out by the air force", "a mine laid by rebels"); "according to a report by a monitor".
function isOfOther(view: View, at: number, last: number): boolean {
  const { tokens } = view.doc;
  let i = at - 1;
  if (RECORDS.has(tokens[i]!.lower)) return true;
  if (i > last && (tokens[i]!.tag === 'RP' || tokens[i]!.pos === 'ADV')) i--;
  if (i <= last || tokens[i]!.pos !== 'VERB' || tokens[i]!.tag === 'VBG') return false;
  if (DID.has(tokens[i]!.lower)) return false;
  const what = phraseWith(view, i - 1);
  if (what === undefined || what.last !== i) return false;
  return (view.facts[what.head]! & TRIGGER) === 0 && (bitsOfPhrase(view, what) & WEAPON) === 0;
}
