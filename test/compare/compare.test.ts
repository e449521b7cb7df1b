import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { divide, divideAtSeams } from '../../src/divide/index.ts';
import { copiesJson, originsJson } from '../../src/export/copies.ts';
import type { Report } from '../../src/model/index.ts';
import { readReports } from '../../src/read/index.ts';

const comparable = (id: string, published: string, text: string, outlet?: string) => {
  const report: Report = {
    ...{ id, published, dated: 'given', language: 'en', text, media: [], source: { file: id } },
    ...(outlet !== undefined && { outlet }),
  };
  return { report, division: divide(report) };
};

const ferry = [
  'TYRE (AP) — A ferry with forty passengers ran aground on Sunday beneath the lighthouse of Tyre, and the coast guard brought all of them ashore before nightfall.',
  'Captain Omar Haddad told reporters that the steering had failed twice on the crossing from Larnaca, about 12 kilometers (7 miles) before the harbor came into sight.',
  'The port authority closed the northern channel to large ships and asked divers to inspect the hull, which has a gash the length of a bus.',
  'Fishermen who had rowed out with lanterns were thanked by the governor, and the school on the quay was opened to families waiting for news.',
];
const orchard = [
  'Frost has ruined most of the apricot orchards around Malatya, the growers’ union of eastern Turkey reported after its yearly count of trees in blossom.',
  'Merchants in Ankara expect the price of dried fruit to double before autumn, and bakers have begun to order figs from Aydin instead.',
  'Agronomist Selin Kaya blamed a warm February that woke the trees too early, followed by six nights of hard frost in late March.',
  'Parliament is to debate a fund for the growers when it returns, although the finance ministry has warned that the year’s money is spent.',
];
const join = (...parts: readonly string[]) => parts.join('\n\n');
const wire = comparable('wire', '2019-03-04', `${join(...ferry)}\n\n____\n\nMoro reported from Tyre.`, 'AP');
const plain = ferry.map((each) => each.replace('TYRE (AP) — ', ''));
const reprint = comparable(
  'reprint',
  '2019-03-05',
  join(plain[0]!, plain[1]!.replace('kilometers', 'km').replace('harbor', 'harbour'), plain[3]!),
);
const glued = comparable('glued', '2019-03-05', join(...plain, ...orchard));
const alone = comparable('alone', '2019-03-04', join(...orchard));
const main = (comparison: ReturnType<typeof compare>, id: string) =>
  originsJson(comparison).find((line) => line.id === id)!.origin;

describe('a reprint', () => {
  const comparison = compare([reprint, wire]);

  it('derives passage by passage, with house style shown as edits', () => {
    expect(comparison.copies.map(({ origin }) => origin.id)).toEqual(['wire', 'wire', 'wire']);
    const edits = comparison.copies.flatMap(({ members }) => members[1]!.edits);
    expect(edits.map(({ was, is }) => `${was}→${is}`)).toEqual(['kilometers→km', 'harbor→harbour']);
    for (const { was, is, origin, copy } of edits) {
      expect(wire.report.text.slice(origin.from, origin.to)).toBe(was);
      expect(reprint.report.text.slice(copy.from, copy.to)).toBe(is);
    }
  });

  it('has no origin of its own', () => {
    expect(comparison.origins.map(({ report, agency }) => [report, agency])).toEqual([['wire', 'AP']]);
    expect(comparison.origins[0]!.members).toEqual([
      { report: 'wire', share: 1 },
      { report: 'reprint', share: 1 },
    ]);
  });

  it('is traced to the root, whoever reprinted the reprint', () => {
    const again = comparable('again', '2019-03-06', join(...reprint.report.text.split('\n\n').slice(1)));
    expect(main(compare([again, wire, reprint]), 'again')).toBe('wire');
  });
});

describe('a composite', () => {
  const comparison = compare([glued, wire]);

  it('has a seam where the second story begins', () => {
    expect(comparison.seams.get('glued')!.map(({ at }) => at)).toEqual([
      glued.report.text.indexOf(orchard[0]!),
    ]);
    const { form, entries } = divideAtSeams(glued.report, glued.division, comparison.seams.get('glued')!);
    expect([form, entries.length]).toEqual(['composite', 2]);
  });

  it('has an origin of its own for the second story only', () => {
    const lines = comparison.lineage.get('glued')!.map(({ origin }) => origin);
    expect(new Set(lines).size).toBe(2);
    expect(comparison.origins.map(({ report, span }) => [report, span.from > 0])).toEqual([
      ['wire', true],
      ['glued', true],
    ]);
  });
});

