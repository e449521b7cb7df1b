/// Ten reports of our own on other wars, in the styles of other newsrooms, each read alone, against what a person says that
/// they tell (`wars/keys.json`). What is not read yet stands in the keys as `missed`, and is not asserted either way.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/index.ts';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';
import keys from './wars/keys.json' with { type: 'json' };

interface Key {
  readonly what: string;
  readonly type: readonly string[];
  /// The day, or a month where no more is told; each of several is right.
  readonly day?: string | readonly string[];
  readonly place?: readonly string[];
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  /// Who says so, as one of the chain of speakers.
  readonly says?: readonly string[];
  readonly killed?: readonly number[];
  readonly injured?: readonly number[];
  readonly displaced?: readonly number[];
  readonly title?: string;
  /// Fields that are not read rightly yet; "all" where no incident tells it.
  readonly missed?: readonly string[] | 'all';
}

const has = (words: readonly string[], wanted: readonly string[]): boolean =>
  words.some((word) => wanted.some((one) => word.toLowerCase().includes(one.toLowerCase())));

function isOn({ begin, end, timePrecision }: Incident, day: string): boolean {
  if (begin === null || end === null) return false;
  if (day.length === 7) return begin.startsWith(day);
  return begin === day || (begin <= day && day <= end && timePrecision <= 2);
}

/// For each field of the key whether the incident has it right.
const RIGHT: Readonly<Record<string, (key: Key, incident: Incident) => boolean>> = {
  type: (key, { type }) => key.type.includes(type),
  day: (key, incident) => [key.day!].flat().some((day) => isOn(incident, day)),
  place: (key, { place }) => place !== null && has([place.name, ...place.within.slice(0, 1)], key.place!),
  by: (key, { agents }) =>
    has(
      agents.map(({ name }) => name),
      key.by!,
    ),
  to: (key, { targets }) =>
    has(
      targets.map(({ name }) => name),
      key.to!,
    ),
  says: (key, { claims }) =>
    has(
      claims.flatMap(({ speakers }) => speakers),
      key.says!,
    ),
  killed: (key, incident) => counts(incident, 'killed', key.killed!),
  injured: (key, incident) => counts(incident, 'injured', key.injured!),
  displaced: (key, incident) => counts(incident, 'displaced', key.displaced!),
  title: (key, { title }) => title === key.title,
};

const counts = ({ figures }: Incident, what: string, wanted: readonly number[]): boolean =>
  wanted.every((count) =>
    figures.some(({ effect, best, low }) => effect === what && (best ?? low) === count),
  );

function fieldsOf(key: Key): readonly string[] {
  const missed = new Set(key.missed ?? []);
  return Object.keys(RIGHT).filter((field) => field in key && !missed.has(field));
}

const told: Readonly<Record<string, readonly Key[]>> = keys as Readonly<Record<string, readonly Key[]>>;

describe.each(Object.entries(told))('%s', (name, all) => {
  const bytes = readFileSync(new URL(`./wars/${name}.txt`, import.meta.url));
  const { reports } = readReports({ name, bytes }, {});
  const { incidents } = buildRecord(reports, loadResources());

  it.each(all.filter(({ missed }) => missed !== 'all').map((key) => [key.what, key] as const))(
    '%s',
    (_, key) => {
      const fields = fieldsOf(key);
      expect(fields.length).toBeGreaterThan(1);
      const wrong = (incident: Incident): readonly string[] =>
        fields.filter((field) => !RIGHT[field]!(key, incident));
      const [nearest] = incidents.toSorted((a, b) => wrong(a).length - wrong(b).length);
      expect(wrong(nearest!), `nearest: ${nearest!.title}, ${nearest!.edtf}`).toEqual([]);
    },
  );
});

describe('titles', () => {
  const titles = Object.keys(told).flatMap((name) => {
    const bytes = readFileSync(new URL(`./wars/${name}.txt`, import.meta.url));
    const { reports } = readReports({ name, bytes }, {});
    return buildRecord(reports, loadResources()).incidents.map(({ title }) => title);
  });

  it.each([
    ['repeat a place', /\b(?:of|on) ([\p{L} -]+), \1$/u],
    [
      'name a thing by a bare head',
      /\b(?:on|of|attacked) (?:head|station|facility|facilities|compound|depot)(?:,|$)/iu,
    ],
    ['say that a thing was killed', /\b(?:compound|building|house|targets|tank)s? killed\b/iu],
    ['begin with a count', /^(?:at least|more than|some|about|\d+) /iu],
  ])('do not %s', (_, pattern) => {
    expect(titles.filter((title) => pattern.test(title))).toEqual([]);
  });
});
