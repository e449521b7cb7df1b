import { describe, expect, it } from 'vitest';
import { relateJson } from '../../src/export/contract.ts';
import type { Chain } from '../../src/model/index.ts';
import { annotate, chain, record, relate } from '../../src/pipeline.ts';
import { annotationBytes } from '../../src/store/annotation-rows.ts';
import { reportOf, resources } from '../goldens/inputs.ts';

const data = resources();

const TEXTS = {
  a: 'The brewer Halden bought its rival Osk for 40 million crowns on Monday, chairman Leif Aune said. The purchase of Osk ends a long fight between the brewers of Tarn. Workers of Osk said they feared for their jobs.',
  b: 'Halden, the brewer, bought Osk, a rival brewer of Tarn, for 40 million crowns. Chairman Leif Aune of Halden praised the brewers of Osk.',
  c: 'A dealer in Mirna bought a painting of the old harbour for 300 crowns at a sale of the church of Saint Vid.',
};

function chains(texts: Readonly<Record<string, string>>): { all: readonly Chain[]; words: string[][] } {
  const annotations = Object.entries(texts).map(([id, text]) =>
    annotate(reportOf(text, { id, published: '2019-04-02' }), data),
  );
  const related = relate(annotations);
  const all = chain(related, record(related));
  const words = all.map(({ mentions }) =>
    mentions.map(({ report, event }) => {
      const { events, occurrences } = annotations.find((one) => one.report.id === report)!;
      const { from, to } = [...events, ...occurrences!.notes][event]!;
      return `${report} ${texts[report]!.slice(from, to)}`;
    }),
  );
  return { all, words };
}

const withWord = (lists: string[][], word: string): string[] =>
  lists.find((list) => list.includes(word)) ?? [];

describe('chains', () => {
  it('hold what reports of one story tell of one happening', () => {
    const { words } = chains(TEXTS);
    expect(withWord(words, 'a bought')).toContain('b bought');
  });

  it('hold a noun made from the verb, within a report', () => {
    expect(withWord(chains(TEXTS).words, 'a bought')).toContain('a purchase');
  });

  it('join nothing across stories', () => {
    expect(withWord(chains(TEXTS).words, 'c bought')).toEqual(['c bought']);
  });

  it('keep what different people say apart', () => {
    const said = chains(TEXTS).words.filter((list) => list.some((word) => word.endsWith('a said')));
    expect(said).toHaveLength(2);
  });

  it('hold every mention once, and say why each link joins', () => {
    const { all, words } = chains(TEXTS);
    const mentions = all.flatMap((one) => one.mentions.map(({ report, event }) => `${report} ${event}`));
    expect(new Set(mentions).size).toBe(mentions.length);
    expect(words.flat().length).toBe(mentions.length);
    for (const { mentions: members, links } of all) {
      expect(links).toHaveLength(members.length - 1);
      for (const { score, reasons } of links) {
        expect(score).toBeGreaterThan(0);
        expect(reasons.every((reason) => reason.words.length > 3)).toBe(true);
      }
    }
  });

  it('do not depend on the order in which reports arrive', () => {
    const { a, b, c } = TEXTS;
    const sorted = (lists: string[][]) => lists.map((list) => list.join(', ')).sort();
    expect(sorted(chains({ c, b, a }).words)).toEqual(sorted(chains(TEXTS).words));
  });

  it('change no record and are not kept in the archive', () => {
    const annotations = Object.entries(TEXTS).map(([id, text]) => annotate(reportOf(text, { id }), data));
    const bare = annotations.map(({ occurrences: _, ...rest }) => rest);
    expect(record(relate(annotations))).toEqual(record(relate(bare)));
    expect(Buffer.from(annotationBytes(annotations)).toString()).not.toContain('occurrence');
  });

  it('are printed last, and the story holds their mentions', () => {
    const annotations = ['a', 'b'].map((id) => annotate(reportOf(TEXTS[id as 'a' | 'b'], { id }), data));
    const related = relate(annotations);
    const whole = record(related);
    const { incidents } = relateJson(related, whole, chain(related, whole)) as {
      incidents: { type: string; mentions: { id: string; event: number }[] }[];
    };
    expect(incidents[0]!.type).toBe('story');
    expect(incidents.at(-1)!.type).toBe('chain');
    const inStory = new Set(incidents[0]!.mentions.map(({ id, event }) => `${id} ${event}`));
    for (const { type, mentions } of incidents)
      if (type === 'chain')
        for (const { id, event } of mentions) expect(inStory.has(`${id} ${event}`)).toBe(true);
  });
});
