/// An archive of any size for measuring questions: made reports, and a record of made incidents written through the
/// store, since making a real one of a hundred thousand reports takes hours.

import { createHash } from 'node:crypto';
import { loadResources } from '../../src/cli/resources.ts';
import type { Claim, Incident, Link, Origin, Record, Report } from '../../src/model/index.ts';
import { annotateHere } from '../../src/store/annotating.ts';
import { type Archive, EMPTY_RECORD, type KeptAnnotation } from '../../src/store/archive.ts';
import { claimIdOf } from '../../src/store/bare.ts';
import { madeReports } from './made.ts';

export const AT = '2020-01-01T00:00:00Z';
export const RULES = 'bench';
const BATCH = 256;
/// Annotations that are really made; the others are these again, under other reports.
const ANNOTATED = 128;

const TYPES =
  'attack armed-clash air-strike arrest shelling heritage-damage displacement talks raid abduction'.split(
    ' ',
  );
const LEVELS = ['single-source', 'single-source', 'corroborated', 'contested', 'verified'] as const;
const HOW = ['happened', 'happened', 'happened', 'planned'] as const;
const PLACES = 2500;
const SPEAKERS = 4000;

/// Few are met often and many seldom, as in the news.
const skewed = (i: number, most: number): number => Math.floor(most * ((i * 0.6180339887) % 1) ** 3);
const dayOf = (i: number, days: number): string =>
  new Date(Date.UTC(2011, 0, 1) + Math.floor((i * 0.7548776662 * days) % days) * 864e5)
    .toISOString()
    .slice(0, 10);

/// As much of a report as a made record tells.
export interface MadeReport extends Pick<Report, 'id' | 'published' | 'outlet' | 'title'> {
  /// How its text begins: the words of all evidence stand here.
  readonly opening: string;
}

export interface MadeWorld {
  readonly reports: readonly MadeReport[];
  readonly record: Record;
}

const SLOT_NAMES = 'event time place agent target figure figure instrument'.split(' ');
/// The place of the first figure among them; the one behind it is told by the other report, if there is one.
const FIGURE = 5;
/// In UTF-16 units, of each slot's words.
const [WORDS, APART] = [30, 40];
const OPENING = SLOT_NAMES.length * APART;

export function madeReport({ id, published, outlet, title, text }: Report): MadeReport {
  // A copy: a slice would keep the whole text in memory.
  const opening = Buffer.from(text.slice(0, OPENING), 'utf16le').toString('utf16le');
  return { id, published, ...(outlet && { outlet }), ...(title && { title }), opening };
}

/// As ids of the core look.
const idFrom = (text: string, digits = 12): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);
const originOf = (report: string): string => idFrom(`origin ${report}`, 16);

export async function fillArchive(archive: Archive, count: number): Promise<MadeWorld> {
  const heads: MadeReport[] = [];
  const kept: Omit<KeptAnnotation, 'report'>[] = [];
  let batch: Report[] = [];
  for await (const report of madeReports(count)) {
    batch.push(report);
    heads.push(madeReport(report));
    if (batch.length < BATCH && heads.length < count) continue;
    const received = batch.map((one) => ({ report: one, raw: Buffer.from(JSON.stringify(one)) }));
    await archive.addReports(received, AT);
    if (kept.length < ANNOTATED) kept.push(...(await annotated(batch.slice(0, ANNOTATED))));
    const annotations: KeptAnnotation[] = batch.map(({ id: of }, i) => ({
      report: of,
      ...kept[i % kept.length]!,
    }));
    await archive.keepAnnotations(RULES, annotations);
    batch = [];
  }
  return { reports: heads, record: recordOf(heads) };
}

async function annotated(reports: readonly Report[]): Promise<readonly Omit<KeptAnnotation, 'report'>[]> {
  const all: Omit<KeptAnnotation, 'report'>[] = [];
  for await (const outcome of annotateHere(loadResources)(reports)) {
    if ('packed' in outcome) all.push({ packed: outcome.packed, place: outcome.place });
  }
  return all;
}

