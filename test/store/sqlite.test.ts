/// What only the SQLite store promises: triggers, pragmas, migrations.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packTogether } from '../../src/store/packing.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { MIGRATIONS } from '../../src/store/sqlite/schema.ts';
import { incident, received, record } from './fixtures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tetrapylon-sqlite-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'archive.db');

async function withOne(): Promise<void> {
  const archive = openSqlite(folder, 'write');
  await archive.addReports([received('r1', 'Words.')], '2018-05-03T10:00:00Z');
  await archive.close();
}

describe('the SQLite archive', () => {
  it.each([
    ["UPDATE reports SET text = 'x'", 'append-only'],
    ['DELETE FROM reports', 'append-only'],
    ["UPDATE report_texts SET packed = x''", 'append-only'],
    ['DELETE FROM report_texts', 'append-only'],
    ["UPDATE verdicts SET json = 'x'", 'append-only'],
    ['DELETE FROM verdicts', 'append-only'],
  ])('forbids %s even to other programs', async (sql, message) => {
    await withOne();
    const db = new Database(file());
    db.prepare("INSERT INTO verdicts (id, at, json) VALUES ('v', 'now', '{}')").run();
    expect(() => db.prepare(sql).run()).toThrow(message);
    db.close();
  });

  it('writes in WAL mode', async () => {
    await withOne();
    const db = new Database(file(), { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    db.close();
  });

  it('brings an empty old file up, and refuses one that a newer version made', async () => {
    new Database(file()).close();
    const archive = openSqlite(folder, 'read');
    expect(await archive.reports()).toEqual([]);
    await archive.close();
    const db = new Database(file());
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    db.close();
    expect(() => openSqlite(folder, 'read')).toThrow(/newer Tetrapylon/);
  });

  it('gives back bytes that an older version kept as they came', async () => {
    const db = new Database(file());
    for (const sql of MIGRATIONS.slice(0, 3)) db.exec(sql);
    db.pragma('user_version = 3');
    db.prepare('INSERT INTO reports (id, sha256, raw, text, meta, received) VALUES (?, ?, ?, ?, ?, ?)').run(
      ...['old', '', Buffer.from([0, 255, 1]), 'Words.', '{"id":"old"}', '2018-05-03T10:00:00Z'],
    );
    db.close();
    const archive = openSqlite(folder, 'write');
    await archive.addReports([received('new', 'Other words.')], '2018-05-03T10:00:00Z');
    expect(await archive.rawBytes('old')).toEqual(new Uint8Array([0, 255, 1]));
    expect(await archive.rawBytes('new')).toEqual(new TextEncoder().encode('Other words.'));
    await archive.close();
  });

  it('makes the record again where an older version kept places and ids with each incident', async () => {
    const db = new Database(file());
    const steps = MIGRATIONS.slice(
      0,
      MIGRATIONS.findIndex((sql) => sql.includes('TABLE shared_texts')),
    );
    for (const sql of steps) db.exec(sql);
    db.pragma(`user_version = ${steps.length}`);
    const texts = (table: string, value: unknown): void => {
      const packed = packTogether([JSON.stringify(value)]);
      db.prepare(`INSERT INTO ${table} (first, past, there, packed) VALUES (1, 2, 1, ?)`).run(packed);
    };
    const report = JSON.stringify({ text: 'Words.', id: 'r1', published: '2018-05-02' });
    db.prepare(
      "INSERT INTO reports (id, sha256, raw, text, meta, received, place) VALUES ('r1', '', x'00', '', '{}', '', 1)",
    ).run();
    texts('report_texts', JSON.parse(report));
    db.prepare('INSERT INTO shapes (number, keys) VALUES (1, ?)').run('["id","place"]');
    texts('head_texts', [0, [1, 'i1', [2, 'Sidra']], [0]]);
    texts('tail_texts', [0]);
    db.prepare(
      "INSERT INTO incidents (id, head, tail, claims, open, urgency, why) VALUES ('i1', 1, 1, 0, 1, 0, x'')",
    ).run();
    db.prepare("INSERT INTO state (key, value) VALUES ('record', ?)").run('{"rules":"a","inputs":"b"}');
    db.close();
    const archive = openSqlite(folder, 'write');
    expect(await archive.stamp()).toBeUndefined();
    expect(await archive.incidents({ limit: 10 })).toEqual({ items: [], next: null });
    expect(await archive.report('r1')).toEqual(JSON.parse(report));
    const made = record(['i1', 'i2'].map((id) => incident(id)));
    await archive.writeRecord(made, { rules: 'a', inputs: 'b' });
    expect(await archive.record()).toEqual(made);
    expect((await archive.incidents({ limit: 10 })).items.map(({ id }) => id)).toEqual(['i1', 'i2']);
    await archive.close();
  });

  it('gives back the bytes of a line of JSON, whatever of them is not kept otherwise', async () => {
    const line = '{"id":"r1","unknown":[1, 2],"text":"Words \\u00e9, \\"quoted\\".\\r\\n"}';
    const bytes = new TextEncoder().encode(`${line}\n`);
    const archive = openSqlite(folder, 'write');
    const { text } = JSON.parse(line) as { text: string };
    await archive.addReports([{ ...received('r1', text), raw: bytes }], '2018-05-03T10:00:00Z');
    expect(await archive.rawBytes('r1')).toEqual(bytes);
    await archive.close();
    const db = new Database(file(), { readonly: true });
    expect(db.prepare('SELECT packed FROM reports').pluck().get()).toBe(2);
    db.close();
  });

  it('says so where the file is no archive, and holds no lock afterwards', () => {
    writeFileSync(
      file(),
      'This is not a database, only words that are long enough to be taken for a header.',
    );
    expect(() => openSqlite(folder, 'write')).toThrow(/cannot be opened as an archive/);
    rmSync(file());
    return openSqlite(folder, 'write').close();
  });
});
