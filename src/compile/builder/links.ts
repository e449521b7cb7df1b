/// The links between leaders, kept between builds: a pair is looked at again only when one of the two is new, or when
/// they have become neighbours.

import type { Link } from '../../model/index.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { answer } from '../link.ts';
import type { Mention } from '../mention.ts';
import { byRank } from '../rank.ts';
import { relatedFamilies } from '../score/weights.ts';
import { type Decision, pairKey } from '../verdicts.ts';
import { keepBlocks } from './blocks.ts';
import { withAdded } from './sorted.ts';
import type { Changed } from './told.ts';

/// A link with its mentions, `a` before `b` in rank.
export interface Tie {
  readonly link: Link;
  readonly a: Mention;
  readonly b: Mention;
}

export interface Ties {
  of(mention: Mention): ReadonlyMap<Mention, Tie>;
  /// Strongest first.
  all(): readonly Tie[];
  /// Keeps nothing any more.
  forget(): void;
  /// Gives the mentions that have lost or won a link.
  update(leaders: Changed, decided: Decided): ReadonlySet<Mention>;
  /// The same, some mentions at a time.
  steps(leaders: Changed, decided: Decided): Steps<ReadonlySet<Mention>>;
}

export interface Decided {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly byKey: ReadonlyMap<string, Mention>;
}

const NONE: ReadonlyMap<Mention, Tie> = new Map();
/// So many mentions are linked from one step to the next.
const AT_ONCE = 16;

export function keepTies(): Ties {
  let blocks = keepBlocks();
  const ties = new Map<Mention, Map<Mention, Tie>>();
  let sorted: readonly Tie[] = [];
  const won: Tie[] = [];
  let lost = new Set<Tie>();

  const drop = (a: Mention, b: Mention): void => {
    const tie = ties.get(a)?.get(b);
    if (tie === undefined) return;
    ties.get(a)!.delete(b);
    ties.get(b)!.delete(a);
    lost.add(tie);
  };
  const put = (tie: Tie): void => {
    for (const [one, other] of [
      [tie.a, tie.b],
      [tie.b, tie.a],
    ] as const) {
      const mine = ties.get(one);
      if (mine) mine.set(other, tie);
      else ties.set(one, new Map([[other, tie]]));
    }
    won.push(tie);
  };

  return {
    of: (mention) => ties.get(mention) ?? NONE,
    all: () => sorted,
    forget: () => {
      blocks = keepBlocks();
      ties.clear();
      sorted = [];
    },
    update: (leaders, decided) => finish(steps(leaders, decided)),
    steps,
  };

  function* steps({ gone, fresh }: Changed, { decisions, byKey }: Decided): Steps<ReadonlySet<Mention>> {
    for (const mention of gone) {
      for (const other of [...(ties.get(mention) ?? NONE).keys()]) drop(mention, other);
      ties.delete(mention);
    }
    const compare = (x: Mention, y: Mention): void => {
      const [a, b] = byRank(x, y) < 0 ? [x, y] : [y, x];
      const link = answer(a, b, decisions.size > 0 ? decisions.get(pairKey(a, b)) : undefined);
      if (link) put({ link, a, b });
    };
    const consider = (x: Mention, y: Mention): void => {
      if (!ties.get(x)?.has(y)) compare(x, y);
    };
    const moved = blocks.update(gone, fresh);
    for (const a of moved.unsure) {
      for (const [b, { link }] of [...(ties.get(a) ?? NONE)])
        if (link.by !== 'analyst' && !blocks.areNeighbours(a, b)) drop(a, b);
    }
    for (const [a, b] of moved.met) if (relatedFamilies(a.family, b.family)) consider(a, b);
    // A pair of fresh mentions is looked at when the second of them comes; no pair of a fresh one was looked at before.
    for (const [i, one] of fresh.entries()) {
      for (const other of blocks.foundBy(one)) compare(one, other);
      if (i % AT_ONCE === 0) yield;
    }
    for (const pair of decisions.keys()) {
      const [a, b] = pair.split(' ').map((key) => byKey.get(key));
      if (a && b) consider(a, b);
    }
    const changed = new Set([...won, ...lost].flatMap(({ a, b }) => [a, b]));
    sorted = merged(sorted, won, lost);
    won.length = 0;
    lost = new Set();
    return changed;
  }
}

/// The sorted list without what is lost, with what is won.
function merged(sorted: readonly Tie[], won: readonly Tie[], lost: ReadonlySet<Tie>): readonly Tie[] {
  const isLeft = (tie: Tie): boolean => !lost.has(tie);
  return withAdded(lost.size === 0 ? sorted : sorted.filter(isLeft), won.filter(isLeft), strongestFirst);
}

export function strongestFirst(x: Tie, y: Tie): number {
  return y.link.score - x.link.score || byRank(x.a, y.a) || byRank(x.b, y.b);
}
