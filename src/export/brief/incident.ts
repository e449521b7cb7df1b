/// What a briefing says of one incident, sentence by sentence.

import {
  type Cited,
  type Claim,
  DISSENT,
  type Incident,
  type IncidentFigure,
  isBelow,
  type Slot,
} from '../../model/index.ts';
import { capital, decidedSentences, standingSentences, standsAs } from '../stands.ts';
import { type Citing, citedDecisions, decisionsOn, MOST_NOTES, withoutRepeats } from './notes.ts';

const MOST_SOURCES = 12;

export function sentencesOf(incident: Incident, cite: Citing): readonly Cited[] {
  const { review } = incident;
  if (incident.claims.length === 0) return [];
  return [
    leadOf(incident, cite),
    ...figuresOf(incident, cite),
    ...dissentOf(incident, cite),
    gradeOf(incident, cite),
    ...citedDecisions([...standingSentences(incident), ...decidedSentences(review?.decided ?? [])], cite),
    ...(review?.asks ?? []).flatMap((one) => askOf(one, incident, cite)),
  ];
}

type Ask = NonNullable<Incident['review']>['asks'][number];

/// What later reports say against a decision stands on both.
function askOf(
  { slot, decided, rejected, says, claim, verdict }: Ask,
  incident: Incident,
  cite: Citing,
): Cited[] {
  const { decided: values = [], standing, graded } = incident.review ?? {};
  const signed = [...values, standing, graded].filter((one) => one?.verdict === verdict);
  const told = incident.claims.filter(({ id }) => id === claim);
  const notes = [...cite.claims(told), ...cite.decisions(signed.filter((one) => one !== undefined))];
  const text = rejected
    ? `A later report tells again of the ${slot} “${decided}”, which was rejected.`
    : `A later report disagrees on the ${slot}: “${says.replace(/\.$/, '')}”, where “${decided}” was decided.`;
  return notes.length === 0 ? [] : [{ text, notes }];
}

/// That it happened, and each part of its title, with the words that say so.
function leadOf(incident: Incident, cite: Citing): Cited {
  const { title, place, status, edtf, claims } = incident;
  const where = place && !title.includes(place.name) ? ` at ${place.name}` : '';
  const stands = status === 'happened' || title.includes(status) ? '' : `, ${status}`;
  const first = (slot: Slot, fits: (value: string) => boolean): readonly Claim[] =>
    claims.filter((one) => one.slot === slot && fits(one.value)).slice(0, 1);
  const inTitle = (value: string): boolean =>
    title.toLowerCase().includes(value.split(': ')[0]!.toLowerCase());
  const parts = [
    ...first('time', (value) => value === edtf),
    ...first('place', (value) => value === place?.name),
    ...first('agent', inTitle),
    ...first('target', inTitle),
  ];
  const text = `${title}${where}${stands}.`;
  return { text, notes: cite.claims(withoutRepeats([...eventsOf(incident).slice(0, MOST_NOTES), ...parts])) };
}

function eventsOf({ claims }: Incident): readonly Claim[] {
  const asserted = claims.filter(({ slot, stance }) => slot === 'event' && !DISSENT.has(stance));
  return asserted.length > 0 ? asserted : claims;
}

/// A value with all who tell it; where values of one thing cannot all be right, that is said.
function figuresOf(incident: Incident, cite: Citing): readonly Cited[] {
  const things = grouped(incident.figures, ({ of, effect = '' }) => `${of}\n${effect}`);
  return things.flatMap((figures) => {
    const values = [...grouped(figures, ({ words }) => words.toLowerCase())];
    const told = values.map((same) => figureOf(same, incident, cite));
    if (values.length < 2 || !disagree(figures))
      return told.map(({ text, notes }) => ({ text: `${text}.`, notes }));
    const text = `Sources do not agree: ${told.map((one) => one.text.replace(/^./u, (letter) => letter.toLowerCase())).join('; ')}.`;
    return [{ text, notes: [...new Set(told.flatMap(({ notes }) => notes))] }];
  });
}

function figureOf(same: readonly IncidentFigure[], incident: Incident, cite: Citing): Cited {
  const [{ words, effect, state, claim }] = same as [IncidentFigure];
  const claims = incident.claims.filter(({ id }) => same.some((one) => one.claim === id));
  const decided = decisionsOn(incident.review?.decided ?? [], 'figure', words);
  const given = decided.find(({ kind, proposed }) => kind === 'correct' || proposed !== undefined);
  const said = incident.claims.some(
    ({ id, value }) => id === claim && value.toLowerCase() === words.toLowerCase(),
  );
  const speakers = [...new Set(claims.map((one) => one.speakers.at(-1) ?? 'the report'))];
  const stands = state === 'verified' ? 'verified by' : state === 'claimed' ? 'claimed by' : 'reported by';
  const by = given && !said ? `given by ${given.by}` : `${stands} ${speakers.join(', ')}`;
  const what = effect && !words.includes(effect) ? ` ${effect}` : '';
  return {
    text: `${capital(words)}${what} (${by})`,
    notes: [...cite.claims(given && !said ? [] : claims.slice(0, MOST_SOURCES)), ...cite.decisions(decided)],
  };
}

/// No number fits both.
function disagree(figures: readonly IncidentFigure[]): boolean {
  return figures.some((a) => figures.some((b) => a.partOf === b.partOf && isBelow(a, b)));
}

/// Who denies or doubts it, each cited; the grade of what is contested says it itself.
function dissentOf(incident: Incident, cite: Citing): readonly Cited[] {
  if (incident.grade.level === 'contested') return [];
  return (['denies', 'doubts'] as const).flatMap((stance) => {
    const claims = firstOfEach(
      incident.claims.filter((one) => one.slot === 'event' && one.stance === stance),
    );
    if (claims.length === 0) return [];
    const who = [...new Set(claims.map(({ speakers }) => speakers.at(-1) ?? 'a report'))];
    return [
      {
        text: `${stance === 'denies' ? 'Denied' : 'Doubted'} by ${who.join(', ')}.`,
        notes: cite.claims(claims),
      },
    ];
  });
}

/// One for each source that the grade counts, for and against; a grade that a person gave stands on his word.
function gradeOf(incident: Incident, cite: Citing): Cited {
  const { grade, review, claims } = incident;
  const proposed = standsAs(incident) === 'proposed' ? ', proposed' : '';
  const reason = grade.reason.replace(/\.$/, '');
  const text = `${capital(grade.level)}${proposed} (${reason.charAt(0).toLowerCase()}${reason.slice(1)}).`;
  if (grade.rule === 'verdict' && review?.graded)
    return {
      text: text.replace(/\((.)/u, (_, letter: string) => `(${letter.toUpperCase()}`),
      notes: cite.decisions([review.graded]),
    };
  const checked = claims.filter(({ verifies }) => verifies === true);
  const against = claims.filter(({ slot, stance }) => slot === 'event' && DISSENT.has(stance));
  const counted = firstOfEach(
    grade.level === 'verified' && checked.length > 0 ? checked : eventsOf(incident),
  );
  const all = grade.level === 'contested' ? [...counted, ...firstOfEach(against)] : counted;
  return { text, notes: cite.claims(all.slice(0, MOST_SOURCES)) };
}

const firstOfEach = (claims: readonly Claim[]): readonly Claim[] =>
  grouped(claims, ({ source }) => source).map(([first]) => first!);

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
