/// Short spoiled texts without end: seeds cut, glued, repeated, nested and sprinkled with what breaks careless code.
/// The same seeds and number give the same row of texts.

import { makeRandom, type Random } from '../../scripts/train/random.ts';

type Mutation = (text: string, random: Random, seeds: readonly string[]) => string;

const SHORTEST = 20;
const LONGEST = 400;

/// What rules look for, so that spoiled texts reach their depths and not only their first test.
const WORDS: readonly string[] = [
  ...[
    'a.m. ',
    'Nov. ',
    '1.',
    'U.N. ',
    'J. ',
    'Gen. ',
    'Mr. ',
    'al-',
    "'s ",
    '’s ',
    'n’t ',
    ' -year-old ',
    '____',
  ],
  ...['on Monday ', 'last week ', 'the day before ', 'since 2014 ', '3:30 p.m. ', 'May 3, 2015 ', 'Feb. 30 '],
  ...[
    '11:06 a.m.\n',
    'nine months after ',
    'the 1990s ',
    'from 10 to ',
    'between May and ',
    '31/12/9999 ',
    '24:61 ',
  ],
  ...[
    'in Khoms ',
    'of the ',
    'north of ',
    '20 km from ',
    'the town ',
    'Paris, Texas ',
    'Syrian ',
    'Moscow said ',
  ],
  ...[
    'said ',
    'said that ',
    'according to ',
    'who said ',
    'quoted ',
    'told ',
    'denied ',
    'he said',
    'it ',
    'they ',
  ],
  ...[
    'at least ',
    'two of the ',
    'hundreds of thousands ',
    'killed ',
    '12 ',
    '1,000,000 ',
    '$5 million ',
    '1e999 ',
  ],
  ...[
    'shelled ',
    'attack on ',
    'was destroyed ',
    'may have been ',
    'not ',
    'and ',
    'or ',
    ', ',
    'which ',
    'when ',
  ],
  ...[
    'KHOMS (Meridian) — ',
    '/TASS/.',
    'By Omar Haddad\n',
    '___\n',
    'date 2017-02-13\n',
    '(Reporting by ',
    '\n\n',
  ],
];
const MARKS: readonly string[] = [
  ...[
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    "''",
    '``',
    '«',
    '»',
    '(',
    ')',
    '[',
    ']',
    '—',
    '–',
    '-',
    '…',
    '/',
    ':',
    ';',
  ],
  ...[
    '.',
    ',',
    '?',
    '!',
    '_',
    '*',
    '=',
    '\n',
    '\r',
    '\t',
    '\u0000',
    '\u0085',
    '\u2028',
    '\u00a0',
    '\u200b',
    '\u00ad',
  ],
  ...[
    '\ufeff',
    '\ufffd',
    '\ud83d',
    '\udc00',
    '\udfff\ud800',
    '\u202e',
    '\u2067',
    '\u200f',
    '\u0301',
    '😀',
    '👨‍👩‍👧',
  ],
  ...[
    'İ',
    'ß',
    'ﬁ',
    'Ǆ',
    'ſ',
    'K',
    '１２',
    '١٢',
    '½',
    '²',
    'Ⅷ',
    '𝔘',
    'é',
    '中文',
    'دمشق',
    '\\',
    '$1',
    '&amp;',
    '<b>',
    '__proto__ ',
    'constructor ',
  ],
];
const NESTS: readonly (readonly [string, string])[] = [
  ...([
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ['(', ')'],
    ['[', ']'],
    ['“‘', '’”'],
    ['«', '»'],
    ['— ', ' —'],
  ] as const),
];

const below = (random: Random, limit: number): number => (limit < 1 ? 0 : random() % limit);
const one = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;
const put = (text: string, at: number, piece: string, gone = 0): string =>
  text.slice(0, at) + piece + text.slice(at + gone);

