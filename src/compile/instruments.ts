/// By what means: what the instruments of an incident are called outside their sentences.

import { countryOfDemonym } from '../lexicon/places.ts';
import type { Span } from '../model/index.ts';
import type { Mention } from './mention.ts';
import { isNumber } from './parties.ts';

/// "two of its Grad rockets" are Grad rockets: no article, count or owner, and no capital that only begins a sentence.
export function instrumentName({ annotation, sentence }: Mention, { from, to }: Span): string {
  const words = annotation.report.text.slice(from, to).split(/\s+/u);
  let first = 0;
  while (first < words.length - 1 && isOutside(words[first]!.toLowerCase())) first++;
  const name = words.slice(first).join(' ');
  // Print in capitals tells nothing of names.
  if (words.length > 1 && name === name.toUpperCase()) return name.toLowerCase();
  const opens = first === 0 && from === sentence.from;
  return opens || words.length - first === 1 ? uncapitalised(name) : name;
}

const OUTSIDE =
  /^(?:an?|the|its|their|his|her|our|my|your|this|that|these|those|second|third|several|other|of)$/u;
const isOutside = (word: string): boolean => OUTSIDE.test(word) || isNumber(word);

/// "Rockets", but not "RPGs", "T-72s" or "Libyan jets".
function uncapitalised(name: string): string {
  const word = /^\p{Lu}\p{Ll}+(?=\s|$)/u.exec(name)?.[0];
  if (word === undefined || countryOfDemonym(word) !== undefined) return name;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/// Each once, in the order of the alphabet; "drone" gives way to "Iranian drone".
export function instrumentsOf(mentions: readonly Mention[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const mention of mentions)
    for (const span of mention.event.instruments) {
      const name = instrumentName(mention, span);
      const key = singular(name.toLowerCase());
      if (!byKey.has(key)) byKey.set(key, name);
    }
  const keys = [...byKey.keys()];
  return keys
    .filter((key) => !keys.some((other) => other.endsWith(` ${key}`)))
    .map((key) => byKey.get(key)!)
    .sort();
}

const singular = (name: string): string => name.replace(/(?<=[^s])s$/u, '');
