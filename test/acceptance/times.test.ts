import { expect, it } from 'vitest';
import { describePalmyra, notesAt, type Which } from './palmyra.ts';

/// report, phrase, words in it, TIMEX3 value, then what else must hold.
const CASES: readonly (readonly [
  which: Which,
  context: string,
  words: string,
  value: string,
  more?: { readonly mod?: string; readonly type?: string },
])[] = [
  [0, 'drone footage Monday', 'Monday', '2017-02-13'],
  [0, 'in a statement Monday', 'Monday', '2017-02-13'],
  [0, 'government said Monday', 'Monday', '2017-02-13'],
  [1, 'drone footage Monday', 'Monday', '2017-02-13'],
  [1, 'in a statement Monday', 'Monday', '2017-02-13'],
  [1, 'government said Monday', 'Monday', '2017-02-13'],
  [1, 'meanwhile said Monday', 'Monday', '2017-02-13'],
  [0, 'in May 2015', 'May 2015', '2015-05'],
  [0, 'for 10 months', '10 months', 'P10M', { type: 'DURATION' }],
  [0, 'again in December', 'December', '2016-12'],
  [0, 'warplanes last week', 'last week', '2017-W06'],
  [0, 'Last week the Syrian', 'Last week', '2017-W06'],
  [1, 'warplanes last week', 'last week', '2017-W06'],
  [1, 'Last week the Syrian', 'Last week', '2017-W06'],
  [2, 'Moscow last week', 'last week', '2017-W06'],
  [0, 'filmed earlier this month', 'this month', '2017-02'],
  [0, 'late December', 'December', '2016-12', { mod: 'END' }],
  [0, 'surfaced in January', 'January', '2017-01'],
  [0, 'said last month', 'last month', '2017-01'],
  [0, 'later this month', 'this month', '2017-02'],
  [0, 'later this week', 'this week', '2017-W07'],
  [0, 'on Thursday and Friday', 'Thursday', '2017-02-16'],
  [0, 'on Thursday and Friday', 'Friday', '2017-02-17'],
  [1, 'on Thursday and Friday', 'Thursday', '2017-02-16'],
  [1, 'on Thursday and Friday', 'Friday', '2017-02-17'],
  [2, 'on Thursday and Friday', 'Thursday', '2017-02-16'],
  [2, 'on Thursday and Friday', 'Friday', '2017-02-17'],
  [0, 'planned for Feb. 20', 'Feb. 20', '2017-02-20'],
  [1, 'planned for Feb. 20', 'Feb. 20', '2017-02-20'],
  [0, 'six-year civil war', 'six-year', 'P6Y', { type: 'DURATION' }],
  [2, 'next Monday', 'next Monday', '2017-02-20'],
  [2, 'held in April', 'April', '2016-04'],
  [2, 'in nearly 10 months', '10 months', 'P10M', { type: 'DURATION' }],
  [2, 'out on Monday', 'Monday', '2017-02-13'],
  [2, 'rounds last year', 'last year', '2016'],
  [2, 'group in December', 'December', '2016-12'],
  [2, 'town in December', 'December', '2016-12'],
  [1, 'from Nov. 17 to Dec. 13', 'Nov. 17', '2016-11-17'],
  [1, 'from Nov. 17 to Dec. 13', 'Dec. 13', '2016-12-13'],
  [1, 'on Nov. 20', 'Nov. 20', '2016-11-20'],
  [1, 'offensive in November', 'November', '2016-11'],
  [1, 'announced on Dec. 22', 'Dec. 22', '2016-12-22'],
  [1, 'joined in 2013', '2013', '2013'],
  [1, 'in 2014 and 2015', '2014', '2014'],
  [1, 'in 2014 and 2015', '2015', '2015'],
  [3, 'December 9 last year', 'December 9 last year', '2016-12-09'],
  [3, 'on December 11', 'December 11', '2016-12-11'],
  [3, 'March last year', 'March last year', '2016-03'],
  [3, 'on Wednesday', 'Wednesday', '2017-01-18'],
  [3, 'on Friday', 'Friday', '2017-01-20'],
];

describePalmyra('times', (get) => {
  for (const [which, context, words, value, more = {}] of CASES)
    it(`00${which} "${context}": ${words} is ${value}`, () => {
      const { annotations, texts } = get();
      const found = notesAt(annotations[which]!.times, texts[which]!, context, words);
      expect(found.map((note) => [note.text, note.value])).toEqual([[expect.stringContaining(words), value]]);
      expect(found[0]!.type).toBe(more.type ?? 'DATE');
      if (more.mod) expect(found[0]!.mod).toBe(more.mod);
    });

  it('takes no figure for a time, and "once" for none', () => {
    const { annotations } = get();
    const wrong = annotations.flatMap(({ times }) =>
      times.filter(({ text }) => /\b(?:sorties|columns|kilometers|km|miles|once|first)\b/.test(text)),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('reads nothing that the hand reading does not have as a day', () => {
    const { annotations } = get();
    const days = annotations.flatMap(({ times }) => times.map(({ value }) => value.slice(0, 10)));
    const known = new Set([
      ...['2017-02-13', '2017-02-16', '2017-02-17', '2017-02-20', '2016-11-17', '2016-12-13', '2016-11-20'],
      ...['2016-12-22', '2016-12-09', '2016-12-11', '2017-01-18', '2017-01-20', '2017-02-06'],
    ]);
    expect(days.filter((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !known.has(day))).toEqual([]);
  });
});
