/// Time expressions: recognised by rules that are data, modified, tied to each other, resolved against the day of
/// the report, the live-log entry or the dateline.

import words from '../../lexicon/times.json' with { type: 'json' };
import type { Day, Doc, TimeNote, Token } from '../model/index.ts';
import { publishedDay } from '../model/index.ts';
import { tokenize } from '../text/index.ts';
import { byStart } from '../text/order.ts';
import type { Base } from './draft.ts';
import { linkTimes, type Placed } from './times/link.ts';
import { readSentence } from './times/read.ts';

export function findTimes(draft: Base): readonly TimeNote[] {
  const { doc } = draft;
  const { sentences } = doc;
  const dayAt = anchors(draft);
  const placed: Placed[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    readSentence(doc, sentence, i, dayAt(sentence.from), placed);
  }
  const dated = withoutQuarters(doc, placed);
  const stamped = inDatelines(draft);
  if (stamped.length === 0) return linkTimes(dated);
  return linkTimes([...dated, ...stamped].sort(byStart));
}

/// "Shells fell on the quarter": a part of a town, where neither the report speaks of quarters of a year nor the
/// sentence of money.
function withoutQuarters({ tokens, sentences }: Doc, placed: readonly Placed[]): readonly Placed[] {
  if (!placed.some(isLoneQuarter) || placed.some(({ rule }) => QUARTER_RULES.has(rule))) return placed;
  const speaksOfMoney = ({ sentence }: Placed): boolean => {
    const { first, last } = sentences[sentence]!;
    for (let i = first; i < last; i++) if (MONEY.has(tokens[i]!.lower)) return true;
    return false;
  };
  return placed.filter((time) => !isLoneQuarter(time) || speaksOfMoney(time));
}

const isLoneQuarter = ({ rule, noun }: Placed): boolean => rule === 'the-unit' && noun === 'quarter';
const QUARTER_RULES: ReadonlySet<string> = new Set(['quarter', 'years-quarter']);
const MONEY: ReadonlySet<string> = new Set(words.money);

/// So far from any sentence that nothing in the story leans on it.
const APART = -1000;

/// "ROME, May 3 (Agency)": datelines are no sentences, but the day that they print is a time.
function inDatelines({ report, division }: Base): readonly Placed[] {
  const out: Placed[] = [];
  for (const { dateline } of division.entries) {
    if (dateline?.day === undefined) continue;
    const { from, to, day } = dateline;
    const tokens = tokenize(report.text, from, to).map(named);
    const found: Placed[] = [];
    const words = Int32Array.from(tokens, ({ word }) => word);
    const line = { from, to, first: 0, last: tokens.length, passage: 0 };
    readSentence({ tokens, words }, line, APART, day, found);
    for (const time of found)
      if (time.form.kind === 'month-day' || time.form.kind === 'fixed')
        out.push({ ...time, rule: 'dateline' });
  }
  return out;
}

/// The token as a part of a name.
function named({ from, to, text, lower, word }: Omit<Token, 'pos' | 'tag' | 'lemma'>): Token {
  return { from, to, text, lower, word, pos: 'PROPN', tag: 'NNP', lemma: lower };
}

/// The day to count from, by place in the text.
function anchors({ report, division }: Base): (at: number) => Day {
  const published = publishedDay(report);
  const entries = division.entries.map(({ from, to, day, dateline }) => ({
    from,
    to,
    day: day ?? dateline?.day,
  }));
  let k = 0;
  return (at) => {
    while (k + 1 < entries.length && at >= entries[k]!.to) k++;
    const entry = entries[k];
    return (entry && at >= entry.from && at < entry.to ? entry.day : undefined) ?? published;
  };
}
