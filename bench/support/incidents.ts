/// Very many incidents and reports that nobody told of, always the same: numbers drawn from a row, and no chance.

import type { Claim, GradeLevel, Incident, Record } from '../../src/model/index.ts';
import { EMPTY_RECORD, type Received } from '../../src/store/archive.ts';

const TYPES = ['armed-clash', 'air-strike', 'shelling', 'remote-explosive', 'talks', 'displacement'];
const GRADES: readonly GradeLevel[] = [
  'single-source',
  'single-source',
  'corroborated',
  'contested',
  'verified',
];
const WHAT = ['bridge', 'convoy', 'market', 'depot', 'checkpoint', 'school', 'harbour', 'power station'];
const BATCH = 2000;

/// A whole number below `below`, the same for the same `i` and `salt`.
function drawn(i: number, salt: number, below: number): number {
  let x = Math.imul(i + 1, 2_654_435_761) ^ Math.imul(salt, 1_597_334_677);
  x = Math.imul(x ^ (x >>> 15), 2_246_822_519);
  return ((x ^ (x >>> 13)) >>> 0) % below;
}

const pick = <T>(list: readonly T[], i: number, salt: number): T => list[drawn(i, salt, list.length)]!;
const dayOf = (i: number): string =>
  new Date(Date.UTC(2014, 0, 1 + drawn(i, 1, 3000))).toISOString().slice(0, 10);

export function madeRecord(count: number): Record {
  return { ...EMPTY_RECORD, incidents: Array.from({ length: count }, (_, i) => madeIncident(i)) };
}

function madeIncident(i: number): Incident {
  const [day, what, place] = [dayOf(i), pick(WHAT, i, 3), drawn(i, 4, 400)];
  const dead = 1 + drawn(i, 5, 60);
  const claims = Array.from({ length: 4 }, (_, n) => madeClaim(i, n, dead));
  return {
    ...{ id: `made-${i}`, type: pick(TYPES, i, 2), title: `Attack on a ${what}, Town ${place}` },
    ...{ edtf: day, begin: day, end: day, timePrecision: 1, status: 'happened', instruments: [] },
    place: {
      ...{ name: `Town ${place}`, key: `made:${place}`, lat: 20 + (place % 20), lon: 10 + place / 20 },
      ...{ radiusKm: 3, precision: 1, within: [`Province ${place % 20}`] },
    },
    ...{ agents: [{ name: `Group ${drawn(i, 6, 50)}` }], targets: [{ name: what, effect: 'damaged' }] },
    figures: [
      {
        ...{ of: 'person', low: dead, best: dead, high: dead, hedge: 'exact', state: 'reported' },
        ...{ effect: 'killed', words: `${dead} people`, claim: claims[0]!.id },
      },
    ],
    grade: { level: pick(GRADES, i, 7), reason: 'As the made rows have it.', rule: 'made' },
    ...{ independentSources: 1 + drawn(i, 8, 4), reports: [`r${drawn(i, 9, 20_000)}`] },
    ...{ mentions: [{ report: `r${drawn(i, 9, 20_000)}`, event: 0 }], claims },
  };
}

function madeClaim(i: number, n: number, dead: number): Claim {
  return {
    ...{ id: `made-${i}-${n}`, slot: n === 0 ? 'figure' : 'event', value: `${dead} people: killed` },
    speakers: [`Agency ${drawn(i, 10 + n, 60)}`],
    ...{ source: `agency:${drawn(i, 10 + n, 60)}`, stance: 'asserts', origin: `o${drawn(i, 9, 20_000)}` },
    evidence: [{ report: `r${drawn(i, 9, 20_000)}`, from: 10, to: 20, text: `${dead} people`, rule: 'made' }],
  };
}

/// Reports of some hundred words, a batch at a time.
export function* madeTexts(count: number): Generator<readonly Received[]> {
  for (let from = 0; from < count; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => madeText(from + n));
  }
}

function madeText(i: number): Received {
  const sentences = Array.from(
    { length: 10 },
    (_, n) =>
      `A ${pick(WHAT, i, 20 + n)} was hit near the ${pick(WHAT, i, 40 + n)} of Town ${drawn(i, 60 + n, 400)}.`,
  );
  const text = sentences.join(' ');
  const report = {
    ...{ id: `r${i}`, published: dayOf(i), dated: 'given' as const, language: 'en', text, media: [] },
    ...{ outlet: `Agency ${drawn(i, 11, 60)}`, source: { file: `r${i}.txt` } },
  };
  return { report, raw: new TextEncoder().encode(text) };
}
