/// Passages of reports rewritten lightly, as desks do it: other words for the same, clauses in another order, sentences
/// left out, spelling, units and quotation marks of another house.

import { makeRandom, type Random } from '../../scripts/train/random.ts';
import type { Report } from '../../src/model/index.ts';
import type { Member } from './copiers.ts';

/// A passage, what was made of it, and the share of its words that are still there.
export interface Rewrite {
  readonly source: Member;
  readonly copy: Member;
  readonly kept: number;
}

/// Words that desks put for each other.
const OTHER_WORDS: readonly (readonly [string, string])[] = `
sorties flights|said stated|told informed|killed slain|injured wounded|fighters gunmen|troops soldiers|strikes raids
attack assault|destroyed demolished|about around|nearly almost|town settlement|village hamlet|city capital|army military
militants insurgents|rebels opposition|residents inhabitants|people persons|children minors|began started|ended finished
also too|however though|many numerous|several some|government authorities|officials officers|president leader
minister secretary|spokesman representative|group organisation|leader head|captured seized|fled escaped|help aid
talks negotiations|deal agreement|ceasefire truce|border frontier|near beside|large big|small little|new fresh
old former|first initial|last final|heavy intense|reported announced|according as|after following|before until
between among|against versus|because since|while as|but yet|show reveal|called urged|week fortnight|victory win
campaign drive|money funds|found discovered|asked requested|answered replied|bought purchased|home house|road street
car vehicle|plane aircraft|bomb device|died perished|women females|men males|police officers|court tribunal
trial hearing|prison jail|law legislation|vote ballot|party faction|policy programme|company firm|workers staff
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.split(' ') as [string, string]);
const OTHER = new Map(OTHER_WORDS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

/// Of another house: spelling, units, figures, quotation marks.
const HOUSE: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})iz(?=e[ds]?\b|ing\b|ation)/gu, 'is'],
  [/(?<=\bcol|\bhon|\blab|\bneighb|\bharb|\bfav)or/gu, 'our'],
  [/\bdefense/g, 'defence'],
  [/\bcenter/g, 'centre'],
  [/\bkilometers?\b/g, 'km'],
  [/\bpercent\b/g, '%'],
  [/\bfive\b/g, '5'],
  [/\bten\b/g, '10'],
  [/(?<=\d),(?=\d{3})/g, ''],
  [/[“”]|''/g, '"'],
  [/[‘’]/g, "'"],
];

/// How much is done to a passage: chances that a word is put for another, that a sentence is turned, and left out, and
/// that a word is any other, as a free hand would write.
export interface Strength {
  readonly words: number;
  readonly turned: number;
  readonly dropped: number;
  readonly free: number;
}
export const STRENGTHS: readonly Strength[] = [
  { words: 0.5, turned: 0, dropped: 0, free: 0 },
  { words: 1, turned: 0.5, dropped: 0, free: 0 },
  { words: 1, turned: 0.5, dropped: 0.3, free: 0.05 },
  { words: 1, turned: 1, dropped: 0.3, free: 0.1 },
  { words: 1, turned: 1, dropped: 0, free: 0.2 },
];

/// Least words of a passage that is rewritten, and the most of it that may be somebody's quoted words: independent
/// reports share those.
const LEAST = 25;
const QUOTED = 0.4;

/// One new report for each source: every third of its paragraphs rewritten, each behind a paragraph of a host.
export function rewriteAll(
  sources: readonly Report[],
  hosts: readonly Report[],
): { readonly reports: readonly Report[]; readonly rewrites: readonly Rewrite[] } {
  const random = makeRandom(5);
  const rewrites: Rewrite[] = [];
  const copies = sources.flatMap((source, i) => {
    const host = paragraphsOf(hosts[i % hosts.length]!.text);
    const chosen = paragraphsOf(source.text).filter(({ text }, k) => k % 3 === i % 3 && isOwn(text));
    if (chosen.length === 0) return [];
    const id = `rewrite-${i}`;
    let text = '';
    chosen.forEach((paragraph, k) => {
      text += `${host[(2 * k) % host.length]!.text}\n\n`;
      const made = rewrite(paragraph.text, STRENGTHS[(i + k) % STRENGTHS.length]!, random);
      rewrites.push({
        source: { id: source.id, from: paragraph.from, to: paragraph.from + paragraph.text.length },
        copy: { id, from: text.length, to: text.length + made.length },
        kept: keptOf(paragraph.text, made),
      });
      text += `${made}\n\n`;
    });
    return [{ ...source, id, outlet: `Desk ${i}`, published: '2030-01-01', text: text.trimEnd() }];
  });
  return { reports: copies, rewrites };
}

const paragraphsOf = (text: string) =>
  [...text.matchAll(/[^\n]*\S/g)].map(({ 0: text, index }) => ({ text, from: index }));

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const QUOTATION = /[“"][^“”"]*[”"]|''[^']*''/g;
const isOwn = (text: string): boolean =>
  wordsOf(text).length >= LEAST && (text.match(QUOTATION) ?? []).join('').length <= QUOTED * text.length;

/// The share of a passage's words, each as often as it stands there, that are in what was made of it.
function keptOf(text: string, made: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(made)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(text);
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / words.length;
}

function rewrite(text: string, { words, turned, dropped, free }: Strength, random: Random): string {
  const is = (chance: number) => random() < chance * 2 ** 32;
  const sentences = text.split(/(?<=[.!?]["”’']?) (?=["“‘]?\p{Lu})/u);
  const left = sentences.filter((_, i) => i === 0 || !is(dropped));
  const made = left.map((sentence) => (is(turned) ? turn(sentence) : sentence)).join(' ');
  const other = made.replace(/\p{L}+/gu, (word) => {
    if (is(free)) return anyWord(random);
    const to = OTHER.get(word);
    return to !== undefined && is(words) ? to : word;
  });
  return HOUSE.reduce((so, [from, to]) => so.replace(from, to), other);
}

/// "A, B." → "B, A."
function turn(sentence: string): string {
  const match = /^(.{15,}?), (.{15,}?)([.!?]["”’']?)$/u.exec(sentence);
  if (match === null) return sentence;
  const [, first, second, mark] = match;
  return `${second![0]!.toUpperCase()}${second!.slice(1)}, ${first}${mark}`;
}

const SYLLABLES = 'ba ce di fo gu ha ki lo mer nar pol quin res sta ter van'.split(' ');
const anyWord = (random: Random): string =>
  Array.from({ length: 3 }, () => SYLLABLES[random() % SYLLABLES.length]).join('');
