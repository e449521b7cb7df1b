import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

/// "Izyum: rebels 2021-03-04", in order.
function tenuresIn(text: string, outlet = 'Valley Post'): readonly string[] {
  const bytes = new TextEncoder().encode(JSON.stringify({ published: '2021-03-05', outlet, text }));
  const { reports } = readReports({ name: 'told.jsonl', bytes }, {});
  return buildRecord(reports, loadResources()).tenures.map(
    ({ place, holder, begin }) => `${place}: ${holder} ${begin}`,
  );
}

describe('a tenure', () => {
  it('begins where the place itself was taken, each of several places', () => {
    expect(tenuresIn('The Ukrainian army recaptured Izyum on Thursday, the mayor said.')).toEqual([
      'Izyum: Ukrainian army 2021-03-04',
    ]);
    expect(tenuresIn('The Ukrainian army recaptured Izyum and Kupiansk on Thursday.')).toEqual([
      'Izyum: Ukrainian army 2021-03-04',
      'Kupiansk: Ukrainian army 2021-03-04',
    ]);
  });

  it('begins where somebody was driven out of it, or where it fell', () => {
    expect(tenuresIn('The Ukrainian army drove Russian troops out of Izyum on Thursday.')).toEqual([
      'Izyum: Ukrainian army 2021-03-04',
    ]);
    expect(tenuresIn('Izyum fell to militants on Thursday.')).toEqual(['Izyum: militants 2021-03-04']);
  });

  it('does not begin with a thing or a part that was taken in or near a place', () => {
    for (const taken of [
      'a cement factory near Izyum',
      'several areas of Izyum',
      'three villages south of Izyum',
      'more ground in Izyum',
    ])
      expect(tenuresIn(`The Ukrainian army captured ${taken} on Thursday.`), taken).toEqual([]);
  });

  it('is of nobody who only tells of the war', () => {
    expect(tenuresIn('A military source on Thursday took control of Izyum, he said.')).toEqual([]);
  });
});
