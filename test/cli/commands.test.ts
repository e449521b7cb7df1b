/// The commands from end to end, on archives of their own.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { SLOTS } from '../../src/model/index.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { cli, line, newFolder, STORY } from './world.ts';

describe('ingest', () => {
  it('takes files, folders and standard input, and says what is already there', async () => {
    const cwd = newFolder({
      'a.txt': STORY,
      'in/b.jsonl': line('w1', 'One.') + line('w2', 'Two.'),
      'in/README.md': '#',
    });
    const first = await cli(cwd, ['ingest', 'a.txt', 'in']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^3 reports added to .*1 file left aside/);
    const again = await cli(cwd, ['ingest', 'in', '-'], [line('w3', 'Three.')]);
    expect(again.err).toBe('w1 is already there\nw2 is already there\n');
    expect(again.out).toMatch(/^1 report added to .*, 2 already there/);
    const { out } = await cli(cwd, ['reports', '--json']);
    expect(JSON.parse(out)).toHaveLength(4);
  });

  it('goes on past what it cannot read, says where it stands, and ends with 1', async () => {
    const cwd = newFolder({
      'in/a.jsonl': `${line('w1', 'One.')}not json\n${line('w2', 'Two.')}`,
      'in/b.txt': STORY,
    });
    const { code, out, err } = await cli(cwd, ['ingest', 'in', 'none.txt']);
    expect(code).toBe(1);
    expect(err).toContain('in/a.jsonl:2: ');
    expect(err).toContain('none.txt: This cannot be read: there is no such file or folder.');
    expect(out).toMatch(/^3 reports added to .*2 problems/);
  });

  it('numbers the lines of a long file through all its batches', async () => {
    const lines = Array.from({ length: 600 }, (_, i) =>
      i === 500 ? '{"text": 1}\n' : line(`w${i}`, `Text ${i}.`),
    );
    const cwd = newFolder({ 'long.jsonl': lines.join('') });
    const { out, err } = await cli(cwd, ['ingest', 'long.jsonl', '--json', '--no-rebuild']);
    expect(err).toMatch(/^long\.jsonl:501: /);
    const acknowledged = out
      .split('\n')
      .slice(0, -2)
      .map((one) => JSON.parse(one).acknowledged.length);
    expect(acknowledged).toEqual([256, 255, 88]);
    const archive = openSqlite(join(cwd, 'archive'), 'read');
    expect((await archive.report('w599'))?.source).toEqual({ file: 'long.jsonl', line: 600 });
    expect(new TextDecoder().decode(await archive.rawBytes('w599'))).toBe(line('w599', 'Text 599.'));
    await archive.close();
  });

  it('follows no link out of the folder', async () => {
    const cwd = newFolder({ 'secret/s.txt': STORY, 'in/own.txt': STORY });
    symlinkSync(join(cwd, 'secret/s.txt'), join(cwd, 'in/link.txt'));
    symlinkSync(join(cwd, 'secret'), join(cwd, 'in/folder'));
    const { code, out, err } = await cli(cwd, ['ingest', 'in', '--no-rebuild']);
    expect([code, out.split(' ')[0]]).toEqual([1, '1']);
    expect(err).toMatch(/in\/folder: .*not followed.*\n.*in\/link\.txt: .*not followed/);
  });

  it('gives a second writer a polite line and 3', async () => {
    const cwd = newFolder({ 'a.txt': STORY });
    const writer = openSqlite(join(cwd, 'archive'), 'write');
    const { code, err } = await cli(cwd, ['ingest', 'a.txt']);
    await writer.close();
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(/^tetrapylon: Another process .*Try again when it is done\.\n$/),
    ]);
  });
});

