import { describe, expect, it } from 'vitest';
import { resolveTimes } from '../../src/time/index.ts';
import { read } from './read.ts';

/// Published on Wednesday 2018-10-17.
const DAY = '2018-10-17';

function lines(text: string, published = DAY): string[] {
  return read(text, published).times.map(
    ({ from, to, value: { type, value, mod } }) =>
      `${text.slice(from, to)} | ${type} ${value}${mod ? ` ${mod}` : ''}`,
  );
}

describe('a day of the week that lies behind or ahead', () => {
  it.each([
    ['The lorries were not able to enter the camp due to shelling on Sunday.', '2018-10-14'],
    ['Schools closed due to heavy rain on Sunday.', '2018-10-14'],
    ['Forty people were killed when drones hit crowds waiting to cross the river on Monday.', '2018-10-15'],
    ['The envoy will be able to visit the camp on Sunday.', '2018-10-21'],
    ['The envoy was due to arrive on Sunday.', '2018-10-21'],
    ['To reach the camp on Sunday they walked.', '2018-10-14'],
  ])('%s', (text, day) => {
    expect(read(text, DAY).times.at(-1)!.value.value).toBe(day);
  });
});

describe('stretches up to the day of the words', () => {
  it.each([
    ['Nine were killed over the past two days.', '2018-10-15/2018-10-17~'],
    ['Nine were killed in the last 24 hours.', '2018-10-16/2018-10-17~'],
    ['Nine were killed in the past week.', '2018-10-10/2018-10-17~'],
    ['Nine were killed in the past few days.', undefined],
    ['Nine were killed in the last two days of August 2018.', undefined],
    ['They waited for two days.', undefined],
  ])('%s', (text, edtf) => {
    expect(read(text, DAY).times[0]!.value.edtf).toBe(edtf);
  });

  it('follow the day of the story that was copied', () => {
    const { times } = read('Nine were killed over the past two days.', DAY);
    expect(resolveTimes(times, () => '2018-10-10')[0]!.value.begin).toBe('2018-10-08');
  });
});