/// Where a word begins or ends, most of the time.
function place(text: string, random: Random): number {
  const at = below(random, text.length + 1);
  if (below(random, 4) === 0) return at;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function stretch(text: string, random: Random, longest: number): readonly [number, number] {
  const at = place(text, random);
  return [at, Math.min(text.length - at, 1 + below(random, longest))];
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => put(text, place(text, random), one(random, WORDS)),
  (text, random) => put(text, place(text, random), one(random, WORDS).repeat(2 + below(random, 30))),
  (text, random) => put(text, below(random, text.length + 1), one(random, MARKS)),
  (text, random) =>
    put(text, below(random, text.length + 1), one(random, MARKS).repeat(2 + below(random, 40))),
  (text, random) => put(text, ...withPiece(stretch(text, random, 40), '')),
  (text, random) => text.slice(0, below(random, text.length + 1)),
  (text, random) => text.slice(below(random, text.length + 1)),
  // A piece of another seed, put in or glued on.
  (text, random, seeds) => {
    const other = one(random, seeds);
    const [at, length] = stretch(other, random, 120);
    return put(text, place(text, random), other.slice(at, at + length));
  },
  // The same few words again and again.
  (text, random) => {
    const [at, length] = stretch(text, random, 24);
    return put(text, at, text.slice(at, at + length).repeat(1 + below(random, 12)));
  },
  (text, random) => {
    const [at, length] = stretch(text, random, 120);
    const [open, close] = one(random, NESTS);
    const deep = 1 + below(random, 12);
    return put(
      text,
      at,
      open.repeat(deep) + text.slice(at, at + length) + close.repeat(below(random, deep + 2)),
      length,
    );
  },
  // Words in another order.
  (text, random) => {
    const words = text.split(' ');
    const [i, j] = [below(random, words.length), below(random, words.length)];
    [words[i], words[j]] = [words[j]!, words[i]!];
    return words.join(' ');
  },
  (text, random) => {
    const [at, length] = stretch(text, random, 200);
    const piece = text.slice(at, at + length);
    return put(text, at, random() % 2 === 0 ? piece.toUpperCase() : piece.toLowerCase(), length);
  },
  (text, random) =>
    text.replace(
      /\d+/,
      one(random, [
        '0',
        '00',
        '9'.repeat(1 + below(random, 40)),
        '1.1.1.1',
        '-1',
        '31',
        '2015-13-45',
        '24:60',
      ]),
    ),
  (text) => text.replaceAll(' ', ''),
  (text, random) => text.replaceAll(' ', one(random, ['\n', '\u00a0', '  ', '\n\n', '\t', '-', ', '])),
  (text, random) => text.replaceAll(one(random, ['.', ',', 'e', '"', '“', '’']), one(random, MARKS)),
  (text, random) =>
    text
      .split(/(?<=\. )/)
      .sort(() => (random() % 2 === 0 ? 1 : -1))
      .join(one(random, ['', '\n', '\n\n'])),
  // A character of any kind, half a pair among them.
  (text, random) =>
    put(text, below(random, text.length + 1), String.fromCharCode(below(random, 0x10000)), random() % 2),
  // Bytes that were cut or changed on the way, decoded as well as may be.
  (text, random) => {
    const bytes = new TextEncoder().encode(text);
    for (let n = 1 + below(random, 4); n > 0 && bytes.length > 0; n--)
      bytes[below(random, bytes.length)] = below(random, 256);
    return new TextDecoder().decode(bytes.subarray(below(random, 3), bytes.length - below(random, 3)));
  },
];

function withPiece([at, gone]: readonly [number, number], piece: string): readonly [number, string, number] {
  return [at, piece, gone];
}

export function* spoiledTexts(seeds: readonly string[], seed: number): Generator<string, never> {
  const random = makeRandom(seed);
  for (;;) {
    let text = one(random, seeds);
    if (random() % 3 === 0) text += one(random, [' ', '\n', '\n\n']) + one(random, seeds);
    for (let n = 1 + below(random, 5); n > 0; n--)
      text = one(random, MUTATIONS)(text, random, seeds).slice(0, 2 * LONGEST);
    if (text.length < SHORTEST) text += one(random, seeds);
    const from = text.length > LONGEST ? below(random, text.length - LONGEST + 1) : 0;
    yield text.slice(from, from + LONGEST);
  }
}
