import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { reportOf, resources } from '../goldens/inputs.ts';
import { brokenPromises } from '../property/check.ts';

const data = resources();

describe('what no report is', () => {
  it.each([
    ['a hundred thousand quotations in one another', `${'“'.repeat(100_000)}no${'”'.repeat(100_000)}`],
    ['a million digits', '7'.repeat(1_000_000)],
    ['a million digits and a letter', `${'7'.repeat(1_000_000)}a`],
    ['a number of fifty thousand groups', `${'1,000.'.repeat(50_000)}5 people`],
    ['one word of ten million letters', 'a'.repeat(10_000_000)],
    ['ten million spaces', ' '.repeat(10_000_000)],
    ['an address of a million brackets', `http://a.example/${')'.repeat(1_000_000)}b`],
    ['a hundred thousand marks that turn the line', '\u202e\u200f'.repeat(50_000)],
    ['a hundred thousand halves of characters', '\ud83d'.repeat(100_000)],
    ['fifty thousand brackets never closed', `${'('.repeat(50_000)}Khoms`],
  ])(
    '%s: read without a throw, every span in bounds',
    (_name, text) => {
      expect(brokenPromises(annotate(reportOf(text), data)).slice(0, 3)).toEqual([]);
    },
    120_000,
  );

  it('a line of ten million characters is refused with a sentence that says what to do', () => {
    const bytes = new TextEncoder().encode('The army shelled Khoms on Monday. '.repeat(300_000));
    for (const name of ['line.txt', 'line.jsonl']) {
      const { reports, problems } = readReports({ name, bytes });
      expect(reports).toEqual([]);
      expect(problems).toHaveLength(1);
    }
  });

  it('a report cut in the middle of a character is read, and says so', () => {
    const bytes = new TextEncoder().encode('Shells hit Khoms on Monday — twelve people died there.');
    const cut = bytes.subarray(0, bytes.indexOf(0xe2) + 2);
    const { reports, problems } = readReports({ name: 'cut.txt', bytes: cut });
    expect(reports).toHaveLength(1);
    expect(problems.some(({ message }) => message.includes('UTF-8'))).toBe(true);
    expect(brokenPromises(annotate(reports[0]!, data))).toEqual([]);
  });
});
