import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/index.ts';
import { annotate, record, relate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

/// The incidents that one report tells.
function told(text: string): readonly Incident[] {
  const line = `${JSON.stringify({ id: 'r', published: '2024-05-15', outlet: 'Valley Post', text })}\n`;
  const { reports } = readReports({ name: 'r.jsonl', bytes: new TextEncoder().encode(line) }, {});
  return record(relate(reports.map((report) => annotate(report, loadResources())))).incidents;
}

function where(text: string, words: RegExp): string {
  const incident = told(text).find(({ title }) => words.test(title));
  if (incident === undefined) return 'no such incident';
  const { place } = incident;
  return place === null ? 'nowhere' : `${place.name} ${place.assumed ?? 'told'} ${place.precision}`;
}

describe('an incident that two sentences place', () => {
  it.each([
    [
      'is in the town, and not somewhere in the part of the country around it',
      'Gunmen killed 20 farmers in an attack in northern Burkina Faso. The attack took place near Djibo.',
      /farmers/i,
      'Djibo told 2',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(where(text, words)).toBe(expected);
  });
});

describe('an incident whose sentence names no place', () => {
  it.each([
    [
      'is where the events told before it were',
      'Clashes erupted in Omdurman on Monday.\n\nA bomb killed at least 14 people.',
      /explosion/i,
      'Omdurman around 2',
    ],
    [
      'is where the event told right after it was',
      'Gunmen abducted three shepherds on Monday. Jets bombed a market in Mellit.',
      /Shepherds/i,
      'Mellit around 2',
    ],
    [
      'is the museum told of last, where it befell heritage',
      'Troops retook Omdurman on Monday. Curators came back to the Sudan National Museum.\n\nNine statues are missing, they said.',
      /statues/i,
      'Sudan National Museum around 2',
    ],
    [
      'is the place that heads its paragraph',
      'Weekly review\n\nMellit. Shells fell on Mellit on Monday.\n\nOmdurman. Three shepherds were abducted on Monday.',
      /Shepherds/i,
      'Omdurman around 2',
    ],
    [
      'is not the town to which the next sentence turns',
      'Clashes went on in Sudan.\n\nThree shepherds were abducted on Monday. In Mellit, 200 km away, jets bombed a market.',
      /Shepherds/i,
      'Sudan around 6',
    ],
    [
      'is not whence those in it once fled',
      'Jets bombed a school in Mellit. It housed families who had fled from Omdurman. Gunmen killed three shepherds.',
      /Shepherds/i,
      'Mellit around 2',
    ],
    [
      'is not where people talk',
      'Delegates met for peace talks in Geneva on Monday. Gunmen killed five men.',
      /men/i,
      'nowhere',
    ],
    [
      'is nowhere where the sentence beside it tells of two places',
      'Jets bombed Idlib and shelled Homs on Sunday. Gunmen killed five men.',
      /men/i,
      'nowhere',
    ],
    [
      'is around the town from which the report was sent that begins with it, whatever is told next',
      'MOSUL, Iraq — A mortar round hit a market on Monday, killing two shoppers. In Kufa in Iraq, troops shot a guard.',
      /market|shoppers/i,
      'Mosul dateline 3',
    ],
    [
      'is in the quarter of that town that is told next',
      'ALEPPO, Syria — A mortar round hit a market on Monday, killing two. In the Zarduq Tinah neighbourhood of Aleppo, troops shot a guard.',
      /market/i,
      'Zarduq Tinah around 2',
    ],
    [
      'is around the town from which the report was sent',
      'GAO, Mali — Gunmen on motorbikes killed eleven traders on Sunday, a local official said.',
      /traders/i,
      'Gao dateline 3',
    ],
    [
      'is in the country of a capital, if the report speaks of that country',
      'DAMASCUS, Syria — Gunmen killed a judge and two guards on Tuesday, Syrian state media reported.',
      /judge/i,
      'Syria dateline 6',
    ],
    [
      'is not where reporters of another war sit',
      'BEIRUT — Syrian warplanes bombed a market on Sunday, killing 30 people, activists said.',
      /market/i,
      'nowhere',
    ],
    [
      'is not where the bodies of the world speak',
      'GENEVA — At least 30 people were killed in a strike on a market on Sunday, the U.N. rights office said.',
      /market/i,
      'nowhere',
    ],
  ])('%s', (_name, text, words, expected) => {
    expect(where(text, words)).toBe(expected);
  });

  it('keeps the words from which its place is taken, as words of the author', () => {
    const text = 'Clashes erupted in Omdurman on Monday.\n\nA bomb killed at least 14 people.';
    const bombing = told(text).find(({ type }) => type === 'remote-explosive')!;
    const [claim, ...more] = bombing.claims.filter(({ slot }) => slot === 'place');
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ value: 'Omdurman', speakers: ['Valley Post'] });
    expect(claim!.evidence).toMatchObject([{ text: 'Omdurman', rule: 'where/around' }]);
  });

  it('does not take a place from what is to come, denied, or months away', () => {
    const text = 'Shelling hit a market in Sake on Monday. Gunmen killed nine miners in May 2021.';
    expect(where(text, /miners/i)).toBe('nowhere');
    const plan = 'Gunmen shelled a market in Sake on Monday. Soldiers will arrest the commander next week.';
    expect(where(plan, /commander/i)).toBe('nowhere');
  });
});

