import { describe, expect, it } from 'vitest';
import { readReports, reportId } from '../../src/read/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string, options = {}) => readReports({ name, bytes: bytes(text) }, options);

describe('plain text', () => {
  it.each([
    ['header on the story’s line', ' date 2019-03-04 Shells fell.', '2019-03-04', 'Shells fell.', 'header'],
    ['header on its own line', 'date 2019-03-04\r\nShells fell.', '2019-03-04', 'Shells fell.', 'header'],
    ['no header, full dateline', 'TYRE, 5 MAR 91 (EFE) -- Shells fell.', '1991-03-05', undefined, 'dateline'],
    [
      'no header, a date alone on the first line',
      'March 5, 1991\n\nShells fell.',
      '1991-03-05',
      undefined,
      'dateline',
    ],
  ])('%s', (_, text, published, story, dated) => {
    const { reports, problems } = read('a.txt', text);
    expect(problems).toEqual([]);
    expect(reports[0]).toMatchObject({ published, dated, text: story ?? text });
    expect(text.slice(reports[0]!.source.offset)).toBe(reports[0]!.text);
  });

  it('takes the outlet from the line below the date, before any option', () => {
    const one = (text: string) => read('a.txt', text, { outlet: 'Gazette' }).reports[0]!;
    const named = one('date 2019-03-04\r\noutlet The Tyre Post\r\nShells fell.');
    expect(named).toMatchObject({ outlet: 'The Tyre Post', text: 'Shells fell.', source: { offset: 39 } });
    expect(named.id).toBe(reportId('The Tyre Post', '2019-03-04', 'Shells fell.'));
    for (const text of [
      'date 2019-03-04\nOutlet stores burned.',
      'date 2019-03-04 outlet stores burned.',
      'outlet stores burned.\n',
    ])
      expect(one(text)).toMatchObject({ outlet: 'Gazette', text: text.replace(/^date \S+\s/, '') });
  });

  it('takes the date from the options, and says so when nothing gives one', () => {
    expect(read('a.txt', 'Shells fell.', { published: '2020-01-02' }).reports[0]).toMatchObject({
      published: '2020-01-02',
      dated: 'option',
    });
    const { reports, problems } = read('a.txt', 'TYRE, March 5 (AP) — Shells fell.');
    expect(reports[0]).toMatchObject({ published: '', dated: 'unknown' });
    expect(problems[0]?.message).toMatch(/--published/);
  });

  it.each([
    ['a day that does not exist', 'date 2019-02-30 Shells fell.', /2019-02-30/],
    ['an empty file', '', /empty/],
    ['only blanks', ' \n\n ', /no words/],
    ['a NUL', 'date 2019-03-04 Shells\0 fell.', /U\+0000 at 6/],
  ])('reports %s', (_, text, message) => {
    expect(
      read('a.txt', text)
        .problems.map((problem) => problem.message)
        .join(),
    ).toMatch(message);
  });

  it('keeps a file whose bytes are not all UTF-8, and says on which line', () => {
    const text = Uint8Array.from([...bytes('date 2019-03-04 One.\nCaf'), 0xe9, ...bytes(' fell.')]);
    const { reports, problems } = readReports({ name: 'a.txt', bytes: text });
    expect(reports[0]?.text).toBe('One.\nCaf\uFFFD fell.');
    expect(problems[0]?.message).toMatch(/line 2/);
  });

  it('reads UTF-16 and drops a byte order mark', () => {
    const units = [...'\uFEFFdate 2019-03-04 Né.'].flatMap((c) => [
      c.charCodeAt(0) & 255,
      c.charCodeAt(0) >> 8,
    ]);
    expect(readReports({ name: 'a.txt', bytes: Uint8Array.from(units) }).reports[0]?.text).toBe('Né.');
  });
});

describe('JSON Lines', () => {
  it('reads each line, keeps what is given, and goes on after a bad one', () => {
    const text =
      '\uFEFF{"id":"x","published":"2019-03-04","agency":"AP","text":"One."}\r\n\r\n{"text":7}\n{oops\n{"published":"2019-03-05T10:00:00Z","text":"Two."}';
    const { reports, problems } = read('b.jsonl', text, { outlet: 'Lamp' });
    expect(reports).toMatchObject([
      { id: 'x', agency: 'AP', outlet: 'Lamp', text: 'One.', source: { file: 'b.jsonl', line: 1 } },
      { published: '2019-03-05T10:00:00Z', text: 'Two.', source: { line: 5 } },
    ]);
    expect(problems.map(({ source }) => source)).toEqual(['b.jsonl:3', 'b.jsonl:4']);
  });

  it('never lets two texts bear one id', () => {
    const { reports, problems } = read(
      'b.jsonl',
      ['One.', 'Two.', 'One.']
        .map((text) => JSON.stringify({ id: 'x', published: '2019-03-04', text }))
        .join('\n'),
    );
    expect(reports.map(({ id }) => id)).toEqual(['x', reportId(undefined, '2019-03-04', 'Two.')]);
    expect(problems).toHaveLength(1);
  });
});

describe('other files', () => {
  it.each(['a.html', 'b.xml', 'c.warc.gz', 'd.pdf'])('%s has a place but is not read yet', (name) => {
    expect(read(name, 'x').problems[0]?.message).toMatch(/not read yet/);
  });
});

describe('identity', () => {
  it('tells apart what would read alike when simply joined', () => {
    expect(reportId('a', 'b', 'c')).not.toBe(reportId('ab', '', 'c'));
    expect(reportId(undefined, 'b', 'c')).not.toBe(reportId('', 'b', 'c'));
  });
});
