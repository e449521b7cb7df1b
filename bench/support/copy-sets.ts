/// What programs that find copies are measured on: the gold beside the project, made reports, rewritten passages.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '../../src/cli/resources.ts';
import type { Report } from '../../src/model/index.ts';
import { readReports } from '../../src/read/index.ts';
import { EXAMPLES, reportsOf } from '../../test/goldens/inputs.ts';
import type { Copies, Member } from './copiers.ts';
import { type Rewrite, rewriteAll } from './rewritten.ts';

const GOLD = join(PACKAGE_FOLDER, '../shared/gold');
const CONSTRUCTED = join(GOLD, 'copies/constructed.jsonl');
const MAKER = join(GOLD, 'tools/make-scale.mjs');

/// The first figure is the one by which peers are set.
export interface Task {
  readonly reports: readonly Report[];
  readonly score: (found: Copies) => Readonly<Record<string, number>>;
}

const lines = (bytes: Buffer) =>
  bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

async function constructed(): Promise<Task> {
  const bytes = readFileSync(CONSTRUCTED);
  const { evaluate } = await import(join(GOLD, 'score.mjs'));
  const all = lines(bytes);
  const gold = {
    documents: all.filter(({ id }) => id !== undefined),
    corpus: all.find(({ id }) => id === undefined),
  };
  return {
    reports: readReports({ name: 'constructed.jsonl', bytes }).reports,
    score: (found) => {
      const { figures } = evaluate('copies', gold, { documents: [], corpus: found });
      const { passagePairs, reportPairs, derivedCharacters, origin, traps } = figures;
      const trapped = Object.values<{ linked: number; pairs: number }>(traps);
      const sum = (key: 'linked' | 'pairs') => trapped.reduce((all, each) => all + each[key], 0);
      return {
        ...{ 'passage F': passagePairs.f, 'pass. P': passagePairs.p, 'pass. R': passagePairs.r },
        ...{ 'report P': reportPairs.p, 'report R': reportPairs.r, 'chars F': derivedCharacters.f },
        ...{ origin: origin.accuracy, trapped: sum('linked') / sum('pairs') },
      };
    },
  };
}

/// Two reports are copies when they have a source in common: its lead stands in both.
async function made(count: number): Promise<Task> {
  const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-'));
  const [out, gold] = [join(folder, 'made.jsonl'), join(folder, 'gold.jsonl')];
  spawnSync(process.execPath, [MAKER, '--reports', String(count), '--out', out, '--gold', gold]);
  const { reports } = readReports({ name: 'made.jsonl', bytes: readFileSync(out) });
  const origins = new Map<string, readonly { readonly origin: string; readonly share: number }[]>(
    lines(readFileSync(gold)).map(({ id, origins }) => [id, origins]),
  );
  rmSync(folder, { recursive: true });
  const wanted = pairsWithin(groupsBySource(origins));
  return {
    reports,
    score: ({ copies, origins: told }) => {
      const guessed = pairsWithin(copies.map(({ members }) => members.map(({ id }) => id)));
      const right = [...guessed].filter((pair) => wanted.has(pair)).length;
      const [p, r] = [right / Math.max(1, guessed.size), right / wanted.size];
      return {
        ...{ 'report F': (2 * p * r) / Math.max(p + r, 1e-9), 'report P': p, 'report R': r },
        origin: shareOfOrigins(origins, told),
      };
    },
  };
}

function groupsBySource(origins: ReadonlyMap<string, readonly { readonly origin: string }[]>) {
  const groups = new Map<string, string[]>();
  for (const [id, from] of origins)
    for (const { origin } of from) {
      const group = groups.get(origin) ?? [origin];
      if (id !== origin) group.push(id);
      groups.set(origin, group);
    }
  return [...groups.values()];
}

function pairsWithin(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(groups.flatMap(pairsOf));
}

const pairsOf = (group: readonly string[]): readonly string[] =>
  group.flatMap((a) => group.flatMap((b) => (a < b ? [`${a} ${b}`] : [])));

