/// Names of people and organisations, found once for both layers: a place inside one of them is no place of its own.

import { actorAt, actorById } from '../lexicon/actors.ts';
import type { Doc, Token } from '../model/index.ts';
import { mark } from '../text/index.ts';
import { byFirst } from '../text/order.ts';
import { beginsAlias } from './actors/words.ts';
import type { Base } from './draft.ts';
import * as is from './names/marks.ts';
import { findOrganisation } from './names/organisations.ts';
import { findPeople } from './names/people.ts';
import { findRuns, type Run, shouts } from './names/runs.ts';

/// A name over tokens `[first, last)`.
export interface Named {
  readonly kind: 'person' | 'organisation';
  readonly first: number;
  readonly last: number;
  /// Organisations of the lexicon.
  readonly id?: string;
  /// People: first token of the name itself, after the titles.
  readonly core?: number;
  readonly rule: string;
}

export interface Names {
  readonly runs: readonly Run[];
  /// For each token the bits of its spelling (`names/marks.ts`).
  readonly marks: is.Marks;
  /// In text order, disjoint.
  readonly named: readonly Named[];
  /// For each token the index of its name in `named`, or -1.
  readonly owner: Int32Array;
  /// Surnames of the people named in full.
  readonly surnames: ReadonlySet<string>;
  /// Sentences whose capitals tell nothing.
  readonly shouting: Uint8Array;
}

/// The rule of names that the lexicon of actors lists.
export const OF_LEXICON = 'actors/lexicon';

const cache = new WeakMap<Doc, Names>();

/// The names of a report. The same document gives the same answer, so it is kept while the document is.
export function findNames(draft: Base): Names {
  const kept = cache.get(draft.doc);
  if (kept) return kept;
  const names = readNames(draft);
  cache.set(draft.doc, names);
  return names;
}

function readNames({ doc, resources }: Base): Names {
  const { tokens, sentences } = doc;
  const all = is.marksOf(doc);
  const marks = all.names;
  const runs = findRuns(doc, marks);
  const shouting = new Uint8Array(sentences.length);
  const owner = new Int32Array(tokens.length);
  const named: Named[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    if (shouts(marks, first, last)) shouting[s] = 1;
    for (let i = first; i < last; i++) {
      if (!beginsAlias(all.actors, i)) continue;
      const found = actorAt(tokens, i, last);
      if (found === undefined || (i > first && isAnothers(found, tokens[i - 1]!, marks[i - 1]!))) continue;
      const end = i + found.length;
      take(named, owner, { kind: 'organisation', first: i, last: end, id: found.id, rule: OF_LEXICON });
      i = end - 1;
    }
  }
  for (let r = 0; r < runs.length; r++) {
    const found = findOrganisation(doc, runs[r]!, marks, owner);
    if (found) take(named, owner, found);
  }
  const surnames = findPeople({ doc, marks: all, runs, owner, shouting, named }, resources.gazetteer);
  named.sort(byFirst);
  owner.fill(-1);
  for (let i = 0; i < named.length; i++) mark(owner, i, named[i]!.first, named[i]!.last);
  return { runs, marks: all, named, owner, surnames, shouting };
}

/// "the National Security Council", "the Russian Security Council": a body of some state, and none between states.
function isAnothers({ id }: { readonly id: string }, before: Token, mark: number): boolean {
  return (mark & is.NAME) !== 0 && before.pos !== 'DET' && actorById(id)?.class === 'igo';
}

/// While names are looked for, `owner` only tells which tokens belong to one.
function take(named: Named[], owner: Int32Array, found: Named): void {
  named.push(found);
  mark(owner, 1, found.first, found.last);
}
