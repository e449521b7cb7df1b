/// People: names with their titles, what they speak for, and roles without a name.

import { slug } from '../../lexicon/places.ts';
import type { Doc } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { withoutArticle } from '../names/people.ts';
import { TITLE_LINKS, TITLES } from '../names/words.ts';
import type { Named, Names } from '../names.ts';
import {
  type ActorValue,
  actorValue,
  claim,
  copied,
  type Field,
  isFree,
  isName,
  type Mention,
  mentionOf,
} from './mention.ts';
import { pronounBefore } from './owners.ts';
import * as is from './words.ts';

/// How far an apposition is read.
const REACH = 14;

export function findPeople(field: Field, names: Names): void {
  const full = new Map<string, ActorValue>();
  for (const named of names.named) {
    if (named.kind !== 'person') continue;
    const mention = person(field, named, full);
    if (isFree(field, mention.first, mention.last)) claim(field, mention);
  }
  roles(field);
}

function person(field: Field, named: Named, full: Map<string, ActorValue>): Mention {
  const { tokens, text, sentences, sentenceOf } = field.doc;
  const core = named.core ?? named.first;
  const name = text.slice(tokens[core]!.from, tokens[named.last - 1]!.to);
  const surname = withoutArticle(tokens[named.last - 1]!.lower);
  const start = sentences[sentenceOf[core]!]!.first;
  const first = titleStart(field, core, start);
  const before = first < core ? text.slice(tokens[first]!.from, tokens[core - 1]!.to) : '';
  const known = named.last - core === 1 ? full.get(surname) : undefined;
  const after = apposition(field, named.last);
  const title = before || after?.title;
  const of = ofBefore(field, first) ?? after?.of;
  const value = known === undefined ? actorValue('person', name, 'name') : copied(known);
  if (known === undefined) value.actor = `name:${slug(name)}`;
  if (title) value.title = title;
  if (of) value.of = of;
  if (known === undefined || (title && known.title === undefined)) full.set(surname, value);
  return mentionOf(first, named.last, named.rule, value);
}

/// Where the title before a name begins, also past "of": "Deputy Secretary of State Ada Low".
function titleStart(field: Field, core: number, start: number): number {
  const { tokens } = field.doc;
  let first = core;
  for (;;) {
    while (first > start && isTitleWord(field, first - 1)) first--;
    const office = first < core && first - 2 >= start && tokens[first - 1]!.lower === 'of';
    if (!office || field.taken[first - 1] || !isTitleWord(field, first - 2)) return first;
    first -= 2;
  }
}

function isTitleWord({ doc: { tokens }, taken }: Field, i: number): boolean {
  const { lower } = tokens[i]!;
  if (taken[i]) return false;
  if (TITLES.has(lower) || TITLE_LINKS.has(lower)) return true;
  return (
    lower === '-' && TITLES.has(tokens[i + 1]?.lower ?? '') && TITLES.has(itemBefore(tokens, i)?.lower ?? '')
  );
}

/// "U.N. envoy Staffan de Mistura", "Kremlin spokesman Dmitry Peskov": the actor just before the title.
function ofBefore({ doc: { tokens }, mentions, ends }: Field, first: number): string | undefined {
  const mark = OWNS.has(itemBefore(tokens, first)?.text ?? '') ? first - 1 : first;
  return itemBefore(mentions, ends[mark]!)?.value.actor;
}

const OWNS: ReadonlySet<string> = new Set(["'s", "'", '’s', '’']);

/// ", the head of Syria's antiquities department,": the role, and what it is a role in.
function apposition(field: Field, at: number): { title: string; of?: string } | undefined {
  const { tokens, sentences, sentenceOf } = field.doc;
  if (tokens[at]?.text !== ',') return undefined;
  const end = Math.min(sentences[sentenceOf[at]!]!.last, at + REACH);
  let head: number | undefined;
  for (let i = at + 1; i < end; i++) {
    const { lower, text, pos } = tokens[i]!;
    if ((field.marks[i]! & is.ROLE) !== 0 || TITLES.has(lower)) head = i;
    else if (
      text === ',' ||
      text === '.' ||
      text === '(' ||
      pos === 'VERB' ||
      pos === 'AUX' ||
      lower === 'who'
    )
      break;
    else if (head !== undefined && pos === 'ADP') break;
  }
  if (head === undefined) return undefined;
  field.taken[head] = 1;
  const by = institution(field, at, head);
  return { title: tokens[head]!.lower, ...(by?.value.actor ? { of: by.value.actor } : {}) };
}

