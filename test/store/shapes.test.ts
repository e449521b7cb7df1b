/// What is kept without the names of its fields, and claims without what follows, come back as they were.

import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsFollow } from '../../src/compile/claims.ts';
import type { Claim } from '../../src/model/index.ts';
import { record, relate } from '../../src/pipeline.ts';
import { bareClaims, claimIdOf, fillClaims, idsOf } from '../../src/store/bare.ts';
import { shapeReader, shapeWriter } from '../../src/store/shapes.ts';
import { contentId } from '../../src/text/content-id.ts';
import { annotated } from '../goldens/examples.ts';

/// What is held under these keys stands once.
function opened(...once: readonly string[]) {
  const [shapes, shared]: [(readonly string[])[], string[]] = [[], []];
  const numberOf = (text: string): number => shared.indexOf(text) + 1 || shared.push(text);
  const { read } = shapeReader(
    (number) => shapes[number - 1]!,
    (number) => shared[number - 1]!,
  );
  const write = shapeWriter((keys) => shapes.push(keys), { isShared: (key) => once.includes(key), numberOf });
  return { shapes, shared, write, read };
}

test('any value, with the order of its fields', () => {
  const { write, read } = opened('place', 'a');
  const field = fc.constantFrom('place', 'a', 'b');
  const shared = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue())));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), shared), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes('__proto__'));
      expect(JSON.stringify(read(write(value)))).toBe(text);
    }),
  );
});

test('a field that is not there is none, and the order of fields makes two shapes', () => {
  const { write, read, shapes } = opened();
  const texts = [{ a: 1, b: undefined }, { a: 2 }, { b: [], a: null }, { a: null, b: [] }, {}].map(write);
  expect(texts).toEqual(['[1,1]', '[1,2]', '[2,[0],null]', '[3,null,[0]]', '[4]']);
  expect(shapes).toEqual([['a'], ['b', 'a'], ['a', 'b'], []]);
  expect(texts.map(read)).toEqual([{ a: 1 }, { a: 2 }, { b: [], a: null }, { a: null, b: [] }, {}]);
});

test('what many hold stands once, and is one object for all of them', () => {
  const { write, read, shared } = opened('place');
  const homs = { name: 'Homs', within: ['Syria'] };
  const texts = [
    { place: homs },
    { place: { ...homs } },
    { place: null },
    { place: 'Homs' },
    { place: [homs] },
  ].map(write);
  expect(texts).toEqual(['[2,[-1]]', '[2,[-1]]', '[2,null]', '[2,"Homs"]', '[2,[0,[1,"Homs",[0,"Syria"]]]]']);
  expect(shared).toEqual(['[1,"Homs",[0,"Syria"]]']);
  const [one, other, ...rest] = texts.map(read) as readonly { readonly place: unknown }[];
  expect(one).toEqual({ place: homs });
  expect(other!.place).toBe(one!.place);
  expect(rest).toEqual([{ place: null }, { place: 'Homs' }, { place: [homs] }]);
});

const TEXT = 'A mine killed two guards near Homs, police said.';
const textOf = (report: string): string | undefined => (report === 'r' ? TEXT : undefined);

function claimOf(changes: Partial<Claim> = {}): Claim {
  const [slot, value, speakers, stance, origin] = [
    'place',
    'Homs',
    ['AP', 'police'],
    'asserts',
    'o',
  ] as const;
  return {
    ...{ id: contentId([slot, value, ...speakers, stance, origin, 'r', '30'], 12), slot, value, speakers },
    ...{ source: 'organ:police', stance, origin },
    evidence: [{ report: 'r', from: 30, to: 34, text: 'Homs', rule: 'places' }],
    ...changes,
  };
}

test('ids that are a hash of the claim, and words that stand in the report, are not kept', () => {
  const item = { title: 't', claims: [claimOf()] };
  const bare = bareClaims(item, textOf);
  expect(JSON.stringify(bare)).not.toContain('"Homs","rule"');
  expect(bare.claims[0]).toMatchObject({ id: '', evidence: [{ text: '' }] });
  expect(idsOf(bare)).toEqual([item.claims[0]!.id]);
  expect(item.claims[0]!.evidence[0]!.text).toBe('Homs');
});

test('ids that are taken to follow do', () => {
  const { incidents } = record(relate(annotated()));
  expect(incidents.length).toBeGreaterThan(20);
  expect(incidents.filter(({ claims }) => !idsFollow(claims))).toEqual([]);
  const claims = incidents.flatMap((incident) => incident.claims);
  expect(claims.map(claimIdOf)).toEqual(claims.map(({ id }) => id));
  expect(idsFollow([...incidents[0]!.claims])).toBe(false);
});

test('whatever does not follow is kept', () => {
  const claims = [
    claimOf(),
    claimOf({ id: 'of a person' }),
    claimOf({ id: createHash('sha256').update('other').digest('hex').slice(0, 12) }),
    claimOf({ evidence: [{ report: 'r', from: 30, to: 34, text: 'homs', rule: 'places' }] }),
    claimOf({ evidence: [{ report: 'gone', from: 0, to: 4, text: 'Homs', rule: 'places' }] }),
    claimOf({ evidence: [] }),
  ];
  const item = { title: 't', claims };
  const back = JSON.parse(JSON.stringify(bareClaims(item, textOf))) as typeof item;
  expect(idsOf(back)).toEqual(claims.map(({ id }) => id));
  fillClaims(back, textOf);
  expect(JSON.stringify(back)).toBe(JSON.stringify(item));
});
