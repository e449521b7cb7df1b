/// What befalls heritage: which things are heritage, also by their age, their parts and the site on which they stand.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

const read = (text: string) => annotated(text).events.map(({ value }) => value);

const told = (text: string) => read(text).map(({ type, targets }) => `${type}: ${targets[0]?.name ?? '–'}`);

describe('what is heritage', () => {
  it.each([
    ['A 13th-century mosque was blown up in Mosul.', 'heritage-destruction: 13th-century mosque'],
    ['Shells damaged a 400-year-old house in Aleppo.', 'heritage-damage: 400-year-old house'],
    ['Shells damaged a 30-year-old house in Aleppo.', 'shelling: 30-year-old house'],
    ['A shell damaged the roof of the Ottoman mosque.', 'heritage-damage: roof of the Ottoman mosque'],
    ['A shell damaged the roof of the bakery.', 'shelling: roof of the bakery'],
    ['Bulldozers levelled the palace of a king at Nimrud in Iraq.', 'heritage-destruction: palace of a king'],
    ['Bulldozers levelled the palace of a banker in Basra.', 'looting: palace of a banker'],
    ['Thieves stole coins from the museum in Raqqa.', 'heritage-looting: coins'],
    ['Thieves stole coins from the bank in Raqqa.', 'organised-crime: coins'],
    [
      'The main hall of the Temple of Bel has been destroyed.',
      'heritage-destruction: main hall of the Temple of Bel',
    ],
    ['Illegal digging at Nimrud goes on.', 'heritage-looting: Nimrud'],
    ['Armenian khachkars were destroyed.', 'heritage-destruction: Armenian khachkars'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted);
  });

  it('those on the move do it, and nobody is driven out', () => {
    const [event, ...others] = read('The ancient manuscripts were burned by fleeing militants.');
    expect(event).toMatchObject({ agents: [{ name: 'fleeing militants' }] });
    expect(others).toEqual([]);
  });

  it('who is sentenced for it did it, however long for', () => {
    const events = read('A judge sentenced a militant to nine years for destroying mausoleums in Timbuktu.');
    expect(events.at(-1)).toMatchObject({ type: 'heritage-destruction', status: 'happened' });
  });
});
