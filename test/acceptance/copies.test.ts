import { expect, it } from 'vitest';
import { describePalmyra, locate, overlap, type Readings } from './palmyra.ts';

const SEAM = 'Syrian government forces carried out at least eight';

/// The share of report `a`'s characters in `[from, to)` that stand in a copy group with report `b`.
function shared(got: Readings, a: number, b: number, from = 0, to = got.texts[a]!.length): number {
  const text = got.texts[a]!;
  const covered = new Set<number>();
  for (const { members } of got.relate.copies) {
    if (!members.some(({ id }) => id === got.ids[b])) continue;
    for (const member of members.filter(({ id }) => id === got.ids[a]))
      for (let i = Math.max(from, member.from); i < Math.min(to, member.to); i++)
        if (text[i]!.trim() !== '') covered.add(i);
  }
  const all = [...text.slice(from, to)].filter((c) => c.trim() !== '').length;
  return covered.size / all;
}

describePalmyra('copies', (get) => {
  it('finds the first part of 001 in 000, and nothing of its second part', () => {
    const got = get();
    const seam = locate(got.texts[1]!, SEAM).from;
    expect(shared(got, 1, 0, 0, seam)).toBeGreaterThan(0.97);
    expect(shared(got, 1, 0, seam)).toBeLessThan(0.02);
    expect(shared(got, 0, 1)).toBeGreaterThan(0.94);
  });

  it('goes passage by passage', () => {
    const got = get();
    const groups = got.relate.copies.filter(
      ({ members }) =>
        members.some(({ id }) => id === got.ids[0]) && members.some(({ id }) => id === got.ids[1]),
    );
    expect(groups.length).toBeGreaterThanOrEqual(15);
    expect(groups.filter(({ origin }) => origin.id !== got.ids[0])).toEqual([]);
  });

  it('shows the edit kilometers → km, and no other word changed', () => {
    const got = get();
    const members = got.relate.copies.flatMap((group) => group.members.filter(({ id }) => id === got.ids[1]));
    const edits = members.flatMap(({ edits: list }) => list ?? []);
    const told = new Set(edits.map(({ was, is }) => `${was.trim()} → ${is.trim()}`));
    expect([...told]).toEqual(['kilometers → km']);
  });

  it('leaves the dateline and the credit of 000 out of the copy', () => {
    const got = get();
    const frame = [locate(got.texts[0]!, 'MOSCOW (AP)'), locate(got.texts[0]!, 'reported from Beirut')];
    const members = got.relate.copies.flatMap((group) => group.members.filter(({ id }) => id === got.ids[0]));
    expect(members.filter((member) => frame.some((span) => overlap(member, span)))).toEqual([]);
  });

  it('ties the paragraphs of 002 that reuse wording to 000, about a third of it', () => {
    const got = get();
    expect(shared(got, 2, 0)).toBeGreaterThan(0.2);
    expect(shared(got, 2, 0)).toBeLessThan(0.6);
    for (const words of [
      'Syrian state TV quoted an unnamed official',
      'delegates from Russia, Turkey, and Iran',
      'recorded significant truck movements',
    ]) {
      const span = locate(got.texts[2]!, words);
      expect(shared(got, 2, 0, span.from, span.to), words).toBeGreaterThan(0.5);
    }
  });

  it('ties 003 to none', () => {
    const got = get();
    expect(got.relate.copies.filter(({ members }) => members.some(({ id }) => id === got.ids[3]))).toEqual(
      [],
    );
  });
});

describePalmyra('composites and origins', (get) => {
  it('takes 001 for a composite whose seam lies before the chemical attacks', () => {
    const got = get();
    expect(got.record.reports.map(({ id, form }) => [got.ids.indexOf(id), form]).sort()).toEqual([
      [0, 'story'],
      [1, 'composite'],
      [2, 'live-log'],
      [3, 'story'],
    ]);
    const seam = locate(got.texts[1]!, SEAM).from;
    const passages = got.related[1]!.passages.filter(({ kind }) => kind === 'paragraph');
    const second = passages.find(({ entry }) => entry !== passages[0]!.entry);
    expect(second?.from).toBe(seam);
    expect(new Set(passages.filter(({ from }) => from >= seam).map(({ entry }) => entry)).size).toBe(1);
  });

  it('knows four origins: 000 with the first part of 001, the rest of 001, 002, 003', () => {
    const { record, ids } = get();
    const told = record.origins.map(({ report, members }) => ({
      report: ids.indexOf(report),
      members: members.map((one) => ids.indexOf(one.report)).sort(),
    }));
    expect(told.map(({ report }) => report).sort()).toEqual([0, 1, 2, 3]);
    const of = (report: number) => told.find((one) => one.report === report)?.members;
    expect(of(0)).toEqual(expect.arrayContaining([0, 1]));
    expect(of(1)).toEqual([1]);
    expect(of(3)).toEqual([3]);
  });

  it('gives the shares of each report', () => {
    const { relate, record, ids } = get();
    const originOf = (report: number) => record.origins.find((one) => one.report === ids[report]);
    const share = (report: number, origin: number) =>
      originOf(origin)?.members.find((one) => one.report === ids[report])?.share ?? 0;
    expect(share(1, 0)).toBeGreaterThan(0.4);
    expect(share(1, 0)).toBeLessThan(0.55);
    expect(share(1, 0) + share(1, 1)).toBeCloseTo(1, 1);
    expect(share(2, 0)).toBeGreaterThan(0.2);
    expect(share(2, 0)).toBeLessThan(0.5);
    expect(share(3, 3)).toBeCloseTo(1, 2);
    expect(relate.origins.filter(({ id }) => id === ids[1])).toHaveLength(2);
  });

  it('counts 000 and 002 as one source for the sorties that both carry', () => {
    const { record, ids } = get();
    const both = record.incidents.filter(
      ({ reports }) => reports.includes(ids[0]!) && reports.includes(ids[2]!),
    );
    const air = both.filter(({ figures }) =>
      figures.some(({ low, best }) => (low ?? best) === 90 || low === 91),
    );
    expect(air).toHaveLength(1);
    expect(air[0]!.independentSources).toBe(1);
  });
});
