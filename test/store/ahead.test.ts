import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createComparer } from '../../src/compare/index.ts';
import type { Annotation, Report } from '../../src/model/index.ts';
import { annotate, keepRecord, record, relate } from '../../src/pipeline.ts';
import { NOT_AHEAD, workAhead } from '../../src/store/ahead.ts';
import { loadResources } from '../support/resources.ts';

const TEXT =
  'Rebels shelled the market of Harran on Monday, killing 12 people, a hospital official said.\n\nThe army denied that its units had fired at the town, and sent an engineer to look at the roofs of the market.';

const reportOf = (n: number, text = TEXT): Report => ({
  ...{ id: `r${n}`, published: `2019-03-0${n}`, dated: 'given', language: 'en', text, media: [] },
  source: { file: `r${n}` },
});

const REPORTS = [reportOf(1), reportOf(2), reportOf(3, `${TEXT} Nobody spoke of the bridge.`)];

/// As threads hand them over: objects of their own, after a while.
async function* read(reports: readonly Report[], annotations: readonly Annotation[]) {
  for (const [i, report] of reports.entries()) {
    await wait(5);
    yield { ...structuredClone(annotations[i]!), report };
  }
}

/// What is done ahead is found again by this.
const openDesk = () => {
  const comparer = createComparer();
  return { comparer, record: keepRecord(comparer) };
};

describe('working ahead', () => {
  const annotations = REPORTS.map((report) => annotate(report, loadResources()));

  it('gives what comes, in order, and compares meanwhile', async () => {
    const { comparer, record: keep } = openDesk();
    const ahead = workAhead({ comparer, record: keep }, [], REPORTS);
    const framed: Annotation[] = [];
    for await (const one of ahead.besides(read(REPORTS, annotations))) {
      framed.push({ ...one, ...ahead.frameOf(one.report) });
      ahead.read(framed.at(-1)!);
    }
    expect(framed).toEqual(annotations.map((one, i) => ({ ...one, report: REPORTS[i] })));
    expect([...comparer.ahead(framed)]).toEqual([]);
    expect(JSON.stringify(keep(framed, []))).toBe(JSON.stringify(record(relate(annotations))));
  });

  it('gives no less where it is done, or not begun, before all has come', async () => {
    const ids = async (input: AsyncIterable<Annotation>): Promise<string[]> => {
      const found: string[] = [];
      for await (const { report } of input) found.push(report.id);
      return found;
    };
    const early = workAhead(openDesk(), [], []).besides(read(REPORTS, annotations));
    expect(await ids(early)).toEqual(['r1', 'r2', 'r3']);
    expect(await ids(NOT_AHEAD.besides(read(REPORTS, annotations)))).toEqual(['r1', 'r2', 'r3']);
  });

  it('fails as what comes does', async () => {
    const failing = async function* (): AsyncGenerator<Annotation> {
      yield annotations[0]!;
      throw new Error('the thread broke off');
    };
    const { besides } = workAhead(openDesk(), [], REPORTS);
    const all = async () => {
      for await (const _ of besides(failing())) await wait(1);
    };
    await expect(all()).rejects.toThrow('the thread broke off');
  });
});
