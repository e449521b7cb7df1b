/// Lays reports beside each other: which passages derive from one text, whose words they are, and where a second
/// story begins without a mark.

import type { Comparison } from '../model/index.ts';
import { type Comparable, deriveAll } from './derive.ts';
import { groupCopies } from './groups.ts';
import { traceOrigins } from './origins.ts';
import { findSeams } from './seams.ts';
import { tellStories } from './stories.ts';

export type { Comparable } from './derive.ts';

/// Finds passages that derive from one text, the origins, and the seams of composites. The order in which reports
/// are given does not matter.
export function compare(reports: readonly Comparable[]): Comparison {
  const texts = deriveAll(reports);
  const groups = groupCopies(texts);
  const seams = new Map(texts.map((each) => [each.report.id, findSeams(texts, each)]));
  const { origins, lineage } = traceOrigins(texts, groups, seams);
  return { copies: groups.map(({ group }) => group), origins, lineage, seams, stories: tellStories(texts) };
}
