/// How long the archive takes to answer, alone and while another process writes to it:
/// `tsx bench/queries.ts [--reports 100000] [--keep FOLDER, made once] [--turns 200] [--only NAME]`. Milliseconds.

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GradeLevel, type IncidentQuery, SORTS } from '../src/model/index.ts';
import type { Archive, Received, Written } from '../src/store/archive.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import {
  AT,
  fillArchive,
  incidentOf,
  type MadeReport,
  madeReport,
  RULES,
  recordOf,
} from './support/made-archive.ts';

const SELF = fileURLToPath(import.meta.url);
const LIMIT = 50;
/// How ids of reports begin that the writer takes in.
const AGAIN = 'again-';

type Ask = (archive: Archive, turn: number) => Promise<unknown>;
interface Question {
  readonly name: string;
  /// Milliseconds that the hundredth slowest answer may take.
  readonly bar: number;
  readonly ask: Ask;
}

const WORDS = 'attack temple shelling hospital commander prisoners airport bridge ceasefire museum'.split(
  ' ',
);
const GRADES: readonly GradeLevel[] = ['single-source', 'corroborated', 'contested', 'verified'];
const turnOf = <T>(list: readonly T[], turn: number): T => list[turn % list.length]!;
const day = (turn: number): string => `20${11 + (turn % 10)}-0${1 + (turn % 9)}`;

const FILTERS: Readonly<Record<string, (turn: number) => Omit<IncidentQuery, 'limit'>>> = {
  'no filter': () => ({}),
  'a grade': (turn) => ({ grade: turnOf(GRADES, turn) }),
  'a type': (turn) => ({ type: turnOf(['attack', 'talks', 'raid', 'air'], turn) }),
  'a place': (turn) => ({ place: turnOf(['Town 1', 'Country 3', 'Province 17', 'Town 2044'], turn) }),
  'a spot': (turn) => ({ spot: `Town ${(turn * turn) % 2500}` }),
  'an actor': (turn) => ({ actor: turnOf(['spokesman 0', 'brigade 7', 'guards 13', 'spokesman 399'], turn) }),
  'a month': (turn) => ({ since: day(turn), until: day(turn) }),
  'since a day': (turn) => ({ since: `${day(turn)}-15` }),
  'a standing': () => ({ standing: 'proposed' }),
  'grade, country, years': (turn) => ({
    grade: turnOf(GRADES, turn),
    place: `Country ${turn % 12}`,
    ...{ since: '2013', until: '2016' },
  }),
};

const SEARCHES: Readonly<Record<string, (turn: number) => string>> = {
  'one word': (turn) => turnOf(WORDS, turn),
  'two words': (turn) => `${turnOf(WORDS, turn)} ${turnOf(WORDS, turn + 3)}`,
  'a phrase': (turn) => turnOf(['"was destroyed"', '"the road to"', '"human rights watch"'], turn),
  'a beginning': (turn) => `${turnOf(WORDS, turn).slice(0, 4)}*`,
  'either, and not': (turn) =>
    `${turnOf(WORDS, turn)} OR ${turnOf(WORDS, turn + 1)} -${turnOf(WORDS, turn + 5)}`,
  'in the title': (turn) => `title:${turnOf(['dead', 'latest', 'hit'], turn)}`,
  'of an outlet, since': (turn) => `${turnOf(WORDS, turn)} outlet:AP since:${day(turn)}`,
  'a rare word': (turn) => `legion ${turnOf(WORDS, turn)} "${turnOf(['Juba', 'Aleppo', 'Douma'], turn)}"`,
};

interface Ids {
  readonly incidents: readonly string[];
  readonly claims: readonly string[];
  readonly reports: readonly string[];
}

async function idsIn(archive: Archive): Promise<Ids> {
  const incidents = (await archive.incidents({ limit: 1000, sort: 'title' })).items.map(({ id }) => id);
  const whole = await Promise.all(incidents.map((id) => archive.incident(id)));
  const claims = whole.map((incident, i) => turnOf(incident!.claims, i).id);
  return { incidents, claims, reports: await archive.reportIds('', 1000) };
}

