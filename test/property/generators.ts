/// Reports that nobody would write, and reports put together from sentences that somebody did.

import fc from 'fast-check';
import type { Report } from '../../src/model/index.ts';
import { EXAMPLES, reportOf, reportsOf } from '../goldens/inputs.ts';

/// Sentences of the example reports, as plain text.
export const SENTENCES: readonly string[] = reportsOf(EXAMPLES)
  .flatMap(({ text }) => text.split(/\n+/))
  .filter((line) => line.length > 60)
  .flatMap((line) => line.split(/(?<=[.”"]) (?=[A-Z“"])/))
  .filter((sentence) => /[.”"]$/.test(sentence) && !/\(Meridian\)|Northern Press\)|\/Libya/.test(sentence));

/// Characters and strings that break careless code.
const HOSTILE: readonly string[] = [
  ...[
    '\u0000',
    '\uD800',
    '\uDC00',
    '\uFEFF',
    '\u202E',
    '\u200F',
    '\u200B',
    '\u2028',
    '\u0085',
    '\r',
    '\r\n',
    '\t',
  ],
  ...['“', '”', '"', "'", '’', '``', "''", '«', '»', '—', '–', '…', '___', '____', '***', '---'],
  ...[
    '(',
    ')',
    '[',
    ']',
    '/',
    '\\',
    '$1',
    '{{',
    '</script>',
    '&amp;',
    '😀',
    '👨‍👩‍👧',
    'é',
    'İ',
    'ß',
    'ﬁ',
    '١٢',
    '½',
    '²',
  ],
  ...[
    '3:30 p.m.',
    '1 p.m.',
    '11: 06 a.m.',
    '99:99',
    'noon',
    'MOSCOW (AP) —',
    '/TASS/.',
    'Feb. 30',
    'date 2017-02-13',
  ],
  ...[
    'said',
    'according to',
    'at least',
    'more than',
    'two of the',
    'killed',
    'between 10 and',
    'on Monday',
    'last',
    'of',
  ],
  ...[
    '1,000,000,000,000,000,000',
    '00',
    '-1',
    '1e999',
    '12.5.2018',
    '31/12/9999',
    'hundreds of thousands of millions',
  ],
  ...[' ', ' ', ' ', '\n', '\n\n', '.', ',', '?!', 'U.N.', 'Gen.', 'a'],
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 80,
  })
  .map((parts) => parts.join(''));

export const randomText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/// Paragraphs of one to four sentences each; every paragraph ends as a sentence does.
export const storyText: fc.Arbitrary<string> = fc
  .array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));

/// Sentences cut and glued at any character, with hostile pieces between.
export const brokenStory: fc.Arbitrary<string> = fc
  .tuple(storyText, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...HOSTILE)), { maxLength: 12 }))
  .map(([text, cuts]) =>
    cuts.reduce((out, [at, piece]) => {
      const place = at % (out.length + 1);
      return out.slice(0, place) + piece + out.slice(place);
    }, text),
  );

export const anyText: fc.Arbitrary<string> = fc.oneof(hostileText, randomText, storyText, brokenStory);

export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(anyText, fc.constantFrom('2018-10-16', '2018-01-01', '2020-02-29', '2018-10-16T23:59:59Z', ''))
  .map(([text, published]) => reportOf(text, { published, dated: published === '' ? 'unknown' : 'given' }));
