import { expect, it } from 'vitest';
import { describePalmyra, locate } from './palmyra.ts';

describePalmyra('the live log', (get) => {
  it('has four entries, with their local times on 13 February', () => {
    const log = get().annotations[2]!;
    expect(log.form).toBe('live-log');
    expect(log.entries.map(({ time }) => time)).toEqual([
      '2017-02-13T15:30',
      '2017-02-13T13:00',
      '2017-02-13T11:20',
      '2017-02-13T11:15',
    ]);
  });

  it.each([
    [0, 'sending out formal invitations'],
    [0, 'spokeswoman for U.N. envoy'],
    [1, 'performed more than 90 flights'],
    [2, 'is ready to release prisoners'],
    [3, 'are delivering explosives'],
  ])('entry %i holds "%s"', (entry, words) => {
    const got = get();
    const span = locate(got.texts[2]!, words);
    const passage = got.annotations[2]!.passages.find(({ from, to }) => from <= span.from && span.to <= to);
    expect(passage).toMatchObject({ entry, kind: 'paragraph' });
  });

  it('marks stamps and separators', () => {
    const kinds = get().annotations[2]!.passages.map(({ kind, text }) => `${kind} ${text.trim()}`);
    expect(kinds.filter((kind) => kind.startsWith('stamp'))).toEqual([
      'stamp 3:30 p.m.',
      'stamp 1 p.m.',
      'stamp 11:20 a.m.',
      'stamp 11:15 a.m.',
    ]);
    expect(kinds.filter((kind) => kind.startsWith('separator'))).toHaveLength(3);
  });

  it('gives each stamp its time', () => {
    const got = get();
    const stamps = got.annotations[2]!.passages.filter(({ kind }) => kind === 'stamp');
    expect(stamps.map(({ entry }) => entry)).toEqual([0, 1, 2, 3]);
  });
});

describePalmyra('the frames of the others', (get) => {
  it.each([
    [0, 'dateline', 'MOSCOW (AP)'],
    [0, 'separator', '____'],
    [0, 'credit', 'reported from Beirut'],
    [3, 'dateline', '/TASS/'],
  ] as const)('00%i has a %s "%s"', (which, kind, words) => {
    const got = get();
    const passage = got.annotations[which]!.passages.find(
      (one) => one.kind === kind && one.text.includes(words),
    );
    expect(passage, JSON.stringify(got.annotations[which]!.passages.slice(0, 3))).toBeDefined();
    expect(passage!.text.length).toBeLessThan(60);
  });

  it('the header line is no part of the story', () => {
    for (const text of get().texts) expect(text.slice(0, 40)).not.toMatch(/^\s*date \d{4}/);
  });
});