function questionsOf(ids: Ids) {
  const pages = Object.entries(FILTERS).flatMap(([name, filter]) =>
    SORTS.flatMap((sort) =>
      [false, true].map(
        (descending): Question => ({
          name: `page: ${name}, by ${sort}${descending ? ', down' : ''}`,
          bar: 50,
          ask: (archive, turn) => archive.incidents({ ...filter(turn), sort, descending, limit: LIMIT }),
        }),
      ),
    ),
  );
  const searches = Object.entries(SEARCHES).map(
    ([name, words]): Question => ({
      name: `search: ${name}`,
      bar: 50,
      ask: (archive, turn) => archive.search(words(turn), 20),
    }),
  );
  const facets = Object.entries(FILTERS).map(
    ([name, filter]): Question => ({
      name: `facets: ${name}`,
      bar: 50,
      ask: (archive, turn) => archive.facets(filter(turn)),
    }),
  );
  const report = async (archive: Archive, id: string): Promise<void> => {
    await archive.report(id);
    await archive.annotation(id, RULES);
    for (const part of ['origins', 'copies', 'links'] as const) await archive.partOfReport(part, id);
    await archive.incidents({ report: id, limit: LIMIT });
  };
  return [
    ...pages,
    ...searches,
    ...facets,
    {
      name: 'incident',
      bar: 20,
      ask: (archive, turn) => archive.incident(turnOf(ids.incidents, turn * 7919)),
    },
    { name: 'claim', bar: 20, ask: (archive, turn) => archive.claim(turnOf(ids.claims, turn * 7919)) },
    {
      name: 'beginning of an id',
      bar: 20,
      ask: (archive, turn) => archive.idsWith(turnOf(ids.claims, turn * 7919).slice(0, 6), 10),
    },
    {
      name: 'report with annotation',
      bar: 50,
      ask: (archive, turn) => report(archive, turnOf(ids.reports, turn * 7919)),
    },
    {
      name: 'facets of a search',
      bar: 50,
      ask: (archive, turn) => archive.searchFacets(turnOf(WORDS, turn)),
    },
    { name: 'map: all', bar: 50, ask: (archive) => archive.areas({}) },
    { name: 'map: a type', bar: 50, ask: (archive, turn) => archive.areas(FILTERS['a type']!(turn)) },
    { name: 'sites', bar: 50, ask: (archive) => archive.part('sites', { limit: LIMIT }) },
    { name: 'month', bar: 50, ask: (archive, turn) => archive.month(day(turn), {}) },
    {
      name: 'timeline: ten years',
      bar: 50,
      ask: (archive, turn) =>
        archive.timeline({
          ...{ from: '2011-01-01', to: '2020-12-31', by: turnOf(['type', 'grade', 'place'], turn) },
          type: turnOf(['attack', 'talks', 'raid', 'air'], turn),
        }),
    },
    {
      name: 'timeline: a year',
      bar: 50,
      ask: (archive, turn) =>
        archive.timeline({
          from: `20${11 + (turn % 9)}-01-01`,
          to: `20${11 + (turn % 9)}-12-31`,
          by: 'type',
        }),
    },
    { name: 'queue', bar: 50, ask: (archive) => archive.queue({ limit: LIMIT }) },
    { name: 'counts', bar: 50, ask: (archive) => archive.counts() },
  ] satisfies readonly Question[];
}

interface Times {
  readonly p50: number;
  readonly p99: number;
}

async function timesOf({ ask }: Question, archive: Archive, turns: number): Promise<Times> {
  for (let turn = 0; turn < 5; turn++) await ask(archive, turn);
  const all: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now();
    await ask(archive, turn);
    all.push(performance.now() - began);
  }
  all.sort((a, b) => a - b);
  return { p50: all[turns >> 1]!, p99: all[Math.floor(turns * 0.99)]! };
}