describe('the record', () => {
  it('is the same as without an archive, and is brought up to date by the next command', async () => {
    const cwd = newFolder({ 'a.txt': STORY });
    await cli(cwd, ['ingest', 'a.txt', '--no-rebuild']);
    const incidents = JSON.parse((await cli(cwd, ['incidents', '--json'])).out) as { id: string }[];
    const direct = JSON.parse((await cli(cwd, ['record', 'a.txt', '--json'])).out) as {
      incidents: { id: string }[];
    };
    expect(incidents.map(({ id }) => id).sort()).toEqual(direct.incidents.map(({ id }) => id).sort());
  });

  it('is shown as it was where another process is writing', async () => {
    const cwd = newFolder({ 'a.txt': STORY });
    await cli(cwd, ['ingest', 'a.txt', '--no-rebuild']);
    const writer = openSqlite(join(cwd, 'archive'), 'write');
    const { code, err } = await cli(cwd, ['reports']);
    await writer.close();
    expect([code, err]).toEqual([0, expect.stringContaining('Shown is the record as it was before.')]);
  });

  it.each(
    COMMANDS.filter(
      ({ options, name }) =>
        options.some(({ flags }) => flags === '--json') &&
        !['ingest', 'annotate', 'watch', 'verdict'].includes(name),
    ).map(({ name }) => name),
  )('is told as JSON by %s', async (name) => {
    const cwd = newFolder({ 'a.txt': STORY });
    await cli(cwd, ['ingest', 'a.txt']);
    const incidents = JSON.parse((await cli(cwd, ['incidents', '--json'])).out) as { id: string }[];
    const reports = JSON.parse((await cli(cwd, ['reports', '--json'])).out) as { id: string }[];
    const operands: Readonly<Record<string, readonly string[]>> = {
      ...{ search: ['guards'], relate: ['a.txt'], record: ['a.txt'] },
      ...{ incident: incidents.slice(0, 1).map(({ id }) => id), explain: [reports[0]!.id.slice(0, 12)] },
    };
    const { code, out } = await cli(cwd, [name, ...(operands[name] ?? []), '--json']);
    expect(code).toBe(0);
    expect(() => JSON.parse(out)).not.toThrow();
  });

  it('explains a claim by its words in their paragraph', async () => {
    const cwd = newFolder({ 'a.txt': STORY });
    await cli(cwd, ['ingest', 'a.txt']);
    const incidents = JSON.parse((await cli(cwd, ['incidents', '--json'])).out) as {
      claims: { id: string; evidence: { text: string }[] }[];
    }[];
    const claim = incidents.flatMap(({ claims }) => claims)[0]!;
    const { code, out } = await cli(cwd, ['explain', claim.id]);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(`»${claim.evidence[0]!.text}«`);
    expect(out).toMatch(/offsets \d+–\d+, rule \S+/);
    const json = JSON.parse((await cli(cwd, ['explain', claim.id, '--json'])).out) as {
      evidence: { words: string; text: string }[];
    };
    expect(json.evidence.every(({ words, text }) => words === text)).toBe(true);
  });

  it('explains every kind of value, and what the lists name, by the words behind it', async () => {
    const cwd = newFolder({
      'a.txt': `date 2018-05-02
TRIPOLI (Harbour Wire) — Rebels killed at least six guards with rockets at the lighthouse in Sirte on Tuesday, the coast guard said.

The governor blamed the Jabal Front for the attack.

The rebels plan to attack the port of Misrata on May 9, the governor said.
`,
    });
    await cli(cwd, ['ingest', 'a.txt']);
    const told = JSON.parse((await cli(cwd, ['incidents', '--json'])).out) as {
      id: string;
      title: string;
      claims: { id: string; slot: string; value: string; evidence: { text: string }[] }[];
    }[];
    const claims = told.flatMap((incident) => incident.claims);
    expect([...new Set(claims.map(({ slot }) => slot))].sort()).toEqual([...SLOTS].sort());
    const one = SLOTS.map((slot) => claims.find((claim) => claim.slot === slot)!);
    for (const { id, slot, value, evidence } of one) {
      const out = (await cli(cwd, ['explain', id])).out.replace(/\s+/g, ' ');
      expect(out).toContain(`${slot}: ${value}`);
      expect(out).toContain(`»${evidence[0]!.text.replace(/\s+/g, ' ')}«`);
      const { chain } = JSON.parse((await cli(cwd, ['explain', id, '--json'])).out) as {
        chain: { step: string; words: string }[];
      };
      expect(chain.map(({ step }) => step)).toEqual([
        ...['words', 'reading', 'speaker', 'copies', 'linking', 'record', 'people'],
      ]);
      for (const { words } of chain) expect(out).toContain(words.replace(/\s+/g, ' '));
      expect(chain[1]!.words).toMatch(READ_AS[slot]!);
    }
    for (const { id, title } of told) expect((await cli(cwd, ['explain', id])).out).toContain(title);
  });
});

/// What the step of reading says of a value of each kind, in the report above.
const READ_AS: Readonly<Record<string, RegExp>> = {
  event: /“killed” stands on the list|“attack” stands on the list|“blamed” stands on the list/,
  time: /names a day of the week; counted from 2 May 2018, the day of the story, looking back: 1 May 2018|names a day of a month/,
  place: /names \w+, geonames:\d+ of the gazetteer; known to within \d+ km/,
  agent: /as who did it; that is a name of/,
  target: /as whom or what it was done to/,
  instrument: /is named as the means/,
  figure: /counts “guard”: a least number: there may be more \(least 6/,
  status: /tell it as planned/,
  responsibility: /who is held responsible: Jabal Front/,
};

describe('annotate', () => {
  it('prints one line a report, in order, past what it cannot read', async () => {
    const cwd = newFolder();
    const { code, out, err } = await cli(
      cwd,
      ['annotate', '-', '--json'],
      [line('b', 'Two men fled.'), '{}\n', line('a', 'One.')],
    );
    expect(
      out
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one).id),
    ).toEqual(['b', 'a']);
    expect([code, err]).toEqual([1, expect.stringMatching(/^-:2: /)]);
  });

  it('reads plain text from standard input', async () => {
    const { out } = await cli(
      newFolder(),
      ['annotate', '-', '--json'],
      [STORY.slice(0, 40), STORY.slice(40)],
    );
    expect(JSON.parse(out).form).toBe('story');
  });
});
