/// Cuts a text into blocks: the lines or paragraphs that stand apart, trimmed, in order.

import type { Span } from '../model/index.ts';

const BREAKS = ['\n', '\r', '\u2028', '\u2029', '\f'];
/// Three or more underscores stand for a line of their own, wherever a web page has put them.
const INLINE_RULE = /_{3,}\.?/g;
const SENTENCE_END = /[.!?:…]["”’'»)\]]*$/u;

/// The blocks of a text. Lines are blocks, except where a paragraph was wrapped to a fixed width.
export function findBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  const ruled = text.includes('___');
  for (const group of lineGroups(text)) {
    if (isWrapped(text, group)) blocks.push({ from: group[0]!.from, to: group.at(-1)!.to });
    else for (const line of group) addLine(blocks, text, line, ruled);
  }
  return blocks;
}

/// Lines that are not blank, grouped by the blank lines between them.
function lineGroups(text: string): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  const breaks = breakFinder(text);
  let open = false;
  for (let from = 0; from <= text.length; ) {
    const to = breaks(from);
    const line = trim(text, from, to);
    if (line === null) open = false;
    else if (open) groups.at(-1)!.push(line);
    else {
      groups.push([line]);
      open = true;
    }
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return groups;
}

/// Tells where the line ends that goes on at a place. Asked from left to right, it looks at each character once for
/// each kind of break, at the speed of a search for one character.
function breakFinder(text: string): (from: number) => number {
  const kinds = BREAKS.filter((mark) => text.includes(mark));
  const next = kinds.map(() => -1);
  return (from) => {
    let first = text.length;
    for (let i = 0; i < kinds.length; i++) {
      if (next[i]! < from) {
        const found = text.indexOf(kinds[i]!, from);
        next[i] = found < 0 ? text.length : found;
      }
      first = Math.min(first, next[i]!);
    }
    return first;
  };
}

/// How many lines tell of a paragraph's width.
const MEASURED = 500;

/// Lines of like width of which most break inside a sentence are one paragraph, wrapped by a mail program.
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const last = lines.length - 1;
  if (last < 2) return false;
  for (let i = 0; i < last && i < MEASURED; i++) {
    const width = lines[i]!.to - lines[i]!.from;
    if (width < 40 || width > 100) return false;
  }
  let broken = 0;
  for (let i = 0; i < last; i++) {
    const { from, to } = lines[i]!;
    if (!SENTENCE_END.test(text.slice(Math.max(from, to - 4), to))) broken++;
  }
  return broken > last / 2;
}

function addLine(blocks: Span[], text: string, line: Span, ruled: boolean): void {
  if (!ruled) blocks.push(line);
  else for (const piece of splitAtRules(text, line)) blocks.push(piece);
}

function splitAtRules(text: string, line: Span): readonly Span[] {
  const words = text.slice(line.from, line.to);
  const pieces: (Span | null)[] = [];
  let at = 0;
  for (const { index, 0: mark } of words.matchAll(INLINE_RULE)) {
    pieces.push(trim(text, line.from + at, line.from + index));
    pieces.push({ from: line.from + index, to: line.from + index + mark.length });
    at = index + mark.length;
  }
  pieces.push(trim(text, line.from + at, line.to));
  return pieces.filter((piece) => piece !== null);
}

/// The range without white space at its ends, or null when nothing is left.
export function trim(text: string, from: number, to: number): Span | null {
  let [a, b] = [from, to];
  while (a < b && isSpace(text.charCodeAt(a))) a++;
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
  return a < b ? { from: a, to: b } : null;
}

export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && /\s/.test(String.fromCharCode(code));
}
