/// Who acts and who is acted upon in a mention, without the words that name neither (`lexicon/participants.json`).

import data from '../../lexicon/participants.json' with { type: 'json' };
import standIns from '../../lexicon/stand-ins.json' with { type: 'json' };
import { actorById } from '../lexicon/actors.ts';
import type { Annotation, EventMention, Participant } from '../model/index.ts';
import type { Mention, Party } from './mention.ts';
import { headOf, identical, partyOf } from './parties.ts';

const NOBODY: ReadonlySet<string> = new Set(data.nobody);
const NOTIONS: ReadonlySet<string> = new Set([...data.events, ...data.notions]);
const TELLERS: ReadonlySet<string> = new Set(data.tellers);
const MUNITIONS: ReadonlySet<string> = new Set(data.munitions);
const FIRED: ReadonlySet<string> = new Set(data.fired);
const VICTIMS: ReadonlySet<string> = new Set(data.victims);
const PERPETRATORS: ReadonlySet<string> = new Set(data.perpetrators);
const ARMED: ReadonlySet<string> = new Set(data.armed);

/// Those who withdraw or lose a place are acted upon, whatever the grammar says.
export function sidesOf(
  annotation: Annotation,
  event: EventMention,
  family: string,
): Pick<Mention, 'agents' | 'targets'> {
  const party = (one: Participant): Party => partyOf(annotation, one);
  const losers = event.type === 'retreat' ? event.agents : event.loser ? [event.loser] : [];
  const agents = event.type === 'retreat' ? [] : event.agents.map(party);
  const targets = [...event.targets, ...losers]
    .map(party)
    .map((one) => (isHurtBody(one) ? peopleOf(one) : one))
    .flatMap((one) => (canSuffer(one, family, event.type) ? [counted(one)] : []));
  const doers = named(agents.filter((one) => canAct(one, family, targets)));
  if (event.type === 'armed-clash') return fought(doers, targets);
  return { agents: doers, targets };
}

/// Of a fight in which some were killed, who is told besides is the other side; and nobody fights himself.
function fought(doers: readonly Party[], targets: readonly Party[]): Pick<Mention, 'agents' | 'targets'> {
  const others = targets.filter(
    (one) => one.effect !== undefined || !doers.some((doer) => identical(doer, one)),
  );
  if (doers.length > 0) return { agents: doers, targets: others };
  const opposed = others.filter((one) => one.effect === undefined && isArmed(one));
  const hurt = others.filter((one) => isBodily(one.effect));
  if (opposed.length > 0 && hurt.length > 0)
    return { agents: opposed, targets: others.filter((one) => !opposed.includes(one)) };
  // "killed 20 soldiers and 9 rebels": each is a side.
  const sides = hurt.filter((one) => isArmed(one) && one.id !== undefined);
  if (new Set(sides.map(({ id }) => id)).size < 2) return { agents: [], targets: others };
  return { agents: sides.map(({ effect: _, ...side }) => side), targets: others };
}

const FIGHTERS: ReadonlySet<string> = new Set(data.fighters);

function isArmed({ id, head }: Party): boolean {
  const known = id === undefined ? undefined : actorById(id)?.class;
  return known === 'non-state-armed-group' || known === 'state-force' || FIGHTERS.has(head);
}

const KINDS: ReadonlySet<string> = new Set(standIns.kinds.map((kind) => `${kind}s`));

/// "The terrorist attack by the Front": whoever is only told by a kind gives way to who is told besides.
function named(agents: readonly Party[]): readonly Party[] {
  const isKind = ({ id, name }: Party): boolean => id === undefined && KINDS.has(name);
  return agents.length > 1 && agents.some(isKind) && !agents.every(isKind)
    ? agents.filter((one) => !isKind(one))
    : agents;
}

/// Bodies that count the dead, and states: nobody kills or drives out these themselves.
const UNHURT: ReadonlySet<string> = new Set(['investigator', 'igo', 'state']);

/// "Wounding many, the Observatory said": not the body that says so, but people.
function isHurtBody({ id, name, effect }: Party): boolean {
  const known = isBodily(effect) && id !== undefined ? actorById(id) : undefined;
  return known !== undefined && known.name === name && UNHURT.has(known.class);
}

/// People of whom nobody can tell whether they are others.
const peopleOf = ({ span, effect }: Party): Party => ({
  ...{ name: 'people', head: '', span },
  ...(effect !== undefined && { effect }),
});

const isUnknown = ({ id, placeKey }: Party): boolean => id === undefined && placeKey === undefined;

/// "At least three", "05.02.2015": nothing is left that could be somebody or something.
function saysNobody({ name }: Party): boolean {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.every((word) => NOBODY.has(word) || /^\p{N}+(?:st|nd|rd|th|am|pm)?$/u.test(word));
}

function canAct(party: Party, family: string, targets: readonly Party[]): boolean {
  if (isOutlet(party) && family !== 'responsibility' && family !== 'finding') return false;
  // A town does nothing; a country may.
  if (party.id === undefined && party.placeKey !== undefined) return party.placeKey.startsWith('country:');
  if (!isUnknown(party)) return true;
  const head = headOf(party.name);
  if (saysNobody(party) || NOTIONS.has(head)) return false;
  if (family !== 'violence') return true;
  if (TELLERS.has(head) || MUNITIONS.has(head)) return false;
  return !VICTIMS.has(head) || isPerpetrator(party, targets);
}

/// "Armed men", and "a man" who stabbed a guard: not those of whom nothing is told but that they are men.
function isPerpetrator({ name, head }: Party, targets: readonly Party[]): boolean {
  if (!PERPETRATORS.has(headOf(name))) return false;
  const words = name.toLowerCase().split(/[\s-]+/u);
  return words.some((word) => ARMED.has(word)) || targets.some((other) => other.head !== head);
}

function canSuffer(party: Party, family: string, type: string): boolean {
  const hurt = party.effect !== undefined && party.effect !== 'none';
  if (isOutlet(party) && (hurt ? isItself(party) : family === 'violence')) return false;
  // Towns are struck and taken; who lives there is killed, hurt or driven out.
  if (party.id === undefined && party.placeKey !== undefined) return !isBodily(party.effect);
  if (!isUnknown(party)) return true;
  if (saysNobody(party)) return isHarm(party.effect);
  const head = headOf(party.name);
  if (NOTIONS.has(head) || (TELLERS.has(head) && hurt)) return false;
  // "fired mortars and rockets at the town": they are sent, and what they hit stands behind.
  return !FIRED.has(type) || !MUNITIONS.has(head) || party.effect === 'destroyed';
}

/// Of an outlet only those who work there can be hurt.
const isItself = ({ id, name }: Party): boolean => actorById(id!)?.name === name;

const isBodily = (effect: Party['effect']): boolean =>
  effect === 'killed' || effect === 'injured' || effect === 'displaced';

/// Outlets are named for what they tell.
function isOutlet({ id }: Party): boolean {
  const known = id === undefined ? undefined : actorById(id);
  return known?.class === 'media' || known?.class === 'agency';
}

const isHarm = (effect: Party['effect']): boolean => isBodily(effect) || effect === 'captured';

/// "Killing 15": how many stands among the figures; whom, is people, of whom nobody can tell whether they are others.
const counted = (party: Party): Party =>
  isUnknown(party) && saysNobody(party) ? { ...party, name: 'people', head: '' } : party;
