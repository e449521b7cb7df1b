import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationJson } from '../../src/export/contract.ts';
import { annotate, record, relate } from '../../src/pipeline.ts';
import { reportOf, resources } from '../goldens/inputs.ts';
import { allSpans, brokenPromises } from './check.ts';
import { anyReport, SENTENCES, storyText } from './generators.ts';

const data = resources();

describe('annotating any text', () => {
  it('keeps spans in bounds, passages whole, lists in order, indices alive', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(brokenPromises(annotate(report, data))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  }, 300_000);

  it('gives the same bytes twice', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const first = JSON.stringify(annotate(report, data));
        expect(JSON.stringify(annotate(report, data))).toBe(first);
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it('prints slices that are the words, and no list that the contract lacks', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const wrong: unknown[] = [];
        walk(annotationJson(annotate(report, data)), (node) => {
          const { from, to, text } = node as { from?: number; to?: number; text?: string };
          if (from === undefined || to === undefined) return;
          if (report.text.slice(from, to) !== text) wrong.push(node);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it('makes a record of it without throwing', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), (reports) => {
        const named = reports.map((report, i) => ({ ...report, id: `r${i}` }));
        record(relate(named.map((report) => annotate(report, data))));
      }),
      { numRuns: 60 },
    );
  }, 300_000);
});

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

describe('long and narrow texts', () => {
  it.each([
    ['one line of 300,000 characters', 'said at least two of the '.repeat(12_000)],
    ['quotation marks only', '“"‘\''.repeat(20_000)],
    ['brackets only', '((([[['.repeat(20_000)],
    ['capitals only', 'United Nations Of The '.repeat(8_000)],
    ['numbers only', '12 of 16, 3:30 p.m. '.repeat(8_000)],
    ['newlines only', '\n'.repeat(200_000)],
    ['separators only', '____\n'.repeat(20_000)],
    ['one word', 'a'.repeat(300_000)],
    ['one sentence repeated', `${SENTENCES[0]} `.repeat(1_000)],
  ])(
    '%s',
    (_name, text) => {
      expect(brokenPromises(annotate(reportOf(text), data)).slice(0, 5)).toEqual([]);
    },
    300_000,
  );
});

describe('a paragraph put before a story', () => {
  const PREFIXES = ['Nothing more was known.', 'It was quiet.', 'They waited, and nobody came.'];

  it('shifts every span by exactly its length', () => {
    fc.assert(
      fc.property(storyText, fc.constantFrom(...PREFIXES), (text, words) => {
        const prefix = `${words}\n\n`;
        const before = spansOf(`It was so.\n\n${text}`, 'It was so.\n\n'.length);
        const after = spansOf(`${prefix}${text}`, prefix.length);
        expect(after).toEqual(before);
      }),
      { numRuns: 80 },
    );
  }, 300_000);

  function spansOf(text: string, cut: number): string[] {
    return allSpans(annotate(reportOf(text), data))
      .filter(([, { from }]) => from >= cut)
      .map(([name, { from, to }]) => `${name.replace(/ \d+/g, '')} ${from - cut}–${to - cut}`)
      .sort();
  }
});
