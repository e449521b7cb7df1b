/// How the words of a claim were read, in plain language: what each rule saw in them, for every kind of value.

import type {
  ActorNote,
  Annotation,
  Claim,
  EventNote,
  Evidence,
  FigureNote,
  Origin,
  PlaceNote,
  Span,
  TimeExpression,
  TimeForm,
  TimeNote,
} from '../model/index.ts';
import { dayWords, whenWords } from '../time/index.ts';

/// One sentence or two on how these words came to have the value of the claim.
export function readingOf(
  claim: Claim,
  evidence: Evidence,
  annotation: Annotation,
  origin: Origin | null,
): string {
  const { slot, value } = claim;
  const words = quoted(evidence.text);
  if (slot === 'event') return eventWords(claim, evidence, annotation);
  if (slot === 'time') {
    const note = at<TimeNote>(annotation.times, evidence);
    const how = note === undefined ? 'is an expression of time' : timeWords(note.value, origin);
    return `${words} ${how}: ${whenWords(value)}.${attached(annotation, evidence, 'time')}`;
  }
  if (slot === 'place')
    return `${words} ${placeWords(annotation, at(annotation.places, evidence))}${attached(annotation, evidence, 'place')}`;
  if (slot === 'figure') return figureWords(words, at(annotation.figures, evidence));
  if (slot === 'status')
    return `The words around ${words} tell it as ${value}${claim.hedge === undefined ? '' : `, softened by “${claim.hedge}”`}.`;
  if (slot === 'instrument') return `${words} is named as the means by which it was done.`;
  if (slot === 'responsibility') return `The sentence says who is held responsible: ${value}.`;
  return partyWords(claim, words, annotation, at<ActorNote>(annotation.actors, evidence));
}

export const quoted = (text: string): string => `“${text.replace(/\s+/gu, ' ')}”`;

/// The note on these very words, else the longest one inside them.
function at<N extends Span>(notes: readonly N[], { from, to }: Span): N | undefined {
  const inside = notes.filter((note) => from <= note.from && note.to <= to);
  return (
    notes.find((note) => note.from === from && note.to === to) ??
    inside.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  );
}

