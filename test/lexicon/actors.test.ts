import { describe, expect, it } from 'vitest';
import data from '../../lexicon/actors.json' with { type: 'json' };
import { actorAt, isOrgan, organActor } from '../../src/lexicon/actors.ts';
import type { Token } from '../../src/model/index.ts';
import { tokenize } from '../../src/text/index.ts';

function idOf(name: string): string | undefined {
  const tokens = tokenize(name) as Token[];
  const found = actorAt(tokens, 0, tokens.length);
  return found?.length === tokens.length ? found.id : undefined;
}

describe('different bodies have different ids', () => {
  it.each([
    ['CIA', 'FBI'],
    ['CNN', 'Fox News'],
    ['NBC', 'CBS'],
    ['New York Times', 'Washington Post'],
    ['The Guardian', 'The Times'],
    ['Al Jazeera', 'Al Arabiya'],
    ['Al-Manar', 'Al-Masirah'],
    ['UNDP', 'UNMISS'],
    ['UNIFIL', 'UNAMI'],
    ['MONUSCO', 'MINUSMA'],
    ['UNITAR', 'UNOSAT'],
    ['World Bank', 'IMF'],
    ['African Union', 'AMISOM'],
    ['OSCE', 'OSCE Special Monitoring Mission'],
    ['OPCW', 'Investigation and Identification Team'],
    ['Foreign Office', 'Royal Air Force'],
    ['Downing Street', 'Foreign Office'],
    ['FSB', 'GRU'],
    ['GRU', 'State Duma'],
    ['SBU', 'HUR'],
    ['CENTCOM', 'AFRICOM'],
    ['IRNA', 'Tasnim'],
    ['RIA Novosti', 'Sputnik'],
    ['WAFA', "Ma'an news agency"],
    ['DPA', 'EFE'],
    ['Oxfam', 'Norwegian Refugee Council'],
    ['Red Crescent', 'Syrian Arab Red Crescent'],
    ['Palestinian Red Crescent', 'Turkish Red Crescent'],
    ['Violations Documentation Center', 'Syrian Archive'],
    ['Mwatana', 'Yemen Data Project'],
    ["B'Tselem", 'Breaking the Silence'],
    ['Crisis Group', 'Institute for the Study of War'],
    ['ASOR', 'Blue Shield'],
    ['APSA', 'ASOR'],
    ['Aleppo Media Center', 'Local Coordination Committees'],
    ['Enab Baladi', 'Orient TV'],
    ['Facebook', 'Telegram'],
    ['Free Syrian Army', 'Syrian National Army'],
    ['YPG', 'YPJ'],
    ['Islamic State', 'ISWAP'],
    ['ISIS-K', 'ISWAP'],
    ['Fatah', 'al-Aqsa Martyrs Brigades'],
    ['Southern Transitional Council', 'Security Belt'],
    ['AQAP', 'Ansar al-Sharia'],
    ['Ansar Dine', 'MUJAO'],
    ['Seleka', 'anti-Balaka'],
    ['FARC', 'FARC dissidents'],
    ['AUC', 'Clan del Golfo'],
    ['TNLA', 'MNDAA'],
    ["People's Defence Force", 'National Unity Government'],
    ['Government of National Accord', 'Government of National Unity'],
    ['Rapid Support Forces', 'Janjaweed'],
    ['Justice and Equality Movement', 'Sudan Liberation Army'],
    ['Lashkar-e-Taiba', 'Jaish-e-Mohammed'],
    ['Wagner Group', 'Africa Corps'],
    ['Sudan Doctors Network', "Sudan Doctors' Union"],
  ])('%s is not %s', (one, other) => {
    expect(idOf(one)).toBeDefined();
    expect(idOf(other)).toBeDefined();
    expect(idOf(one)).not.toBe(idOf(other));
  });

  it('no name stands for two of them', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, aliases } of data.actors) {
      for (const alias of aliases) {
        const owner = owners.get(alias) ?? id;
        if (owner !== id) twice.push(`${alias}: ${owner}, ${id}`);
        owners.set(alias, id);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe('one body under many names', () => {
  it.each([
    ['ISIL', 'Daesh'],
    ['SOHR', 'Syrian Observatory for Human Rights'],
    ['Ansar Allah', 'Houthis'],
    ['People’s Protection Units', "People's Protection Units"],
    ['UNIFIL', 'U.N. peacekeeping force in Lebanon'],
    ['IOM', 'U.N. migration agency'],
    ['FARDC', 'Armed Forces of the Democratic Republic of the Congo'],
  ])('%s is %s', (one, other) => {
    expect(idOf(one)).toBeDefined();
    expect(idOf(one)).toBe(idOf(other));
  });

  it('letters are read as they are printed', () => {
    expect(idOf('LeT')).toBe('actor:lashkar-e-taiba');
    expect(idOf('Let')).toBeUndefined();
    expect(idOf('is')).toBeUndefined();
  });

  it('an organ with an entry of its own goes by it', () => {
    expect(organActor('US', 'defence-ministry')).toBe('actor:pentagon');
    expect(organActor('UA', 'defence-ministry')).toBe('actor:ua/defence-ministry');
    expect(isOrgan('actor:dgam', 'antiquities-department')).toBe(true);
    expect(isOrgan('actor:ly/antiquities-department', 'antiquities-department')).toBe(true);
    expect(isOrgan('actor:dgam', 'army')).toBe(false);
  });
});
