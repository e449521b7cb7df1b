/// Lists of rows become others by few changes, and their ranks always tell their order.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type Ranked } from '../../src/store/differences.ts';

interface Item {
  readonly name: string;
}

const textOf = (item: Item | string): string => (typeof item === 'string' ? item : JSON.stringify(item));
const listOf = (names: readonly string[]): readonly Item[] => names.map((name) => ({ name }));
const NONE: Ranked<Item> = { items: [], ranks: [] };

/// Does what is told, as a store would.
function applied(before: Ranked<Item | string>, after: readonly Item[]) {
  const { ranks, from, gone } = differences(before, after, textOf);
  const written = from.filter((place, i) => place < 0 || before.ranks[place] !== ranks[i]).length;
  const used = from.filter((place) => place >= 0);
  expect([...used, ...gone].toSorted((a, b) => a - b)).toEqual(before.items.map((_, i) => i));
  for (const [i, place] of from.entries())
    if (place >= 0) expect(textOf(before.items[place]!)).toBe(textOf(after[i]!));
  for (let i = 1; i < ranks.length; i++) expect(ranks[i - 1]!).toBeLessThan(ranks[i]!);
  return { list: { items: after, ranks }, written, gone: gone.length };
}

describe('differences', () => {
  it.each([
    ['one more in the middle', 'abcdef', 'abcxdef', 1, 0],
    ['one more before all', 'abc', 'xabc', 1, 0],
    ['one more behind all', 'abc', 'abcx', 1, 0],
    ['one less', 'abcdef', 'abdef', 0, 1],
    ['one moved far forward', 'abcdef', 'fabcde', 1, 0],
    ['one moved far back', 'abcdef', 'bcdefa', 1, 0],
    ['one changed', 'abcdef', 'abcxef', 1, 1],
    ['two alike, one less', 'aabb', 'abb', 0, 1],
    ['nothing', 'abc', 'abc', 0, 0],
  ])('%s', (_, before, after, written, gone) => {
    const { list } = applied(NONE, listOf([...before]));
    expect(applied(list, listOf([...after]))).toMatchObject({ written, gone });
    // Rows that are known by their text alone.
    const texts = { ...list, items: list.items.map(textOf) };
    expect(applied(texts, listOf([...after]))).toMatchObject({ written, gone });
  });

  it('hold whatever comes after whatever', () => {
    const names = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(names, { maxLength: 8 }), (lists) => {
        let list: Ranked<Item> = NONE;
        for (const each of lists) {
          // Some are the same objects, some only say the same.
          const known = new Map(list.items.map((item) => [item.name, item]));
          const items = each.map((name, i) => {
            const item = known.get(name);
            known.delete(name);
            return item !== undefined && i % 2 === 0 ? item : { name };
          });
          list = applied(list, items).list;
        }
      }),
    );
  });

  it('go on where numbers have no more digits', () => {
    let list = applied(NONE, listOf(['first', 'last'])).list;
    for (let i = 0; i < 200; i++) {
      const [first, ...rest] = list.items;
      list = applied(list, [first!, { name: `n${i}` }, ...rest]).list;
    }
    expect(list.items).toHaveLength(202);
  });
});