describe('times', () => {
  it.each([
    // The verb tells past from future.
    ['The depot burned on Monday.', ['Monday | DATE 2018-10-15']],
    ['The envoy will arrive on Friday.', ['Friday | DATE 2018-10-19']],
    [
      'Officials were invited for talks on Friday and Saturday.',
      ['Friday | DATE 2018-10-19', 'Saturday | DATE 2018-10-20'],
    ],
    ['A vote is planned for Nov. 4.', ['Nov. 4 | DATE 2018-11-04']],
    ['The bridge fell on Aug. 4.', ['Aug. 4 | DATE 2018-08-04']],
    ['He joined the Dec. 8 attack.', ['Dec. 8 | DATE 2017-12-08']],
    ['They should investigate the massacre of nine men on Dec. 8.', ['Dec. 8 | DATE 2017-12-08']],
    ['They should investigate on Dec. 8.', ['Dec. 8 | DATE 2018-12-08']],
    [
      'Look into the raid of Oct. 5, the group said today. It was followed by an air strike two days later.',
      ['Oct. 5 | DATE 2018-10-05', 'today | DATE 2018-10-17', 'two days later | DATE 2018-10-07'],
    ],
    ['Talks were last held in April.', ['April | DATE 2018-04']],
    ['The army took the hill in December.', ['December | DATE 2017-12']],
    ['The handover was put off until December.', ['December | DATE 2018-12']],
    ['They put the vote off till Friday.', ['Friday | DATE 2018-10-19']],
    ['The army held the hill until December.', ['December | DATE 2017-12']],
    // Units, offsets, parts.
    ['Shelling went on last week.', ['last week | DATE 2018-W41']],
    ['It was filmed earlier this month.', ['earlier this month | DATE 2018-10 START']],
    ['A round is due later this week.', ['later this week | DATE 2018-W42 END']],
    ['Smoke rose in late September.', ['late September | DATE 2018-09 END']],
    ['They fled three days ago.', ['three days ago | DATE 2018-10-14']],
    ['He was freed the day before yesterday.', ['the day before yesterday | DATE 2018-10-15']],
    ['The strike came late Monday night.', ['late Monday night | TIME 2018-10-15TNI END']],
    ['A blast was heard at 3:30 p.m.', ['3:30 p.m. | TIME 2018-10-17T15:30']],
    // An hour with its date behind it.
    ['It fell at around 9.30pm on October 5.', ['around 9.30pm on October 5 | TIME 2018-10-05T21:30 APPROX']],
    ['It fell at 03:40 on 7 December 2017.', ['03:40 on 7 December 2017 | TIME 2017-12-07T03:40']],
    ['They met at noon on Oct. 5.', ['noon on Oct. 5 | TIME 2018-10-05T12:00']],
    // Days in digits: day first, but where that is no day.
    ['It fell on 05/10/2018.', ['05/10/2018 | DATE 2018-10-05']],
    ['It fell on 10/25/2017.', ['10/25/2017 | DATE 2017-10-25']],
    ['It fell on 25.10.2017.', ['25.10.2017 | DATE 2017-10-25']],
    ['It fell on 25-10-2017.', ['25-10-2017 | DATE 2017-10-25']],
    // Hours in four digits, where words lead to an hour.
    ['The bridge was hit at 0730 on Tuesday.', ['0730 on Tuesday | TIME 2018-10-16T07:30']],
    [
      'It was seen at 1850 (Sudanese time) on Monday.',
      ['1850 (Sudanese time) on Monday | TIME 2018-10-15T18:50'],
    ],
    ['The fort was built in 1850.', ['1850 | DATE 1850']],
    ['He ruled from 1850 to 1862.', ['1850 | DATE 1850', '1862 | DATE 1862']],
    ['The town shrank from 1850 to a few hundred people.', []],
    ['The town shrank from 1850 to some 300 people.', []],
    ['They laid 1200 mines on Tuesday.', ['Tuesday | DATE 2018-10-16']],
    // The day stands with the last hour of a range.
    [
      'Drones attacked the port from 23:00 to 02:00 on Saturday.',
      ['23:00 | TIME 2018-10-12T23:00', '02:00 on Saturday | TIME 2018-10-13T02:00'],
    ],
    [
      'Drones attacked the port from 1:00 to 2:00 yesterday.',
      ['1:00 | TIME 2018-10-16T01:00', '2:00 yesterday | TIME 2018-10-16T02:00'],
    ],
    // Apostrophes that were lost.
    ['After Tuesdays assault nine men were missing.', ['Tuesdays | DATE 2018-10-16']],
    ['The court sits on Tuesdays.', ['Tuesdays | SET XXXX-WXX-2']],
    // Parts of a town, and of a year.
    ['Shells fell on the quarter for a day.', ['a day | DURATION P1D']],
    ['Sales of the mill fell in the quarter.', ['the quarter | DATE 2018-Q3']],
    // What comes later is counted from a day that was told, and not from when something began.
    [
      'They have held it since 2015. A day later a mine went off.',
      ['2015 | DATE 2015', 'A day later | DATE FUTURE_REF'],
    ],
    [
      'On Monday a mine went off. They have been there since 2015. A day later the road was shut.',
      ['Monday | DATE 2018-10-15', '2015 | DATE 2015', 'A day later | DATE 2018-10-16'],
    ],
    // Durations and sets.
    ['They held it for ten months.', ['ten months | DURATION P10M']],
    [
      'A two-day meeting followed nearly six years of war.',
      ['two-day | DURATION P2D', 'nearly six years | DURATION P6Y EQUAL_OR_LESS'],
    ],
    ['Flour comes twice a week.', ['twice a week | SET P1W']],
    ['It is shelled every day.', ['every day | SET P1D']],
    // What one expression takes from another.
    [
      'It fell on March 9 last year. The rest was lost on March 11.',
      ['March 9 last year | DATE 2017-03-09', 'March 11 | DATE 2017-03-11'],
    ],
    [
      'The raid was on July 3. The next day the town was empty.',
      ['July 3 | DATE 2018-07-03', 'The next day | DATE 2018-07-04'],
    ],
    ['He ruled from March to May 2011.', ['March | DATE 2011-03', 'May 2011 | DATE 2011-05']],
    ['The wall dates from the 1950s.', ['the 1950s | DATE 195X']],
    ['He ruled for three years from 2011.', ['three years | DURATION P3Y', '2011 | DATE 2011']],
    // Named days, and the day before them.
    ['The market shut on the eve of Ramadan.', ['the eve of Ramadan | DATE 2018-05-15']],
    ['Curfew was eased for Eid al-Adha.', ['Eid al-Adha | DATE 2018-08-22']],
    ['They vote on Election Day.', ['Election Day | DATE 2018-11-06']],
    ['They came on the eve of May 1.', ['the eve of May 1 | DATE 2018-04-30']],
    // What looks ahead, and what only names a thing.
    ['They agreed to meet on Friday.', ['Friday | DATE 2018-10-19']],
    ['He expects the road to be opened by Nov. 2.', ['Nov. 2 | DATE 2018-11-02']],
    ['They announced the plan on Monday.', ['Monday | DATE 2018-10-15']],
    [
      'The port was shelled on Thursday and Friday.',
      ['Thursday | DATE 2018-10-11', 'Friday | DATE 2018-10-12'],
    ],
    // The day is said after the hour; zones; what is counted from the story.
    [
      'The blast came at 9:20 a.m. (0620 GMT) Tuesday.',
      ['9:20 a.m. | TIME 2018-10-16T09:20', '0620 GMT | TIME 2018-10-16T06:20', 'Tuesday | DATE 2018-10-16'],
    ],
    [
      'On May 3 they left. The next month they returned.',
      ['May 3 | DATE 2018-05-03', 'The next month | DATE 2018-06'],
    ],
    [
      'The town fell on June 3. The day before, the bridge had been blown up.',
      ['June 3 | DATE 2018-06-03', 'The day before | DATE 2018-06-02'],
    ],
    ['They met in the previous week.', ['the previous week | DATE 2018-W41']],
    [
      'Sales rose in the quarter ended Sept. 30.',
      ['the quarter | DATE 2018-Q3', 'Sept. 30 | DATE 2018-09-30'],
    ],
    ['The work ends by year-end.', ['year-end | DATE 2018 END']],
    ['She was seen in the weeks before the vote.', ['the weeks | DURATION PXW']],
    ['A minute and a half later it was over.', ['A minute and a half later | DURATION PT1M30S']],
    ['The siege lasted from 264 to 241 BC.', ['264 | DATE BC0264', '241 BC | DATE BC0241']],
    ['The Oct. 3 attack killed two.', ['Oct. 3 | DATE 2018-10-03']],
    // Not times.
    ['Soldiers joined the March for Peace.', []],
    ['He was 34 years old.', []],
    ['Some 1995 shells fell.', []],
    ['A 12-year-old boy and Sam Reed, 34, were hurt.', []],
    ['They may march on the capital.', []],
    ['Some 2000 people marched.', []],
  ] as [string, string[]][])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('ties the ends of a range, and lets "that period" mean the whole of it', () => {
    const text = 'The siege lasted from July 3 to Aug. 9. Two clinics were hit in that period.';
    const [first, , period] = read(text, DAY).times;
    expect(first?.value.until).toBe(1);
    expect(period?.value).toMatchObject({ begin: '2018-07-03', end: '2018-08-09' });
  });

  it('gives Ramadan the days of its month, and a range the days between', () => {
    expect(read('They fasted through Ramadan.', DAY).times[0]?.value).toMatchObject({
      ...{ value: '2018-05', edtf: '2018-05-16/2018-06-14', begin: '2018-05-16', end: '2018-06-14' },
    });
    const [first, last] = read('It was held between May 2014 and July 2015.', DAY).times;
    expect([first?.value.until, first?.value.edtf, last?.value.edtf]).toEqual([1, '2014-05', '2015-07']);
  });

  it('lets what is said by the way not move a narrative', () => {
    const days = [
      'March 3, 1861',
      'May 9, 1861',
      'June 2, 1861',
      'July 4, 1861',
      'Aug. 1, 1861',
      'Sept. 2, 1861',
    ];
    const told = days.map((day) => `They marched on ${day}.`).join(' ');
    const text = `${told} The Charter (1812) was read. On Oct. 5 they rested.`;
    expect(read(text, DAY).times.at(-1)?.value.value).toBe('1861-10-05');
  });

  it('measures "nine months after" from the date of what is told', () => {
    const text = 'The fort was retaken in July, nine months after it had been lost.';
    const time = read(text, DAY).times[1];
    expect(time?.value).toMatchObject({
      value: 'P9M',
      edtf: '2017-10~',
      begin: '2017-10-01',
      end: '2017-10-31',
    });
  });

  it('counts a length of time from what is told with it, and "that time" means the whole of it', () => {
    const text =
      'The port was lost in June 2011, and they kept it for five months. During that time none left.';
    const [, five, that] = read(text, DAY).times;
    const whole = { edtf: '2011-06/2011-11~', begin: '2011-06-01', end: '2011-11-30' };
    expect(five?.value).toMatchObject({ type: 'DURATION', value: 'P5M', ...whole });
    expect(that?.value).toMatchObject({ type: 'DATE', value: '2011-06', ...whole });
  });

  it.each([
    'The port was lost in 2011, and they kept it for five days.',
    'On June 3 he had been held for five days.',
    'In June they will close it for five months.',
  ])('no begin is told: %s', (text) => {
    expect(read(text, DAY).times[1]?.value.begin).toBeUndefined();
  });

  it('resolves again under another day without the text', () => {
    const text =
      'On Monday the fort fell. It had been lost in December and shelled last week, and a vote is due next Friday.';
    const { times } = read(text, '2018-10-16');
    const again = resolveTimes(times, () => '2018-01-02');
    expect(times.map(({ value }) => value.value)).toEqual([
      '2018-10-15',
      '2017-12',
      '2018-W41',
      '2018-10-19',
    ]);
    expect(again.map(({ value }) => value.value)).toEqual([
      '2018-01-01',
      '2017-12',
      '2017-W52',
      '2018-01-05',
    ]);
    expect(resolveTimes(again, () => '2018-10-16')).toEqual(times);
  });

  it('reads a hostile line without trouble', () => {
    const text = `${'the last past two '.repeat(500)}${'1 '.repeat(1000)}`;
    expect(read(text, DAY).times.length).toBeLessThan(1000);
  });

  it('reads what stands in brackets behind an hour alike, whatever was read before', () => {
    lines('It was seen at 0850 (Sudanese time) on Monday.');
    expect(lines('It was seen at 0850 (')).toEqual(['0850 | TIME 2018-10-17T08:50']);
    expect(lines('It was seen at 0850 (by guards) on Monday.')).toEqual([
      '0850 | TIME 2018-10-15T08:50',
      'Monday | DATE 2018-10-15',
    ]);
  });
});

describe('days counted from what was told', () => {
  const inquiry =
    'Raiders burned the mill on October 2. Researchers interviewed nine men between October 8 and 11.';
  it.each([
    // Neither the days of an inquiry nor an hour of no day is what the story goes on from.
    [`${inquiry} They came at 2 p.m., a miller said. Two days before, the road had been cut.`, '2018-09-30'],
    ['The strike hit on Friday. Earlier in the day, shells fell.', '2018-10-12'],
    ['Shells fell on Friday. They visited the mill earlier in the day.', '2018-10-12'],
    // Of a month in a year, only the year is told; and what lasts since a month does not go on from it.
    ['The war began in May 2014. Later that month the mill fell.', '2014-05'],
    ['The war began in 2014. Later that month the mill fell.', 'PAST_REF'],
    ['The war has lasted since February 2016. In April shells fell.', '2018-04'],
    ['The war began in February 2016. In April shells fell.', '2016-04'],
  ])('%s', (text, day) => {
    expect(read(text, DAY).times.at(-1)!.value.value).toBe(day);
  });
});
