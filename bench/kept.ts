/// What a change costs a record that is kept, beside one made afresh: `tsx bench/kept.ts [--reports 500]`. One report
/// more, one taken away, one verdict; milliseconds of this process's time, and that both give the same bytes.

import { loadResources } from '../src/cli/resources.ts';
import type { Annotation, Verdict } from '../src/model/index.ts';
import { annotateTogether, keepRecord, record, relate } from '../src/pipeline.ts';
import { TOGETHER } from '../src/store/annotating.ts';
import { madeReports } from './support/made.ts';

async function annotated(count: number): Promise<readonly Annotation[]> {
  const resources = loadResources();
  const reports = [];
  for await (const report of madeReports(count)) reports.push(report);
  const all: Annotation[] = [];
  for (let i = 0; i < reports.length; i += TOGETHER)
    all.push(...annotateTogether(reports.slice(i, i + TOGETHER), resources));
  return all;
}

/// Milliseconds of processor time, and what came out.
function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}

async function main(args: readonly string[]): Promise<number> {
  const count = Number(args[args.indexOf('--reports') + 1] ?? 500) || 500;
  const all = await annotated(count);
  const older = all.slice(0, -1);
  const rejected = all[count >> 1]!;
  const { from, to } = rejected.events[0]!;
  const verdict: Verdict = {
    ...{ id: 'v', by: 'Ada', at: '2019-01-01T00:00:00Z', reason: 'no event' },
    ...{ kind: 'reject', mention: { report: rejected.report.id, from, to } },
  };
  const steps: readonly (readonly [string, readonly Annotation[], readonly Verdict[]])[] = [
    ['nothing changed', older, []],
    ['the newest report more', all, []],
    ['a verdict', all, [verdict]],
    ['one in the middle less', all.filter((one) => one !== rejected), []],
    ['it comes back', all, []],
  ];
  const keep = keepRecord();
  const first = timed(() => keep(older, []));
  console.log(`${count} reports; made afresh ${(first.ms / older.length).toFixed(2)} ms a report`);
  let same = true;
  for (const [name, annotations, verdicts] of steps) {
    const kept = timed(() => keep(annotations, verdicts));
    const fresh = timed(() => record(relate(annotations), verdicts));
    const equal = JSON.stringify(kept.value) === JSON.stringify(fresh.value);
    same &&= equal;
    const ratio = (fresh.ms / kept.ms).toFixed(0);
    console.log(
      `${name.padEnd(24)} ${kept.ms.toFixed(0).padStart(6)} ms, afresh ${fresh.ms.toFixed(0).padStart(7)} ms: ${ratio} times; bytes ${equal ? 'the same' : 'DIFFER'}`,
    );
  }
  return same ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
