/// What ours and other programs make of a text, in one shape: times with values, words with coarse tags.

import { parse as chronoParse } from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { findTimes } from '../../src/annotate/times.ts';
import { divide } from '../../src/divide/index.ts';
import type { Report } from '../../src/model/index.ts';
import { parse } from '../../src/text/index.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { tagTokens } from '../../src/text/tag.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { loadResources } from '../../test/support/resources.ts';

export interface Time {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly value?: string;
}
export type FindTimes = (report: Report) => readonly Time[];
export type Tagged = readonly (readonly [word: string, tag: string])[];
export type Tag = (text: string) => Tagged;

const resources = loadResources();
const wink = winkNlp(model, ['sbd', 'pos']);
const winkNames = winkNlp(model, ['sbd', 'pos', 'ner']);

const drafts = new WeakMap<Report, ReturnType<typeof draftOf>>();

function draftOf(report: Report) {
  const division = divide(report);
  return { report, division, doc: parse(report.text, division, resources.tagger), resources };
}

/// Times as each program finds them, on the path that a user of it would take.
export const TIMES: Readonly<Record<string, FindTimes>> = {
  ours: (report) =>
    findTimes(draftOf(report)).map(({ from, to, value: { type, value } }) => ({ from, to, type, value })),
  // The layer by itself, as it runs behind the others in a pipeline.
  'ours, alone': (report) => {
    const draft = drafts.get(report) ?? draftOf(report);
    drafts.set(report, draft);
    return findTimes(draft).map(({ from, to, value: { type, value } }) => ({ from, to, type, value }));
  },
  'chrono-node': chronoTimes,
  // Finds dates, and gives them no value.
  compromise: ({ text }) => {
    const found = nlp(text).match('#Date+').json({ offset: true }) as readonly {
      readonly offset: { readonly start: number; readonly length: number };
    }[];
    return found.map(({ offset: { start, length } }) => ({ from: start, to: start + length, type: 'DATE' }));
  },
  'wink-nlp': winkTimes,
};

export const TAGS: Readonly<Record<string, Tag>> = {
  ours: (text) => {
    const to = text.length;
    const passages = [{ from: 0, to, kind: 'paragraph', entry: 0 }] as const;
    const { tokens } = parse(text, { form: 'story', passages, entries: [] }, resources.tagger);
    return tokens.map((token) => [token.text, token.pos] as const);
  },
  'ours, alone': (text) => {
    const raw = tokensOf(text);
    const sentences = findSentences(raw, [{ from: 0, to: text.length, passage: 0 }]);
    return tagTokens(raw, sentences, resources.tagger).map((token) => [token.text, token.pos] as const);
  },
  compromise: compromiseTags,
  'wink-nlp': (text) => {
    const tokens = wink.readDoc(text).tokens();
    const words = tokens.out() as string[];
    const tags = tokens.out(wink.its.pos) as string[];
    return words.map((word, i) => [word, tags[i] ?? 'X'] as const);
  },
};

/// What chrono is sure of decides how far its value goes: a minute, a day, a month, a year.
function chronoTimes({ text, published }: Report): readonly Time[] {
  const noon = new Date(`${published.slice(0, 10)}T12:00:00Z`);
  return chronoParse(text, { instant: noon, timezone: 0 }).map(({ index, text: said, start }) => {
    const two = (part: 'month' | 'day' | 'hour' | 'minute') => String(start.get(part)).padStart(2, '0');
    const month = `${start.get('year')}-${two('month')}`;
    const sure = start.isCertain('day') || start.isCertain('weekday') || !start.isCertain('month');
    const timed = start.isCertain('hour');
    const date = sure || timed ? `${month}-${two('day')}` : month;
    return {
      ...{ from: index, to: index + said.length, type: timed ? 'TIME' : 'DATE' },
      value: timed ? `${date}T${two('hour')}:${two('minute')}` : date,
    };
  });
}

/// Entities of the four kinds that are times; wink gives them no value.
function winkTimes({ text }: Report): readonly Time[] {
  const doc = winkNames.readDoc(text);
  const out: Time[] = [];
  let at = 0;
  const { its } = winkNames;
  const words = doc.tokens().out(its.value) as string[];
  const gaps = doc.tokens().out(its.precedingSpaces) as string[];
  const starts = words.map((word, i) => {
    const from = at + (gaps[i]?.length ?? 0);
    at = from + word.length;
    return from;
  });
  doc.entities().each((entity: { out: (what: unknown) => unknown }) => {
    const type = String(entity.out(its.type));
    if (!/^(?:DATE|TIME|DURATION)$/.test(type)) return;
    const [first, last] = entity.out(its.span) as unknown as [number, number];
    out.push({ from: starts[first]!, to: starts[last]! + words[last]!.length, type });
  });
  return out;
}

const NAMES: readonly (readonly [string, string])[] = [
  ['Pronoun', 'PRON'],
  ['Verb', 'VERB'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Preposition', 'ADP'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Expression', 'INTJ'],
];

function compromiseTags(text: string): Tagged {
  const sentences = nlp(text).json({ terms: { tags: true, text: true } }) as readonly {
    readonly terms: readonly { readonly text: string; readonly tags: readonly string[] }[];
  }[];
  return sentences.flatMap(({ terms }) =>
    terms.map(({ text: word, tags }) => {
      const found = NAMES.find(([name]) => tags.includes(name));
      return [word, found?.[1] ?? 'X'] as const;
    }),
  );
}
