import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Incident, Record as Sourced } from '../../src/model/index.ts';
import { annotate, record, relate } from '../../src/pipeline.ts';
import { annotated } from '../goldens/examples.ts';
import { resources } from '../goldens/inputs.ts';

const data = resources();
const all = annotated();
/// Reports are drawn by number, so that a counterexample is short enough to read.
const numbers = all.map((_, i) => i);
const some = fc.shuffledSubarray(numbers, { minLength: 1, maxLength: 8 });
const at = (drawn: readonly number[]): Annotation[] => drawn.map((i) => all[i]!);
const build = (annotations: readonly Annotation[]): Sourced => record(relate(annotations));
const bytes = (annotations: readonly Annotation[]): string => JSON.stringify(build(annotations));

describe('the record', () => {
  it('does not hang on the order in which reports arrive', () => {
    const canonical = bytes(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: all.length }), (shuffled) => {
        expect(bytes(at(shuffled))).toBe(canonical);
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it('of a part of the reports does not, either', () => {
    fc.assert(
      fc.property(some, (drawn) => {
        const sorted = numbers.filter((i) => drawn.includes(i));
        expect(bytes(at(drawn))).toBe(bytes(at(sorted)));
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('is the same from kept annotations as from annotating afresh', () => {
    fc.assert(
      fc.property(some, fc.nat(7), (drawn, cut) => {
        const part = at(drawn);
        const fresh = part.map(({ report }) => annotate(report, data));
        build(fresh.slice(0, cut));
        const kept = fresh.map((one) => JSON.parse(JSON.stringify(one)) as Annotation);
        expect(bytes(kept)).toBe(bytes(part.map(({ report }) => annotate(report, data))));
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it('changes nothing that it is given', () => {
    const frozen = all.map((one) => freeze(structuredClone(one)));
    expect(() => build(frozen)).not.toThrow();
  }, 300_000);

  it('names each thing once', () => {
    const made = build(all);
    for (const list of [made.incidents, made.sites, made.origins, made.reports]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  }, 300_000);

  it('gives every claim its evidence, in the words of the report', () => {
    fc.assert(
      fc.property(some, (drawn) => {
        const part = at(drawn);
        const texts = new Map(part.map(({ report }) => [report.id, report.text]));
        const made = build(part);
        const claims = [...made.incidents, ...made.tenures, ...made.appointments].flatMap(
          (one) => one.claims,
        );
        for (const { evidence, speakers, source, origin } of claims) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(source).not.toBe('');
          expect(speakers).not.toContain('');
          expect(made.origins.map(({ id }) => id)).toContain(origin);
          for (const one of evidence) expect(texts.get(one.report)?.slice(one.from, one.to)).toBe(one.text);
        }
      }),
      { numRuns: 15 },
    );
  }, 300_000);

  it('holds every event mention in at most one incident, and points only at what exists', () => {
    const made = build(all);
    const seen = new Set<string>();
    const claims = new Set(made.incidents.flatMap((one) => one.claims.map(({ id }) => id)));
    for (const { mentions, figures, partOf } of made.incidents) {
      for (const { report, event } of mentions) {
        expect(seen.has(`${report} ${event}`)).toBe(false);
        seen.add(`${report} ${event}`);
        expect(all.find((one) => one.report.id === report)?.events[event]).toBeDefined();
      }
      for (const { claim } of figures) expect(claims).toContain(claim);
      if (partOf !== undefined) expect(made.incidents.map(({ id }) => id)).toContain(partOf);
    }
  }, 300_000);
});

describe('a byte-identical reprint under a new outlet', () => {
  const days = (published: string, shift: number): string =>
    new Date(Date.parse(`${published.slice(0, 10)}T00:00:00Z`) + shift * 86_400_000)
      .toISOString()
      .slice(0, 10);

  it('changes no origin count, no grade and no number of sources', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom(0, 1, 5), (drawn, which, later) => {
        const part = at(drawn);
        const { report } = part[which % part.length]!;
        const reprint = {
          ...report,
          ...{
            id: `reprint-of-${report.id}`,
            outlet: 'The Reprinter',
            published: days(report.published, later),
          },
        };
        const before = build(part);
        const after = build([...part, annotate(reprint, data)]);
        expect(after.origins.length).toBe(before.origins.length);
        expect(after.incidents.map(standing).sort()).toEqual(before.incidents.map(standing).sort());
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  function standing({ type, edtf, place, status, grade, independentSources }: Incident): string {
    return [type, edtf, place?.name ?? '-', status, grade.level, independentSources].join(' | ');
  }
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freeze(child);
  }
  return value;
}
