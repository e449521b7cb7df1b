/// How reports lie in rows, and how they come back.

import { createHash } from 'node:crypto';
import type { Report } from '../../model/index.ts';
import type { Received } from '../archive.ts';

export interface ReportRow {
  readonly id: string;
  readonly sha256: string;
  readonly raw: Uint8Array;
  readonly title: string | null;
  readonly text: string;
  readonly meta: string;
  readonly received: string;
}

/// SQLite keeps text as UTF-8, which has no half surrogate pairs; JSON can escape them.
const HALF_PAIR = /\p{Surrogate}/u;

export function reportRow({ report, raw }: Received, received: string): ReportRow {
  const { text, ...rest } = report;
  const meta = JSON.stringify(HALF_PAIR.test(text) ? report : rest);
  return { id: report.id, sha256: sha256(raw), raw, title: report.title ?? null, text, meta, received };
}

export function rowReport(row: Pick<ReportRow, 'text' | 'meta'>): Report {
  return { text: row.text, ...(JSON.parse(row.meta) as Omit<Report, 'text'>) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
