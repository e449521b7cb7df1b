/// When, where and by whom: what a sentence, its clauses and the sentence before tell of an event.

import { describe, expect, it } from 'vitest';
import type { EventNote } from '../../src/model/index.ts';
import { annotated } from '../support/annotated.ts';

/// The event whose trigger these words are, with the words of its time and place.
function eventAt(text: string, trigger: string) {
  const { events, times, places } = annotated(text);
  const note = events.find(({ from, to }) => text.slice(from, to).includes(trigger))!;
  const words = (span: { from: number; to: number } | undefined) => span && text.slice(span.from, span.to);
  const { time, place, timeBy } = note.value;
  return { note, timeBy, time: words(times[time ?? -1]), place: words(places[place ?? -1]) };
}

const names = (list: EventNote['value']['agents']) => list.map(({ name }) => name);

describe('times of what stands aside', () => {
  it.each([
    ['They blew up the bridge a week ago, on the night of June 3.', 'blew', 'the night of June 3'],
    ['They blew up the bridge during the night of 3 to 4 June.', 'blew', '3'],
    ['They blew up the bridge last week, and a mill burned on June 3.', 'blew', 'last week'],
    ['Between 3 and 5 June, shells fell on the bridge.', 'fell', '3'],
    ['Rebels burned a school sheltering displaced families on Monday.', 'burned', 'Monday'],
    ['In the deadliest attack this year, rebels burned a mill on Monday.', 'burned', 'Monday'],
    ['There were at least nine strikes on Goma today.', 'strikes', 'today'],
    ['The toll of the attack on 3 June has passed 130.', 'attack', '3 June'],
    ['The toll of the attack rose on Monday to 130.', 'attack', undefined],
    ['Rebels burned a hall used by families on Monday.', 'burned', 'Monday'],
    ['Rebels burned a hall captured by the army in May.', 'burned', undefined],
    // What two verbs tell has each its own day; the one that stands before "and" serves where there is no other.
    ['Rebels shelled the port on Monday and burned the market on Tuesday.', 'shelled', 'Monday'],
    ['Rebels shelled the port on Monday and burned the market on Tuesday.', 'burned', 'Tuesday'],
    ['On Monday rebels shelled the port and burned the market.', 'burned', 'Monday'],
    // Since when is told, and what comes next goes on from the deed.
    [
      'Shells hit Goma on Monday in the worst raid since fighting began on 3 May. Nine were hurt.',
      'hurt',
      'Monday',
    ],
    ['From June 3 to June 5, shells fell on the bridge.', 'fell', 'June 3'],
    // The day that opens a sentence, before what went on meanwhile.
    ['On Monday, while the dead were buried, jets bombed the road.', 'bombed', 'Monday'],
    ['On Monday, after a bomb killed nine people, the army moved in.', 'bomb', undefined],
    // The day on which a toll moved.
    ['The death toll from the raid rose to 31 on Wednesday.', 'raid', undefined],
    ['The death toll from the raid rose on Wednesday to 31.', 'raid', undefined],
    ["The death toll from Monday's raid rose to 31 on Wednesday.", 'raid', 'Monday'],
    ['A raid on the port on Wednesday raised the death toll to 31.', 'raid', 'Wednesday'],
    // When the dead of a deed told before are counted or found, or die of their wounds.
    ['A nurse died of her burns on Thursday.', 'died', undefined],
    ['A nurse died in the fire on Thursday.', 'died', 'Thursday'],
    ['Officials said that 64 people had died by Monday.', 'died', undefined],
    ['Rescuers found three more bodies on Wednesday.', 'found', undefined],
    ['Rescuers found three bodies on Wednesday.', 'found', 'Wednesday'],
    ['Two more men died on Wednesday, bringing the toll to nine.', 'died', undefined],
    // A deed that is answered, or followed, has not the day of the other one.
    ['In revenge for the killing of a guard, rebels burned a mill on Monday.', 'killing', undefined],
    ['In revenge for the killing of a guard, rebels burned a mill on Monday.', 'burned', 'Monday'],
    ['On Monday rebels burned a mill in revenge for the killing of a guard.', 'killing', undefined],
    ['Following the raid, rebels shot two men on Monday.', 'raid', undefined],
    ['The strike was a response to the gas attack in Taiz on Tuesday.', 'strike', undefined],
    ['The strike was a response to the gas attack in Taiz on Tuesday.', 'gas attack', 'Tuesday'],
    // A day that opens the sentence is that of the judgement on a deed; what was long ago and elsewhere lends no day.
    ['Last week the army said that the raid on Goma was an error.', 'raid', undefined],
    ['On Monday the army said that the raid killed nine men.', 'raid', 'Monday'],
    [
      'The report told of an attack in August 2013 on Aden. The ministry said planes carried out the air strike on Taiz.',
      'air strike',
      undefined,
    ],
    // The day of a picture, printed without a stop, is not that of the story.
    [
      'Smoke rises over a village near Taiz, Yemen, May 5 2015 (Reuters) Two men were killed in a raid on a mill.',
      'raid',
      undefined,
    ],
    // A stretch in which deeds are counted.
    ['An attack on the mill, the third this month, killed two men on Wednesday.', 'attack', 'Wednesday'],
    ['It was the third raid this month.', 'raid', undefined],
    // Since when it is the worst is no day of it.
    ['It was the deadliest attack on the town since the fall of the dam in May 2019.', 'attack', undefined],
    ['The attack was the first since May 2019.', 'attack', undefined],
    ['At least nine men, most of them guards, have been killed since Sunday.', 'killed', 'Sunday'],
    [
      'It was the worst toll since the army began its bombing in 2019. The militia said that jets hit a mill.',
      'hit',
      undefined,
    ],
    // Of two participles each has its year.
    ['The mill, built in 1809, destroyed in 1936 and rebuilt since, lost its roof.', 'destroyed', '1936'],
    // What was recent has not the day told before.
    [
      'A car was hit on the road on Sunday. The loss of the road came after recent advances.',
      'advances',
      undefined,
    ],
    ['Following a raid on Sunday, rebels shot two men.', 'raid', 'Sunday'],
    // Who speaks is named by what happened; what they say has a day of its own.
    ['The handover was put off until Monday, two people close to the talks said.', 'talks', undefined],
    ['Survivors of the raid on Monday said that rebels burned a mill.', 'raid', 'Monday'],
    ['The village, which fell in May 2019, was shelled on Tuesday.', 'shelled', 'Tuesday'],
    ['The village, which fell in May 2019, was shelled.', 'shelled', undefined],
    ['Four men died in the attack, which took place on Monday.', 'attack', 'Monday'],
    ['A bomb exploded during noon prayers at the mosque on Monday.', 'exploded', 'Monday'],
    ['A bomb exploded at noon.', 'exploded', 'noon'],
    ['Basra fell on a Wednesday.', 'fell', undefined],
    ['Shelling has killed nine people in Basra over the past two days.', 'Shelling', 'the past two days'],
    ['Shelling has killed 90 people in Basra over the past two years.', 'Shelling', undefined],
    ['Shelling killed nine people in Basra and went on for two days.', 'Shelling', undefined],
    ['The invasion began on 24 February. Then a shell hit the market.', 'hit', '24 February'],
    ['Many have fled since the invasion on 24 February. Then a shell hit the market.', 'hit', undefined],
  ])('%s', (text, trigger, time) => {
    expect(eventAt(text, trigger).time).toBe(time);
  });
});