function when(text: string, words: RegExp): string {
  const incident = told(text).find(({ title }) => words.test(title));
  return incident === undefined ? 'no such incident' : `${incident.edtf} ${incident.timeAssumed ?? 'told'}`;
}

describe('an incident whose sentence names no day', () => {
  it.each([
    [
      'is on the day of what is told right before it',
      'On Monday shells killed a girl in Omdurman.\n\nGunmen shot dead two traders near Nyala.',
      /traders/i,
      '2024-05-13? around',
    ],
    [
      'is not, where it is told as of other days',
      'On Monday shells killed a girl in Omdurman.\n\nGunmen had shot dead two traders near Nyala years ago.',
      /traders/i,
      '[..2024-05-15] told',
    ],
    [
      'is on no day where the sentence before tells of two',
      'Shells hit Nyala on Sunday and jets bombed Mellit on Monday. Gunmen shot dead two traders.',
      /traders/i,
      '[..2024-05-15] told',
    ],
    [
      'is on the day of the lead, where the lead plays',
      'Jets bombed Nyala on Monday, killing nine.\n\nDoctors asked for blood.\n\nRoads were shut.\n\nThe town lies on a river.\n\nShells have killed a girl in Nyala.',
      /girl/i,
      '2024-05-13? lead',
    ],
    [
      'is not, elsewhere',
      'Jets bombed Nyala on Monday, killing nine.\n\nDoctors asked for blood.\n\nRoads were shut.\n\nThe town lies on a river.\n\nShells have killed a girl in Mellit.',
      /girl/i,
      '[..2024-05-15] told',
    ],
    [
      'was by the day on which the report that begins with it is told',
      'Gunmen have killed nine farmers near Nyala, doctors said.',
      /farmers/i,
      '2024-05-14/2024-05-15? report',
    ],
    [
      'was by the day on which it was said',
      'Gunmen have killed nine farmers near Nyala, doctors said on Tuesday.',
      /farmers/i,
      '2024-05-13/2024-05-14? report',
    ],
    [
      'was not, where the report begins with something else',
      'Ministers held talks on a ban on jets that bombed a market in Nyala.',
      /market/i,
      '[..2024-05-15] told',
    ],
    [
      'is on the day that its words name',
      'Gunmen killed nine farmers near Nyala on Sunday, doctors said.',
      /farmers/i,
      '2024-05-12 told',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(when(text, words)).toBe(expected);
  });

  it('shows the words from which its day is taken', () => {
    const text = 'On Monday shells killed a girl in Omdurman.\n\nGunmen shot dead two traders near Nyala.';
    const incident = told(text).find(({ title }) => /traders/i.test(title))!;
    const claim = incident.claims.find(({ slot }) => slot === 'time')!;
    expect(claim).toMatchObject({ value: '2024-05-13?', speakers: ['Valley Post'] });
    expect(claim.evidence).toEqual([expect.objectContaining({ text: 'Monday', rule: 'when/around' })]);
  });
});