describe('what makes no copy', () => {
  const quote = '“We have never seen the sea so quiet on a night when so many prayed for wind,” said Haddad.';
  it.each([
    ['two stories', wire, alone],
    [
      'a quotation in common',
      comparable('a', '2019-03-04', join(...plain.slice(2), quote)),
      comparable('b', '2019-03-05', join(...orchard, quote)),
    ],
    [
      'credits in common',
      comparable(
        'a',
        '2019-03-04',
        join(...plain, 'Copyright 2019 The Daily Lamp. All rights reserved. This may not be published.'),
      ),
      comparable(
        'b',
        '2019-03-05',
        join(...orchard, 'Copyright 2019 The Daily Lamp. All rights reserved. This may not be published.'),
      ),
    ],
  ])('%s', (_, a, b) => {
    expect(compare([a, b]).copies).toEqual([]);
  });

  it('a line that stands in many unrelated reports', () => {
    const line =
      'The lighthouse fund was set up after the great storm and is paid for by the readers of eleven papers.';
    const words =
      'amber brisk cedar dunes ember fable grove haven inlet jetty kelp lapis mango north olive pearl quill raven stone tulip umber vigil wharf yield zebra'.split(
        ' ',
      );
    const texts = Array.from({ length: 9 }, (_, i) =>
      comparable(
        `r${i}`,
        `2019-03-0${i + 1}`,
        join(
          Array.from({ length: 120 }, (_, j) => words[(j * (i + 2) + i * i) % 25]! + (j % 7) + i).join(' '),
          line,
        ),
      ),
    );
    expect(compare(texts).copies).toEqual([]);
    expect(compare(texts.slice(0, 3)).copies).toHaveLength(1);
  });
});

describe('invariants', () => {
  const all = [wire, reprint, glued, alone];
  const flat = (comparison: ReturnType<typeof compare>) =>
    JSON.stringify([
      comparison.copies,
      comparison.origins,
      [...comparison.lineage].sort(),
      [...comparison.seams].sort(),
    ]);

  it('the order of arrival changes nothing', () => {
    expect(flat(compare([...all].reverse()))).toBe(flat(compare(all)));
  });

  it('lineage covers each text', () => {
    for (const [id, lines] of compare(all).lineage) {
      const { text } = all.find(({ report }) => report.id === id)!.report;
      expect(lines[0]!.from).toBe(0);
      expect(lines.at(-1)!.to).toBe(text.length);
      lines.slice(1).forEach(({ from }, i) => {
        expect(from).toBe(lines[i]!.to);
      });
    }
  });

  it('a byte-identical reprint adds no origin', () => {
    const twin = comparable('twin', '2019-03-07', wire.report.text, 'Lamp');
    expect(compare([...all, twin]).origins.map(({ id }) => id)).toEqual(
      compare(all).origins.map(({ id }) => id),
    );
  });

  it('survives reports without words, and words without end', () => {
    const empty = comparable('empty', '', '____');
    const endless = ['x', 'y'].map((id) =>
      comparable(id, '2019-03-04', 'north south east west '.repeat(5000)),
    );
    const comparison = compare([empty, ...endless]);
    expect(comparison.lineage.get('empty')).toHaveLength(1);
    expect(comparison.origins).toHaveLength(2);
  });
});

const PALMYRA = new URL('../../../shared/reports/palmyra/', import.meta.url);
describe.skipIf(!existsSync(PALMYRA))(
  'the four reports of Palmyra (skipped where ../shared is absent)',
  () => {
    const texts = (existsSync(PALMYRA) ? readdirSync(PALMYRA) : [])
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => {
        const { reports } = readReports({ name, bytes: readFileSync(new URL(name, PALMYRA)) });
        const report = { ...reports[0]!, id: name.slice(0, 3) };
        return { report, division: divide(report) };
      });
    const comparison = compare(texts);

    it('have four origins, and one seam', () => {
      expect(comparison.origins.map(({ report }) => report).sort()).toEqual(['000', '001', '002', '003']);
      const seams = comparison.seams.get('001')!;
      expect(seams).toHaveLength(1);
      expect(texts[1]!.report.text.slice(seams[0]!.at)).toMatch(
        /^Syrian government forces carried out at least eight/,
      );
    });

    it('tie 001 and 002 to 000, and 003 to none', () => {
      expect(copiesJson(comparison).every(({ origin }) => origin.id === '000')).toBe(true);
      const edits = comparison.copies.flatMap(({ members }) => members.filter(({ id }) => id === '001'));
      expect(edits.flatMap((member) => member.edits).map(({ was, is }) => `${was}→${is}`)).toContain(
        'kilometers→km',
      );
      const shares = comparison.origins.find(({ report }) => report === '000')!.members;
      expect(shares.map(({ report }) => report).sort()).toEqual(['000', '001', '002']);
      const share = shares.find(({ report }) => report === '002')!.share;
      expect(share > 0.25 && share < 0.5).toBe(true);
    });
  },
);