describe('a source that tells more', () => {
  const news = 'Gunmen shot dead a judge in Basra on Monday. ';
  it('tells it of the same day', () => {
    const { time, timeBy } = eventAt(`${news}A witness said that two men attacked the car.`, 'attacked');
    expect([time, timeBy]).toEqual(['Monday', 'carried']);
  });

  it('tells of other days in other tenses', () => {
    const { time } = eventAt(`${news}A witness said that gunmen have often attacked the road.`, 'attacked');
    expect(time).toBeUndefined();
  });
});

describe('where it is told', () => {
  it('is not where it was', () => {
    const { place } = eventAt('The envoy told reporters in Geneva that rebels shelled a school.', 'shelled');
    expect(place).toBeUndefined();
  });
});

describe('a place that is somebody, or of something else', () => {
  it.each([
    ['The raids had been carried out by its warplanes or those of its ally Ghana.', 'raids', undefined],
    ['Troops clashed with fighters of the group (banned in Ghana) on Monday.', 'clashed', undefined],
    ['Troops clashed with fighters of the group (in Ghana) on Monday.', 'clashed', 'Ghana'],
    ['It was a pretext for Ghana to bomb the port.', 'bomb', undefined],
    ['The attack on the airfield came hours after drones struck a depot in Odesa.', 'attack', undefined],
    ['The attack on the airfield came hours after drones struck a depot in Odesa.', 'struck', 'Odesa'],
    ['The attack on the airfield in Odesa came hours after dawn.', 'attack', 'Odesa'],
    ['Gunmen attacked a school after they had crossed a river in Ghana.', 'attacked', 'Ghana'],
    ['Nine people on their way to Omdurman were killed by a mine.', 'killed', undefined],
    ['The wounded were taken to the town of Hebron after the bombing.', 'bombing', undefined],
    ['The wounded were taken to Amman in Jordan after the bombing.', 'bombing', undefined],
    // Where who was hurt is looked after, and what a distance is told from.
    ['Three people hurt in the raid died in a hospital in Amman.', 'raid', undefined],
    ['The raid hit a hospital in Amman.', 'raid', 'Amman'],
    ['A bomb exploded at a clinic in Amman.', 'exploded', 'Amman'],
    [
      'They shelled Zabid, 20 kilometres (12 miles) from Taiz, where they killed nine men.',
      'killed',
      'Zabid',
    ],
    ['They shelled a mill 20 kilometres (12 miles) from Taiz.', 'shelled', 'Taiz'],
    // What came when something else was done elsewhere.
    ['The explosion came as rebels pressed on with their push to take Zabid.', 'explosion', undefined],
    ['The explosion in Taiz came as rebels pressed on with their push to take Zabid.', 'explosion', 'Taiz'],
    // Whose law it is, where a land ends, and what an operation is called.
    ['Militants outlawed in Russia shelled a mill.', 'shelled', undefined],
    ['A blast at a crossing on the border with Jordan killed nine men.', 'blast', undefined],
    ['A blast at the Iraq-Jordan border killed nine men.', 'blast', undefined],
    ['Rebels shelled a mill in the offensive dubbed "Euphrates Shield".', 'shelled', undefined],
    // Where somebody is who tells of it.
    ['The envoy, on a visit to Sanaa, condemned the attack.', 'attack', undefined],
    ['A driver was shot on a visit to Sanaa.', 'shot', 'Sanaa'],
    // Whence somebody is.
    ['Nine natives from Chechnya were among the rebels killed.', 'killed', undefined],
    ['A rocket fired from Gaza hit a house in Sderot.', 'hit', 'Sderot'],
    ['A rocket fired from Gaza hit a house.', 'hit', undefined],
    ["The group's affiliate in Yemen killed nine soldiers in Mukalla.", 'killed', 'Mukalla'],
    ["The group's affiliate in Yemen killed nine soldiers.", 'killed', undefined],
    // What is in another province does not tell where in this one it was.
    ['Jets bombed a bridge in Marib, and shells fell on Zabid.', 'bombed', 'Marib'],
    ['Jets bombed a bridge in Idlib province, in Saraqib.', 'bombed', 'Saraqib'],
  ])('%s', (text, trigger, place) => {
    expect(eventAt(text, trigger).place).toBe(place);
  });
});

describe('status', () => {
  it.each([["The militia vowed revenge for Tuesday's airstrike.", 'airstrike', 'happened']])(
    '%s',
    (text, trigger, status) => {
      expect(eventAt(text, trigger).note.value.status).toBe(status);
    },
  );
});

describe('who did it', () => {
  it('is not the object of the verb before "and"', () => {
    const { note } = eventAt('Rebels ambushed the patrol and killed two guards.', 'ambushed');
    expect(names(note.value.agents).join()).toMatch(/rebels/i);
    expect(names(note.value.agents).join()).not.toMatch(/patrol/);
  });
});
