/// What rows of the record say, as texts that lie together: see `shapes.ts` and `bare.ts`.

import type Database from 'better-sqlite3';
import type { Claim } from '../../model/index.ts';
import { once } from '../../text/once.ts';
import { bareClaims, fillClaims, type TextOf } from '../bare.ts';
import { type ShapeReader, shapeReader, shapeWriter } from '../shapes.ts';
import { reportReader } from './rows.ts';
import { sharedReader, sharedWriter } from './shared.ts';

type Db = Database.Database;

export interface KeptWriter {
  readonly write: (value: object) => string;
  /// Before this, nothing of what texts share is written.
  readonly end: () => void;
}

/// For one writing: what it adds to the shapes is there for all when it is there. `atHand`: texts of reports that need
/// not be read from the archive.
export function keptWriter(db: Db, atHand?: TextOf): KeptWriter {
  const rows = db.prepare<[], { number: number; keys: string }>('SELECT number, keys FROM shapes').all();
  const known = new Map(rows.map(({ number, keys }) => [keys, number]));
  const insert = db.prepare<[string]>('INSERT INTO shapes (keys) VALUES (?)');
  const shared = sharedWriter(db);
  const write = shapeWriter((list) => {
    const keys = JSON.stringify(list);
    return known.get(keys) ?? Number(insert.run(keys).lastInsertRowid);
  }, shared);
  const kept = textsOf(db);
  const textOf: TextOf = (report) => atHand?.(report) ?? kept(report);
  return {
    write: (value) => write(hasClaims(value) ? bareClaims(value, textOf) : value),
    end: shared.end,
  };
}

/// Claims lack what follows from the rest.
export function bareReader(db: Db): <T>(text: string) => T {
  const { read } = shapesIn(db);
  return <T>(text: string) => read(text) as T;
}

export function keptReader(db: Db): <T>(text: string) => T {
  const [read, textOf] = [bareReader(db), textsOf(db)];
  return <T>(text: string) => {
    const value = read<T>(text);
    if (hasClaims(value)) fillClaims(value, textOf);
    return value;
  };
}

function hasClaims(value: unknown): value is { readonly claims: readonly Claim[] } {
  return typeof value === 'object' && value !== null && 'claims' in value;
}

export const shapesIn: (db: Db) => ShapeReader = once(openShapes);

/// Shapes are only ever added, and no text that can be read has one that is not there. Those behind the one that is asked
/// for may be of a writing that fails.
function openShapes(db: Db): ShapeReader {
  const all: (readonly string[])[] = [];
  const read = db.prepare<[number, number], { number: number; keys: string }>(
    'SELECT number, keys FROM shapes WHERE number BETWEEN ? AND ?',
  );
  const keysOf = (number: number): readonly string[] => {
    if (all[number] === undefined) {
      for (const one of read.all(all.length, number)) all[one.number] = JSON.parse(one.keys) as string[];
    }
    return all[number]!;
  };
  return shapeReader(keysOf, sharedReader(db));
}

/// So many texts of reports are at hand.
const MOST_TEXTS = 256;

const textsOf: (db: Db) => TextOf = once(openTexts);

/// Reports are never changed, so that their texts may stay as long as the connection.
function openTexts(db: Db): TextOf {
  const { byId } = reportReader(db);
  const known = new Map<string, string>();
  return (id) => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const text = byId(id)?.text;
    if (text === undefined) return undefined;
    if (known.size >= MOST_TEXTS) known.delete(known.keys().next().value!);
    known.set(id, text);
    return text;
  };
}
