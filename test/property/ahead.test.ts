import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createComparer } from '../../src/compare/index.ts';
import type { Verdict } from '../../src/model/index.ts';
import { keepRecord, record, relate } from '../../src/pipeline.ts';
import { annotated } from '../goldens/examples.ts';

const all = annotated();
const { report, events } = all.find((one) => one.events.length > 0)!;
const { from, to } = events[0]!;
const VERDICT: Verdict = {
  ...{ id: 'v', by: 'Ada', at: '2019-01-01T00:00:00Z', reason: 'no event' },
  ...{ kind: 'reject', mention: { report: report.id, from, to } },
};

/// Reports as they come in, and how far each time is worked ahead with those that are there.
const order = fc.shuffledSubarray([...all.keys()], { minLength: all.length });
const pauses = fc.array(
  fc.record({ coming: fc.integer({ min: 1, max: 8 }), steps: fc.constantFrom(0, 1, 3, 1000) }),
  { minLength: 1, maxLength: 6 },
);

describe('a record of which some was made ahead', () => {
  it('is byte for byte the one made at once', () => {
    fc.assert(
      fc.property(
        order,
        pauses,
        fc.boolean(),
        fc.nat(3),
        fc.boolean(),
        (arrival, spells, judged, missing, last) => {
          const comparer = createComparer();
          const keep = keepRecord(comparer);
          let here = 0;
          for (const { coming, steps } of spells) {
            here += coming;
            const read = arrival.slice(0, here).map((n) => all[n]!);
            const work = keep.ahead(all, read);
            for (let i = 0; i < steps && !work.next().done; i++);
          }
          // Some that were expected could not be read.
          const given = all.slice(missing);
          const verdicts = judged ? [VERDICT] : [];
          const kept = JSON.stringify((last ? keep.last : keep)(given, verdicts));
          expect(kept === JSON.stringify(record(relate(given), verdicts))).toBe(true);
          expect(JSON.stringify(keep(all, [])) === JSON.stringify(record(relate(all)))).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });
});
