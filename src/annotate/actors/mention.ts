/// A mention of an actor before what it refers to is known.

import type { Actor, ActorKind, ActorNote, Doc, Token } from '../../model/index.ts';
import { filled, mark } from '../../text/index.ts';
import { countBefore } from '../../text/search.ts';
import { type Marks, NAME } from '../names/marks.ts';

export interface Mention {
  /// Tokens `[first, last)`.
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  readonly value: ActorValue;
  /// How to look for the earlier mention that this one stands for.
  readonly seeks: Seeks | undefined;
}

/// Every key is there, filled or not, and always in one order: all values so are of one class of objects, and whoever reads
/// a property of one need not look for it.
export type ActorValue = { -readonly [K in keyof Required<Actor>]: Actor[K] };

export function actorValue(kind: ActorKind, name: string, reference: Actor['reference']): ActorValue {
  return {
    kind,
    name,
    actor: undefined,
    reference,
    antecedent: undefined,
    title: undefined,
    of: undefined,
    country: undefined,
    plural: undefined,
    unnamed: undefined,
  };
}

/// A copy; spread into an object it would be one of another class.
export function copied(value: ActorValue): ActorValue {
  const { kind, name, actor, reference, antecedent, title, of, country, plural, unnamed } = value;
  return { kind, name, actor, reference, antecedent, title, of, country, plural, unnamed };
}

export type Seeks =
  | { readonly by: 'organ'; readonly organ: string }
  /// "its troops", "his country's forces": what the pronoun stands for has them.
  /// Men are nobody's where it stands for nobody.
  | { readonly by: 'own'; readonly organ: string; readonly pronoun: string; readonly men: boolean }
  | { readonly by: 'body'; readonly noun: string; readonly modifiers: readonly string[] }
  /// An armed group, told of at most so many sentences before.
  | { readonly by: 'non-state'; readonly reach: number }
  | { readonly by: 'role'; readonly role: string; readonly of: string | undefined }
  | { readonly by: 'pronoun'; readonly pronoun: string };

export interface Field {
  readonly doc: Doc;
  /// The bits of each token's spelling for actors and for names.
  readonly marks: Int32Array;
  readonly nameMarks: Int32Array;
  readonly taken: Int32Array;
  readonly mentions: Mention[];
  /// At each token, one more than the index of the mention that begins there, 0 where none does.
  readonly starts: Int32Array;
  /// The same of mentions that end before the token, people left out.
  readonly ends: Int32Array;
  /// Mentions that begin where another does that was found before them.
  readonly beside: Mention[];
}

const TAKEN = filled(0);
const STARTS = filled(0);
const ENDS = filled(0);

/// Good until the next is made.
export function fieldOf(doc: Doc, { actors: marks, names: nameMarks }: Marks): Field {
  const n = doc.tokens.length;
  return {
    doc,
    marks,
    nameMarks,
    taken: TAKEN(n),
    mentions: [],
    beside: [],
    starts: STARTS(n),
    ends: ENDS(n),
  };
}

/// Whatever it is of, a mention has the same keys, since all are asked together.
export function mentionOf(
  first: number,
  last: number,
  rule: string,
  value: ActorValue,
  seeks?: Seeks,
): Mention {
  return { first, last, rule, value, seeks };
}

export function claim({ taken, mentions, beside, starts, ends }: Field, mention: Mention): void {
  const { first, last, value } = mention;
  mark(taken, 1, first, last);
  mentions.push(mention);
  if (starts[first] === 0) starts[first] = mentions.length;
  else beside.push(mention);
  if (value.kind !== 'person') ends[last] = mentions.length;
}

/// All mentions as they stand in the text, of two that begin together the longer first: few begin where another does, so
/// the others need no sorting.
export function inOrder({ doc, mentions, beside, starts }: Field): readonly Mention[] {
  const ordered: Mention[] = [];
  for (let i = 0; i < doc.tokens.length; i++) if (starts[i]! > 0) ordered.push(mentions[starts[i]! - 1]!);
  for (const one of beside) {
    const before = ({ first, last }: Mention) =>
      first < one.first || (first === one.first && last >= one.last);
    ordered.splice(countBefore(ordered, before), 0, one);
  }
  return ordered;
}

export function isFree({ taken }: Field, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (taken[i]) return false;
  return true;
}

/// A word that a name can hold.
export function isName({ nameMarks }: Field, i: number): boolean {
  return (nameMarks[i]! & NAME) !== 0;
}

export function noteOf({ tokens }: Doc, { first, last, rule }: Mention, value: Actor): ActorNote {
  return { from: tokens[first]!.from, to: tokens[last - 1]!.to, rule, value };
}

/// The words of tokens `[first, last)` with a space between them.
export function joined(tokens: readonly Token[], first: number, last: number): string {
  let words = tokens[first]!.text;
  for (let i = first + 1; i < last; i++) words += ` ${tokens[i]!.text}`;
  return words;
}
