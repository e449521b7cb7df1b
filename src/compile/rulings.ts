/// What people decided about the values of an incident, as ledgers ask for it that are made of its mentions.

import { familyOf } from '../lexicon/events.ts';
import type { Decided, EventStatus, Slot, SlotValue } from '../model/index.ts';
import { type Settled, sameWords } from './decided.ts';
import type { Mention, Party } from './mention.ts';
import { identical, sameParty } from './parties.ts';

export interface Ruling {
  readonly decided: Decided;
  readonly value: SlotValue;
}

export function rulingsOf({ decided, verdicts }: Pick<Settled, 'decided' | 'verdicts'>): readonly Ruling[] {
  const values = new Map(verdicts.map(({ id, value }) => [id, value]));
  return decided.map((one) => ({ decided: one, value: values.get(one.verdict)! }));
}

/// The one that puts something else in the place of what the rules read; of day and place, nothing may be left.
export function overruled(
  rulings: readonly Ruling[],
  slot: 'event' | 'time' | 'place' | 'status',
): Ruling | undefined {
  return rulings.find(({ decided }) => {
    if (decided.slot !== slot) return false;
    if (decided.kind === 'reject') return slot === 'time' || slot === 'place';
    return decided.proposed !== undefined;
  });
}

/// What the rules call the value that it is about; of a value that a person added, that value.
const subjectOf = ({ decided }: Ruling): string => decided.proposed ?? decided.value;

export function rulingAbout(rulings: readonly Ruling[], slot: Slot, words: string): Ruling | undefined {
  return rulings.find((one) => one.decided.slot === slot && sameWords(words, subjectOf(one)));
}

/// The one about a participant, by its own words or by those under which the incident lists it. A rejection reaches
/// none of whom something else is told.
export function rulingOn(
  rulings: readonly Ruling[],
  slot: 'agent' | 'target',
  party: Party,
  listed: readonly Party[],
): Ruling | undefined {
  const known =
    listed.find((one) => identical(one, party)) ?? listed.find((one) => sameParty(one, party)) ?? party;
  const words = (effects: readonly (string | undefined)[]): readonly string[] =>
    [party.name, known.name].flatMap((name) => [
      name,
      ...effects.flatMap((effect) => (effect === undefined ? [] : `${name}: ${effect}`)),
    ]);
  const own = words([party.effect ?? known.effect]);
  const all = words([party.effect, known.effect]);
  return rulings.find((one) => {
    const subject = subjectOf(one);
    const meant = one.decided.kind === 'reject' ? own : all;
    return one.decided.slot === slot && meant.some((each) => sameWords(each, subject));
  });
}

/// A decision beside what the rules read in this place, which is not always what they read of the whole incident.
/// Nothing where it leaves this reading alone.
export function besideReading(decided: Decided, read: string): readonly Decided[] {
  if (decided.kind === 'reject') return [decided];
  const same = sameWords(read, decided.value);
  if (decided.proposed === undefined && !same) return [];
  const { proposed: _, ...rest } = decided;
  return [same ? rest : { ...rest, proposed: read }];
}

/// How a mention counts: as people say of its incident where they overruled it, else as the rules read it.
export function readAs(
  mention: Mention,
  now: { readonly type: string; readonly status: EventStatus },
  rulings: readonly Ruling[],
): Pick<Mention, 'type' | 'family' | 'status' | 'event'> {
  const type = overruled(rulings, 'event') ? now.type : mention.type;
  const status = overruled(rulings, 'status') ? now.status : mention.status;
  return { type, family: familyOf(type), status, event: mention.event };
}
