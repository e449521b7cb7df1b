/// Cuts a text into blocks: the lines or paragraphs that stand apart, trimmed, in order.

import type { Span } from '../model/index.ts';

const BREAK = /\r\n|[\n\r\u2028\u2029\f]/g;
/// Three or more underscores stand for a line of their own, wherever a web page has put them.
const INLINE_RULE = /_{3,}\.?/g;
const SENTENCE_END = /[.!?:…]["”’'»)\]]*$/u;

/// The blocks of a text. Lines are blocks, except where a paragraph was wrapped to a fixed width.
export function findBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  for (const group of lineGroups(text)) {
    const first = group[0]!;
    if (isWrapped(text, group)) blocks.push({ from: first.from, to: group.at(-1)!.to });
    else blocks.push(...group.flatMap((line) => splitAtRules(text, line)));
  }
  return blocks;
}

/// Lines that are not blank, grouped by the blank lines between them.
function lineGroups(text: string): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  let open = false;
  let from = 0;
  const close = (to: number) => {
    const line = trim(text, from, to);
    if (line === null) open = false;
    else if (open) groups.at(-1)!.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  };
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    close(index);
    from = index + mark.length;
  }
  close(text.length);
  return groups;
}

/// Lines of like width of which most break inside a sentence are one paragraph, wrapped by a mail program.
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const body = lines.slice(0, -1);
  const widths = body.map(({ from, to }) => to - from);
  if (Math.max(...widths.slice(0, 500)) > 100 || Math.min(...widths.slice(0, 500)) < 40) return false;
  const broken = body.filter(({ from, to }) => !SENTENCE_END.test(text.slice(Math.max(from, to - 4), to)));
  return broken.length > body.length / 2;
}

function splitAtRules(text: string, line: Span): readonly Span[] {
  const words = text.slice(line.from, line.to);
  if (!words.includes('___')) return [line];
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

function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && /\s/.test(String.fromCharCode(code));
}
