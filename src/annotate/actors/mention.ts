/// A mention of an actor before what it refers to is known.

import type { Actor, ActorNote, Doc } from '../../model/index.ts';

export interface Mention {
  /// Tokens `[first, last)`.
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  readonly value: Actor;
  /// How to look for the earlier mention that this one stands for.
  readonly seeks?: Seeks;
}

export type Seeks =
  | { readonly by: 'organ'; readonly organ: string }
  | { readonly by: 'body'; readonly noun: string; readonly modifiers: readonly string[] }
  | { readonly by: 'non-state' }
  | { readonly by: 'role'; readonly role: string; readonly of?: string }
  | { readonly by: 'pronoun'; readonly pronoun: string };

export interface Field {
  readonly doc: Doc;
  readonly taken: Uint8Array;
  readonly mentions: Mention[];
}

export function claim({ taken, mentions }: Field, mention: Mention): void {
  taken.fill(1, mention.first, mention.last);
  mentions.push(mention);
}

export function isFree({ taken }: Field, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (taken[i]) return false;
  return true;
}

export function noteOf({ tokens }: Doc, { first, last, rule, value }: Mention): ActorNote {
  return { from: tokens[first]!.from, to: tokens[last - 1]!.to, rule, value };
}
