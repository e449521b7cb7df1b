/// What a place lies in, and names that are only a part of longer ones.

import { describe, expect, it } from 'vitest';
import { read } from '../support/read.ts';

/// The places of a text that are named by these words.
function named(text: string, words: string) {
  const notes = read(text).places.filter(({ from, to }) => text.slice(from, to) === words);
  return notes.map(({ value }) => value);
}

describe('the division of a town', () => {
  it.each([
    ['A policeman was shot in Bannu in Pakistan.', 'Bannu', 'own:khyber-pakhtunkhwa-province-pk'],
    ['A bomb exploded in Taxila in Pakistan.', 'Taxila', 'own:punjab-province-pk'],
    ['Two men died in Khan Shaykhun in Syria.', 'Khan Shaykhun', 'own:idlib-province-sy'],
    ['Shells hit al-Waer in Syria.', 'al-Waer', 'own:homs-province-sy'],
    ['He flew back to Washington.', 'Washington', 'country:US'],
    ['Police in Nashville arrested him.', 'Nashville', 'own:tennessee-state-us'],
  ])('%s', (text, words, division) => {
    const [place] = named(text, words);
    expect(place!.within.filter((key) => !key.startsWith('geonames:'))[0]).toBe(division);
  });
});

describe('a name within another one', () => {
  it.each([
    ['Abu Salah al-Din al-Halabi was killed near Aleppo in Syria.', ['Aleppo', 'Syria']],
    ['Troops entered Salah al-Din in Iraq.', ['Salah al-Din', 'Iraq']],
    // Bule is in Congo, Zala in Hungary.
    ['Gunmen attacked Bule-Zala in Congo.', ['Congo']],
  ])('%s', (text, words) => {
    const found = read(text).places.filter(({ value }) => value.reference === 'name');
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(words);
  });
});