type Told = { readonly origin: string; readonly share: number };

/// Of the derived reports, how many have the right source as the largest of those that are not themselves.
function shareOfOrigins(gold: ReadonlyMap<string, readonly Told[]>, told: Copies['origins']): number {
  const largest = (list: readonly Told[]) =>
    list.reduce<Told | undefined>((best, one) => (one.share > (best?.share ?? 0) ? one : best), undefined);
  const by = new Map<string, Told[]>();
  for (const { id, origin, share } of told)
    if (origin !== id) by.set(id, [...(by.get(id) ?? []), { origin, share }]);
  const derived = [...gold].filter(([id, list]) => list.some(({ origin }) => origin !== id));
  const right = derived.filter(([id, list]) => {
    const top = largest(list)!;
    const near = list.filter(({ share }) => share >= 0.8 * top.share).map(({ origin }) => origin);
    return near.includes(largest(by.get(id) ?? [])?.origin ?? '');
  });
  return right.length / derived.length;
}

/// Passages of reports that nobody else printed; without the gold, of the examples.
async function rewritten(): Promise<Task> {
  const own = existsSync(CONSTRUCTED) ? originals() : reportsOf(EXAMPLES);
  const half = own.length >> 1;
  const { reports, rewrites } = rewriteAll(own.slice(0, half), own.slice(half));
  const bands = [0.5, 0.6, 0.7, 0.8, 0.9];
  return {
    reports: [...own.slice(0, half), ...reports],
    score: ({ copies }) => {
      const found = foundBy(copies);
      const wanted = rewrites.filter(({ kept }) => kept >= 0.5);
      const recallOf = (some: readonly Rewrite[]) => some.filter(found).length / Math.max(1, some.length);
      const guessed = pairsWithin(copies.map(({ members }) => members.map(({ id }) => id)));
      const right = rewrites.flatMap(({ source, copy }) => pairsOf([source.id, copy.id]));
      const precision =
        [...guessed].filter((pair) => right.includes(pair)).length / Math.max(1, guessed.size);
      const recall = recallOf(wanted);
      return {
        ...{
          F: (2 * precision * recall) / Math.max(1e-9, precision + recall),
          'report P': precision,
          recall,
        },
        ...Object.fromEntries(
          bands.map((from) => [
            `${from}–${(from + 0.1).toFixed(1)}`,
            recallOf(wanted.filter(({ kept }) => kept >= from && (from === 0.9 || kept < from + 0.1))),
          ]),
        ),
      };
    },
  };
}

/// Whether a passage and its rewriting stand in one group, each with a stretch that half agrees with it.
function foundBy(copies: Copies['copies']): (rewrite: Rewrite) => boolean {
  const by = new Map<string, (readonly Member[])[]>();
  for (const { members } of copies)
    for (const { id } of members) by.set(id, [...(by.get(id) ?? []), members]);
  const holds = (members: readonly Member[], wanted: Member) =>
    members.some((one) => one.id === wanted.id && overlap(one, wanted) >= 0.5);
  return ({ source, copy }) =>
    (by.get(copy.id) ?? []).some((members) => holds(members, source) && holds(members, copy));
}

function overlap(a: Member, b: Member): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared / (Math.max(a.to, b.to) - Math.min(a.from, b.from));
}

function originals(): readonly Report[] {
  const bytes = readFileSync(CONSTRUCTED);
  const { copies } = lines(bytes).find(({ id }) => id === undefined);
  const copied = new Set<string>(
    copies.flatMap(({ members }: { members: readonly Member[] }) => members.map(({ id }) => id)),
  );
  return readReports({ name: 'constructed.jsonl', bytes }).reports.filter(({ id }) => !copied.has(id));
}

export const SETS: Readonly<Record<string, (count: number) => Promise<Task>>> = {
  ...(existsSync(CONSTRUCTED) && { constructed }),
  ...(existsSync(MAKER) && { made }),
  rewritten,
};
