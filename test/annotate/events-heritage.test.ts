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

describe('lists of damage', () => {
  const list = [
    'Damage to the museum, the temple, the minaret and the tombs of Homs, as seen from space.',
    '- Museum of the Sea: severe damage.',
    '- Church of Saint Mina: partly destroyed.',
    '- Old Library: roof breached.',
    '- Temple of the Moon: no visible damage.',
  ].join('\n\n');
  it.each([
    'heritage-damage: Museum of the Sea',
    'heritage-damage: Church of Saint Mina',
    'heritage-damage: Temple of the Moon',
  ])('%s', (wanted) => {
    expect(told(list)).toContain(wanted);
  });

  it('parts are heritage where a report keeps speaking of it', () => {
    const parts = [list, 'Twenty busts were smashed.'];
    expect(told(parts.join('\n\n'))).toContain('heritage-destruction: busts');
  });

  it('what is denied there is not harmed', () => {
    const denied = read(list).filter(({ status }) => status === 'denied');
    expect(denied.map(({ targets }) => targets[0]?.name)).toEqual(['Temple of the Moon']);
  });

  it('no sentence before a colon is harmed', () => {
    expect(told('The governor of Homs said: severe damage was done.')).not.toContain(
      'heritage-damage: governor of Homs',
    );
  });
});

describe('what becomes of heritage besides', () => {
  it.each([
    ['Gold had been taken from the collection of the museum in Homs.', 'heritage-looting: gold'],
    ['Two hostages were taken from the museum in Homs.', 'abduction: hostages'],
    ['Police in Rome seized two ancient statues.', 'heritage-return: ancient statues'],
    ['Masons have rebuilt the minaret of the mosque in Homs.', 'heritage-repair: minaret of the mosque'],
    ['Soldiers dug tank trenches into the ancient mound.', 'heritage-damage: ancient mound'],
    ['Soldiers dug up graves in the cemetery of Homs.', 'heritage-damage: graves'],
    ['Troops have been stationed in the old temple at Homs.', 'base-established: Homs temple'],
    ['The church in Homs is gone, an image of May shows.', 'heritage-destruction: Homs church'],
    ['A missile tore a hole in the roof of the temple.', 'heritage-damage: roof of the temple'],
    ['Inspectors found the temple at Homs in ruins.', 'heritage-damage: Homs temple'],
    ['Troops removed 90 paintings from the museum in Homs.', 'heritage-looting: paintings'],
    ['At least seven old mosques reduced to rubble in Homs.', 'looting: old mosques'],
    ['The archive of the museum in Homs caught fire.', 'heritage-damage: archive of the museum'],
    ["Inspectors found 14 of the city's 16 shrines in ruins.", "heritage-damage: city's 16 shrines"],
    ['Rebels held the citadel of Aleppo from May on.', 'other-strategic: Aleppo citadel'],
    ['Rebels have held the citadel of Aleppo since May.', 'territory-announced: Aleppo citadel'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted);
  });
});

describe('buildings that a list knows', () => {
  const places = (text: string) => annotated(text).places.map(({ value }) => value.name);
  it.each([
    ['The dome of the al-Nejashi mosque was damaged.', 'al-Nejashi Mosque'],
    ['Rebels occupied Krak des Chevaliers.', 'Krak des Chevaliers'],
    ['Shells hit the National Museum of Sudan.', 'Sudan National Museum'],
  ])('%s', (text, wanted) => {
    expect(places(text)).toContain(wanted);
  });

  it('a patron saint is no town', () => {
    expect(places('In Ukraine, the church of All Saints was shelled.')).not.toContain('All Saints');
  });
});
