import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const DAY = '2018-10-17';

function lines(text: string): string[] {
  return read(text, DAY).figures.map(({ from, to, value }) => {
    const { low, best, high, hedge, of, state, outOf, partOf, sameAs, additional } = value;
    const more = [
      ...(state ? [state] : []),
      ...(outOf === undefined ? [] : [`out of ${outOf}`]),
      ...(partOf === undefined ? [] : [`part of ${partOf}`]),
      ...(sameAs === undefined ? [] : [`same as ${sameAs}`]),
      ...(additional ? ['more'] : []),
    ];
    return [`${text.slice(from, to)} | ${low}/${best}/${high} ${hedge} ${of}`, ...more].join(', ');
  });
}

describe('figures', () => {
  it.each([
    ['Three remain in critical condition.', ['Three | 3/3/3 exact person, injured']],
    ['The blast left nine in a serious condition.', ['nine | 9/9/9 exact person, injured']],
    ['We have buried 33 people.', ['33 people | 33/33/33 exact person, killed']],
    ['The snow buried 33 people.', ['33 people | 33/33/33 exact person']],
    ['The wounded number 550.', ['550 | 550/550/550 exact person, injured']],
    ['The flat is number 550.', []],
    [
      'A quarter of a million people fled.',
      ['A quarter of a million people | 250000/250000/250000 exact person, displaced'],
    ],
    [
      'A mine killed two guards and wounded one.',
      ['two guards | 2/2/2 exact guard, killed', 'one | 1/1/1 exact person, injured'],
    ],
    [
      '8 people killed 58 others injured.',
      ['8 people | 8/8/8 exact person, killed', '58 others | 58/58/58 exact person, injured'],
    ],
    ['The number of dead did not exceed 150.', ['150 | null/null/150 at-most person, killed']],
    ['The toll of the raid exceeded 90.', ['90 | 90/90/null more-than person, killed']],
    [
      'The raid killed four and wounded another 25.',
      ['four | 4/4/4 exact person, killed', '25 | 25/25/25 exact person, injured, more'],
    ],
    ['The raid killed 14 Governor Omar Said told a paper.', ['14 | 14/14/14 exact person, killed']],
    ['Raids kill 14 soldiers monitor says.', ['14 soldiers | 14/14/14 exact soldier, killed']],
    ['Raids hurt 14 others Omar Said told a paper.', ['14 others | 14/14/14 exact person, injured']],
    ['The raid killed nine people Malian state radio said.', ['nine people | 9/9/9 exact person, killed']],
    [
      'The raid left nine martyrs and 20 wounded.',
      ['nine martyrs | 9/9/9 exact martyr, killed', '20 | 20/20/20 exact person, injured'],
    ],
    ['A bomb claimed the lives of nine porters.', ['nine porters | 9/9/9 exact porter, killed']],
    ['Doctors saved the lives of nine porters.', ['nine porters | 9/9/9 exact porter']],
    ['Nine porters were rounded up and executed by soldiers.', ['Nine porters | 9/9/9 exact porter, killed']],
    ['Nine porters were taken to hospital.', ['Nine porters | 9/9/9 exact porter, injured']],
    ['Nine porters were taken to court.', ['Nine porters | 9/9/9 exact porter']],
    ['Nine porters suffered burns.', ['Nine porters | 9/9/9 exact porter, injured']],
    ['Nine porters lost their legs.', ['Nine porters | 9/9/9 exact porter, injured']],
    ['Nine porters lost their money.', ['Nine porters | 9/9/9 exact porter']],
    ['Nine porters are missing after the raid.', ['Nine porters | 9/9/9 exact porter, missing']],
    ['Nine porters went missing.', ['Nine porters | 9/9/9 exact porter, missing']],
    ['Nine porters are still unaccounted for.', ['Nine porters | 9/9/9 exact porter, missing']],
    ['The raid began around 1130 am.', []],
    ['Troops seized 18 off-road vehicles.', ['18 off-road vehicles | 18/18/18 exact vehicle, captured']],
    [
      'They seized 12 air-to-ground missiles.',
      ['12 air-to-ground missiles | 12/12/12 exact missile, captured'],
    ],
    ['It killed nine police officers.', ['nine police officers | 9/9/9 exact police officer, killed']],
    ['The raids killed porters and hit nine towns.', ['nine towns | 9/9/9 exact town']],
    [
      'Three bombers killed at least two porters.',
      ['Three bombers | 3/3/3 exact bomber', 'at least two porters | 2/2/null at-least porter, killed'],
    ],
    ['It killed nine people Sputnik reported.', ['nine people | 9/9/9 exact person, killed']],
    [
      'Four nurses were among 15 people killed in the blast.',
      ['Four nurses | 4/4/4 exact nurse, killed, part of 1', '15 people | 15/15/15 exact person, killed'],
    ],
    [
      'Two men and three boys were among at least nine hurt by the mine.',
      [
        'Two men | 2/2/2 exact man, injured, part of 2',
        'three boys | 3/3/3 exact boy, injured, part of 2',
        'at least nine | 9/9/null at-least person, injured',
      ],
    ],
    [
      'Thirty men and six women were among those wounded in the riot.',
      ['Thirty men | 30/30/30 exact man, injured', 'six women | 6/6/6 exact woman, injured'],
    ],
    ['The dead in the market included three porters.', ['three porters | 3/3/3 exact porter, killed']],
    ['The fleet includes three frigates.', ['three frigates | 3/3/3 exact frigate']],
    ['Six villages were among the richest.', ['Six villages | 6/6/6 exact village']],
    [
      'Ten miners, including a father and his son, were killed.',
      ['Ten miners | 10/10/10 exact miner, killed'],
    ],
    ['Six porters and a cook were injured.', ['Six porters | 6/6/6 exact porter, injured']],
    ['Sixty people (most of them pupils) have been hurt.', ['Sixty people | 60/60/60 exact person, injured']],
    ['The raid wounded six porters and a cook was killed.', ['six porters | 6/6/6 exact porter, injured']],
    ['A clinic received eight injured porters.', ['eight injured porters | 8/8/8 exact porter, injured']],
    ['Two wounded porters died.', ['Two wounded porters | 2/2/2 exact porter, killed']],
    ['Six boys under the age of ten were hurt.', ['Six boys | 6/6/6 exact boy']],
    ['All but six were shot down.', []],
    ['The ministry put the number of wounded in the town at 61.', ['61 | 61/61/61 exact person, injured']],
    [
      'Nurses put the number of dead at 276 and the wounded at 300.',
      ['276 | 276/276/276 exact person, killed', '300 | 300/300/300 exact person, injured'],
    ],
    ['The clinic said 84 people had died, not 101.', ['84 people | 84/84/84 exact person, killed']],
    ['Troops destroyed two T-72 tanks.', ['two T-72 tanks | 2/2/2 exact tank, destroyed']],
    [
      'At least 1,800 villagers were forced to flee.',
      ['At least 1,800 villagers | 1800/1800/null at-least villager, displaced'],
    ],
    [
      'The blast killed six members of a single family, among them four children.',
      [
        'six members of a single family | 6/6/6 exact member, killed',
        'four children | 4/4/4 exact child, killed, part of 0',
      ],
    ],
    ['Jets flew more than 60 sorties.', ['more than 60 sorties | 60/60/null more-than sortie']],
    ['The raid killed at least 12 soldiers.', ['at least 12 soldiers | 12/12/null at-least soldier, killed']],
    [
      'Some 300 rebel fighters have been killed.',
      ['Some 300 rebel fighters | null/300/null about rebel fighter, killed'],
    ],
    [
      'The army destroyed 40 “support vehicles” and six trucks.',
      [
        '40 “support vehicles” | 40/40/40 exact support vehicle, destroyed',
        'six trucks | 6/6/6 exact truck, destroyed',
      ],
    ],
    ['As many as four tanks took part.', ['As many as four tanks | null/null/4 at-most tank']],
    [
      'Between 10 and 15 houses were destroyed.',
      ['Between 10 and 15 houses | 10/null/15 about house, destroyed'],
    ],
    [
      'Only three of the 12 arches remain standing.',
      ['Only three of the 12 arches | 3/3/3 exact arch, standing, out of 12'],
    ],
    [
      'It is about 30 kilometers (19 miles) away.',
      ['about 30 kilometers | null/30/null about km', '19 miles | 19/19/19 exact mile, same as 0'],
    ],
    [
      'The blast killed seven people, among them two children, and wounded dozens more.',
      [
        'seven people | 7/7/7 exact person, killed',
        'two children | 2/2/2 exact child, killed, part of 0',
        'dozens more | 24/null/99 about person, injured, more',
      ],
    ],
    [
      'Eleven civilians including three women were killed.',
      [
        'Eleven civilians | 11/11/11 exact civilian, killed',
        'three women | 3/3/3 exact woman, killed, part of 0',
      ],
    ],
    [
      'Shelling destroyed 40 trucks and 6 fuel depots.',
      ['40 trucks | 40/40/40 exact truck, destroyed', '6 fuel depots | 6/6/6 exact fuel depot, destroyed'],
    ],
    [
      'An unspecified number of letters was sent.',
      ['An unspecified number of letters | null/null/null none-given letter'],
    ],
    ['The war has displaced millions.', ['millions | 2000000/null/9999999 about person, displaced']],
    ['Monitors verified nine attacks.', ['nine attacks | 9/9/9 exact attack, verified']],
    [
      'Reporters had reported at least 14 attacks.',
      ['at least 14 attacks | 14/14/null at-least attack, reported'],
    ],
    [
      'The two sides exchanged 1,200 prisoners.',
      ['two sides | 2/2/2 exact side', '1,200 prisoners | 1200/1200/1200 exact prisoner, exchanged'],
    ],
    ['Another five soldiers were wounded.', ['five soldiers | 5/5/5 exact soldier, injured, more']],
    ['It cost $1.2 million.', ['$1.2 million | 1200000/1200000/1200000 exact USD']],
    ['About 40 percent of the roof is gone.', ['About 40 percent | null/40/null about percent']],
    // Not figures.
    ['Sam Reed, 34, left on May 4, 2016.', []],
    ['The Council passed Resolution 1405.', []],
    ['One of the guards left at 3:30 p.m. after two days.', []],
    ['A Mig-21 landed.', []],
    ['It was the second raid on 14 Harbour Street.', []],
  ] as [string, string[]][])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('counts soldiers of a land with two names as soldiers', () => {
    const { figures } = read('Two South African soldiers and two UN workers died.', DAY);
    expect(figures.map(({ value }) => value.of)).toEqual(['soldier', 'UN worker']);
  });

  it('keeps the words of what is counted', () => {
    const text = 'They seized 15 old ammunition depots.';
    const [figure] = read(text, DAY).figures;
    expect(text.slice(figure?.value.counted?.from, figure?.value.counted?.to)).toBe('old ammunition depots');
  });
});