/// One incident a report, told by it and up to two others.
export function recordOf(reports: readonly MadeReport[]): Record {
  const incidents = reports.map((_, i) => incidentOf(i, reports));
  return {
    ...EMPTY_RECORD,
    incidents: incidents.sort((a, b) => (`${a.begin} ${a.id}` < `${b.begin} ${b.id}` ? -1 : 1)),
    reports: reports.map(({ id, published, outlet, title }) => ({
      ...{ id, published, source: 'made.jsonl:1', outlet: outlet ?? null, agency: null },
      ...{ title: title ?? null, form: 'story' as const, origin: originOf(id) },
    })),
    origins: reports.map(
      ({ id, published }, i): Origin => ({
        ...{ id: originOf(id), report: id, span: { from: 0, to: 3000 }, published: published.slice(0, 10) },
        members: [id, reports[i + 1]?.id ?? id].map((report) => ({ report, share: 1 })),
      }),
    ),
    links: reports.slice(2).map((_, i) => linkOf(i + 2, reports)),
    sites: Array.from({ length: Math.ceil(reports.length / 50) }, (_, i) => ({
      ...{ id: `site:${String(i).padStart(6, '0')}`, name: `Temple ${i}`, place: placeOf(skewed(i, PLACES)) },
      parts: [{ name: 'façade', history: [] }],
    })),
  };
}

export function incidentOf(i: number, reports: readonly MadeReport[], title = 'Attack'): Incident {
  const type = TYPES[skewed(i * 3 + 1, TYPES.length)]!;
  const begin = dayOf(i, 3600);
  const place = i % 9 === 0 ? null : placeOf(skewed(i * 7, PLACES));
  const by = [reports[i]!, ...(i % 3 === 0 ? [reports[(i * 31) % reports.length]!] : [])];
  const told = by.map(({ id }) => id);
  const speaker = `spokesman ${skewed(i * 5, SPEAKERS)}`;
  const claims = claimsOf(i, by, speaker);
  return {
    ...{ id: idFrom(`incident ${i}`), type },
    ...{
      title: `${title}, ${place?.name ?? 'nowhere'} ${i}`,
      edtf: begin,
      begin,
      end: begin,
      timePrecision: 1,
      place,
    },
    ...{
      agents: [{ name: `brigade ${skewed(i, 300)}` }],
      targets: [{ name: `guards ${i % 50}`, effect: 'killed' }],
    },
    ...{ instruments: [], status: HOW[i % HOW.length]!, reports: [...new Set(told)] },
    // One in ten has two numbers, as in a real record.
    figures: claims.slice(FIGURE, FIGURE + (i % 10 === 0 ? 2 : 1)).map(({ id }, n) => ({
      ...{ of: 'person', low: (i % 90) + n, best: (i % 90) + n, high: (i % 90) + n, hedge: 'exact' },
      ...{ state: 'reported', effect: 'killed', words: `${(i % 90) + n}`, claim: id },
    })),
    grade: {
      level: LEVELS[skewed(i, LEVELS.length)]!,
      reason: `One primary source: ${speaker}.`,
      rule: 'made',
    },
    ...{
      independentSources: 1 + (i % 4),
      mentions: told.map((report) => ({ report, event: i % 12 })),
      claims,
    },
  };
}

/// Each slot with words of its own, which stand in a report.
function claimsOf(i: number, by: readonly MadeReport[], speaker: string): readonly Claim[] {
  return SLOT_NAMES.map((slot, n): Claim => {
    const { id: report, opening } = n === FIGURE + 1 ? by.at(-1)! : by[0]!;
    const [from, to] = [n * APART, n * APART + WORDS];
    const claim: Claim = {
      ...{ id: '', slot: slot as Claim['slot'], value: `${slot} ${i % 97}` },
      ...{
        speakers: ['AP', speaker],
        source: `actor:${speaker}`,
        stance: 'asserts',
        origin: originOf(report),
      },
      evidence: [{ report, from, to, text: opening.slice(from, to), rule: 'made' }],
    };
    return { ...claim, id: claimIdOf(claim)! };
  });
}

function placeOf(i: number): Incident['place'] {
  return {
    ...{ name: `Town ${i}`, key: `geonames:${i}`, lat: 30 + (i % 700) / 100, lon: 35 + (i % 900) / 100 },
    ...{ radiusKm: 3 + (i % 20), precision: 1, within: [`Province ${i % 40}`, `Country ${i % 12}`] },
  };
}

function linkOf(i: number, reports: readonly MadeReport[]): Link {
  return {
    ...{ a: { report: reports[i - 1]!.id, event: 1 }, b: { report: reports[i]!.id, event: i % 12 } },
    ...{ answer: i % 3 === 0 ? 'unsure' : 'same', score: (i % 60) / 10, by: 'rules' },
    reasons: ['same-day', 'same-place', 'wording'].map((feature) => ({
      feature,
      weight: 1,
      words: `both ${i % 400}`,
    })),
  };
}
