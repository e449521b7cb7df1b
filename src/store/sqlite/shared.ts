/// Objects that many rows hold, each once with a number (see `../shapes.ts`): reports of one war tell of the same few
/// thousand places. They are only ever added, so that their numbers have no gap.

import type Database from 'better-sqlite3';
import { unpackTogether } from '../packing.ts';
import type { Shared } from '../shapes.ts';
import { prepared } from './prepared.ts';
import { textWriter } from './texts.ts';

type Db = Database.Database;

interface Lot {
  readonly packed: Uint8Array;
}

export interface SharedWriter extends Shared {
  /// Before this, nothing is written.
  readonly end: () => void;
}

export function sharedWriter(db: Db): SharedWriter {
  const texts = textWriter(db, 'shared_texts');
  const lots = db.prepare<[], Lot>('SELECT packed FROM shared_texts ORDER BY first').all();
  const all = lots.flatMap(({ packed }) => unpackTogether(packed));
  const known = new Map(all.map((text, i) => [text, i + 1]));
  return {
    isShared: (key) => key === 'place',
    numberOf: (text) => {
      const number = known.get(text) ?? texts.add(text);
      known.set(text, number);
      return number;
    },
    end: texts.end,
  };
}

/// All up to the one that is asked for are at hand from then on: what lies behind may be of a writing that fails.
export function sharedReader(db: Db): (number: number) => string {
  const lots = prepared<[number, number], Lot>(
    db,
    'SELECT packed FROM shared_texts WHERE past > ? AND first <= ? ORDER BY first',
  );
  const all = [''];
  return (number) => {
    if (number >= all.length) {
      for (const { packed } of lots.all(all.length, number)) all.push(...unpackTogether(packed));
    }
    return all[number]!;
  };
}
