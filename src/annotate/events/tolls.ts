/// The sentence after an attack tells whom and what it cost: "A guard and a vendor were killed." is no attack of its own.

import { countsWar } from '../../lexicon/background.ts';
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import type { EventMention, EventNote, Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { isOutset, taking } from './carried.ts';
import { VIOLENT } from './merge.ts';
import { changed } from './value.ts';
import type { View } from './view.ts';

const TOLLS: ReadonlySet<string> = new Set(
  'use-of-force injure die leave-dead among-dead among-hurt toll'.split(' ').map((name) => `events/${name}`),
);
/// "At least 25 houses were destroyed."
const DAMAGE = 'events/destruction';
/// Attacks that say by what means.
const BLASTS: ReadonlySet<string> = new Set([
  ...['shelling', 'air-strike', 'remote-explosive', 'suicide-bomb', 'grenade'],
]);
const COLLAPSE = 'events/man-made-disaster';
const FALLS = EVENT_WORDS.collapses;

/// A toll, or a collapse, that has no time, place or doer of its own takes type, time and place of the attack that the
/// sentence before it in its paragraph tells last; a collapse also of one in its own sentence.
export function tellTolls(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  const { sentenceOf, sentences } = view.doc;
  const out: EventNote[] = [];
  let attack: EventNote | undefined;
  let attackAt = -1;
  let before: EventNote | undefined;
  let beforeAt = -1;
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i]!;
    const at = sentenceOf[heads[i]!]!;
    if (at !== attackAt && attack !== undefined) {
      before = attack;
      beforeAt = attackAt;
      attack = undefined;
    }
    const near =
      beforeAt >= 0 &&
      ((beforeAt === at - 1 && (isBeside(sentences, beforeAt, at) || isBareToll(note))) ||
        (AMONG.has(note.rule) && at - beforeAt <= DEAD_WITHIN));
    const cause = note.rule === COLLAPSE && attackAt === at ? (attack ?? before) : near ? before : undefined;
    const told = cause !== undefined && isCost(view, note, cause, at) ? costOf(cause, note) : note;
    out.push(told);
    if (isAttack(told) && (attackAt !== at || !isOutset(view, heads[i]!))) {
      attack = told;
      attackAt = at;
    }
  }
  return out;
}

/// "Among the dead were two nurses": the dead are those told of, even where who is blamed stands between.
const AMONG: ReadonlySet<string> = new Set(['events/among-dead', 'events/among-hurt']);
const DEAD_WITHIN = 3;

/// "The rebels say that 41 people died": no more than how many, in a paragraph of its own.
const isBareToll = ({ value }: EventNote): boolean =>
  value.type === 'casualties' &&
  value.figures.length > 0 &&
  value.time === undefined &&
  value.place === undefined;

/// In one paragraph, or in two of which each is one sentence, as agencies write.
function isBeside(sentences: readonly Sentence[], one: number, other: number): boolean {
  const [first, second] = [sentences[one]!.passage, sentences[other]!.passage];
  if (first === second) return true;
  return itemBefore(sentences, one)?.passage !== first && sentences[other + 1]?.passage !== second;
}

const isAttack = ({ value }: EventNote): boolean =>
  VIOLENT.has(value.type) &&
  EVENT_TYPES.get(value.type)?.family === 'violence' &&
  value.status === 'happened' &&
  value.generic !== true;

function isCost(
  { doc: { text, sentences } }: View,
  { rule, value, from, to }: EventNote,
  cause: EventNote,
  at: number,
): boolean {
  if (value.status !== 'happened' || value.generic || value.agents.length > 0) return false;
  if (value.targets.length + value.figures.length === 0 || isOwn(value.timeBy) || isOwn(value.placeBy))
    return false;
  const sentence = sentences[at];
  const damage = rule === DAMAGE && BLASTS.has(cause.value.type);
  const collapse = rule === COLLAPSE && FALLS.has(text.slice(from, to).toLowerCase());
  // "Shelling killed fourteen" says itself by what.
  const toll = TOLLS.has(rule) && (!BLASTS.has(value.type) || value.type === cause.value.type);
  if (!toll && !damage && !collapse) return false;
  return sentence !== undefined && !countsWar(text.slice(sentence.from, sentence.to));
}

const isOwn = (by: EventMention['timeBy']): boolean => by !== undefined && by !== 'carried';

function costOf(cause: EventNote, note: EventNote): EventNote {
  const { type, acled } = cause.value;
  const { targets } = note.value;
  const fallen =
    note.rule === COLLAPSE ? targets.map((one) => ({ ...one, effect: 'destroyed' as const })) : targets;
  return taking(changed(note, { type, acled, targets: fallen }), cause, true, true);
}
