/// From grammatical arguments to participants: agents, targets with what befell them, instruments, holder and loser.

import { BODILY as SUFFERED } from '../../lexicon/actors.ts';
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { effectOf } from '../../lexicon/events.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import type { Effect, Participant, Span } from '../../model/index.ts';
import { gather } from '../../text/gather.ts';
import { isMeasure, ofBodies, ofCarriers, ofPhrase, throughHoles } from './affected.ts';
import { AIMED, joinedTo } from './arguments.ts';
import { AIRCRAFT, bitsOfPhrase, FORCES, HERITAGE, PEOPLE, PLACE, WEAPON } from './classes.ts';
import { doersOf, partiesOf, shootersOf } from './doers.ts';
import { effectFor, fateOf } from './effects.ts';

import { instrumentsOf, isWeapon, namesDeed, weaponSpans } from './instruments.ts';
import { lays } from './laid.ts';
import { canFight, isDeed, isOpponent } from './opponents.ts';
import { ACTORS, participant, unique } from './participants.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import { FLOWN, type Reading } from './readings.ts';
import { territory } from './territory.ts';
import type { Phrase, View } from './view.ts';

/// Every key is there, filled or not, so that all roles have one shape.
export interface Roles {
  readonly agents: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly instruments: readonly Span[];
  readonly holder: Participant | undefined;
  readonly loser: Participant | undefined;
  /// Index of a place note that the grammar itself names as the event's place.
  readonly place: number | undefined;
}

/// Roles of an event that is no change of who holds a place.
export function plainRoles(
  agents: readonly Participant[],
  targets: readonly Participant[],
  instruments: readonly Span[],
): Roles {
  return { agents, targets, instruments, holder: undefined, loser: undefined, place: undefined };
}

const candidateIsNoun = ({ candidate }: Reading): boolean => candidate.kind === 'noun';

/// What stands where something explodes is hit by it; a town is only where it happens.
const AT = prepositions('in', 'at', 'inside', 'outside', 'near', 'under', 'against', 'on');
const IN = prepositions('in');
const FROM = prepositions('from');
const TO = prepositions('to');
const INTO = prepositions('to', 'into');
const OF = prepositions('of');
const LAID = prepositions('on', 'to');
const OUT_OF = prepositions('from', 'of');
const DONE_BY = prepositions('from', 'by');
const SIDES = prepositions('between', 'with', 'among');
/// "fighting between the two", "fought alongside the army": on one side or the other, but against nobody named there.
const TOGETHER = prepositions('between', 'alongside');
const OPPOSED = prepositions('with', 'against');
const DUG_AT = prepositions('in', 'at', 'into', 'on', 'under', 'across', 'of');
const ROBBED = HERITAGE | PLACE;
const BUILT = bitsOf(['building', 'vehicle', 'worship']);
const GUARDED = BUILT | bitsOf(['position']);