/// Of the mentions inside the apposition, or right behind the role, the one that was found first.
function institution({ mentions, starts }: Field, at: number, head: number): Mention | undefined {
  let best = 0;
  const end = head + 4;
  for (let i = at + 1; i <= end; i++) {
    const found = starts[i]!;
    if (found === 0 || (i <= head && mentions[found - 1]!.last > head)) continue;
    if (best === 0 || found < best) best = found;
  }
  return itemBefore(mentions, best);
}

/// "the Kremlin spokesman", "an unnamed official", "a first responder", "residents".
function roles(field: Field): void {
  const { doc, marks, taken } = field;
  for (const { first, last } of doc.sentences) {
    for (let i = first; i < last; i++) {
      const mark = marks[i]!;
      if ((mark & (is.ROLE | is.CROWD)) === 0 || taken[i]) continue;
      if ((mark & is.ROLE) !== 0) role(field, i, first);
      else crowd(field, i, first);
    }
  }
}

function role(field: Field, head: number, start: number): void {
  const { tokens, text } = field.doc;
  const next = tokens[head + 1];
  if (next && next.from - tokens[head]!.to === 1 && (next.pos === 'NOUN' || isName(field, head + 1))) return;
  const first = phraseStart(field, head, start);
  const opener = tokens[first]!.lower;
  if ((field.marks[first]! & is.DETERMINER) === 0 && opener !== 'unnamed' && first === head) return;
  const free = freeFrom(field, first, head);
  const words = text.slice(tokens[free]!.from, tokens[head]!.to);
  const unnamed = opener === 'a' || opener === 'an' || /\b(?:unnamed|unidentified|anonymous)\b/.test(words);
  const of = ofBefore(field, free);
  const role = tokens[head]!.lower;
  const value = actorValue('person', words.replace(/^(?:the|an?) /i, ''), 'description');
  value.title = role;
  if (unnamed) value.unnamed = true;
  if (of) value.of = of;
  const open = opener === 'a' || opener === 'an';
  claim(field, mentionOf(free, head + 1, 'actors/role', value, open ? undefined : { by: 'role', role, of }));
}

function crowd(field: Field, head: number, start: number): void {
  const { tokens, text } = field.doc;
  const next = tokens[head + 1];
  if (next && next.pos === 'NOUN' && next.from - tokens[head]!.to === 1) return;
  const first = freeFrom(field, phraseStart(field, head, start), head);
  const opener = tokens[first]!;
  // "the villagers" are villagers.
  const pointed = POINTERS.has(opener.lower) && text.charCodeAt(opener.to) === SPACE;
  const name = text.slice(pointed ? opener.to + 1 : opener.from, tokens[head]!.to);
  const value = actorValue('group', name, 'description');
  value.plural = true;
  const pronoun = is.OWN_MEN.has(tokens[head]!.lower) ? pronounBefore(tokens, head) : undefined;
  const seeks =
    pronoun === undefined
      ? undefined
      : ({ by: 'own', organ: 'government-forces', pronoun, men: true } as const);
  claim(field, mentionOf(first, head + 1, 'actors/crowd', value, seeks));
}

const POINTERS: ReadonlySet<string> = new Set(['the', 'these', 'those']);
const SPACE = 32;

/// The first token of the noun phrase that ends with `head`.
export function phraseStart({ doc, marks }: Field, head: number, start: number): number {
  const { tokens } = doc;
  let i = head;
  while (i > start && head - i < 6 && !beginsPhrase(doc, i)) {
    const { pos, lower } = tokens[i - 1]!;
    if ((marks[i - 1]! & is.DETERMINER) !== 0) return lower === 'that' && pos !== 'DET' ? i : i - 1;
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN' && lower !== '-') break;
    i--;
  }
  return i;
}

/// "in Aleppo | rebels": another noun phrase ends right before token `at`.
export function beginsPhrase({ chunkOf }: Doc, at: number): boolean {
  return chunkOf[at - 1]! >= 0 && chunkOf[at]! >= 0 && chunkOf[at - 1] !== chunkOf[at];
}

/// The phrase without what another mention has taken from its start.
function freeFrom({ taken }: Field, first: number, head: number): number {
  for (let i = head; i >= first; i--) if (taken[i]) return i + 1;
  return first;
}
