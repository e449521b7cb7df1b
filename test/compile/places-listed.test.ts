/// A deed that was in several places is told with all of them.

import { describe, expect, it } from 'vitest';
import { annotationJson } from '../../src/export/contract.ts';
import { annotate, record, relate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

function read(text: string) {
  const line = `${JSON.stringify({ id: 'r', published: '2024-05-15', outlet: 'Valley Post', text })}\n`;
  const { reports } = readReports({ name: 'r.jsonl', bytes: new TextEncoder().encode(line) }, {});
  return reports.map((report) => annotate(report, loadResources()));
}

/// The places that the claims of the first incident name.
function claimed(text: string): readonly string[] {
  const [incident] = record(relate(read(text))).incidents;
  return incident!.claims.filter(({ slot }) => slot === 'place').map(({ value }) => value);
}

describe('places in a list', () => {
  it.each([
    ['Clashes erupted in Omdurman and Bahri on Monday.', ['Omdurman', 'Bahri']],
    [
      'Jets struck Rafah, Khan Younis and Deir al-Balah on Monday.',
      ['Rafah', 'Khan Younis', 'Deir al-Balah'],
    ],
    ['Rebels captured Goma and Bukavu on Monday.', ['Goma', 'Bukavu']],
    ['Missiles hit Odesa and Dnipro on Monday.', ['Odesa', 'Dnipro']],
    ['Fighting was reported in the towns of Sake and Minova, and in Goma.', ['Sake', 'Minova', 'Goma']],
    // What lies between two, what the other lies in, and the subject of the next clause.
    ['Clashes erupted between Homs and Hama on Monday.', ['Homs']],
    ['Shells hit Goma, Congo, on Monday.', ['Goma']],
    ['Jets bombed Aleppo and Idlib was shelled.', ['Aleppo']],
  ])('%s', (text, wanted) => expect(claimed(text)).toEqual(wanted));

  it('are all told of an event', () => {
    const [annotation] = read('Clashes erupted in Omdurman and Bahri on Monday.');
    const { events, places } = annotationJson(annotation!) as {
      events: { place: number; places?: number[] }[];
      places: { name: string }[];
    };
    expect(events[0]!.places!.map((at) => places[at]!.name)).toEqual(['Omdurman', 'Bahri']);
  });
});