function eventWords({ value }: Claim, { from, to, rule }: Evidence, annotation: Annotation): string {
  const { text } = annotation.report;
  const told = annotation.events.filter((one) => from <= one.from && one.to <= to && one.rule === rule);
  const triggers = told.map((one) => quoted(text.slice(one.from, one.to))).join(', ');
  const list = rule.replace(/^events\//u, '');
  return triggers === ''
    ? `The sentence tells of it: ${value}.`
    : `${triggers} stands on the list “${list}” of words that tell of events; with what stands around it that makes: ${value}.`;
}

const FORMS: { readonly [kind in TimeForm['kind']]: string } = {
  fixed: 'says the date itself',
  weekday: 'names a day of the week',
  month: 'names a month without its year',
  'month-day': 'names a day of a month without its year',
  day: 'names a day of the month last spoken of',
  unit: 'names a day, week, month or year by its distance',
  'in-year': 'names a part of a year by its distance',
  offset: 'counts a distance in time',
  season: 'names a season',
  quarter: 'names a part of a year',
  holiday: 'names a holiday',
  clock: 'names a time of the day',
  'same-as': 'points back at a time told before',
  relative: 'measures from another event',
  duration: 'tells how long it went on',
  set: 'tells how often',
  reference: 'names no day',
};

const TOWARD: Readonly<Record<string, string>> = {
  past: 'looking back',
  last: 'looking back',
  future: 'looking ahead',
  next: 'looking ahead',
  nearest: 'the nearest one',
  this: 'the one of the same week or year',
};

/// Words that are copied are counted from the day of the story they come from.
function timeWords({ form, anchor }: TimeExpression, origin: Origin | null): string {
  if (anchor === undefined) return FORMS[form.kind];
  const day = origin?.published.slice(0, 10) || anchor;
  const toward = 'toward' in form ? `, ${TOWARD[form.toward]}` : '';
  return `${FORMS[form.kind]}; counted from ${dayWords(day)}, the day of the story${toward}`;
}

const BY: Readonly<Record<string, string>> = {
  clause: ' It stands in the same clause as the event.',
  sentence: ' It stands in the same sentence as the event.',
  carried: ' The sentence of the event names none, and goes on from the one that does.',
};

/// How a time or place is tied to the event that it belongs to.
function attached(
  { events, times, places }: Annotation,
  { from, to }: Evidence,
  of: 'time' | 'place',
): string {
  const notes: readonly Span[] = of === 'time' ? times : places;
  const tied = (one: EventNote): boolean => {
    const index = one.value[of];
    return index !== undefined && notes[index]?.from === from && notes[index]?.to === to;
  };
  const by = events.find(tied)?.value[of === 'time' ? 'timeBy' : 'placeBy'];
  return by === undefined ? '' : BY[by]!;
}

/// What is meant, where it is wider than a place on the ground (UCDP's where_prec).
const WIDE: Readonly<Record<number, string>> = {
  3: 'a district',
  4: 'a province',
  5: 'a vague area',
  6: 'a country',
  7: 'a stretch of sea or air',
};

function placeWords({ places, report }: Annotation, note: PlaceNote | undefined): string {
  if (note === undefined) return 'is read as the place.';
  const { name, gazetteer, precision, radiusKm, reference, antecedent } = note.value;
  const earlier = antecedent === undefined ? undefined : places[antecedent];
  const how =
    reference === 'description' && earlier
      ? `stands for ${name}, named before as ${quoted(report.text.slice(earlier.from, earlier.to))}`
      : `names ${name}`;
  const entry =
    gazetteer === undefined ? 'which the gazetteer does not have' : `${gazetteer} of the gazetteer`;
  const width = WIDE[precision] === undefined ? '' : `${WIDE[precision]}, `;
  return `${how}, ${entry}; ${width}known to within ${radiusKm} km.`;
}

const HEDGES: { readonly [hedge in FigureNote['value']['hedge']]: string } = {
  exact: 'a plain number',
  about: 'a rough number',
  'at-least': 'a least number: there may be more',
  'at-most': 'a greatest number: there may be fewer',
  'more-than': 'more than the number',
  'fewer-than': 'fewer than the number',
  'none-given': 'no number, only a word for many or few',
};

function figureWords(words: string, note: FigureNote | undefined): string {
  if (note === undefined) return `${words} is read as a count.`;
  const { low, best, high, hedge, of, state, outOf } = note.value;
  const size = [
    `least ${low ?? 'not said'}`,
    `likeliest ${best ?? 'not said'}`,
    `most ${high ?? 'not said'}`,
  ];
  const fate = state === undefined ? '' : `; what became of them: ${state}`;
  const whole = outOf === undefined ? '' : `, out of ${outOf}`;
  return `${words} counts “${of}”${whole}: ${HEDGES[hedge]} (${size.join(', ')})${fate}.`;
}

const ROLES: Readonly<Record<string, string>> = {
  agent: 'who did it',
  target: 'whom or what it was done to',
};

function partyWords(
  { slot, value }: Claim,
  words: string,
  { actors, report }: Annotation,
  note: ActorNote | undefined,
): string {
  const role = `The sentence has ${words} as ${ROLES[slot] ?? slot}`;
  const earlier = note?.value.antecedent === undefined ? undefined : actors[note.value.antecedent];
  if (earlier)
    return `${role}; it stands for ${earlier.value.name}, told before as ${quoted(report.text.slice(earlier.from, earlier.to))}.`;
  const id = note?.value.actor;
  if (id?.startsWith('actor:'))
    return `${role}; that is a name of ${note!.value.name} in the list of actors (${id}).`;
  return `${role}; the record calls it “${value}”.`;
}
