/// The words of a report's story, folded so that house style does not hide that two texts are one.

import wording from '../../lexicon/wording.json' with { type: 'json' };
import type { Division, PassageKind, Report } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { quotationMarks, wordFrom } from './word-spans.ts';

/// Passages whose words are a story; the rest is packaging that unrelated reports share.
const STORY: ReadonlySet<PassageKind> = new Set(['headline', 'paragraph']);
const SAME = new Map(
  Object.entries(wording.same).flatMap(([to, all]) => all.map((from) => [from, to] as const)),
);

/// One report's words as parallel arrays: identity, place, passage, and what they are worth as evidence.
export interface Words {
  readonly count: number;
  readonly ids: Int32Array;
  readonly from: Offsets;
  readonly to: Offsets;
  /// Index into the division's passages.
  readonly passage: Offsets;
  /// What holds of each word, as a sum of `MARK`.
  readonly marks: Uint8Array;
}

/// As narrow as the text allows: an archive keeps all of them.
export type Offsets = Uint16Array | Int32Array;

/// `content`: carries meaning of its own. `quoted`: inside quotation marks, somebody else's words, which independent
/// stories may share. `name`: begins with a capital inside a sentence. `numeral`: begins with a digit. `first`: of a
/// sentence, or of what stands behind a quotation mark or a colon.
export const MARK = { content: 1, quoted: 2, name: 4, numeral: 8, first: 16 };

/// What hangs on a spelling alone: the number of its word, the same whatever was read before it, and its marks, `name`
/// for each that begins with a capital.
interface Spelling {
  readonly id: number;
  readonly marks: number;
}

export type Vocabulary = (written: string) => Spelling;

/// Spellings that are remembered.
const REMEMBERED = 200_000;

export function createVocabulary(): Vocabulary {
  const known = new Map<string, Spelling>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const spelling = spellingOf(written);
    known.set(written, spelling);
    return spelling;
  };
}

function spellingOf(written: string): Spelling {
  const id = numberOf(foldWord(written));
  const marks =
    (LIGHT.has(id) || written.length < 2 ? 0 : MARK.content) |
    (/^\p{Lu}/u.test(written) ? MARK.name : 0) |
    (/^\d/.test(written) ? MARK.numeral : 0);
  return { id, marks };
}

/// A hash of 30 bits: in a vocabulary of 100,000 words about five share one with another, which makes no copy.
const numberOf = (folded: string): number => hashText(folded, 1) & 0x3fffffff;

/// "Kilometres" → "km", "1,200" → "1200", "U.N." → "un", "organisation" → "organization".
export function foldWord(written: string): string {
  const plain = written
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase();
  if (/^\d/.test(written)) return written.replace(/,(?=\d{3}(?!\d))/g, '').toLowerCase();
  const same = SAME.get(plain);
  if (same !== undefined || plain.length < 6) return same ?? plain;
  const ending = wording.endings.find(([british]) => plain.endsWith(british!));
  return ending ? plain.slice(0, -ending[0]!.length) + ending[1] : plain;
}

const LIGHT: ReadonlySet<number> = new Set(wording.light.map(numberOf));

export function readWords({ text }: Report, { passages }: Division, vocabulary: Vocabulary): Words {
  const ids: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const passageOf: number[] = [];
  const marks: number[] = [];
  for (const [index, passage] of passages.entries()) {
    // What stands above the first entry of a live log announces the log.
    if (!STORY.has(passage.kind) || passage.entry < 0) continue;
    const words = text.slice(passage.from, passage.to);
    const quotes = quotationMarks(words);
    let quote = 0;
    let end = 0;
    for (let at = 0; at < words.length; ) {
      const behind = wordFrom(words, at);
      if (behind === at) {
        at++;
        continue;
      }
      while (quote < quotes.length && quotes[quote]! < at) quote++;
      const spelling = vocabulary(words.slice(at, behind));
      const starts = end === 0 || opens(words, end, at);
      ids.push(spelling.id);
      from.push(passage.from + at);
      to.push(passage.from + behind);
      passageOf.push(index);
      marks.push(
        (starts ? (spelling.marks & ~MARK.name) | MARK.first : spelling.marks) |
          (quote % 2 === 1 ? MARK.quoted : 0),
      );
      end = behind;
      at = behind;
    }
  }
  const offsets = (all: readonly number[]): Offsets =>
    text.length < 1 << 16 ? Uint16Array.from(all) : Int32Array.from(all);
  return {
    count: ids.length,
    ids: Int32Array.from(ids),
    from: offsets(from),
    to: offsets(to),
    passage: offsets(passageOf),
    marks: Uint8Array.from(marks),
  };
}

/// What stands between two words ends a sentence, or opens or closes a quotation.
function opens(words: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words.charCodeAt(i) !== SPACE && OPENING.has(words.charCodeAt(i))) return true;
  return false;
}

const SPACE = 32;
const OPENING: ReadonlySet<number> = new Set([...'.!?:"“”'].map((sign) => sign.charCodeAt(0)));
