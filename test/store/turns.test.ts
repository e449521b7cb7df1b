/// Writings that wait on their way stay apart from each other, and are all or nothing.

import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { takeTurns } from '../../src/store/sqlite/turns.ts';

let db: Database.Database;

beforeEach(() => {
  db = new Database(':memory:');
  db.exec('CREATE TABLE rows (word TEXT)');
});

const put = (word: string) => void db.prepare('INSERT INTO rows VALUES (?)').run(word);
const there = () => db.prepare<[], string>('SELECT word FROM rows').pluck().all();
const soon = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked for while one waits comes after it', async () => {
  const inTurn = takeTurns(db);
  const first = inTurn(async () => {
    put('one');
    await soon();
    put('two');
    return there();
  });
  const second = inTurn(() => put('three'));
  expect(await first).toEqual(['one', 'two']);
  await second;
  expect(there()).toEqual(['one', 'two', 'three']);
});

test('one that fails behind a wait leaves nothing, and takes nothing of the next with it', async () => {
  const inTurn = takeTurns(db);
  const failing = inTurn(async () => {
    put('lost');
    await soon();
    throw new Error('the disk is full');
  });
  const next = inTurn(() => put('kept'));
  await expect(failing).rejects.toThrow('the disk is full');
  await next;
  expect(there()).toEqual(['kept']);
  expect(db.inTransaction).toBe(false);
});
