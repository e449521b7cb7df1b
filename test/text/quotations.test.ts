import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/text/quotations.ts';

function quotationsOf(text: string): string[] {
  const paragraphs: { from: number; to: number }[] = [];
  let at = 0;
  for (const part of text.split('\n\n')) {
    paragraphs.push({ from: at, to: at + part.length });
    at += part.length + 2;
  }
  return findQuotations(text, paragraphs).map(
    ({ spans, closed }) =>
      `${closed ? '' : 'open: '}${spans.map(({ from, to }) => text.slice(from, to)).join(' + ')}`,
  );
}

describe('quotations', () => {
  it.each([
    ['straight marks', 'He said "we left" and "came back".', ['"we left"', '"came back"']],
    ['curly marks', 'A “safe zone” was set up.', ['“safe zone”']],
    ['typewriter marks', "``We left,'' he said.", ["``We left,''"]],
    ['single marks', "Rebels' leaders called it 'a trap', he said.", ["'a trap'"]],
    ['apostrophes', 'The rebels’ town isn’t the army’s in the ’90s.', []],
    ['over paragraphs', '“We left.\n\n“We came back,” she said.', ['“We left. + “We came back,”']],
    ['a missing mark costs one paragraph', '“We left.\n\nThe army said “no”.', ['open: “We left.', '“no”']],
    ['a second opening mark ends the first', '“We left. He said “no”.', ['open: “We left. He said', '“no”']],
  ])('%s', (_name, text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
  });
});
