/// Reports and a record made by hand, small enough to know by heart.

import type { Claim, Incident, Record, Report } from '../../src/model/index.ts';
import { EMPTY_RECORD, type Received } from '../../src/store/archive.ts';

export function report(id: string, text: string, more: Partial<Report> = {}): Report {
  return {
    id,
    published: '2018-05-02',
    dated: 'given',
    language: 'en',
    text,
    media: [],
    source: { file: `${id}.txt` },
    ...more,
  };
}

export function received(id: string, text: string, more: Partial<Report> = {}): Received {
  return { report: report(id, text, more), raw: new TextEncoder().encode(text) };
}

export function claim(id: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    slot: 'figure',
    value: 'six guards killed',
    speakers: ['Harbour Wire', 'the coast guard'],
    source: 'actor:coast-guard',
    stance: 'asserts',
    origin: 'o1',
    evidence: [{ report: 'r1', from: 17, to: 27, text: 'six guards', rule: 'figures/count' }],
    ...more,
  };
}

export function incident(id: string, more: Partial<Incident> = {}): Incident {
  return {
    id,
    type: 'armed-clash',
    title: 'Raid on the lighthouse',
    edtf: '2018-05-01',
    begin: '2018-05-01',
    end: '2018-05-01',
    timePrecision: 1,
    place: {
      ...{ name: 'Sidra', key: 'geonames:1', lat: 30.6, lon: 18.3 },
      ...{ radiusKm: 3, precision: 1, within: ['Libya'] },
    },
    agents: [{ name: 'raiders' }],
    targets: [{ name: 'six guards', effect: 'killed' }],
    instruments: [],
    figures: [],
    status: 'happened',
    grade: { level: 'single-source', reason: 'Only the coast guard says so.', rule: 'one-source' },
    independentSources: 1,
    reports: ['r1'],
    mentions: [{ report: 'r1', event: 0 }],
    claims: [claim(`c-${id}`)],
    ...more,
  };
}

export function record(incidents: readonly Incident[]): Record {
  return {
    ...EMPTY_RECORD,
    incidents,
    reports: [
      {
        ...{ id: 'r1', source: 'r1.txt', published: '2018-05-02', outlet: 'Harbour Wire' },
        ...{ agency: null, title: 'Raiders strike', form: 'story', origin: 'o1' },
      },
    ],
  };
}
