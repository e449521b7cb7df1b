import { describe, expect, it } from 'vitest';
import { reportOf, resources } from '../goldens/inputs.ts';
import { FAMILIES } from './hostile.ts';
import { STAGES, type Steps, stepCounter } from './steps.ts';

/// Long enough that what is bounded has reached its bound.
const SIZE = 8000;
/// Twice the text may cost twice the steps, and a little for sorting.
const GROWTH = 2.2;
/// So few steps that a look at each character is most of them.
const NOTHING = 5000;

const count = await stepCounter(resources());

function growths(of: (size: number) => string, size = SIZE): string[] {
  const once: Steps = count(reportOf(of(size)));
  const twice: Steps = count(reportOf(of(2 * size)));
  return STAGES.flatMap((stage) => {
    const growth = twice[stage] / Math.max(1, once[stage]);
    return twice[stage] > NOTHING && growth > GROWTH
      ? [`${stage}: ${growth.toFixed(2)} times ${once[stage].toFixed(0)} steps`]
      : [];
  });
}

describe('a text twice as long takes no more than twice the steps', () => {
  // What is remembered of words makes the first reading dearer: a second one decides. Neighbours that are compared with
  // each other are bounded by more than a short text holds: where that may be it, a longer one decides.
  it.each(FAMILIES.map(({ name, of }) => [name, of] as const))(
    '%s',
    (_name, of) => {
      const twiceWrong = growths(of).length > 0 && growths(of).length > 0;
      if (twiceWrong) expect(growths(of, 4 * SIZE)).toEqual([]);
    },
    120_000,
  );
});

describe('the counter', () => {
  it('counts the same twice, and more for more', () => {
    const [short, long] = [4, 8].map((n) => reportOf('The army shelled Khoms on Monday. '.repeat(n)));
    count(long!);
    expect(count(short!)).toEqual(count(short!));
    for (const stage of STAGES) expect(count(long!)[stage]).toBeGreaterThan(count(short!)[stage]);
  });
});
