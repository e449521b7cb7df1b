/// How reports lie in rows, and how they come back.

import { createHash } from 'node:crypto';
import type { Report } from '../../model/index.ts';
import type { Received } from '../archive.ts';
import { pack, unpack, unpackText } from '../packing.ts';

export interface ReportRow {
  readonly id: string;
  readonly sha256: string;
  readonly raw: Uint8Array;
  /// Whether `raw` is packed beside the text.
  readonly packed: number;
  readonly title: string | null;
  /// Empty where the text is packed as `body`.
  readonly text: string;
  readonly body: Uint8Array | null;
  readonly meta: string;
  readonly received: string;
}

/// SQLite keeps text as UTF-8, which has no half surrogate pairs; JSON can escape them.
const HALF_PAIR = /\p{Surrogate}/u;

export function reportRow({ report, raw }: Received, received: string): ReportRow {
  const { text, ...rest } = report;
  const meta = JSON.stringify(HALF_PAIR.test(text) ? report : rest);
  return {
    ...{ id: report.id, sha256: sha256(raw), raw: pack(raw, { like: likeOf(text) }), packed: 1 },
    ...{ title: report.title ?? null, text: '', body: pack(text), meta, received },
  };
}

/// The bytes that a report was read from hold little that its text does not: beside it they are next to nothing.
export function rawOf(row: Pick<ReportRow, 'raw' | 'packed' | 'text' | 'body' | 'meta'>): Uint8Array {
  return new Uint8Array(row.packed === 1 ? unpack(row.raw, likeOf(rowReport(row).text)) : row.raw);
}

const likeOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function rowReport(row: Pick<ReportRow, 'text' | 'body' | 'meta'>): Report {
  const text = row.body === null ? row.text : unpackText(row.body);
  return { text, ...(JSON.parse(row.meta) as Omit<Report, 'text'>) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
