/// Which words are one noun phrase: numbers told as a range, and words of time that only stand before it.

import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const phrases = (text: string): string =>
  read(text)
    .chunks.filter(({ kind }) => kind === 'NP')
    .map(({ from, to }) => text.slice(from, to))
    .join(' | ');

describe('a range of numbers is counted by the noun behind it', () => {
  it.each([
    ['The raid killed between 25 and 40 shepherds.', 'The raid | between 25 and 40 shepherds'],
    ['Some 20 to 30 fighters fled.', 'Some 20 to 30 fighters'],
    ['A shell killed two or three men.', 'A shell | two or three men'],
    ['Shells fell on the mill between 2 and 3 a.m.', 'Shells | the mill | 2 | 3 a.m.'],
    ['Between 2011 and 2015 rebels held the mill.', '2011 | 2015 rebels | the mill'],
    ['Fighting between 3 and 5 May emptied the mill.', 'Fighting | 3 | 5 May | the mill'],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toBe(expected);
  });
});

describe('a time before a subject is no part of it', () => {
  it.each([
    ['Last week soldiers shot a herdsman.', 'Last week | soldiers | a herdsman'],
    ['That night two shells hit the mill.', 'That night | two shells | the mill'],
    ['The next day government forces entered the mill.', 'The next day | government forces | the mill'],
    ['A day earlier police arrested two herdsmen.', 'A day earlier | police | two herdsmen'],
    ['On Friday morning soldiers shot a herdsman.', 'Friday morning | soldiers | a herdsman'],
    ['For three days rebels shelled the mill.', 'three days | rebels | the mill'],
    ['In the morning Chadian soldiers shot a herdsman.', 'the morning | Chadian soldiers | a herdsman'],
    ['During Friday morning prayers a bomb went off.', 'Friday morning prayers | a bomb'],
    ['Police raided a base early Sunday.', 'Police | a base | early Sunday'],
    ['Rebels burned a camp two days ago.', 'Rebels | a camp | two days'],
    ['The night raid killed three herdsmen.', 'The night raid | three herdsmen'],
    ['The two day talks ended.', 'The two day talks'],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toBe(expected);
  });
});

describe('a place at the head of a clause is no part of the subject behind it', () => {
  it.each([
    ['In Basra rebels shelled a mill.', 'Basra | rebels | a mill'],
    ['In northern Chad government forces shelled a mill.', 'northern Chad | government forces | a mill'],
    ['In Basra province ISIL fighters shot a herdsman.', 'Basra province | ISIL fighters | a herdsman'],
    [
      'On Friday, in the city of Basra Hamas freed a herdsman.',
      'Friday | the city | Basra | Hamas | a herdsman',
    ],
    ['In Basra President Omar Haddad met herdsmen.', 'Basra | President Omar Haddad | herdsmen'],
    ['He met rebels, and in Basra soldiers withdrew.', 'He | rebels | Basra | soldiers'],
    ['Raids on Mosul and in Basra suburbs left 20 dead.', 'Raids | Mosul | Basra suburbs | 20'],
    ['The people in Basra rebels feared had fled.', 'The people | Basra rebels'],
    ['In Basra city.', 'Basra city'],
    ['In Basra Boko Haram beat two men.', 'Basra | Boko Haram | two men'],
    ['In northern Mali Fulani herders beat two men.', 'northern Mali | Fulani herders | two men'],
    ['On the outskirts of Basra soldiers fled.', 'the outskirts | Basra | soldiers'],
    ['In the Basra area soldiers fled.', 'the Basra area | soldiers'],
    ['In Basra militiamen allied with the army fled.', 'Basra | militiamen | the army'],
    ['In Basra 12 people died.', 'Basra | 12 people'],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toBe(expected);
  });
});
