/// How reports lie in rows, and how they come back.

import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Report } from '../../model/index.ts';
import type { Received } from '../archive.ts';
import { pack, unpack, unpackText } from '../packing.ts';
import { textReader } from './texts.ts';

type Db = Database.Database;

export interface ReportRow {
  readonly id: string;
  readonly sha256: string;
  readonly raw: Uint8Array;
  /// What `raw` is packed beside: see `BESIDE`.
  readonly packed: number;
  readonly title: string | null;
  /// Empty where the text is packed.
  readonly text: string;
  /// The text of reports that came in before they were packed together.
  readonly body: Uint8Array | null;
  /// All but the text; of a report that is packed with others, only what is asked of many.
  readonly meta: string;
  readonly received: string;
  /// The number of its text, where it is packed with others.
  readonly place: number | null;
}

/// What a report is read from.
export type ReportBody = Pick<ReportRow, 'text' | 'body' | 'meta' | 'place'>;
export const REPORT_BODY = 'r.text, r.body, r.meta, r.place';

/// The bytes that a report was read from hold little that we do not keep of it anyway: packed beside that they are next to
/// nothing. A line of JSON is beside all of the report as it is packed with others, everything else beside its text.
const BESIDE = { nothing: 0, text: 1, json: 2 } as const;
const BRACE = 0x7b;

/// `json`: the report as it is packed with others, `place` where.
export function reportRow(
  { report, raw }: Received,
  received: string,
  { json, place }: { readonly json: string; readonly place: number },
): ReportRow {
  const { id, title = null, text, url } = report;
  const [packed, like] = raw[0] === BRACE ? [BESIDE.json, json] : [BESIDE.text, text];
  return {
    ...{ id, sha256: sha256(raw), raw: pack(raw, { like: likeOf(like) }), packed, title },
    ...{ text: '', body: null, meta: JSON.stringify({ url }), received, place },
  };
}

/// As it is packed with others.
export const reportText = ({ text, ...rest }: Report): string => JSON.stringify({ text, ...rest });

/// Reads rows of reports. Texts of reports are never changed, so what is unpacked may be kept.
export function rowReader(db: Db): (row: ReportBody) => Report {
  const text = textReader(db, 'report_texts');
  return (row) => {
    if (row.place !== null) return JSON.parse(text(row.place)) as Report;
    const alone = row.body === null ? row.text : unpackText(row.body);
    return { text: alone, ...(JSON.parse(row.meta) as Omit<Report, 'text'>) };
  };
}

export function reportReader(db: Db) {
  const [read, json] = [rowReader(db), textReader(db, 'report_texts')];
  const unpacked = (row: ReportBody & Pick<ReportRow, 'raw' | 'packed'>): Uint8Array => {
    if (row.packed === BESIDE.nothing) return row.raw;
    return unpack(row.raw, likeOf(row.packed === BESIDE.json ? json(row.place!) : read(row).text));
  };
  const one = db.prepare<[string], ReportBody>(`SELECT ${REPORT_BODY} FROM reports r WHERE r.id = ?`);
  const bytes = db.prepare<[string], ReportBody & Pick<ReportRow, 'raw' | 'packed'>>(
    `SELECT r.raw, r.packed, ${REPORT_BODY} FROM reports r WHERE r.id = ?`,
  );
  return {
    all: (): readonly Report[] =>
      db.prepare<[], ReportBody>(`SELECT ${REPORT_BODY} FROM reports r ORDER BY r.seq`).all().map(read),
    byId: (id: string): Report | undefined => {
      const row = one.get(id);
      return row && read(row);
    },
    rawBytes: (id: string): Uint8Array | undefined => {
      const row = bytes.get(id);
      return row && new Uint8Array(unpacked(row));
    },
  };
}

const likeOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
