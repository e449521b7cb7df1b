/// Whether an event happened, goes on, is planned, could be or is denied.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

const read = (text: string) => annotated(text).events;

const said = (text: string) =>
  read(text).map(({ from, to, value }) => `${text.slice(from, to)}: ${value.type} ${value.status}`);

describe('whether it happened', () => {
  it.each([
    ['The ministry called the allegation that it bombed the bridge a lie.', 'bombed: air-strike denied'],
    ['He dismissed as false the claim that troops burned the village.', 'burned: looting denied'],
    ['A shell killed no fewer than nine herders.', 'killed: shelling happened'],
    ['Nobody has claimed the raid, but gunmen often attack herders.', 'attack: attack happened'],
    // A guess at what has happened already.
    ['Raids on a mill early on Wednesday may be the worst this year.', 'Raids: attack happened'],
    ['The truce collapsed on Monday.', 'truce: ceasefire-ended happened'],
    // What is feared or estimated to be so already, and what may come.
    ['Dozens are feared dead in a blast at a mill in Taiz.', 'blast: remote-explosive happened'],
    ['Dozens are feared to have died in a raid on Taiz.', 'raid: attack happened'],
    ['Residents feared a massacre in Taiz.', 'massacre: attack planned'],
    ['A drone attack set fuel tanks ablaze.', 'drone attack: air-strike happened'],
    ['The raid planned for Monday was large.', 'raid: attack planned'],
    ['Hours before the 48-hour truce expired, it rained.', 'truce: ceasefire-ended happened'],
    ['The rebels broke the ceasefire.', 'ceasefire: ceasefire-ended happened'],
    ['Envoys accuse the rebels of breaking the ceasefire.', 'ceasefire: ceasefire possible'],
    [
      'Gunners fired nine missiles on Monday, targeting what envoys said were chemical weapons depots.',
      'fired: shelling happened',
    ],
    ['The truce ended the war.', 'truce: ceasefire happened'],
    ['Rebels raised their flag over the town hall.', 'raised: non-state-actor-overtakes-territory happened'],
    ['The rebels are in full control of Idlib.', 'are in full control of: territory-announced happened'],
    ['Rebels seized the state laboratory.', 'seized: non-state-actor-overtakes-territory happened'],
    ['He saw the town that rebels had captured.', 'captured: non-state-actor-overtakes-territory happened'],
    ['Their forces retook Idlib on Monday.', 'retook: non-state-actor-overtakes-territory happened'],
    ['Government troops are advancing toward the town.', 'advancing: military-movement ongoing'],
    ['The militants could attack the convoy.', 'attack: attack possible'],
    ['The army denied targeting the hall, where 140 people died.', 'died: casualties happened'],
    ['The army denied bombing the clinic that was hit on Monday.', 'hit: attack happened'],
    ['Rebels did not attack the convoy.', 'attack: armed-clash denied'],
    ['The army will attack the village.', 'attack: attack planned'],
    ['The rebels plan to seize the town of Idlib.', 'seize: non-state-actor-overtakes-territory planned'],
    [
      'There is no evidence that the army was involved in the chemical attacks.',
      'chemical attacks: chemical-weapon denied',
    ],
    ['Militants used the school to shell the town.', 'shell: shelling happened'],
    ['It was the second clinic in the province to be bombed.', 'bombed: air-strike happened'],
    ['The blast was the latest explosion to hit the port.', 'blast: remote-explosive happened'],
    ['The strikes are the latest to hit the town.', 'strikes: attack happened'],
    [
      'Rebels launched their latest attack to seize the hill.',
      'seize: non-state-actor-overtakes-territory planned',
    ],
    ['It would be the second clinic to be bombed.', 'bombed: air-strike planned'],
    ['The air strike was apparently an answer to the looting.', 'air strike: air-strike happened'],
    ['The war has forced thousands to flee.', 'flee: displacement happened'],
    ['They want to force the unit to withdraw from Goma.', 'withdraw: retreat planned'],
    ['The army said an offensive to take Goma would begin in weeks.', 'offensive: offensive planned'],
    ['The army said the offensive on Goma began in May.', 'offensive: offensive happened'],
    ['Nine men are known to have died in the raid.', 'raid: attack happened'],
    ['Nine men are known to have died.', 'died: casualties happened'],
    [
      'The rebels hope to have seized the town by May.',
      'seized: non-state-actor-overtakes-territory possible',
    ],
    ['The army will use the airfield to bomb the town.', 'bomb: remote-explosive planned'],
    ['The group plotted an attack on the embassy.', 'attack: attack planned'],
    ['Troops are preparing for an assault on Rafah.', 'assault: offensive planned'],
    ['The man who planned the raid fled.', 'raid: attack happened'],
    ['The ministry ruled out a chemical attack.', 'chemical attack: chemical-weapon denied'],
    ['The ministry has not ruled out a chemical attack.', 'chemical attack: chemical-weapon possible'],
    ['The UN warned that the siege of the town could be deadly.', 'siege: siege happened'],
    ['The UN warned that the offensive could begin on Monday.', 'offensive: offensive possible'],
    // What is demanded is not done; a siege lasts while somebody would end it.
    ['The UN called for the imposition of a truce in Aden.', 'truce: ceasefire possible'],
    ['Families demanded the release of nine nurses.', 'release: prisoner-release possible'],
    ['The bishop urged the withdrawal of troops from Gao.', 'withdrawal: retreat possible'],
    ['Envoys appealed for a truce after the shelling of Aden.', 'shelling: shelling happened'],
    ['The bishop called for an inquiry into the bombing of a mill.', 'bombing: remote-explosive happened'],
    ['Envoys called for the deployment of troops to Gao.', 'deployment: military-movement possible'],
    ['A truce was imposed in Aden.', 'truce: ceasefire happened'],
    ['Ships sailed to break the blockade of Gaza.', 'blockade: siege happened'],
    ['Envoys called for the lifting of the siege of Aden.', 'siege: siege happened'],
    ['Rebels launched an offensive in Hama.', 'offensive: offensive happened'],
    ['Peace talks scheduled for next week will take place in Geneva.', 'Peace talks: talks planned'],
  ])('%s', (text, wanted) => {
    const [trigger, , status] = [wanted.split(':')[0], '', wanted.split(' ').at(-1)];
    const line = said(text).find((each) => each.startsWith(`${trigger}:`));
    expect(line?.split(' ').at(-1)).toBe(status);
  });

  it('what is lacking is none in particular', () => {
    const events = read('Without a ceasefire the hospital will close.');
    expect(events.map(({ value }) => value.generic)).toEqual([true]);
  });

  it.each([
    'The mayor praised the brigade, which has been fighting the army since April.',
    'Envoys hold talks on extending the truce.',
    'He accused the militia of genocide.',
    'The town fell after months of clashes in the east.',
    'Deliberately attacking aid workers is a clear violation of the law.',
    'Envoys called for an end to the attacks.',
  ])('what only says who somebody is, or what is spoken of, is none in particular: %s', (text) => {
    const [event] = read(text).filter(({ value }) => /clash|ceasefire|attack/.test(value.type));
    expect(event?.value.generic).toBe(true);
  });

  it('who denies that a place was taken denies it, and who denies a blame does not deny the deed', () => {
    const taken = read('Rebels said they had taken control of the port of Latakia. The army denied this.');
    expect(taken.map(({ value }) => value.status)).toEqual(['happened', 'denied']);
    const blamed = read(
      'Shells killed ten people in Homs. Doctors blamed the rebels, who denied the accusation.',
    );
    expect(blamed.filter(({ value }) => value.type === 'shelling' && value.status === 'denied')).toEqual([]);
  });
});