export function rolesOf(view: View, reading: Reading): Roles {
  const { group, args } = reading;
  const named = (wanted: number) => phrasesAfter(args.preps, wanted);
  const make = (phrases: readonly Phrase[], effect?: Effect) => participants(view, phrases, reading, effect);
  const effect = effectFor(view, reading);
  const instruments = instrumentsOf(view, reading);
  switch (group.roles) {
    case 'territory':
      if (reading.type === 'attack') return plainRoles(make(args.agents), make(args.patients), instruments);
      return territory(
        view,
        reading,
        args.agents,
        candidateIsNoun(reading) ? [...args.patients, ...named(IN)] : args.patients,
        named(FROM),
      );
    case 'flag':
      return territory(view, reading, args.agents, named(FLOWN), []);
    case 'fall': {
      // "fell to the rebels": who follows the trigger holds the place that fell.
      const takers = args.agents.length > 0 ? [...args.patients, ...named(INTO)] : named(INTO);
      return territory(view, reading, takers, args.agents.length > 0 ? args.agents : args.patients, []);
    }
    case 'held':
      // "under the control of rebels": whose control it is.
      return territory(
        view,
        reading,
        gather(args.patients, (p) => ofPhrase(view, p)),
        args.agents,
        [],
      );
    case 'lose':
      return territory(view, reading, named(TO), [...args.patients, ...named(OF)], args.agents);
    case 'expel':
      return territory(view, reading, args.agents, named(OUT_OF), args.patients);
    case 'retreat':
      return territory(view, reading, [], named(OUT_OF), args.agents);
    case 'subject-instrument':
      return plainRoles(
        make(gather(args.agents, (p) => (isWeapon(view, p) ? shootersOf(view, p) : []))),
        make([
          ...args.patients.filter((p) => !isWeapon(view, p)),
          ...named(AT).filter((p) => bitsOfPhrase(view, p) & BUILT && !isWeapon(view, p)),
        ]),
        [...instruments, ...weaponSpans(view, [...args.agents, ...args.patients])],
      );
    case 'patient':
    case 'patient-soft':
      return plainRoles(
        [],
        make(
          [...args.agents, ...args.patients],
          args.agents.length > 0 && args.patients.length > 0 ? undefined : effect,
        ),
        instruments,
      );
    case 'casualty': {
      const lives = LIVES.has(view.doc.tokens[reading.candidate.last - 1]!.lower) ? named(OF) : [];
      const victims = group.intransitive
        ? [...args.agents, ...args.patients]
        : lives.length > 0
          ? lives
          : args.patients;
      return plainRoles(
        group.intransitive || group.agentless
          ? []
          : make(doersOf(view, args.agents).filter((p) => !isWeapon(view, p) && canAct(view, p))),
        make(
          ofBodies(
            view,
            victims.filter((p) => !namesDeed(view, p)),
          ),
          effect,
        ),
        instruments,
      );
    }
    case 'victim':
      return plainRoles(make(named(DONE_BY)), make(args.agents), instruments);
    case 'responsibility': {
      // "blamed the raid on the militia": they are held responsible, and not the raid.
      const laid = lays(view.doc.tokens[reading.candidate.head]!.lower) ? named(LAID) : [];
      const blamed =
        laid.length > 0 ? [...args.patients.filter((p) => !isDeed(view, p)), ...laid] : args.patients;
      return plainRoles(
        make(doersOf(view, args.agents).filter((p) => canAct(view, p))),
        make(gather(blamed, (p) => (isWeapon(view, p) ? shootersOf(view, p) : [p]))),
        instruments,
      );
    }
    case 'talks-held':
      return plainRoles([], [], []);
    case 'clash':
      return plainRoles(
        make(partiesOf(view, [...args.agents, ...named(TOGETHER)]).filter((p) => canFight(view, p))),
        make(partiesOf(view, [...args.patients, ...named(OPPOSED)]).filter((p) => isOpponent(view, p))),
        instruments,
      );
    case 'talks':
      return plainRoles(make([...args.agents, ...named(SIDES)]), make([]), []);
    case 'displace': {
      // "emptied the town of its people": they go, the place does not.
      const inner = gather(args.patients, (p) =>
        bitsOfPhrase(view, p) & PLACE && !args.verb?.passive ? ofPhrase(view, p) : [],
      );
      // "a raid that drove them out": those who raided are told elsewhere.
      const drivers = args.agents.filter((p) => !isDeed(view, p));
      if (inner.length > 0) return plainRoles(make(drivers), make(inner, 'displaced'), []);
      // "fled their homes": who flees is displaced, whatever is left behind.
      if (FLEES.has(view.doc.tokens[reading.candidate.first]!.lower) && args.agents.length > 0)
        return plainRoles([], make(args.agents, 'displaced'), []);
      return plainRoles(
        args.verb && !args.verb.passive && args.patients.some((p) => !(bitsOfPhrase(view, p) & PLACE))
          ? make(drivers)
          : [],
        make(
          args.patients.length > 0 &&
            args.verb?.passive !== true &&
            args.patients.some((p) => !(bitsOfPhrase(view, p) & PLACE))
            ? args.patients
            : args.verb?.passive
              ? args.patients
              : args.agents,
          'displaced',
        ),
        [],
      );
    }
    case 'dug': {
      // "dug pits into the site": the site is what they rob.
      const robbed = [...args.patients, ...named(DUG_AT)].filter((p) => bitsOfPhrase(view, p) & ROBBED);
      return plainRoles(
        make(doersOf(view, args.agents).filter((p) => canAct(view, p))),
        make(robbed, effect),
        instruments,
      );
    }
    case 'protest':
    case 'none':
      return plainRoles(make(args.agents), [], []);
    default: {
      // "detonating a bomb at the office", "blew himself up at a checkpoint": what the bomb stands at is the target.
      const { thing } = reading.candidate;
      const isBomb = (p: Phrase) => isWeapon(view, p) || (p.first <= thing && thing < p.last);
      const laid = reading.type === 'remote-explosive' || reading.type === 'grenade';
      const worn = group.name === 'suicide-attack' && args.verb !== undefined;
      const bomb = worn || (laid && (thing >= 0 || args.patients.some(isBomb)));
      const aimed =
        (reading.type === 'excessive-force' || reading.type === 'attack') && named(AIMED).length > 0;
      const isSent = (p: Phrase) =>
        (thing >= 0 && isSentWith(view, p, reading)) || (aimed && isShot(view, p, args));
      const sent = bomb ? args.patients : thing >= 0 || aimed ? args.patients.filter(isSent) : [];
      const hit = sent.length === 0 ? args.patients : args.patients.filter((p) => !sent.includes(p));
      return plainRoles(
        make(doersOf(view, args.agents).filter((phrase) => canAct(view, phrase))),
        bomb
          ? make([
              ...args.patients.filter((p) => !isBomb(p)),
              ...named(AT).filter((p) => bitsOfPhrase(view, p) & (worn ? GUARDED : BUILT)),
            ])
          : make(joinedTo(hit, harmedBy(reading)), effect),
        [...instruments, ...weaponSpans(view, joinedTo(args.agents, sent))],
      );
    }
  }
}

