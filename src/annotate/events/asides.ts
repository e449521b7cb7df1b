/// Times of a sentence that are those of something else: of what a relative clause tells, of another noun, of any day.

import standIns from '../../../lexicon/stand-ins.json' with { type: 'json' };
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { NAMED_BY_HOUR } from '../../lexicon/events.ts';
import { triggersOf } from '../../lexicon/triggers.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { isWeekday } from '../../text/time-words.ts';
import { ORDINALS } from '../figures/numbers.ts';
import { TOLL } from '../figures/toll.ts';
import { TRIGGER } from './facts.ts';
import { isGapped } from './gapped.ts';
import type { Found } from './scene.ts';
import { inside, phraseWith, statementWith, type View } from './view.ts';

/// "The town, which fell in May, was shelled": the date of a relative clause is that of what the clause tells.
export function isAside(view: View, { note, aside, first: at }: Found, head: number, noun: boolean): boolean {
  if (aside < 0) return false;
  const { clauses, chunks, tokens } = view.doc;
  const { first, last, verb } = clauses[aside]!;
  if (head >= first && head < last) return false;
  if (isGapped(view, chunks[verb]?.head ?? at)) return false;
  // "the attack, which took place on Monday"
  let before = first - 1;
  while (before >= 0 && (tokens[before]!.pos === 'PUNCT' || tokens[before]!.pos === 'ADP')) before--;
  if (
    before === head ||
    (before > head && before - head < 3 && view.phraseOf[before] === view.phraseOf[head])
  )
    return false;
  // "Talks between the two, planned for Tuesday": no verb stands between the noun and its clause.
  if (noun && before > head && !hasVerb(tokens, head + 1, first)) return false;
  return isDeedAlone(view, chunks[verb]?.head ?? at) || !DAY.test(view.draft.times[note]!.value.value);
}

/// "captured in May"; but "used by families on Monday": a word that tells of a deed with others alone ("used force").
function isDeedAlone({ doc: { tokens }, facts }: View, at: number): boolean {
  if ((facts[at]! & TRIGGER) === 0) return false;
  return triggersOf(tokens[at]!)?.entries.some(({ steps }) => steps.length === 0) === true;
}

/// "On Monday, while the dead were buried, jets bombed the road": the day that opens the sentence is that of its main
/// clause, behind what comes between.
export function isBesideAside(
  { doc: { tokens, sentences, sentenceOf } }: View,
  { first, last }: Found,
  head: number,
): boolean {
  if (first > sentences[sentenceOf[head]!]!.first + 1 || tokens[last]?.text !== ',') return false;
  if (!ASIDES.has(tokens[last + 1]?.lower ?? '')) return false;
  for (let i = last + 2; i < head; i++) if (tokens[i]!.text === ',') return true;
  return false;
}

const ASIDES: ReadonlySet<string> = new Set(['while', 'as', 'after', 'when', 'before']);

/// "People close to the talks said that the plan was put off until May": by what happened somebody is only named, and what
/// they say has a day of its own.
export function isOfTheirWords(view: View, { first }: Found, head: number): boolean {
  const speaker = statementWith(view, first)?.value.speaker;
  return speaker !== undefined && speaker !== null && inside(view.doc.tokens[head]!, speaker);
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return true;
  return false;
}

const DAY = /^\d{4}-\d\d-\d\d/;

/// "the roof of the 12th-century hall", "a 2016 report": a year or more before another noun tells of that alone.
export function tellsAge(view: View, { first, last, note }: Found, head: number): boolean {
  const { form } = view.draft.times[note]!.value;
  if (form.kind !== 'fixed' || !COARSE.test(form.value)) return false;
  const phrase = phraseWith(view, first);
  return (
    phrase !== undefined &&
    !phrase.time &&
    phrase.head >= last &&
    !(phrase.first <= head && head < phrase.last)
  );
}

/// A year, a decade, a century.
const COARSE = /^\d\d(?:\d\d|\dX|XX)$/;

/// "fell on a Wednesday": nobody says which; "a Wednesday raid" was on that day.
export function isSomeDay({ doc: { tokens } }: View, { first, last }: Found): boolean {
  if (last !== first + 1 || itemBefore(tokens, first)?.lower !== 'a' || !isWeekday(tokens[first]!))
    return false;
  return !tokens[last]?.tag.startsWith('NN');
}

