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

/// What stands in the later text for words of the earlier one.
const copied = (earlier: readonly string[], later: readonly string[]) => {
  const [one, other] = [earlier, later].map((paragraphs) => paragraphs.join('\n\n'));
  const { copies } = compare([
    comparable('earlier', '2019-03-04', one!),
    comparable('later', '2019-03-05', other!),
  ]);
  return copies.map(({ members: [, { from, to } = { from: 0, to: 0 }] }) => other!.slice(from, to));
};

const lead =
  'Salt pans along the lagoon of Paracas were flooded on Tuesday when a wall of sandbags gave way under the spring tide, the harbour office said.';
const second =
  'Crews with two borrowed dredgers worked through the night to close the gap before the next high water was due at noon.';

const source =
  'The owner of the largest pan, a retired chemist, had asked the council three times for a stone dam. His letters were answered with a promise to look into the matter after the harvest, and the sandbags were laid in a single weekend by volunteers from the rowing club.';
const freely =
  'His letters got back a promise to look into things once the harvest was over, and those bags were laid over a single weekend by friends from the rowing club. The proprietor of the largest pan, an elderly chemist, had asked the mayor three times for some stone dam.';
const shorter =
  'The owner of the largest pan, a retired chemist, had asked the council three times for a stone dam.';
const elsewhere =
  'Fishermen at the southern jetty counted their nets and asked the council for nothing, since a promise to look into it would not mend one of them, and drank their coffee.';

describe('a passage rewritten freely', () => {
  it('is one from its first words to its last, where a stretch of it is a copy', () => {
    const mixed = `${freely.slice(0, freely.indexOf(' The proprietor'))} ${shorter}`;
    expect(copied([lead, source], [lead, mixed]).at(-1)).toMatch(
      /^a promise to look .* three times for a stone dam.$/,
    );
  });

  it('is found by its phrases where the reports share others', () => {
    expect(copied([lead, second, source], [lead, second, freely])).toEqual([
      lead,
      second,
      expect.stringMatching(/a promise to look into .* from the rowing club.* three times/),
    ]);
  });

  it('is not found where the reports share nothing else', () => {
    expect(copied([source], [freely])).toEqual([]);
  });

  it('is not what shares a phrase or two', () => {
    expect(copied([lead, second, source], [lead, second, elsewhere])).toEqual([lead, second]);
  });
});
