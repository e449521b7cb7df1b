/// Annotations that are packed until somebody asks for them: the same answers, however often they are packed again.

import { describe, expect, it } from 'vitest';
import type { Annotation, Report } from '../../src/model/index.ts';
import { once } from '../../src/text/once.ts';
import { revised, shelve } from '../../src/text/shelf.ts';

const reportOf = (id: string): Report => ({ id, text: `Report ${id}` }) as unknown as Report;
const DIVISION = { passages: [], entries: [] } as unknown as Annotation['division'];

/// Of reports that are told apart by where their first time stands.
function annotationOf(from: number): Annotation {
  const empty = { sentences: [], places: [], actors: [], figures: [], statements: [], events: [] };
  const times = [{ from, to: from + 1, rule: 'r', value: {} }] as unknown as Annotation['times'];
  return { ...empty, times, problems: [], report: reportOf(String(from)), division: DIVISION };
}

/// More than lie open at a time.
const MANY = 200;

describe('an annotation on the shelf', () => {
  it('is read when it is asked for, and again when many others have been', () => {
    const read: number[] = [];
    const shelved = Array.from({ length: MANY }, (_, i) =>
      shelve(reportOf(String(i)), DIVISION, () => {
        read.push(i);
        return annotationOf(i);
      }),
    );
    expect(read).toEqual([]);
    for (const round of [1, 2]) {
      shelved.forEach(({ times, sentences, problems }, i) => {
        expect([times[0]!.from, sentences, problems]).toEqual([i, [], []]);
      });
      expect(read).toHaveLength(round * MANY);
    }
    expect(shelved[7]!.report.id).toBe('7');
  });

  it('is revised as one that is not', () => {
    const other = { ...DIVISION };
    const later = (times: Annotation['times']): Annotation['times'] =>
      times.map((note) => ({ ...note, from: note.from + 100 }));
    const plain = annotationOf(3);
    const shelved = shelve(plain.report, plain.division, () => plain);
    for (const one of [plain, shelved]) {
      const { division, times, report } = revised(one, { division: other, times: later });
      expect(division).toBe(other);
      expect(times).toEqual(later(plain.times));
      expect(report).toBe(plain.report);
      expect(revised(one, { times: later }).division).toBe(DIVISION);
      expect(revised(one, { division: other }).times).toBe(plain.times);
    }
  });

  it('can be asked once as long as a part of it lives', () => {
    let asked = 0;
    const count = once(
      (_: Annotation) => ++asked,
      ({ times }) => times,
    );
    const one = annotationOf(1);
    expect([count(one), count({ ...one }), count(annotationOf(1))]).toEqual([1, 1, 2]);
  });
});
