/// Who is held by whom, and who is run over: what lasts, and what is done with a car.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';
import { parties } from '../support/parties.ts';

const told = (text: string) => annotated(text).events.map(({ value }) => `${value.type} ${value.status}`);

describe('people who are held', () => {
  it.each([
    ['Nine nurses are being held by rebels near Gao.', 'abduction Malian rebels → nurses: captured'],
    ['Two guards remain in captivity in Mali.', 'abduction  → guards: captured'],
    ['Nine hostages are still being held in Gao.', 'abduction  → hostages: captured'],
    ['The bishop has been held by militants since May.', 'abduction militants → bishop: captured'],
  ])('are held as long as it is told: %s', (text, wanted) => {
    expect(parties(text)).toEqual([wanted]);
    expect(told(text)).toEqual(['abduction ongoing']);
  });

  it.each([
    ['Gunmen held nine guests hostage on Friday.', ['abduction happened']],
    ['The nurses were held by rebels for six weeks.', ['abduction happened']],
    ['Nine nurses held by rebels were freed on Monday.', ['prisoner-release happened']],
    ['Talks were held by rebels on Monday.', ['talks happened']],
    ['Guards held back protesters on Monday.', []],
    ['Two lions remain in captivity in Mali.', []],
  ])('%s', (text, wanted) => expect(told(text)).toEqual(wanted));
});

describe('a car that is driven into people', () => {
  it.each([
    ['A man rammed his car into a crowd, killing two people.', ['attack man → crowd + people: killed']],
    ['The assailant ploughed a van into pedestrians in Gao.', ['attack assailant → pedestrians']],
    ['A man rammed his van into soldiers near Gao.', ['armed-clash man → Malian government forces']],
    ['He drove his car into the town of Gao.', []],
    ['A bus drove into a ditch near Gao.', []],
  ])('%s', (text, wanted) => expect(parties(text)).toEqual(wanted));
});
