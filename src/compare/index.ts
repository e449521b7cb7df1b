/// Lays reports beside each other: which passages derive from one text, whose words they are, and where a second
/// story begins without a mark.

import type { Comparison } from '../model/index.ts';
import { once } from '../text/once.ts';
import { finish, type Steps } from '../text/steps.ts';
import { keepDerivations } from './derive.ts';
import { keepCopyGroups } from './groups.ts';
import { keepOrigins } from './origins.ts';
import { findSeams } from './seams.ts';
import { keepStories } from './stories.ts';
import type { Comparable } from './texts.ts';

export type { Steps } from '../text/steps.ts';
export type { Comparable } from './texts.ts';

/// Compares reports, and keeps what it found: when reports come or go, only those that have to do with them are
/// compared again, and the result is the same as one found afresh.
export interface Comparer {
  /// Passages that derive from one text, the origins, the seams of composites, and stories. The order in which reports
  /// are given does not matter.
  compare(reports: readonly Comparable[]): Comparison;
  /// The same a report at a time, for whoever has time before it is asked for; what is left of it then is done first.
  ahead(reports: readonly Comparable[]): Steps<void>;
  /// Keeps nothing any more, for who has compared for the last time: another comparison would be made from nothing.
  forget(): void;
}

export function createComparer(): Comparer {
  let [derivations, copyGroups] = [keepDerivations(), keepCopyGroups()];
  let [sources, stories] = [keepOrigins(), keepStories()];
  const seamsOf = once(findSeams);
  /// Begun, and not known to be at its end.
  let begun: Steps<void> | undefined;
  let last: { readonly of: readonly Comparable[]; readonly comparison: Comparison } | undefined;

  return {
    ahead: (reports) => {
      if (begun) finish(begun);
      begun = remember(reports);
      return begun;
    },
    compare: (reports) => {
      if (begun) finish(begun);
      begun = undefined;
      if (!last || !areSame(last.of, reports)) finish(remember(reports));
      return last!.comparison;
    },
    forget: () => {
      [derivations, copyGroups] = [keepDerivations(), keepCopyGroups()];
      [sources, stories] = [keepOrigins(), keepStories()];
      [begun, last] = [undefined, undefined];
    },
  };

  function* remember(reports: readonly Comparable[]): Steps<void> {
    const of = reports.map(({ report, division }) => ({ report, division }));
    last = { of, comparison: yield* lay(reports) };
  }

  function* lay(reports: readonly Comparable[]): Steps<Comparison> {
    const texts = yield* derivations.update(reports);
    const groups = copyGroups.update(texts);
    const seams = new Map(texts.map((each) => [each.report.id, seamsOf(each)]));
    const { origins, lineage } = sources.update(texts, groups, seams);
    return {
      copies: groups.map(({ group }) => group),
      ...{ origins, lineage, seams },
      stories: yield* stories.update(texts),
    };
  }
}

const areSame = (some: readonly Comparable[], others: readonly Comparable[]): boolean =>
  some.length === others.length &&
  some.every(({ report, division }, i) => {
    const other = others[i]!;
    return report === other.report && division === other.division;
  });

/// The comparison of reports that are laid beside each other once.
export function compare(reports: readonly Comparable[]): Comparison {
  return createComparer().compare(reports);
}
