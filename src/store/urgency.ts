/// How much an incident wants a person's eye, and why: later disagreement, then what is contested, large, uncertain.

import {
  type Incident,
  type IncidentFigure,
  type Link,
  type MentionRef,
  refKey,
  type Urgency,
} from '../model/index.ts';

/// A person has neither accepted nor settled it, or later reports disagree with what was decided.
export function isOpen({ review }: Pick<Incident, 'review'>): boolean {
  if (review === undefined) return true;
  return review.asks.length > 0 || (review.accepted === undefined && review.standing === undefined);
}

const ASKS = 1000;
const CONTESTED = 200;
/// Of a figure: so much for each factor of ten, and at most so much.
const TENFOLD = 30;
const MOST_LARGE = 150;

/// `alike`: how many pairs of its mentions and others may be one event, as the rules think.
export function urgencyOf(incident: Incident, alike: number): Urgency {
  const weighed = [asked(incident), contested(incident), large(incident), ...uncertain(incident, alike)];
  const told = weighed.filter((one) => one !== undefined);
  return {
    score: told.reduce((sum, { weight }) => sum + weight, 0),
    reasons: told.map(({ reason }) => reason),
  };
}

interface Weighed {
  readonly weight: number;
  readonly reason: string;
}

function asked({ review }: Incident): Weighed | undefined {
  const asks = review?.asks ?? [];
  const [first] = asks;
  if (first === undefined) return undefined;
  const more = asks.length > 1 ? `, and ${asks.length - 1} more` : '';
  const reason = first.rejected
    ? `Later reports disagree: ${first.slot} ${first.decided} was rejected, and is told again${more}.`
    : `Later reports disagree: ${first.slot} was decided as ${first.decided}, now ${first.says}${more}.`;
  return { weight: ASKS + asks.length, reason };
}

function contested({ grade }: Incident): Weighed | undefined {
  return grade.level === 'contested'
    ? { weight: CONTESTED, reason: `Contested. ${grade.reason}` }
    : undefined;
}

const HARM: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'detained',
  'displaced',
  'captured',
]);

function large({ figures }: Incident): Weighed | undefined {
  const sizeOf = ({ low, best, high }: IncidentFigure): number => best ?? low ?? high ?? 0;
  const harmed = figures.filter(({ effect }) => effect !== undefined && HARM.has(effect));
  const most = harmed.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  if (most === undefined || sizeOf(most) < 2) return undefined;
  const weight = Math.min(MOST_LARGE, Math.round(Math.log10(sizeOf(most)) * TENFOLD));
  return {
    weight,
    reason: `Large: ${most.words}${most.words.includes(most.effect!) ? '' : ` ${most.effect}`}.`,
  };
}

function uncertain(
  { timePrecision, place, grade }: Incident,
  alike: number,
): readonly (Weighed | undefined)[] {
  return [
    alike > 0
      ? { weight: 4 + Math.min(alike, 4), reason: 'It may be the same event as another.' }
      : undefined,
    timePrecision === 5 ? { weight: 6, reason: 'The day is not known within a month.' } : undefined,
    place === null ? { weight: 6, reason: 'No place is stated.' } : undefined,
    place !== null && place.precision >= 4 ? { weight: 3, reason: 'The place is vague.' } : undefined,
    grade.level === 'single-source' ? { weight: 2, reason: 'One source only.' } : undefined,
  ];
}

/// Pairs of mentions that may be one event, as the rules think, kept as links come and go.
export interface Unsure {
  /// Gives the reports of which a mention has won or lost such a pair.
  readonly change: (put: readonly Link[], gone: readonly Link[]) => ReadonlySet<string>;
  /// How many there are of which only one mention is the incident's own.
  readonly of: (incident: Incident) => number;
}

export function keepUnsure(): Unsure {
  const others = new Map<string, string[]>();
  const note = (a: MentionRef, b: MentionRef): void => {
    const list = others.get(refKey(a));
    if (list) list.push(refKey(b));
    else others.set(refKey(a), [refKey(b)]);
  };
  const forget = (a: MentionRef, b: MentionRef): void => {
    const list = others.get(refKey(a)) ?? [];
    const place = list.indexOf(refKey(b));
    if (place >= 0) list.splice(place, 1);
    if (list.length === 0) others.delete(refKey(a));
  };
  return {
    change: (put, gone) => {
      const touched = new Set<string>();
      for (const [links, deed] of [
        [gone, forget],
        [put, note],
      ] as const) {
        for (const { a, b } of links.filter(({ answer }) => answer === 'unsure')) {
          deed(a, b);
          deed(b, a);
          touched.add(a.report).add(b.report);
        }
      }
      return touched;
    },
    of: ({ mentions }) => {
      const mine = new Set(mentions.map(refKey));
      return mentions.reduce(
        (sum, one) => sum + (others.get(refKey(one)) ?? []).filter((other) => !mine.has(other)).length,
        0,
      );
    },
  };
}