/// "The cathedral, consecrated in 1809, destroyed in 1936 and rebuilt": the day of a participle before, of which another
/// follows.
export function isOfParticiple({ doc: { tokens } }: View, { first, last }: Found, head: number): boolean {
  if (last > head || tokens[last]?.text !== ',' || first < 3 || tokens[first - 1]!.pos !== 'ADP')
    return false;
  const { tag, pos } = tokens[first - 2]!;
  return pos === 'VERB' && tag === 'VBN' && tokens[first - 3]!.text === ',' && tokens[head]!.tag === 'VBN';
}

/// "the attack, the third this month, …", "in the deadliest attack this year": the stretch in which deeds are counted, of
/// which one is told.
export function isOfCount(view: View, { note, first }: Found): boolean {
  const { tokens } = view.doc;
  if (view.draft.times[note]!.value.form.kind !== 'unit') return false;
  let at = first - 1;
  while (at > 0 && COUNTING.has(tokens[at]!.lower)) at--;
  const phrase = phraseWith(view, at);
  for (let i = phrase?.first ?? at; i < at; i++)
    if (tokens[i]!.tag === 'JJS' && tokens[i]!.lower !== 'least') return true;
  if (tokens[at]?.tag.startsWith('NN') && ORDINALS.has(itemBefore(tokens, at)?.lower ?? '')) at--;
  return ORDINALS.has(tokens[at]?.lower ?? '') && itemBefore(tokens, at)?.lower === 'the';
}

/// "in", "so far": what stands between.
const COUNTING: ReadonlySet<string> = new Set(['in', 'within', 'so', 'far', 'such', 'of', 'the']);

/// "The toll of the raid rose on Tuesday to 14", "rose to 14 on Tuesday": when the count moved, and not what it counts.
export function isOfRise({ doc, draft: { figures } }: View, { first, last }: Found, head: number): boolean {
  if (first < head) return false;
  const { tokens, sentences, sentenceOf } = doc;
  const { from, to } = sentences[sentenceOf[head]!]!;
  for (let i = firstAt(figures, from); i < figures.length && figures[i]!.from < to; i++) {
    if (figures[i]!.rule !== TOLL) continue;
    const at = firstAt(tokens, figures[i]!.from);
    if (head < at && last >= at - RISE_REACH && first <= at + RISE_REACH)
      return isMovedBetween(tokens, head, first);
  }
  return false;
}

/// A verb stands between the deed and the day behind it; but "the toll of the raid on Tuesday rose to 14".
function isMovedBetween(tokens: readonly Token[], head: number, to: number): boolean {
  for (let i = head + 1; i < to; i++) if (tokens[i]!.pos === 'VERB') return true;
  return false;
}

const RISE_REACH = 4;

/// "noon prayers": the hour names them.
export function isNameOfHour({ doc: { tokens }, draft }: View, { last, note }: Found): boolean {
  return draft.times[note]!.value.type === 'TIME' && NAMED_BY_HOUR.has(tokens[last]?.lower ?? '');
}

/// "Footage published on 6 May", "a satellite image of 6 May": the day of the record, and not of what it shows.
export function isOfRecord(view: View, { first }: Found): boolean {
  const { tokens } = view.doc;
  let at = first - 1;
  if (at >= 0 && tokens[at]!.pos === 'ADP') at--;
  if (at < 0) return false;
  const made = MADE.has(tokens[at]!.lower);
  const led = at < first - 1 && RECORD_LINKS.has(tokens[first - 1]!.lower);
  if (!made && !led) return false;
  const record = phraseWith(view, made ? at - 1 : at);
  return record !== undefined && RECORDS.has(tokens[record.head]!.lower);
}

const RECORDS: ReadonlySet<string> = new Set(standIns.records);
const MADE: ReadonlySet<string> = new Set(standIns.recorded);
const RECORD_LINKS: ReadonlySet<string> = new Set(['of', 'from', 'dated']);

/// "The deadliest attack since the war of 2014", "the first since May": the day from which they are compared.
export function isOfOutset(view: View, { first }: Found, head: number): boolean {
  const { tokens } = view.doc;
  let since = first - 1;
  const end = Math.max(head, first - OUTSET_REACH);
  while (since > end && tokens[since]!.lower !== 'since') since--;
  if (since <= end) return false;
  for (let i = since - 1; i >= Math.max(0, since - OUTSET_REACH); i--) {
    const { tag, text, lower } = tokens[i]!;
    if ((tag === 'JJS' && !AMOUNTS.has(lower)) || EVENT_WORDS.ranks.has(lower)) return true;
    if (text === '.' || text === ';') return false;
  }
  return false;
}

const OUTSET_REACH = 12;
/// Of people: "at least nine, most of them soldiers, have been killed since Saturday".
const AMOUNTS: ReadonlySet<string> = new Set(['most', 'least']);
