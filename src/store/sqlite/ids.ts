/// Which rows have an id, or claims that have it. Ids are hashes, of which the first eight digits tell nearly all apart:
/// what is kept is these and the row, in lots of some hundreds in the order of the digits. Whoever looks for an id reads
/// the rows that may have it.

import type Database from 'better-sqlite3';
import { readNumbers, writeNumbers } from './numbers.ts';
import { prepared } from './prepared.ts';

type Db = Database.Database;

/// What a row is to the id: an incident that has a claim with it, a row of a ledger that has one, an incident of that id.
export const [CLAIM, LEDGER_CLAIM, INCIDENT] = [0, 1, 2] as const;
export type Role = typeof CLAIM | typeof LEDGER_CLAIM | typeof INCIDENT;
const ROLES = 3;

export interface Lead {
  readonly role: Role;
  readonly row: number;
}

/// With the number of the first digits of the id.
export interface KeyedLead extends Lead {
  readonly key: number;
}

const DIGITS = 8;
/// Stands for all that is no hexadecimal digit, behind them.
const OTHER = 16;
const BASE = OTHER + 1;

/// The number of an id's first digits; with `missing` for those that it does not have.
export function keyOf(id: string, missing = 0): number {
  let key = 0;
  for (let i = 0; i < DIGITS; i++) key = key * BASE + (i < id.length ? digitOf(id.charCodeAt(i)) : missing);
  return key;
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x61 + 10 : OTHER;
}

/// An entry of a lot: the digits and where they lead, as one number.
interface Entry {
  readonly key: number;
  readonly to: number;
}

interface Lot {
  /// The least key that may lie in it; the next lot's is the first that may not.
  readonly first: number;
  readonly packed: Uint8Array;
}

const LOT = 'SELECT first, packed FROM id_lots WHERE first <= ? ORDER BY first DESC LIMIT 1';

function* entriesOf({ first, packed }: Lot): Generator<Entry> {
  const numbers = readNumbers(packed);
  for (let i = 0, key = first; i < numbers.length; i += 2) {
    key += numbers[i]!;
    yield { key, to: numbers[i + 1]! };
  }
}

function packedFrom(first: number, entries: readonly Entry[]): Uint8Array {
  const numbers: number[] = [];
  let last = first;
  for (const { key, to } of entries) {
    numbers.push(key - last, to);
    last = key;
  }
  return writeNumbers(numbers);
}

const leadOf = (to: number): Lead => ({ role: (to % ROLES) as Role, row: Math.floor(to / ROLES) });

/// All of a lot, each with its digits.
export const leadsIn = (lot: Lot): readonly KeyedLead[] =>
  [...entriesOf(lot)].map(({ key, to }) => ({ key, ...leadOf(to) }));

/// Rows that may have the id, in the order of their roles and numbers.
export function leadsOf(db: Db, id: string): readonly Lead[] {
  const key = keyOf(id);
  const lot = prepared<[number], Lot>(db, LOT).get(key);
  const leads = lot ? leadsIn(lot).filter((one) => one.key === key) : [];
  return leads.toSorted((a, b) => a.role - b.role || a.row - b.row);
}

/// Rows that may have ids that begin so, in the order of the ids' first digits.
export function* leadsWith(db: Db, prefix: string): Generator<KeyedLead> {
  const [from, to] = [keyOf(prefix), keyOf(prefix, OTHER)];
  const lots = db
    .prepare<[number, number, number], Lot>(
      `SELECT first, packed FROM id_lots
       WHERE first >= coalesce((SELECT max(first) FROM id_lots WHERE first <= ?), ?) AND first <= ? ORDER BY first`,
    )
    .iterate(from, from, to);
  for (const lot of lots) for (const lead of leadsIn(lot)) if (lead.key >= from && lead.key <= to) yield lead;
}

export interface IdWriter {
  readonly add: (id: string, lead: Lead) => void;
  readonly remove: (id: string, lead: Lead) => void;
  /// Before this, nothing is written.
  readonly end: () => void;
}

interface Change extends Entry {
  readonly there: boolean;
}

/// Of entries that are the same, the last said stands.
const byPlace = (a: Entry, b: Entry): number => a.key - b.key || a.to - b.to;

export function idWriter(db: Db): IdWriter {
  const changes: Change[] = [];
  const change = (id: string, { role, row }: Lead, there: boolean): void =>
    void changes.push({ key: keyOf(id), to: row * ROLES + role, there });
  return {
    add: (id, lead) => change(id, lead, true),
    remove: (id, lead) => change(id, lead, false),
    end: () => {
      writeChanges(db, changes.sort(byPlace));
      changes.length = 0;
    },
  };
}

function writeChanges(db: Db, changes: readonly Change[]): void {
  const find = db.prepare<[number], Lot>(LOT);
  const next = db.prepare<[number], number | null>('SELECT min(first) FROM id_lots WHERE first > ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO id_lots (first, packed) VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM id_lots WHERE first = ?');
  for (let i = 0; i < changes.length; ) {
    const { key } = changes[i]!;
    const lot = find.get(key) ?? { first: 0, packed: new Uint8Array() };
    const past = next.get(key) ?? Number.POSITIVE_INFINITY;
    const from = i;
    while (i < changes.length && changes[i]!.key < past) i++;
    const left = merged([...entriesOf(lot)], changes.slice(from, i));
    if (left.length === 0) drop.run(lot.first);
    for (const [n, part] of parted(left).entries()) {
      const first = n === 0 ? lot.first : part[0]!.key;
      put.run(first, packedFrom(first, part));
    }
  }
}

function merged(there: readonly Entry[], changes: readonly Change[]): readonly Entry[] {
  const all = [...there.map((entry) => ({ ...entry, there: true })), ...changes].sort(byPlace);
  return all.filter((one, i) => one.there && (i + 1 === all.length || byPlace(one, all[i + 1]!) !== 0));
}

/// A lot of more is parted into some of about as many as half.
const MOST = 400;

/// Those of one key stay together.
function parted(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  if (entries.length <= MOST) return entries.length === 0 ? [] : [entries];
  const size = Math.ceil(entries.length / Math.ceil(entries.length / (MOST / 2)));
  const parts: Entry[][] = [[]];
  for (const [i, entry] of entries.entries()) {
    if (parts.at(-1)!.length >= size && entry.key !== entries[i - 1]!.key) parts.push([]);
    parts.at(-1)!.push(entry);
  }
  return parts;
}
