import { expect, it } from 'vitest';
import { templatesOf } from '../../src/export/templates.ts';
import { annotate } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

type Fills = readonly (string | { readonly value: string })[];

function incidents(text: string): readonly Readonly<Record<string, Fills>>[] {
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 'r', published: '2018-11-27', text }));
  const [report] = readReports({ name: 'r.jsonl', bytes }, {}).reports;
  return templatesOf(annotate(report!, loadResources())) as never;
}

const values = (fills: Fills | undefined) =>
  (fills ?? []).map((fill) => (typeof fill === 'string' ? fill : fill.value)).join('; ');

it.each([
  [
    'Gunmen killed the mayor of Quito on Monday.',
    {
      type: 'ATTACK',
      humanTarget: 'the mayor of Quito',
      humanType: 'GOVERNMENT OFFICIAL',
      humanEffect: 'DEATH',
      perpIndividual: 'Gunmen',
    },
  ],
  [
    'A car bomb exploded outside a bank in Lima, injuring two policemen.',
    {
      type: 'BOMBING',
      instrumentType: 'VEHICLE BOMB',
      humanType: 'LAW ENFORCEMENT',
      humanNumber: '2',
      humanEffect: 'INJURY',
    },
  ],
  [
    'Rebels of the Northern Front kidnapped a businessman near Cali.',
    { type: 'KIDNAPPING', humanTarget: 'a businessman', humanType: 'CIVILIAN', humanNumber: '1' },
  ],
  [
    'SOLDIERS MURDERED TWO PRIESTS IN BOGOTA.',
    {
      type: 'ATTACK',
      category: 'STATE-SPONSORED VIOLENCE',
      perpIndividual: 'SOLDIERS',
      humanType: 'CIVILIAN',
    },
  ],
  [
    'GUNMEN MURDERED A JUDGE IN CALI ON MONDAY. THE POLICE BLAMED THE DRUG MAFIAS FOR THE MURDER.',
    { type: 'ATTACK', perpOrganization: 'DRUG MAFIAS' },
  ],
  [
    'A JUDGE WAS MURDERED IN CALI ON MONDAY. TWO STUDENTS WERE ARRESTED IN QUITO IN CONNECTION WITH THE MURDER.',
    { type: 'ATTACK', humanTarget: 'A JUDGE', perpIndividual: 'TWO STUDENTS' },
  ],
  [
    'A JUDGE WAS MURDERED IN CALI ON MONDAY. THE MINISTER SAID MEMBERS OF THE ARMY TOOK PART IN THE MURDER.',
    { type: 'ATTACK', perpIndividual: 'MEMBERS OF THE ARMY', perpOrganization: 'ARMY' },
  ],
  [
    'GUNMEN MURDERED FERNANDO ROJAS, LEADER OF THE POPULAR FRONT, IN CALI ON MONDAY.',
    { type: 'ATTACK', perpIndividual: 'GUNMEN', perpOrganization: '' },
  ],
  [
    'A bomb exploded outside the telephone company building in Lima on Monday.',
    { type: 'BOMBING', physicalId: 'the telephone company building', physicalType: 'COMMUNICATIONS' },
  ],
  [
    'Guerrillas blew up a section of the northern pipeline near Cali on Monday.',
    { type: 'BOMBING', physicalId: 'a section of the northern pipeline', physicalType: 'ENERGY' },
  ],
  [
    'Gunmen shot at Rafael Ortega, mayor of Quito, on Monday. Ortega died in hospital.',
    { type: 'ATTACK', humanTarget: 'Rafael Ortega', humanType: 'GOVERNMENT OFFICIAL', humanEffect: 'DEATH' },
  ],
  [
    'SHINING PATH GUERRILLAS MURDERED A MAYOR NEAR LIMA ON MONDAY.',
    {
      type: 'ATTACK',
      perpOrganization: 'SHINING PATH',
      humanType: 'GOVERNMENT OFFICIAL',
      humanEffect: 'DEATH',
    },
  ],
  [
    'Masked individuals wearing uniforms fled after the mayor of Quito was murdered on Monday.',
    { type: 'ATTACK', humanTarget: 'the mayor of Quito', perpIndividual: 'MASKED INDIVIDUALS' },
  ],
  [
    'Gunmen killed the mayor of Quito on Monday. A bomb had exploded on an empty road nearby.',
    { type: 'ATTACK', humanTarget: 'the mayor of Quito' },
  ],
  [
    'Guerrillas murdered a mayor near Quito on Monday.',
    { type: 'ATTACK', perpIndividual: 'Guerrillas', perpOrganization: '' },
  ],
  [
    'Police defused a bomb outside a bank in Quito on Monday.',
    {
      type: 'BOMBING',
      stage: 'ATTEMPTED',
      physicalId: 'bank',
      physicalEffect: '',
      perpOrganization: '',
    },
  ],
  [
    'The mayor carried the flag of Rafael Ortega, who was murdered in Quito on Monday.',
    { type: 'ATTACK', humanTarget: 'Rafael Ortega' },
  ],
  [
    'Judge Rafael Ortega was murdered in Quito on Monday. The murder of the judge shocked the city.',
    { type: 'ATTACK', humanTarget: 'Judge Rafael Ortega' },
  ],
  [
    'Gunmen killed two journalists, Rafael Ortega and Ana Robles, in Quito on Monday.',
    { type: 'ATTACK', humanTarget: 'Rafael Ortega; Ana Robles' },
  ],
  [
    'Rebels blew up two high-tension posts near Quito on Monday.',
    { type: 'BOMBING', physicalId: 'two high-tension posts', physicalType: 'ENERGY' },
  ],
  [
    'A retired army officer was murdered in Quito on Monday.',
    { type: 'ATTACK', humanTarget: 'A retired army officer', humanType: 'FORMER ACTIVE MILITARY' },
  ],
  [
    'Three other passengers were killed in Quito on Monday.',
    { type: 'ATTACK', humanTarget: 'Three other passengers', humanNumber: '3' },
  ],
  [
    'A bomb exploded in front of the church of the Holy Cross in Quito on Monday.',
    { type: 'BOMBING', physicalId: 'church', physicalType: 'OTHER' },
  ],
  [
    'One civilian and one soldier were killed in Quito on Monday.',
    { type: 'ATTACK', humanTarget: 'One civilian; one soldier' },
  ],
  [
    'Legal adviser Abelardo Daza was shot in Quito on Monday.',
    { type: 'ATTACK', humanTarget: 'Legal adviser Abelardo Daza' },
  ],
])('%s', (text, wanted) => {
  const [first, ...rest] = incidents(text);
  expect(rest).toEqual([]);
  for (const [slot, value] of Object.entries(wanted))
    expect([slot, values(first?.[slot])]).toEqual([slot, value]);
});

