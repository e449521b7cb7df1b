/// Mentions of events in one report: triggers by lexicon, types by what stands around them, then roles, status,
/// time and place. A casualty told as the consequence of another event of the sentence belongs to that event.

import type { EventNote, Sentence, Token } from '../model/index.ts';
import { gather } from '../text/gather.ts';
import { bitsPerWord } from '../text/index.ts';
import { firstAt } from '../text/search.ts';
import type { WithStatements } from './draft.ts';
import { answerDenials, weighDenials } from './events/answered.ts';
import { withBareCounts } from './events/bare-counts.ts';
import { withBefallen } from './events/befallen.ts';
import { carryOver } from './events/carried.ts';
import { placeParts, recallHeritage } from './events/counted.ts';
import { countFrom } from './events/counted-from.ts';
import { shareFigures } from './events/counts.ts';
import { withoutDisarmed } from './events/disarmed.ts';
import { TRIGGER } from './events/facts.ts';
import { mentionsOf, type Tale } from './events/mention.ts';
import { mergeCasualties } from './events/merge.ts';
import { type Reading, readingAt } from './events/readings.ts';
import { sameDoers } from './events/same-doers.ts';
import { sceneOf } from './events/scene.ts';
import { impliedAgents, keepTypes, linkParts } from './events/story.ts';
import { sameTakers } from './events/takers.ts';
import { tellTolls } from './events/tolls.ts';
import { type View, viewOf } from './events/view.ts';

/// Report by report, not a step over a handful of them: what these rules look at in a report is more than the rules.
export function findEvents(draft: WithStatements): readonly EventNote[] {
  const view = viewOf(draft);
  const notes = tell(view, talesOf(view));
  return notes.length === 0 ? notes : goThrough(view, withBareCounts(view, notes));
}

/// A step over the events of a report, of which it drops none and adds none; `heads` are the first tokens of their
/// triggers.
type Step = (view: View, notes: readonly EventNote[], heads: readonly number[]) => readonly EventNote[];

const TIES: readonly Step[] = [sameDoers, sameTakers, carryOver, countFrom, tellTolls];
const WEIGHS: readonly Step[] = [
  weighDenials,
  linkParts,
  keepTypes,
  impliedAgents,
  placeParts,
  recallHeritage,
];

function goThrough(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  const heads = headsOf(view, notes);
  const tied = taken(TIES, view, notes, heads);
  const answered = answerDenials(view, tied);
  return taken(WEIGHS, view, answered, answered === tied ? heads : headsOf(view, answered));
}

const headsOf = ({ doc: { tokens } }: View, notes: readonly EventNote[]): readonly number[] =>
  notes.map(({ from }) => firstAt(tokens, from));

function taken(
  steps: readonly Step[],
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  return steps.reduce((all, step) => step(view, all, heads), notes);
}

/// The sentences that tell of events. All of a report are gone through for one thing before the next is looked for, here and
/// in `mentionsOf`: all that is asked of one is more program than the processor has room for close by.
function talesOf(view: View): readonly Tale[] {
  const telling: [Sentence, readonly Reading[]][] = [];
  for (const sentence of view.doc.sentences) {
    const readings = readingsIn(view, sentence);
    if (readings.length > 0 && !isListing(view, sentence)) telling.push([sentence, readings]);
  }
  const scenes = telling.map(([sentence]) => sceneOf(view, sentence));
  return telling.map(([sentence, readings], i) => ({
    ...{ sentence, scene: scenes[i]! },
    merged: mergeCasualties(view, withoutDisarmed(view, readings)),
  }));
}

function tell(view: View, tales: readonly Tale[]): readonly EventNote[] {
  const told = mentionsOf(view, tales).map((notes) => shareFigures(view, notes));
  return gather(tales, (tale, i) => withBefallen(view, tale, told[i]!));
}

const NONE: readonly Reading[] = [];

/// So many words, and so large a share of them in capitals, are titles of other stories and tags, not a sentence.
const LISTING_WORDS = 36;
const LISTING_SHARE = 0.6;
const WORD = 1;
const CAPITAL = 2;
const listed = bitsPerWord(({ text }: Token): number =>
  /^\p{L}{2,}/u.test(text) ? (/^\p{Lu}/u.test(text) ? WORD | CAPITAL : WORD) : 0,
);

function isListing({ doc: { tokens, words: ids } }: View, { first, last }: Sentence): boolean {
  if (last - first < LISTING_WORDS) return false;
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const bits = listed.at(tokens, ids, i);
    words += bits & WORD;
    capitals += bits >> 1;
  }
  return words >= LISTING_WORDS && capitals > words * LISTING_SHARE;
}

/// "Two bombs were dropped": the bombs, told of by their name alone, are those that the verb drops. A noun that says
/// more (a chemical bomb) is told of for itself.
function withoutThing(readings: readonly Reading[], { candidate, type }: Reading): Reading[] {
  return readings.filter(
    (before) =>
      before.candidate.head !== candidate.thing ||
      before.candidate.kind !== 'noun' ||
      before.type !== 'remote-explosive' ||
      type === 'remote-explosive',
  );
}

function readingsIn(view: View, sentence: Sentence): readonly Reading[] {
  const { facts, timeOf } = view;
  let readings: Reading[] | undefined;
  let taken: Set<number> | undefined;
  for (let i = sentence.first; i < sentence.last; i++) {
    if ((facts[i]! & TRIGGER) === 0 || timeOf[i]! >= 0 || taken?.has(i)) continue;
    const reading = readingAt(view, i, sentence, taken);
    if (!reading) continue;
    const { candidate, args } = reading;
    if (readings !== undefined && candidate.thing >= 0) readings = withoutThing(readings, reading);
    if (candidate.thing >= 0) taken = (taken ?? new Set()).add(candidate.thing);
    if (args.hit >= 0) taken = (taken ?? new Set()).add(args.hit);
    readings ??= [];
    readings.push(reading);
    // Its words tell of nothing else.
    i = candidate.last - 1;
  }
  return readings ?? NONE;
}
