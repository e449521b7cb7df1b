/// Which of the places of a sentence is that of an event.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

/// The name of the place of the event that these words tell.
function where(text: string, words: string): string | undefined {
  const { events, places } = annotated(text, '2024-03-22');
  const at = text.indexOf(words);
  const event = events.find(({ from, to }) => from < at + words.length && at < to);
  const place = event?.value.place;
  return place === undefined ? undefined : places[place]!.value.name;
}

describe('where an event was', () => {
  it.each([
    // The second place tells only where the first one lies.
    ['In Kufa, near Najaf, troops fought militiamen on Wednesday.', 'fought', 'Kufa'],
    [
      'Beledweyne, about 300 km (190 miles) north of Mogadishu, was shelled on Monday.',
      'shelled',
      'Beledweyne',
    ],
    ['In Kufa, and near Najaf, troops fought militiamen.', 'fought', 'Najaf'],
    ['A bomb exploded in the Damascus suburb of Douma.', 'exploded', 'Douma'],
    ['Troops shot a guard in the Zarduq Tinah neighbourhood of Aleppo.', 'shot', 'Zarduq Tinah'],
    // Whose somebody is, and where another deed was.
    ['The mayor of the Kufa-based council was wounded by a car bomb.', 'car bomb', undefined],
    ['Following the raid, rebels shot two men in Kufa.', 'raid', undefined],
    // A label says less than the sentence.
    ['Tripoli: An air strike killed at least 42 people in Murzuq in southern Libya.', 'air strike', 'Murzuq'],
    ['Tripoli: An air strike killed at least 42 people in Libya.', 'air strike', 'Tripoli'],
    // Whence those come who act, and where those are who tell of it.
    ['Gunmen from Gaza stormed towns across southern Israel on Saturday.', 'stormed', 'southern Israel'],
    ['Shells hit a school, a teacher told the agency by telephone from Goma.', 'hit', undefined],
    ['Clashes were reported on Monday in Taiz.', 'Clashes', 'Taiz'],
    // What came before, and what was answered, was somewhere of its own.
    ["Friday's attack came after a car bomb killed nine people on Tuesday in Goma.", 'attack', undefined],
    ["Friday's attack came after a car bomb killed nine people on Tuesday in Goma.", 'car bomb', 'Goma'],
    ["Friday's attack in Goma came after dark.", 'attack', 'Goma'],
    ['The assault came two days after a mine killed nine people in Goma.', 'assault', undefined],
    // Whence a deed is measured is not where it was.
    ['Shells hit a mill in Goma in the worst raid since troops took Beni.', 'raid', 'Goma'],
    // A town that lies in the province that is named, however far behind.
    [
      'In North Kivu, fighters of a local militia killed nine men and hurt six others with machetes late at night in Goma.',
      'killed',
      'Goma',
    ],
    ['Gunners shelled neighbouring Goma on Monday.', 'shelled', 'Goma'],
    ['The group said its raid was a response to the shelling of Taiz.', 'raid', undefined],
    ['The road was taken in the wake of an advance near Bama.', 'taken', undefined],
    // Whither somebody went or was taken, and where others fight.
    ['Drones hit crowds waiting to cross the river from Goma into Rwanda on Monday.', 'hit', 'Goma'],
    ['Militants crossed into Niger from Mali and killed nine soldiers on Monday.', 'killed', 'Niger'],
    ['Shelters burned as families were displaced towards Goma and Bukavu.', 'burned', undefined],
    ['Nine people were wounded and were rushed to a hospital in Khartoum.', 'wounded', undefined],
    ['He was rushed to a hospital in Khartoum where he was killed.', 'killed', 'Khartoum'],
    ['A rocket slammed into a hospital in Khartoum.', 'slammed', 'Khartoum'],
    ['The army broke the siege, forcing the militants to withdraw to Bama.', 'siege', undefined],
    ['The blast killed nine men of the coalition fighting the group in Iraq.', 'blast', undefined],
    ['Rockets fired from an area in Lebanon hit the town of Kiryat Shmona.', 'fired', 'Kiryat Shmona'],
    ['Civilians had fled "in waves into villages in Chad".', 'fled', undefined],
    // Whence it was sent, though the dash was lost.
    ['NAIROBI (Reuters) Nine men were killed in an operation near Goma.', 'operation', 'Goma'],
    ['According to the Goma news agency, jets hit a market.', 'hit', undefined],
    // Where the sides sit.
    ['Taiz is one of four towns named at the peace talks in May.', 'talks', undefined],
    ['Jets bombed Taiz on Tuesday as envoys called for sanctions.', 'sanctions', undefined],
    ['In Geneva, the two sides held talks on Monday.', 'talks', 'Geneva'],
    // A body that stands in the town of its name.
    ['Gunmen killed nine students at Garissa University in Kenya on Thursday.', 'killed', 'Garissa'],
    ['Jets bombed Mekelle Hospital in Ethiopia on Thursday.', 'bombed', 'Mekelle'],
    ['Garissa University in Kenya said that gunmen had been arrested.', 'arrested', undefined],
    // Whose office it is, and what lies in a wider one.
    ['Attackers in Mali shot the mayor of Djibo on the road to Ansongo on Sunday.', 'shot', 'Ansongo'],
    ['Attackers shot the mayor of Djibo on Sunday.', 'shot', 'Djibo'],
    // Villages that no list holds, one of them called after a sheikh.
    ['Troops left Goma in Congo on Monday. A shell landed on a clinic at Kadafna.', 'landed', 'Kadafna'],
    [
      'Militants fled in Arish in Egypt. Gunmen killed two men in Sheikh Zadafna.',
      'killed',
      'Sheikh Zadafna',
    ],
  ])('%s', (text, words, name) => {
    expect(where(text, words)).toBe(name);
  });

  it('clashes that were reported on a day were on that day', () => {
    const { events, times } = annotated('Clashes were reported on Monday in Taiz.', '2024-03-22');
    expect(times[events[0]!.value.time!]!.value.type).toBe('DATE');
  });
});
