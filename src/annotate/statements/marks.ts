/// What a word's spelling alone decides, looked up once a spelling: whether it can announce a statement or belongs to a
/// verb group.

import {
  ALWAYS_VERBS,
  CUE_ADJECTIVES,
  CUE_NOUNS,
  CUE_PHRASES,
  cueVerb,
  LIGHT_VERBS,
  RECORD_NOUNS,
  SETS_TOLL,
  WITHHELD,
} from '../../lexicon/cues.ts';
import type { Token } from '../../model/index.ts';
import { bitsPerWord, isPerWord, perWord } from '../../text/index.ts';

/// Kinds of cue. A sentence without any of them is not looked at.
export const VERB = 1;
export const NOUN = 2;
export const ADJECTIVE = 4;
export const LIGHT = 8;
export const PHRASE = 16;
export const BREAK = 32;
export const RECORD = 64;
/// "put" the toll at so many.
export const SETS = 128;

export const cueMarks = bitsPerWord(({ lower, text }: Token): number => {
  let marks = 0;
  if (cueVerb(lower)) marks |= VERB;
  if (CUE_NOUNS.has(lower)) marks |= NOUN;
  if (CUE_ADJECTIVES.has(lower)) marks |= ADJECTIVE;
  if (LIGHT_VERBS.has(lower)) marks |= LIGHT;
  if (CUE_PHRASES.some(([first]) => first === lower)) marks |= PHRASE;
  if (RECORD_NOUNS.has(lower)) marks |= RECORD;
  if (SETS_TOLL.has(lower)) marks |= SETS;
  if (/^(?::|—|–|―|-{1,3})$/.test(text)) marks |= BREAK;
  return marks;
});

export const cueVerbOf = perWord(({ lower }: Token) => cueVerb(lower));
export const isAlwaysVerb = isPerWord(({ lower }: Token) => ALWAYS_VERBS.has(lower));

/// Parts of a verb group.
export const AUXILIARY = 1;
export const ADVERB = 2;
export const OUTSIDE = 4;
export const NEGATION = 8;
export const BEING = 16;
export const HAVING = 32;
export const RAISES = 64;
export const SILENT = 128;

const WORDS: readonly (readonly [number, string])[] = [
  [BEING, "is are was were be been being 's 're 'm am got"],
  [
    AUXILIARY,
    "is are was were be been being am has have had having do does did will would shall should can could may might must 's 've 'd 'll 're 'm not n't never ca wo",
  ],
  [NEGATION, "not n't never no nobody neither"],
  [HAVING, "has have had 've"],
  // Verbs that only colour the one they govern: the two are one cue.
  [
    RAISES,
    'appear appears appeared seem seems seemed continue continues continued begin begins began begun start starts started come came comes try tries tried trying attempt attempted going went goes go gone able expected set likely used need needs needed proceed proceeded tend tends tended has have had is are was were ought about supposed due scheduled',
  ],
  // Adverbs that a tagger may take for something else.
  [ADVERB, 'also since ever just once meanwhile already later'],
  [OUTSIDE, 'when how where why as so more most here there else too ago'],
];

const PARTS = new Map<string, number>();
for (const [part, words] of WORDS)
  for (const word of words.split(' ')) PARTS.set(word, (PARTS.get(word) ?? 0) | part);
for (const word of WITHHELD) PARTS.set(word, (PARTS.get(word) ?? 0) | SILENT);

export const groupParts = bitsPerWord(({ lower }: Token): number => PARTS.get(lower) ?? 0);
