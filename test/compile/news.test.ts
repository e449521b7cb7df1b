import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../src/compile/beginning.ts';
import type { Mention } from '../../src/compile/mention.ts';
import { addNews, areFarApart, haveOtherDead, newsOf } from '../../src/compile/news.ts';
import type { FigureNote } from '../../src/model/index.ts';
import { annotationOf, reportOf } from './build.ts';

/// What a report of one story tells without a day: that so many died.
function toldOn(day: string, killed: number): Mention {
  const text = `Shells killed ${killed} at a market.`;
  const at = text.indexOf(String(killed));
  const figure = {
    ...{ from: at, to: at + String(killed).length, rule: 'figures' },
    value: { of: 'people', best: killed, low: killed, high: killed, state: 'killed' },
  } as unknown as FigureNote;
  const annotation = annotationOf(reportOf(`r${day}`, day, text), { figures: [figure] });
  expect(beginningOf(annotation).leadTo).toBe(text.length);
  return {
    ...{ annotation, asOf: day, story: 'market', family: 'violence', span: { from: 0, to: 6 } },
    ...{ ref: { report: `r${day}`, event: 0 }, time: { dated: false, end: null } },
  } as unknown as Mention;
}

function newsOfAll(...mentions: readonly Mention[]) {
  const [first, ...rest] = mentions.map(newsOf);
  for (const one of rest) addNews(first!, one);
  return first!;
}

describe('reports of one story without a day', () => {
  it('go on where the later counts as the last before it did', () => {
    const spring = newsOfAll(toldOn('2021-03-03', 4), toldOn('2021-03-05', 7));
    expect(areFarApart(spring, newsOf(toldOn('2021-06-06', 7)))).toBe(false);
    expect(areFarApart(newsOf(toldOn('2021-06-06', 7)), spring)).toBe(false);
  });

  it('do not go on where only an earlier one counted so', () => {
    const spring = newsOfAll(toldOn('2021-03-05', 7), toldOn('2021-03-03', 4));
    expect(areFarApart(spring, newsOf(toldOn('2021-06-06', 4)))).toBe(true);
    expect(areFarApart(newsOf(toldOn('2021-06-06', 4)), spring)).toBe(true);
  });

  it('are one event within days, whatever they count', () => {
    const spring = newsOfAll(toldOn('2021-03-03', 4), toldOn('2021-03-05', 7));
    expect(areFarApart(spring, newsOf(toldOn('2021-03-08', 11)))).toBe(false);
  });
});

describe('leads of two days that count the dead of two events', () => {
  it.each([
    [7, 4],
    [2, 9],
  ])('%i dead and then %i', (before, after) => {
    expect(haveOtherDead(toldOn('2021-03-03', before), toldOn('2021-03-05', after))).toBe(true);
    expect(haveOtherDead(toldOn('2021-03-05', after), toldOn('2021-03-03', before))).toBe(true);
  });

  it.each([
    [4, 4],
    [4, 7],
  ])('%i dead and then %i may be one', (before, after) => {
    expect(haveOtherDead(toldOn('2021-03-03', before), toldOn('2021-03-05', after))).toBe(false);
  });

  it('are told apart by days alone', () => {
    expect(haveOtherDead(toldOn('2021-03-03', 7), toldOn('2021-03-03', 4))).toBe(false);
  });
});
