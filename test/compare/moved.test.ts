import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { divide } from '../../src/divide/index.ts';
import type { Report } from '../../src/model/index.ts';

const comparable = (id: string, published: string, text: string) => {
  const report: Report = {
    ...{ id, published, dated: 'given', language: 'en', text, media: [], source: { file: id } },
  };
  return { report, division: divide(report) };
};

const cause = 'because the pumps on the eastern quay had been flooded since the storm of Thursday night';
const deed = 'the harbour master closed the northern channel to every ship longer than fifty metres';
const divers =
  'Divers from Izmir are to look at the hull before noon and will report to the ministry in writing by the end of the week.';
const owners = 'Owners of small boats were told to keep their crews on land and to double every rope.';
const upper = (words: string) => words[0]!.toUpperCase() + words.slice(1);
const lead =
  'A tanker broke loose in the harbour of Bodrum on Friday and drifted against the old breakwater.';

const between = (source: string, copy: string) => {
  const earlier = comparable('earlier', '2019-03-04', `${lead}\n\n${source}`);
  const later = comparable('later', '2019-03-05', `${lead}\n\n${copy}`);
  const { copies, lineage } = compare([earlier, later]);
  const passages = copies.map(({ members: [from, to] }) => ({
    from: earlier.report.text.slice(from!.from, from!.to),
    to: later.report.text.slice(to!.from, to!.to),
    edits: to!.edits,
  }));
  return { earlier, later, passage: passages.find(({ from }) => from !== lead)!, passages, lineage };
};

describe('a passage put together in another order', () => {
  const source = `${upper(cause)}, ${deed}.`;
  const copy = `${upper(deed)} ${cause}.`;
  const { earlier, later, passage, passages, lineage } = between(source, copy);

  it('is one passage, from its first word to its last', () => {
    expect(passages).toHaveLength(2);
    expect(passage.from).toBe(source);
    expect(passage.to).toBe(copy);
  });

  it('shows what was moved as edits of words that stand there', () => {
    expect(passage.edits.length).toBeGreaterThan(0);
    for (const { was, is, origin, copy } of passage.edits) {
      expect(earlier.report.text.slice(origin.from, origin.to)).toBe(was);
      expect(later.report.text.slice(copy.from, copy.to)).toBe(is);
    }
  });

  it('leads each half to the words that it copies', () => {
    const sources = lineage
      .get('later')!
      .map(({ copyOf }) => copyOf && earlier.report.text.slice(copyOf.from, copyOf.to));
    expect(sources.some((words) => words?.includes('northern channel') && !words.includes('pumps'))).toBe(
      true,
    );
    expect(sources.some((words) => words?.includes('pumps') && !words.includes('northern channel'))).toBe(
      true,
    );
  });
});

describe('a passage of which a sentence is left out', () => {
  it('is one passage, and what is missing is an edit', () => {
    const source = `${upper(deed)} ${cause}. ${divers} ${owners}`;
    const { passages, passage } = between(source, `${upper(deed)} ${cause}. ${owners}`);
    expect(passages).toHaveLength(2);
    expect(passage.from).toBe(source);
    expect(passage.edits.map(({ kind, was }) => [kind, was])).toEqual([['dropped', divers.slice(0, -1)]]);
  });
});

describe('passages far from each other in a copy', () => {
  it('are two, though they come from one', () => {
    const filler =
      'Nobody was hurt, said a clerk of the town hall, and the cafés on the promenade stayed open all evening for guests.';
    const { passages } = between(
      `${upper(deed)} ${cause}. ${owners}`,
      `${upper(deed)} ${cause}. ${filler} ${owners}`,
    );
    expect(passages).toHaveLength(3);
  });
});
