import { describe, expect, it } from 'vitest';
import { keepTellings } from '../../src/compile/builder/told.ts';
import type { Mention } from '../../src/compile/mention.ts';
import { keepGlances } from '../../src/compile/score/glances.ts';
import { UNSURE } from '../../src/compile/score/weights.ts';
import { findingsFor, scoreOf } from '../../src/compile/score.ts';
import { annotate, relate } from '../../src/pipeline.ts';
import { annotated } from '../goldens/examples.ts';
import { loadResources } from '../support/resources.ts';

/// Days, places, parties and figures that two reports may share or not, said in ways that leave some of them open.
const DAYS = ['on Monday', 'on 3 March 2019', 'in the past week', '', 'late on Sunday', 'in February 2019'];
const PLACES = [
  'in Aleppo',
  'in the Salaheddin district of Aleppo',
  'near Idlib',
  'at a market in Sumy',
  'in the strike on Sumy',
  'in Syria',
  'in eastern Homs',
  '',
];
const DEEDS = [
  ['Air strikes by Russia killed', 'people'],
  ['Rebels attacked the army and killed', 'soldiers'],
  ['The army retook the town and killed', 'fighters of Islamic State'],
  ['One of the deadliest bombings wounded', 'people'],
];

function made() {
  const sentences = DAYS.flatMap((day, d) =>
    PLACES.flatMap((place, p) =>
      DEEDS.map(
        ([deed, whom], k) => `${deed} ${4 + ((d + p + k) % 3)} ${whom} ${place} ${day}, a doctor said.`,
      ),
    ),
  );
  return [0, 1, 2, 3].map((n) =>
    annotate(
      {
        ...{ id: `m${n}`, published: `2019-03-0${n + 4}`, dated: 'given', language: 'en', media: [] },
        ...{ text: sentences.filter((_, i) => i % 4 === n).join('\n\n'), source: { file: `m${n}` } },
      },
      loadResources(),
    ),
  );
}

/// Looks at all pairs; gives those that are passed over and come to a link all the same.
function looked(fresh: readonly Mention[]) {
  const glances = keepGlances();
  fresh.forEach((mention, n) => void glances.put(n, mention));
  const wrong: string[] = [];
  let [ties, passed, all] = [0, 0, 0];
  const look = (a: Mention, b: Mention, may: boolean): void => {
    all++;
    if (!may) passed++;
    const found = findingsFor(a, b, UNSURE);
    if (found === undefined || scoreOf(found) < UNSURE) return;
    ties++;
    if (!may) wrong.push(`${a.key} ${b.key}: ${found.map(({ feature }) => feature).join(', ')}`);
  };
  fresh.forEach((a, i) => {
    for (let k = i + 1; k < fresh.length; k++) look(a, fresh[k]!, glances.mayTie(i, k));
  });
  return { wrong, ties, passed: passed / all };
}

describe('a glance', () => {
  const related = relate([...annotated(), ...made()]);
  const { fresh } = keepTellings().update(related.annotations, related.comparison, new Set());
  const glances = keepGlances();
  fresh.forEach((mention, n) => void glances.put(n, mention));

  it.each([
    ['as the reports are grouped', fresh],
    ['each report a piece of news of its own', fresh.map((one) => ({ ...one, story: one.ref.report }))],
  ])('passes over no pair that comes to a link, and over most others: %s', (_, mentions) => {
    const { wrong, ties, passed } = looked(mentions);
    expect(wrong).toEqual([]);
    expect(ties).toBeGreaterThan(300);
    expect(passed).toBeGreaterThan(0.6);
  });

  it('is of the mention that has the number now, and of the same pair from both sides', () => {
    const others = keepGlances();
    const [first, ...rest] = fresh;
    others.put(0, fresh.at(-1)!);
    others.put(0, first!);
    rest.forEach((mention, n) => void others.put(n + 1, mention));
    for (let i = 0; i < fresh.length; i += 7)
      for (let k = 0; k < fresh.length; k += 5) expect(others.mayTie(i, k)).toBe(glances.mayTie(k, i));
  });
});
