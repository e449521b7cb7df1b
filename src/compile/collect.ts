/// Gathers the event mentions of a report, each with its time, place, participants and speaker chain.

import { familyOf } from '../lexicon/events.ts';
import { NOUN_TRIGGERS } from '../lexicon/noun-triggers.ts';
import type { Annotation, EventNote, Place, Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { once } from '../text/once.ts';
import { holding, holdingAll } from '../text/search.ts';
import { type Draft, tieAnaphors } from './anaphors.ts';
import { assumedPlace } from './assumed.ts';
import type { Lines } from './lineage.ts';
import type { Mention } from './mention.ts';
import { momentOf, numbersAt, sameNumbers, writtenOn } from './moments.ts';
import { leadsAlike } from './news.ts';
import { marksOf, partyOf, placeAt } from './parties.ts';
import { rankOf } from './rank.ts';
import { gapBetween } from './score/time.ts';
import { sidesOf } from './sides.ts';
import { authorOf, speechOf } from './speech.ts';
import { voicesOf } from './voices.ts';

/// The mentions of one report. `annotationOf` gives the other reports, for the days on which their words were written.
export function mentionsOf(
  annotation: Annotation,
  annotationOf: (report: string) => Annotation | undefined,
  lines: Lines,
  story: string | undefined,
): Mention[] {
  const { report, events } = annotation;
  const voices = voicesOf(annotation);
  const wordsOf = wordsIn(report.text);
  const told = events.flatMap((note, event): Draft[] => {
    const { value } = note;
    if (value.generic) return [];
    const origin = lines.originAt(report, note.from);
    const asOf = writtenOn(annotation, note.from, lines, annotationOf);
    const author = authorOf(origin, annotationOf(origin.report)?.report);
    const { place, span } = whereOf(annotation, note);
    const family = familyOf(value.type);
    const assumed = place === null ? assumedPlace(annotation, note, family) : undefined;
    const key = `${report.id}:${note.from}:${note.to}`;
    const { agents, targets } = sidesOf(annotation, value, family);
    const { sentence, words, occurrence, anaphoric, singled, entry } = around(annotation, note, wordsOf);
    const holder = value.holder === undefined ? undefined : partyOf(annotation, value.holder);
    // Said one by one: put together from others, an object of so many becomes a table, of six times the size.
    return [
      {
        ref: { report: report.id, event },
        key,
        rank: rankOf(asOf, note.from),
        annotation,
        span: { from: note.from, to: note.to },
        event: value,
        rule: note.rule,
        figures: value.figures.map((index) => annotation.figures[index]),
        teller: spanOf(annotation.statements[value.statement ?? -1]?.value.speaker),
        type: value.type,
        family,
        status: value.status,
        asOf,
        time: momentOf(annotation, value, asOf),
        place,
        placeSpan: span,
        assumed,
        agents,
        targets,
        agentMarks: marksOf(agents),
        targetMarks: marksOf(targets),
        holder,
        speech: speechOf(annotation, value, origin, author, voices),
        copyOf: undefined,
        sentence,
        numbers: numbersAt(annotation, note.from),
        words,
        occurrence,
        anaphoric,
        antecedent: null,
        singled,
        entry,
        story,
      },
    ];
  });
  tieAnaphors(told);
  return told;
}

const spanOf = (words: Span | null | undefined): Span | undefined =>
  words ? { from: words.from, to: words.to } : undefined;

/// Only a name, a description, an area or a body that stands in a town is somewhere; a demonym, a metonym or a dateline
/// is not.
function whereOf(annotation: Annotation, { value }: EventNote): { place: Place | null; span: Span | null } {
  const note = value.place === undefined ? undefined : annotation.places[value.place];
  const place = placeAt(annotation, value.place);
  if (note === undefined || place === undefined) return { place: null, span: null };
  const nowhere = place.reference === 'demonym' || place.reference === 'metonym';
  return nowhere ? { place: null, span: null } : { place, span: { from: note.from, to: note.to } };
}

/// The words of a sentence by which its wording is compared, made once.
function wordsIn(text: string): (sentence: Span) => Int32Array {
  return once(({ from, to }: Span) => {
    const words =
      text
        .slice(from, to)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [];
    return Int32Array.from(new Set(words.map((word) => hashText(word.slice(0, STEM), 0)))).sort();
  });
}

/// Letters of a word that tell it from others, so that its forms are one.
const STEM = 6;

function around(
  annotation: Annotation,
  note: EventNote,
  wordsOf: (sentence: Span) => Int32Array,
): Pick<Mention, 'sentence' | 'words' | 'occurrence' | 'anaphoric' | 'singled' | 'entry'> {
  const { text } = annotation.report;
  const sentence = holdingAll(annotation.sentences, note) ?? note;
  const before = text.slice(Math.max(sentence.from, note.from - 40), note.from);
  const after = text.slice(note.to, Math.min(sentence.to, note.to + 40));
  return {
    sentence: { from: sentence.from, to: sentence.to },
    words: wordsOf(sentence),
    anaphoric: TAKES_UP.test(before) && !(WHO.test(before) && !namesDeed(text.slice(note.from, note.to))),
    singled: note.value.partOf !== undefined || SINGLED.test(before),
    entry: entryAt(annotation, note.from),
    occurrence: occurrenceOf(before, text.slice(note.from, note.to), after),
  };
}

/// "the group that pushed them out": behind "that", only a noun takes up what was told.
const WHO = /\bthat\s(?:[\p{L}-]+\s){0,2}$/iu;
const namesDeed = (trigger: string): boolean =>
  NOUN_TRIGGERS.has(trigger.slice(trigger.lastIndexOf(' ') + 1).toLowerCase());

const TAKES_UP = /\b(?:the|these|those|this|that|such)\s(?:[\p{L}-]+\s){0,2}$/iu;

/// "One of the raids"; "two of the mourners were killed" counts people.
const SINGLED =
  /\b(?:one|two|three|another|each) of (?:the|these|those|its|their)\s(?:(?!(?:was|were|been|is|are|had|has|have)\b)[\p{L}-]+\s){0,3}$/iu;

function entryAt({ division }: Annotation, offset: number): number {
  return holding(division.passages, offset)?.entry ?? 0;
}

function occurrenceOf(before: string, trigger: string, after: string): Mention['occurrence'] {
  if (/\bfirst\s+$/iu.test(before) || /^\s+for the first time\b/iu.test(after)) return 'first';
  if (/^re(?:captur|tak|took|gain|conquer|seiz)/iu.test(trigger)) return 'again';
  if (/\bagain\s+$/iu.test(before) || /^[^.;,]{0,30}\bagain\b/iu.test(after)) return 'again';
  return null;
}

/// Points each mention in copied words at the mention that it copies, among those of the report that they come from.
export function tieCopies(
  mentions: readonly Mention[],
  mentionsIn: (report: string) => readonly Mention[],
  lines: Lines,
): readonly Mention[] {
  return mentions.map((mention) => {
    const source = lines.source(mention.ref.report, mention.span.from);
    if (source === undefined) return mention;
    const trigger = textOf(mention);
    const near = mentionsIn(source.id)
      .filter((one) => one.type === mention.type && textOf(one) === trigger && agree(one, mention))
      .map((one) => ({ key: one.key, gap: Math.abs(one.span.from - source.from) }))
      .sort((a, b) => a.gap - b.gap)[0];
    return near !== undefined && near.gap <= COPY_SLACK ? copying(mention, near.key) : mention;
  });
}

/// A plain copy has the shape of the first; with the key spread into it, it would be a table.
function copying(mention: Mention, copyOf: string): Mention {
  const tied: Draft = { ...mention };
  tied.copyOf = copyOf;
  return tied;
}

/// The words of a form may tell another day, and other numbers, each time that it is filled.
function agree(a: Mention, b: Mention): boolean {
  if (a.time.span !== null && b.time.span !== null) return gapBetween(a.time, b.time) === 0;
  if (a.asOf === b.asOf) return true;
  return sameNumbers(a.numbers, b.numbers) && leadsAlike(a.annotation, b.annotation);
}

/// Edits before a word ("kilometers" → "km") shift it by a few characters.
const COPY_SLACK = 60;

const textOf = ({ annotation, span }: Mention): string =>
  annotation.report.text.slice(span.from, span.to).toLowerCase();