it.each([
  'Soldiers clashed with rebels near the border and killed four guerrillas.',
  'The minister denied that anyone was killed.',
  'Thousands of people have died in the war since 1980.',
  'Officials met in Lima to discuss the harvest.',
  'The planes were bombing the civilian population near Quito on Monday.',
  'Rebels attacked an army company near Quito on Monday.',
])('no incident: %s', (text) => {
  expect(incidents(text)).toEqual([]);
});

it('tells one incident once', () => {
  const told = incidents(
    'A bomb exploded at a hotel in Lima on Monday. The explosion destroyed the hotel. Nobody claimed responsibility for the attack.',
  );
  expect(told.map(({ type, physicalId }) => [values(type), values(physicalId)])).toEqual([
    ['BOMBING', 'the hotel'],
  ]);
});

it('keeps property told of in two sentences apart', () => {
  const found = incidents(
    'Rebels attacked the town hall of Cali on Monday. A bomb exploded outside a bank on Monday.',
  );
  expect(found.map(({ type, physicalId }) => `${values(type)}: ${values(physicalId)}`).sort()).toEqual([
    'ATTACK: the town hall of Cali',
    'BOMBING: a bank',
  ]);
});

it('another bomb is not the one told before', () => {
  const found = incidents(
    'A bomb exploded outside a bank in Quito on Monday. Another bomb exploded in front of a travel agency. The explosion injured a vendor.',
  );
  expect(found.map(({ physicalId, humanTarget }) => [values(physicalId), values(humanTarget)])).toEqual([
    ['a bank', ''],
    ['travel agency', 'a vendor'],
  ]);
});

it('keeps what one sentence tells of two towns apart', () => {
  const found = incidents(
    'On Monday gunmen murdered a teacher in Quito, and assassins killed a farmer in Guayaquil.',
  );
  expect(found).toHaveLength(2);
});
