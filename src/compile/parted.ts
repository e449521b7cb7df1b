/// Two events of one sentence that it sets apart: by a length of time ("the raid came a day after gunmen ambushed a
/// convoy"), as what followed ("the raid followed two days of shelling"), as what answered and what was answered ("shelled the base in retaliation for a raid"), or by place ("while a
/// bomb went off in another part of the town").

import { EVENT_WORDS } from '../lexicon/event-words.ts';
import { once } from '../text/once.ts';
import type { Mention, Party } from './mention.ts';
import { sameParty } from './parties.ts';

interface Side {
  /// The report and the sentence.
  readonly words: string;
  readonly behind: boolean;
  readonly by: 'length' | 'answer' | 'order' | 'place';
}

/// On which side of "hours after", "in revenge for", "following" a mention stands; nothing where its sentence has none.
/// "Hours after the raid" may take up what the sentence tells.
export const sideOf = once(({ annotation, ref, sentence, span }: Mention): Side | undefined => {
  const text = annotation.report.text.slice(sentence.from, sentence.to);
  const words = `${ref.report} ${sentence.from}`;
  const at = span.from - sentence.from;
  const length = text.search(LENGTH);
  if (length > 0) return { words, behind: at > length, by: 'length' };
  const answer = ANSWER.exec(text);
  if (answer !== null) return { words, behind: isLed(text, answer.index, at), by: 'answer' };
  const followed = FOLLOWED.exec(text);
  if (followed !== null) return { words, behind: at > followed.index, by: 'answer' };
  const order = ORDER.exec(text);
  if (order !== null) return { words, behind: isLed(text, order.index, at), by: 'order' };
  const beside = otherClause(text);
  return beside > 0 ? { words, behind: at > beside, by: 'place' } : undefined;
});

/// Behind the link, and, where that opens the sentence, before the comma at which the other deed begins.
function isLed(text: string, link: number, at: number): boolean {
  if (at < link) return false;
  const comma = link === 0 ? text.indexOf(',') : -1;
  return comma < 0 || at < comma;
}

const LENGTH =
  /\b(?:minutes?|hours?|days?|nights?|weeks?|months?)\s(?:after|before)\s(?!(?:the|that|this|these|those|an?|his|her|its|their|being)\b)/iu;
const ANSWER = new RegExp(
  `(?:\\bin\\s)?\\b(?:${[...EVENT_WORDS.retaliations].join('|')})\\s(?:to|for)\\b`,
  'iu',
);
/// "The strike followed two days in which …", and not "was followed by".
const FOLLOWED =
  /\b(?:attacks?|strikes?|raids?|bombings?|blasts?|clashes|killings?|shellings?|assaults?|incidents?)\sfollow(?:s|ed)\s(?!by\b|up\b|suit\b)/iu;
const ORDER = /\b(?:following|in the wake of|c[ao]mes?\s(?:\p{L}+\s){0,2}after)\b/iu;

/// Where the clause begins that tells of "another part of the town"; -1 where there is none.
function otherClause(text: string): number {
  const elsewhere = text.search(ELSEWHERE);
  if (elsewhere <= 0) return -1;
  return [...text.slice(0, elsewhere).matchAll(JOINS)].at(-1)?.index ?? -1;
}

const JOINS = /[,;]\s|\s(?:and|while|as|but)\s/giu;
const ELSEWHERE =
  /\b(?:elsewhere|in another (?:part|district|area|quarter|neighbou?rhood|town|village|city|province|attack|strike|raid|incident)|in a separate (?:attack|strike|raid|incident|blast))\b/iu;

const shareSomebody = (some: readonly Party[], others: readonly Party[]): boolean =>
  some.some((one) => others.some((other) => sameParty(one, other)));

/// What stands on the two sides is two events. With a length of time between, they are so if they are of two kinds: "was
/// found hours after the deputy was slain near the shooting" may tell one deed on both. One after the other, they are so
/// if, besides, somebody else did the later one.
export function areParted(a: Mention, b: Mention): boolean {
  const [one, other] = [sideOf(a), sideOf(b)];
  if (one === undefined || one.words !== other?.words || one.behind === other.behind) return false;
  if (one.by === 'answer' || one.by === 'place') return true;
  if (a.type === b.type) return false;
  if (one.by === 'length') return true;
  const next = one.behind ? b : a;
  return next.agents.length > 0 && !shareSomebody(a.agents, b.agents);
}
