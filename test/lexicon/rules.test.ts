import { describe, expect, it } from 'vitest';
import { accusedIn } from '../../src/export/templates/accused.ts';
import { subjectsIn } from '../../src/lexicon/frame.ts';
import { rulesFor } from '../../src/lexicon/labels.ts';
import type { Annotation } from '../../src/model/index.ts';
import { annotate } from '../../src/pipeline.ts';
import { reportOf, resources } from '../goldens/inputs.ts';
import { backgroundFires } from './background.ts';
import { type ExampleRule, lexiconFiles, readLexicon, rulesOf } from './examples.ts';

const data = resources();
const read = (text: string): Annotation => annotate(reportOf(text, { published: '2018-10-17' }), data);

/// How to tell that a rule fired on an example: by the name that its notes carry, the type of an event, or the
/// kind of passage that a closing line became.
const FIRED: Readonly<Record<string, (rule: ExampleRule, text: string) => readonly string[]>> = {
  'accusations.json': ({ name }, text) =>
    accusedIn(read(text)).flatMap(({ rule }) => (rule === name ? [rule] : [])),
  'background.json': ({ name }, text) => (backgroundFires(name, text) ? [text] : []),
  'frame.json': ({ name }, text) => {
    // What a page says a story is about stands inside its text, and closes nothing.
    if (name === 'labels') return subjectsIn(text) === undefined ? [] : [text];
    const { report, division } = read(`The town was quiet on Friday, residents said.\n\n${text}`);
    const last = division.passages.at(-1);
    return last?.kind === 'paragraph' || last?.kind === 'headline'
      ? []
      : [report.text.slice(last?.from, last?.to)];
  },
  'labels.json': (rule, text) =>
    rulesFor(text.toLowerCase()).flatMap(({ name }) => (name === rule.name ? [name] : [])),
};

function fired(rule: ExampleRule, text: string): readonly string[] {
  const special = FIRED[rule.file];
  if (special) return special(rule, text);
  const annotation = read(text);
  const notes = [
    ...[...annotation.times, ...annotation.places, ...annotation.actors],
    ...[...annotation.figures, ...annotation.statements, ...annotation.events],
  ];
  return notes.map((note) => note.rule).filter((name) => name.split('/').includes(rule.name));
}

/// A group of trigger words may give way to an earlier one of the same type, which is as good.
function typed(rule: ExampleRule, text: string): boolean {
  return read(text).events.some(({ value }) => value.type === rule.type);
}

function rulesOn(text: string): string {
  const annotation = read(text);
  const { times, places, actors, figures, statements, events } = annotation;
  return [...times, ...places, ...actors, ...figures, ...statements, ...events]
    .map(({ rule, from, to }) => `${rule} "${text.slice(from, to)}"`)
    .join(', ');
}

describe('the lexicon', () => {
  it.each(lexiconFiles())('%s parses and holds something', (file) => {
    expect(Object.keys(readLexicon(file) as object).length).toBeGreaterThan(0);
  });

  it('has rules with examples', () => {
    expect(lexiconFiles().flatMap(rulesOf).length).toBeGreaterThan(50);
  });
});

for (const file of lexiconFiles()) {
  const rules = rulesOf(file).filter(({ yes, no }) => yes.length + no.length > 0);
  if (rules.length === 0) continue;
  describe(`rules of ${file}`, () => {
    for (const rule of rules)
      it(rule.name, () => {
        const missed = rule.yes.filter((text) => fired(rule, text).length === 0 && !typed(rule, text));
        const wrong = rule.no.filter((text) => fired(rule, text).length > 0);
        expect({ missed, wrong }, [...missed, ...wrong].map(rulesOn).join(' | ')).toEqual({
          missed: [],
          wrong: [],
        });
      });

    it('have one name each', () => {
      const names = rules.map(({ name }) => name);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    });
  });
}
