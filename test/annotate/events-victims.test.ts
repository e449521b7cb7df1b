/// Whom a deed befell: who is joined to whom, told with an age, along with others, or by what is told of them.

import { expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

const targets = (text: string): readonly string[] =>
  annotated(text).events.flatMap(({ value }) =>
    value.targets.map(({ name, effect }) => (effect === undefined ? name : `${name}: ${effect}`)),
  );

it.each([
  ['Raiders killed a guard, as well as two herders, on Monday.', ['guard: killed', 'herders: killed']],
  ['The minister was killed along with two guards on Monday.', ['minister: killed', 'guards: killed']],
  ['The minister was killed with a rifle on Monday.', ['minister: killed']],
  [
    'Ana Robles, 20 years old, and Omar Haddad, 21, were murdered on Monday.',
    ['Ana Robles: killed', 'Omar Haddad: killed'],
  ],
  [
    'Gunmen killed Ana Robles, 42; Omar Haddad, 19; and a guard on Monday.',
    ['Ana Robles: killed', 'Omar Haddad: killed', 'guard: killed'],
  ],
  ['One civilian and two guards were killed on Monday.', ['civilian: killed', 'guards: killed']],
  ['The minister was seriously wounded this morning.', ['minister: injured']],
  ['The group demanded the release of a teacher kidnapped in May.', ['teacher', 'teacher: captured']],
  ['They read the names of 47 herders killed near the river.', ['herders: killed']],
  ['Three herders murdered since March were named.', ['herders: killed']],
  ['The man was tortured to death by police on Monday.', ['man: killed']],
  ['Forty fighters were eliminated near Goma on Monday.', ['forty fighters: killed']],
  ['Soldiers eliminated two depots near Goma on Monday.', []],
  ['Rebels sabotaged two gas stations on Monday.', ['gas stations: damaged']],
  [
    'Gunmen killed Ana Robles, leader of the party, and Omar Haddad on Monday.',
    ['Ana Robles: killed', 'Omar Haddad: killed'],
  ],
  [
    'Gunmen killed Ana Robles, her driver, and Omar Haddad on Monday.',
    ['Ana Robles: killed', 'driver: killed', 'Omar Haddad: killed'],
  ],
  [
    'Gunmen killed a teacher, a guard, and a child on Monday.',
    ['teacher: killed', 'guard: killed', 'child: killed'],
  ],
  [
    'Rebels stormed a mill on Tuesday, leaving nine herders dead and at least 11 others injured.',
    ['mill', 'herders: killed', 'others: injured'],
  ],
  ['A strike on a mill in Goma left nine herders dead.', ['mill', 'herders: killed']],
  ['Rebels killed up to 30 herders in an attack on a mill.', ['herders: killed', 'mill']],
  ['A suicide bomber blew himself up at a mill, killing two.', ['mill', 'two: killed']],
  ['The death toll of the attack near Aleppo has passed 130.', []],
])('%s', (text, wanted) => {
  expect(targets(text)).toEqual(wanted);
});

it.each([
  [
    'Jets bombed Goma on Monday. Thirty wounded people reached the hospital.',
    'Thirty wounded people: injured',
  ],
  ['Jets bombed Goma on Monday. The wounded number 550.', '550: injured'],
  ['Jets bombed Goma on Monday. “We have buried 33 people,” a priest said.', '33 people: killed'],
  ['Jets bombed Goma on Monday. Three remain in critical condition.', 'Three: injured'],
])('who is counted in a sentence behind it that tells of no deed: %s', (text, whom) => {
  expect(targets(text)).toContain(whom);
});

it.each([
  'The mayor spoke on Monday. Thirty wounded people reached the hospital.',
  'Jets bombed Goma on Monday. If 30 wounded people come, the clinic has no beds.',
])('but not behind no deed, or where it is only what might be: %s', (text) => {
  expect(targets(text).filter((one) => one.endsWith('injured'))).toEqual([]);
});