/// Takes reports in and writes changed records until it is ended, as an ingest does.
async function write(folder: string): Promise<void> {
  const archive = openSqlite(folder, 'write');
  const reports = await madeOf(archive, 5000);
  let record = await archive.record();
  let written: Written | undefined;
  for (let round = 0; ; round++) {
    const received = await againUnder(archive, reports.slice(round % 4000, (round % 4000) + 64), round);
    await archive.addReports(received, AT);
    const packed = new Uint8Array(8000).fill(round);
    await archive.keepAnnotations(
      'other',
      received.map(({ report }) => ({ report: report.id, packed, place: 0 })),
    );
    if (round % 8 !== 0) continue;
    const fresh = Array.from({ length: 20 }, (_, i) => incidentOf(i, reports, `Round ${round}`));
    const ids = new Set(fresh.map(({ id }) => id));
    record = { ...record, incidents: [...record.incidents.filter(({ id }) => !ids.has(id)), ...fresh] };
    written = await archive.writeRecord(record, { rules: RULES, inputs: `round ${round}` }, written);
  }
}

async function againUnder(
  archive: Archive,
  heads: readonly { readonly id: string }[],
  round: number,
): Promise<readonly Received[]> {
  const reports = await Promise.all(heads.map(({ id }) => archive.report(id)));
  return reports.flatMap((report) => {
    if (!report) return [];
    const again = { ...report, id: `${AGAIN}${process.pid}-${round}-${report.id}` };
    return [{ report: again, raw: Buffer.from(JSON.stringify(again)) }];
  });
}

async function measure(folder: string, turns: number, only: string): Promise<boolean> {
  const archive = openSqlite(folder, 'read');
  const asked = questionsOf(await idsIn(archive)).filter(({ name }) => name.includes(only));
  const alone = new Map<string, Times>();
  for (const question of asked) alone.set(question.name, await timesOf(question, archive, turns));
  const writer = spawn(process.execPath, [...process.execArgv, SELF, '--write', folder], {
    stdio: 'inherit',
  });
  await new Promise((resolve) => setTimeout(resolve, 8000));
  // However this ends, the writer ends with it.
  const end = (): void => void writer.kill('SIGKILL');
  process.once('exit', end);
  let held = true;
  console.log(`${'milliseconds'.padEnd(46)}  alone p50     p99   writing p50     p99`);
  for (const question of asked) {
    const [before, during] = [alone.get(question.name)!, await timesOf(question, archive, turns)];
    const late = Math.max(before.p99, during.p99) > question.bar;
    held &&= !late;
    const cells = [before.p50, before.p99, during.p50, during.p99].map((ms) => ms.toFixed(1));
    console.log(
      `${question.name.padEnd(46)}${cells[0]!.padStart(11)}${cells[1]!.padStart(8)}${cells[2]!.padStart(14)}${cells[3]!.padStart(8)}${late ? `  over ${question.bar}` : ''}`,
    );
  }
  end();
  await archive.close();
  return held;
}

/// An archive that was kept is taken as it is; one whose record is gone, since the schema has changed, gets it again.
async function make(folder: string, count: number): Promise<void> {
  const there = existsSync(join(folder, 'archive.db'));
  const archive = openSqlite(folder, 'write');
  if ((await archive.stamp()) === undefined) {
    const began = performance.now();
    const record = there ? recordOf(await madeOf(archive)) : (await fillArchive(archive, count)).record;
    await archive.writeRecord(record, { rules: RULES, inputs: 'made' });
    console.log(`made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  await archive.close();
}

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'tetrapylon-queries-'));
  copyFileSync(join(folder, 'archive.db'), join(copy, 'archive.db'));
  return copy;
}

/// The first so many reports that were made, as the record tells them.
async function madeOf(archive: Archive, most = Number.MAX_SAFE_INTEGER): Promise<readonly MadeReport[]> {
  const reports: MadeReport[] = [];
  for (const id of await archive.reportIds('', most)) {
    if (!id.startsWith(AGAIN)) reports.push(madeReport((await archive.report(id))!));
  }
  return reports;
}

async function main(args: readonly string[]): Promise<number> {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const writing = after('--write');
  if (writing !== undefined) await write(writing);
  const kept = after('--keep');
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'tetrapylon-queries-'));
  await make(folder, Number(after('--reports') ?? 100_000));
  // The writer's work is not kept.
  const measured = kept === undefined ? folder : copyOf(folder);
  const held = await measure(measured, Number(after('--turns') ?? 200), after('--only') ?? '');
  rmSync(measured, { recursive: true });
  return held ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