/// "damage to 40 churches"
function harmedBy({ args, candidate, type }: Reading): readonly Phrase[] {
  const named = candidate.kind === 'noun' && /^(?:heritage-damage|heritage-destruction|looting)$/.test(type);
  return named ? phrasesAfter(args.preps, TO) : [];
}

/// "fired tear gas at the crowd": what was shot, at whom.
function isShot(view: View, phrase: Phrase, { preps }: Reading['args']): boolean {
  return isWeapon(view, phrase) && !phrasesAfter(preps, AIMED).includes(phrase);
}

/// "launched missiles and drones at the port": weapons joined to the one that the trigger names, aimed at and not hit.
function isSentWith(view: View, phrase: Phrase, { args, candidate }: Reading): boolean {
  const { first, last } = phrase;
  // "two bombs were dropped": what was sent stands before the verb.
  if (first <= candidate.thing && candidate.thing < last) return isWeapon(view, phrase);
  return first >= candidate.thing && isShot(view, phrase, args);
}

const FLEES = EVENT_WORDS.flees;

/// Things, places and deeds do no harm by themselves; a word of which nothing is known may.
function canAct(view: View, phrase: Phrase): boolean {
  const bits = bitsOfPhrase(view, phrase);
  if (bits === 0) return !isOfWeapon(view, phrase) && !isDeed(view, phrase);
  return (bits & (FORCES | ACTORS | PEOPLE | AIRCRAFT)) !== 0;
}

/// "missile debris"
function isOfWeapon(view: View, { first, head }: Phrase): boolean {
  return (
    head > first && Boolean(bitsOfPhrase(view, { first, last: head, head: head - 1, time: false }) & WEAPON)
  );
}

function participants(
  view: View,
  phrases: readonly Phrase[],
  reading: Reading,
  effect: Effect | undefined,
): readonly Participant[] {
  if (phrases.length === 0) return NOBODY;
  const { hit } = reading.args;
  // "The shelling of the town killed two guards": who stands behind the verb is killed.
  const done = hit < 0 ? undefined : effectOf(view.doc.tokens[hit]!.lower);
  const hurt = hit < 0 ? phrases : throughHoles(view, phrases, reading.args.preps);
  const told = SUFFERED.has(effect) ? ofCarriers(view, hurt) : hurt;
  const found: Participant[] = [];
  for (const phrase of told) {
    if (isMeasure(view, phrase)) continue;
    const what = done !== undefined && isHit(phrase, reading) ? done : effect;
    const whom = hit < 0 ? phrase : (ofBodies(view, [phrase])[0] ?? phrase);
    found.push(participant(view, whom, reading, fateOf(view, whom, what)));
  }
  return unique(found);
}

/// "took the lives of two guards"
const LIVES: ReadonlySet<string> = new Set(['life', 'lives', 'head', 'heads', 'throat', 'throats']);

/// Who stands behind the verb, and not the place where they were.
function isHit(phrase: Phrase, { args }: Reading): boolean {
  return phrase.first > args.hit && args.patients.includes(phrase);
}

const NOBODY: readonly Participant[] = [];
