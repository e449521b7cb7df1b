/// What a report is called in lists: its title, else its headline, else how it begins.

import { divide } from '../divide/index.ts';
import type { Division, Report } from '../model/index.ts';
import type { Archive } from './archive.ts';

const LONGEST = 72;

export function titleOf(report: Report, division: Division = divide(report)): string {
  if (report.title) return report.title;
  const told = ['headline', 'paragraph'].map((kind) => division.passages.find((one) => one.kind === kind));
  const passage = told.find((one) => one !== undefined);
  const words = passage ? report.text.slice(passage.from, passage.to).replace(/\s+/g, ' ').trim() : '';
  if (words === '') return fileName(report.source.file);
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`;
}

/// Most agency stories come without a title: how they begin is one. `idOf` says which report a row is of.
export function titled<T extends { readonly title: string | null }>(
  rows: readonly T[],
  idOf: (row: T) => string,
  archive: Pick<Archive, 'report'>,
): Promise<readonly T[]> {
  return Promise.all(
    rows.map(async (row) => {
      const report = row.title === null ? await archive.report(idOf(row)) : undefined;
      return report ? { ...row, title: titleOf(report) } : row;
    }),
  );
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
