import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import type { BriefOptions } from '../../src/export/brief/compose.ts';
import { briefHtml, briefMarkdown, briefOf } from '../../src/export/brief.ts';
import {
  actor,
  annotationOf,
  at,
  comparisonOf,
  day,
  event,
  place,
  reportOf,
  statement,
} from '../compile/build.ts';

const text = 'The ministry said guns <shelled> Tarn on 3 March. Crowds fled Tarn on 5 March.';
const annotation = annotationOf(reportOf('a', '2020-03-06', text, { outlet: 'One & Co' }), {
  times: [day(text, '3 March', '2020-03-03'), day(text, '5 March', '2020-03-05')],
  places: [place(text, 'Tarn', 'geonames:1')],
  actors: [actor(text, 'The ministry', 'actor:ministry')],
  statements: [statement(text, 'The ministry', 'guns <shelled> Tarn on 3 March')],
  events: [
    event(text, 'shelled', 'shelling', { time: 0, place: 0, statement: 0 }),
    event(text, 'fled', 'displacement', { time: 1, place: 0 }),
  ],
});
const record = compile([annotation], comparisonOf([annotation]), []);

describe('a brief', () => {
  it('cites the words for every sentence', () => {
    const brief = briefMarkdown(record);
    const body = brief
      .split('\n')
      .filter((line) => line !== '' && !/^(?:#|\[\^|\*\d+ incidents? ·)/.test(line));
    expect(body).toHaveLength(2);
    for (const line of body)
      for (const sentence of line.split(/(?<=\[\^\d+\]) /)) expect(sentence).toMatch(/\[\^\d+\]$/);
  });

  it('names in each citation who says it, innermost first, and where it stands', () => {
    const { from, to } = { from: 0, to: text.indexOf('.') + 1 };
    expect(briefMarkdown(record)).toContain(
      `(The ministry ‹ One & Co; a.txt, 2020-03-06, characters ${from}–${to})`,
    );
  });

  it('says where the report was published, where that is known', () => {
    const url = 'https://one.example/a?b=<c>';
    expect(briefMarkdown(record, { urls: new Map([['a', url]]) })).toContain('https://one.example/a?b=');
    const html = briefHtml(record, { urls: new Map([['a', url]]) });
    expect(html).toContain('https://one.example/a?b=&lt;c&gt;');
    expect(briefHtml(record, { urls: new Map([['other', url]]) })).not.toContain('one.example');
  });

  it('keeps to the period and the place asked for', () => {
    expect(briefMarkdown(record, { since: '2020-03-04' })).not.toContain('2020-03-03');
    expect(briefMarkdown(record, { until: '2020-03-04' })).not.toContain('2020-03-05');
    expect(briefMarkdown(record, { place: 'tarn' })).toContain('Tarn');
    expect(briefMarkdown(record, { place: 'elsewhere' })).toContain(
      'Nothing in the record fits these limits.',
    );
  });

  it('tells what has no day in a part of its own, where reports of the period tell it', () => {
    const [shelled, fled] = record.incidents;
    const undated = { ...shelled!, begin: null, end: null, edtf: 'XXXX' };
    const whole = { ...record, incidents: [undated, fled!] };
    const heads = (options: BriefOptions) =>
      briefOf(whole, options).sections.flatMap(({ heading, incident }) => (incident ? [heading] : []));
    const apart = 'No day is told, in reports of this period';
    expect(heads({ since: '2020-03-05', until: '2020-03-31' })).toEqual(['5 Mar 2020', apart]);
    expect(heads({ since: '2020-03-07' })).toEqual([]);
    expect(heads({ until: '2020-03-05' })).toEqual(['5 Mar 2020']);
    expect(heads({ since: '2020-03-06', place: 'elsewhere' })).toEqual([]);
    expect(heads({})).toEqual(['5 Mar 2020', 'No day is told']);
  });

  it('never lets the words of a report become markup', () => {
    const html = briefHtml(record);
    expect(html).toContain('guns &lt;shelled&gt; Tarn');
    expect(html).not.toContain('<shelled>');
    expect(at(html, 'One &amp; Co').from).toBeGreaterThan(0);
  });
});
