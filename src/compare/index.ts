/// Lays reports beside each other: which passages derive from one text, whose words they are, and where a second
/// story begins without a mark.

import type { Comparison } from '../model/index.ts';
import { once } from '../text/once.ts';
import { keepDerivations } from './derive.ts';
import { keepCopyGroups } from './groups.ts';
import { keepOrigins } from './origins.ts';
import { findSeams } from './seams.ts';
import { keepStories } from './stories.ts';
import type { Comparable } from './texts.ts';

export type { Comparable } from './texts.ts';

/// Compares reports, and keeps what it found: when reports come or go, only those that have to do with them are
/// compared again, and the result is the same as one found afresh.
export interface Comparer {
  /// Passages that derive from one text, the origins, the seams of composites, and stories. The order in which reports
  /// are given does not matter.
  compare(reports: readonly Comparable[]): Comparison;
}

export function createComparer(): Comparer {
  const derivations = keepDerivations();
  const copyGroups = keepCopyGroups();
  const sources = keepOrigins();
  const stories = keepStories();
  const seamsOf = once(findSeams);
  return {
    compare: (reports) => {
      const texts = derivations.update(reports);
      const groups = copyGroups.update(texts);
      const seams = new Map(texts.map((each) => [each.report.id, seamsOf(each)]));
      const { origins, lineage } = sources.update(texts, groups, seams);
      return {
        copies: groups.map(({ group }) => group),
        ...{ origins, lineage, seams },
        stories: stories.update(texts),
      };
    },
  };
}

/// The comparison of reports that are laid beside each other once.
export function compare(reports: readonly Comparable[]): Comparison {
  return createComparer().compare(reports);
}
