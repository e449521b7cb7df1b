/// Time expressions: recognised by rules that are data, modified, tied to each other, resolved against the day of
/// the report, the live-log entry or the dateline.

import type { Day, Sentence, TimeNote, Token } from '../model/index.ts';
import { publishedDay } from '../model/index.ts';
import { tokenize } from '../text/index.ts';
import type { Base } from './draft.ts';
import { DATE_BUILDERS } from './times/dates.ts';
import type { Builder, Reading } from './times/draft.ts';
import { type Item, itemsOf } from './times/items.ts';
import { linkTimes, type Placed } from './times/link.ts';
import { marksOf, TRIGGER } from './times/marks.ts';
import { type Draft, modify } from './times/modify.ts';
import { MOMENT_BUILDERS } from './times/moments.ts';
import { towardAt } from './times/toward.ts';
import { UNIT_BUILDERS } from './times/units.ts';
import { MATCHER } from './times/vocabulary.ts';

const BUILDERS: Readonly<Record<string, Builder>> = {
  ...DATE_BUILDERS,
  ...UNIT_BUILDERS,
  ...MOMENT_BUILDERS,
};

export function findTimes(draft: Base): readonly TimeNote[] {
  const { doc } = draft;
  const dayAt = anchors(draft);
  const placed: Placed[] = [];
  doc.sentences.forEach((sentence, index) => {
    placed.push(...inSentence(doc.tokens, sentence, index, dayAt(sentence.from)));
  });
  return linkTimes([...placed, ...inDatelines(draft)].sort((a, b) => a.from - b.from));
}

/// So far from any sentence that nothing in the story leans on it.
const APART = -1000;

/// "ROME, May 3 (Agency)": datelines are no sentences, but the day that they print is a time.
function inDatelines({ report, division }: Base): readonly Placed[] {
  return division.entries.flatMap(({ dateline }) => {
    if (dateline?.day === undefined) return [];
    const tokens = tokenize(report.text, dateline.from, dateline.to).map(
      (token): Token => ({ ...token, pos: 'PROPN', tag: 'NNP', lemma: token.lower }),
    );
    const sentence = { from: dateline.from, to: dateline.to, first: 0, last: tokens.length, passage: 0 };
    return inSentence(tokens, sentence, APART, dateline.day)
      .filter(({ form }) => form.kind === 'month-day' || form.kind === 'fixed')
      .map((found) => ({ ...found, rule: 'dateline' }));
  });
}

function inSentence(
  tokens: Base['doc']['tokens'],
  sentence: Sentence,
  index: number,
  anchor: Day,
): readonly Placed[] {
  const items = itemsOf(tokens, sentence.first, sentence.last);
  const drafts = read(items);
  return drafts.map((found, i): Placed => {
    const from = items[found.first]!.from;
    const to = items[found.last - 1]!.to;
    const next = drafts[i + 1];
    const tie = next && tieOf(items, found, next);
    const noun = items[found.last - 1]!.lower;
    return { ...found, from, to, sentence: index, anchor, noun, ...(tie ? { tie } : {}) };
  });
}

/// No rule has more items than this before the word that makes it a time.
const RUN_UP = 7;

/// The first item from `i` on that can make an expression of those about it.
function triggerFrom(items: readonly Item[], i: number): number {
  let at = i;
  while (at < items.length && (marksOf(items[at]!) & TRIGGER) === 0) at++;
  return at;
}

/// All expressions of one sentence, leftmost-longest, each with the words that modify it.
function read(items: readonly Item[]): readonly Draft[] {
  const out: Draft[] = [];
  let trigger = -1;
  for (let i = 0; i < items.length; ) {
    if (trigger < i) trigger = triggerFrom(items, i);
    if (trigger === items.length) break;
    if (trigger > i + RUN_UP) i = trigger - RUN_UP;
    const matches = MATCHER.allAt(items, i, items.length);
    // Longest first; among equals the rule that stands first. A rule may still refuse what it matched.
    matches.sort((a, b) => b.last - a.last);
    let next = i + 1;
    for (const match of matches) {
      if (match.rule.make === 'nothing') {
        next = match.last;
        break;
      }
      const get = (name: string) => {
        const group = match.groups[name];
        return group && items[group[0]];
      };
      const made = BUILDERS[match.rule.make]!({ items, match, get, toward: () => towardAt(items, i) });
      if (made === undefined) continue;
      for (const reading of Array.isArray(made) ? (made as readonly Reading[]) : [made as Reading]) {
        const whole = { first: match.first, last: match.last, ...reading, rule: match.rule.name };
        const full = modify(whole, items);
        const floor = out.at(-1)?.last ?? 0;
        out.push(full.first < floor ? { ...full, first: Math.max(floor, whole.first) } : full);
      }
      next = Math.max(i + 1, out.at(-1)!.last);
      break;
    }
    i = next;
  }
  return out;
}

/// "Nov. 17 to Dec. 13", "between May and July", "2014 and 2015".
function tieOf(items: readonly Item[], a: Draft, b: Draft): Placed['tie'] | undefined {
  if (b.first - a.last !== 1) return undefined;
  const { lower } = items[a.last]!;
  if (/^(?:to|until|till|through|-|–|—)$/.test(lower)) return 'range';
  if (lower !== 'and' && lower !== 'or') return undefined;
  return items[a.first - 1]?.lower === 'between' ? 'range' : 'list';
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
