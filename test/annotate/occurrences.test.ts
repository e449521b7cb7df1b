import { describe, expect, it } from 'vitest';
import lexicon from '../../lexicon/occurrences.json' with { type: 'json' };
import { annotationJson } from '../../src/export/contract.ts';
import type { Annotation } from '../../src/model/index.ts';
import { annotate } from '../../src/pipeline.ts';
import { reportOf, resources } from '../goldens/inputs.ts';

const data = resources();
const read = (text: string): Annotation => annotate(reportOf(text, { published: '2018-10-17' }), data);

/// Triggers of occurrences with what is told of each.
function told(text: string): string[] {
  const { occurrences } = read(text);
  return occurrences!.notes.map(({ from, to, value }) => `${text.slice(from, to)} ${value.status}`);
}

const triggers = (text: string): string[] => told(text).map((one) => one.split(' ')[0]!);

describe('occurrences', () => {
  it.each(lexicon.examples.yes)('$text', ({ text, trigger }) => {
    expect(triggers(text)).toContain(trigger);
  });

  it.each(lexicon.examples.no)('not in $text: $trigger', ({ text, trigger }) => {
    expect(triggers(text)).not.toContain(trigger);
  });

  it('tell what was denied, may be, will be and goes on', () => {
    expect(
      told(
        'The board did not resign. The firm could sell its ships. It will publish a book. Shareholders are voting.',
      ),
    ).toEqual(['resign denied', 'sell possible', 'publish planned', 'voting ongoing']);
  });

  it('take no word from an event and change none', () => {
    const text = 'Rebels shelled the town of Tarn on Tuesday, and the mayor cancelled the harvest festival.';
    const { events, occurrences } = read(text);
    expect(events.map(({ from, to }) => text.slice(from, to))).toEqual(['shelled']);
    const words = occurrences!.notes.map(({ from, to }) => text.slice(from, to));
    expect(words).toContain('cancelled');
    expect(words).not.toContain('shelled');
  });

  it('are printed after the events, and each has its wording', () => {
    const annotation = read('The mayor cancelled the festival. Rebels shelled the town of Tarn on Tuesday.');
    const printed = annotationJson(annotation).events as readonly { readonly type: string }[];
    const { notes, wordings } = annotation.occurrences!;
    expect(printed.map(({ type }) => type)).toEqual([
      ...annotation.events.map(({ value }) => value.type),
      ...notes.map(() => 'occurrence'),
    ]);
    expect(wordings).toHaveLength(printed.length);
  });

  it('know who acts and on what, passives turned round, and pronouns as nobody', () => {
    const text = 'The museum was bought by a dealer. She sold the collection.';
    const { notes, wordings } = read(text).occurrences!;
    const at = (word: string) => wordings[notes.findIndex(({ from, to }) => text.slice(from, to) === word)]!;
    expect(text.slice(at('bought').thing!.from, at('bought').thing!.to)).toBe('The museum');
    expect(at('sold').doer).toBeUndefined();
    expect(text.slice(at('sold').thing!.from, at('sold').thing!.to)).toBe('the collection');
  });
});
