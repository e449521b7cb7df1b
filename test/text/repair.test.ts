/// What the tagger takes for something else in the language of war, and the repairs put right.

import { expect, it } from 'vitest';
import { read } from './support.ts';

const tagOf = (text: string, word: string): string | undefined =>
  read(text).tokens.find((token) => token.text === word)?.tag;

it.each([
  ['Three South African peacekeepers were killed on Monday.', 'South', 'JJ'],
  ['Clashes with the rebels broke out in Basra.', 'Clashes', 'NNS'],
  ['Fighting with Hamas broke out in Basra on Friday.', 'Fighting', 'NN'],
  ['Fighting with the rebels, he lost an eye.', 'Fighting', 'VBG'],
  ['In the city of Basra gunmen killed a herdsman.', 'gunmen', 'NNS'],
  ['The coalition fighting IS had carried out raids.', 'fighting', 'VBG'],
  ['Rebels, who have fought the state since 2012, wounded four men.', 'wounded', 'VBD'],
  ['Rebels, who hold the hills, shot dead a herdsman.', 'shot', 'VBD'],
  ['Rebels, driven by hunger, fled.', 'driven', 'VBN'],
  ['It was the army who wounded two herdsmen.', 'wounded', 'VBD'],
  ['Rebels then wounded dozens of herdsmen.', 'wounded', 'VBD'],
  ['Rebels also set fire to a mill.', 'set', 'VBD'],
  ['Pictures showed a mill set on fire by rebels.', 'set', 'VBN'],
  ['Soldiers crossed a border crossing on Monday.', 'crossing', 'NN'],
  ['A family crossing the river drowned.', 'crossing', 'VBG'],
  ['Near the mill the group beat at least nine men.', 'beat', 'VBD'],
  ['They promised to beat the rebels.', 'beat', 'VB'],
  ['It was the deadliest attack this year.', 'attack', 'NN'],
  ['Rebels killed up to 30 herders.', 'up', 'IN'],
  ['A surprise offensive began in Basra on Monday.', 'offensive', 'NN'],
  ['The militant fired at a guard.', 'militant', 'NN'],
  ['A militant group fired at a guard.', 'militant', 'JJ'],
  ['Nine were killed in drone strikes near Basra.', 'strikes', 'NNS'],
  ['Rebels freed 40 captured soldiers.', 'captured', 'VBN'],
  ['The group released six kidnapped aid workers.', 'kidnapped', 'VBN'],
  ['The man in the house walks home.', 'walks', 'VBZ'],
  // Headlines.
  ['Gunmen raid school in Basra', 'raid', 'VBP'],
  ['Angry mob storms village in Chad', 'storms', 'VBZ'],
  ['Police fire rockets at two mills', 'fire', 'VBP'],
  ['Rebel attack on army base', 'attack', 'NN'],
  ['Bomb attack kills nine', 'attack', 'NN'],
  ['Air raids in Basra', 'raids', 'NNS'],
  ['They drove south on Monday.', 'south', 'RB'],
  ['Two guards died when a mortar round struck the gate.', 'round', 'NN'],
  ['Unknown men set fire to the shop on Monday.', 'set', 'VBD'],
  ['A landmine blast tore through a bus.', 'tore', 'VBD'],
  ['Gunmen shot dead four shepherds.', 'dead', 'RB'],
  ['Raiders stormed a copper mine near the lake.', 'mine', 'NN'],
  ['He said the land was mine.', 'mine', 'PRP'],
  ['The men shot 14 villagers on Sunday and burned the market.', 'shot', 'VBD'],
  ['Fighters went from house to house on Monday and shot dozens of men.', 'shot', 'VBD'],
  ['Rebels took nine soldiers prisoner near the river.', 'prisoner', 'RB'],
  ['Guards found a prisoner in the yard.', 'prisoner', 'NN'],
  ['Buses left two besieged Syrian towns on Monday.', 'besieged', 'VBN'],
  ['Of the four men two attacked guards.', 'attacked', 'VBD'],
  ['Witnesses heard a blast and a shot on Monday.', 'shot', 'NN'],
  ['The strike hit a school where displaced families were sleeping.', 'displaced', 'VBN'],
  [
    'Masked gunmen killed at least 14 villagers and wounded at least nine in a raid, he said.',
    'killed',
    'VBD',
  ],
  ['Masked gunmen killed at least 14 villagers and injured 30 in a raid, he said.', 'injured', 'VBD'],
  ['Nine people died and 31 were injured, regional head Omar Said wrote.', 'injured', 'VBN'],
  ['The men were rounded up and shot in Basra.', 'shot', 'VBN'],
  ['Rebels launched an offensive in the north.', 'offensive', 'NN'],
  ['One civilian and two soldiers were hurt.', 'civilian', 'NN'],
  ['Two civilian and three army trucks were hit.', 'civilian', 'JJ'],
  ['The minister was seriously wounded this morning.', 'wounded', 'VBN'],
  ['He was tired this morning.', 'morning', 'NN'],
  // What was done to a subject, between two commas.
  ['Villagers, attacked on Sunday by raiders, fled.', 'attacked', 'VBN'],
  ['The herdsman, shot in the leg on Monday, denied it.', 'shot', 'VBN'],
  ['Juan Ortiz, arrested on Friday in Quito and accused of theft, denied it.', 'arrested', 'VBN'],
  ['Raiders entered the mill, shot two men, and fled.', 'shot', 'VBD'],
  ['It was an offensive and cruel remark.', 'offensive', 'JJ'],
  ['The army has lost 200 men since fighting broke out in March.', 'fighting', 'NN'],
  ['Villagers fled after shelling destroyed their homes.', 'shelling', 'NN'],
  ['The army moved on after retaking captured hills.', 'retaking', 'VBG'],
  ['He died after being hit by a stone.', 'being', 'VBG'],
  ['Rebels attacked posts in surrounding Kassala province.', 'surrounding', 'JJ'],
  ['Rebels attacked posts while surrounding Kassala.', 'surrounding', 'VBG'],
  ['Forty people were killed when drones hit crowds at the border.', 'hit', 'VBD'],
  ['Shells hit a queue of people.', 'hit', 'VBD'],
  ['Soldiers shot unarmed people in the market.', 'shot', 'VBD'],
  ['Soldiers shot hundreds of people in the market.', 'shot', 'VBD'],
  ['Gunmen on motorbikes had shot dead the mayor.', 'had', 'VBD'],
  ['Gunmen on motorbikes have shot the mayor.', 'shot', 'VBN'],
  ['Members of the gang burst into the town.', 'burst', 'VBD'],
  ['The number of wounded rose to 41.', 'rose', 'VBD'],
  ['He gave a rose to his aunt.', 'rose', 'NN'],
])('%s: %s is %s', (text, word, tag) => {
  expect(tagOf(text, word)).toBe(tag);
});

it('tells a plural from a genitive', () => {
  const { tokens } = read('Notes by our reporters\n\nLooters stole nine rugs on Monday.');
  expect(tokens.find(({ text }) => text === 'Looters')?.tag).toBe('NNS');
});
