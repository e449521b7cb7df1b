import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { reportOf, resources } from '../goldens/inputs.ts';
import { spoiled } from '../support/mutate.ts';
import { brokenPromises } from './check.ts';
import { SENTENCES } from './generators.ts';

const data = resources();
const COUNT = 3000;

describe('spoiled inputs', () => {
  it.each(['txt', 'jsonl', 'html'])(
    'as .%s: read and annotated without a throw, every span in bounds',
    (kind) => {
      let inputs = 0;
      for (const bytes of spoiled(SENTENCES, 20170213 + kind.length)) {
        if (inputs++ >= COUNT / 3) break;
        const { reports } = readReports({ name: `spoiled.${kind}`, bytes });
        for (const report of reports) expect(brokenPromises(annotate(report, data))).toEqual([]);
      }
    },
    300_000,
  );

  it.each([
    ['a lone high surrogate', 'Shells hit the \ud83d town on Monday, officials said.'],
    ['a lone low surrogate', 'Shells hit \udc4d the town.\ude00 Ten died.'],
    ['only surrogates', '\ud800\ud800\udfff\udfff'],
    ['nothing', ''],
    ['a line turned around', '\u202eShells hit the town\u202c on \u2067Monday\u2069, \u200fofficials said.'],
    ['nested quotation', `${'“He said '.repeat(400)}no${'”'.repeat(400)}`],
    ['quotes and no words', '"'.repeat(3000)],
    ['digits', '7'.repeat(20_000)],
    ['digits and stops', '1.'.repeat(8000)],
    ['glued numbers', '10km'.repeat(4000)],
    ['initials', 'A.'.repeat(8000)],
    ['one word', 'a'.repeat(20_000)],
    ['one long line', `${'Shells hit the town and '.repeat(1500)}it fell.`],
    ['a coordination without end', `Shells hit ${'the town of Khoms, '.repeat(600)}and left.`],
  ])(
    '%s',
    (_name, text) => {
      expect(brokenPromises(annotate(reportOf(text), data))).toEqual([]);
    },
    60_000,
  );
});
