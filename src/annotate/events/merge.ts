/// Casualties told beside the event that caused them ("…, killing six", "six killed in the blast") become its targets.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemBefore } from '../../text/beside.ts';
import { isAnswered } from './answering.ts';
import { causedBetween, isDoneByGerund, isDoneInGerund, isTollOf } from './caused.ts';
import { bitsOfPhrase, FORCES } from './classes.ts';
import { crosses, isBareCost, isJoined, isLeftBy, isLeftDead } from './left.ts';
import {
  deedOfBomber,
  deedOfDevice,
  deedOfPlanted,
  deedOfWeapon,
  isDescribedAgain,
  isSameLooting,
  sameSubject,
} from './one-deed.ts';
import { anyHolds } from './phrases.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

/// A governing reading with the casualty readings that belong to it.
export interface Merged {
  readonly main: Reading;
  readonly consequences: readonly Reading[];
}

const CAUSED = prepositions('in', 'by', 'during', 'after', 'from', 'following', 'amid');
export const VIOLENT = new Set(
  'armed-clash chemical-weapon air-strike suicide-bomb shelling remote-explosive grenade attack excessive-force violent-demonstration mob-violence offensive protest-with-intervention peaceful-protest natural-disaster man-made-disaster air-operation siege heritage-destruction looting abduction sexual-violence war'.split(
    ' ',
  ),
);

const NONE: readonly Reading[] = [];

export function mergeCasualties(view: View, readings: readonly Reading[]): readonly Merged[] {
  if (readings.length === 1) return [{ main: readings[0]!, consequences: NONE }];
  const own: (Reading[] | undefined)[] = [];
  const hosts: number[] = [];
  for (let i = 0; i < readings.length; i++) {
    const host = follows(readings[i]!)
      ? hostOf(view, readings, i, hosts)
      : Math.max(repeated(view, readings, i), wholeOf(view, readings, i));
    hosts.push(host);
  }
  for (let i = 0; i < readings.length; i++) {
    const host = rootOf(hosts, i);
    if (host === i) continue;
    hosts[i] = host;
    own[host] ??= [];
    own[host].push(readings[i]!);
  }
  const out: Merged[] = [];
  for (let i = 0; i < readings.length; i++)
    if (hosts[i]! < 0) out.push({ main: readings[i]!, consequences: own[i] ?? NONE });
  return out;
}

/// What hangs on an event that is itself part of another belongs to that one.
function rootOf(hosts: readonly number[], index: number): number {
  let at = index;
  for (let hops = 0; hops < MOST_HOPS && hosts[at]! >= 0; hops++) at = hosts[at]!;
  return hosts[at]! >= 0 ? index : at;
}

const MOST_HOPS = 4;

const ACTS = prepositions('in', 'by', 'during');
const SWEEPS = EVENT_WORDS.sweeps;

/// "The church was razed in an air strike", "were detained in raids": the noun only says by what act it was done. "was hit by
/// an air strike": the verb only says upon what the noun came.
function wholeOf(view: View, readings: readonly Reading[], index: number): number {
  if (isSameLooting(readings, index)) return index - 1;
  const deed = deedOfBomber(view, readings, index);
  if (deed >= 0) return deed;
  const sent = deedOfWeapon(view, readings, index);
  if (sent >= 0) return sent;
  const gone = Math.max(deedOfDevice(view, readings, index), deedOfPlanted(view, readings, index));
  if (gone >= 0) return gone;
  const { args, candidate, group, type } = readings[index]!;
  if (group.name === 'attack' && args.verb?.passive === true) return actBehind(view, readings, index);
  if (group.merge || candidate.kind !== 'noun' || !VIOLENT.has(type)) return -1;
  const sweeps = SWEEPS.has(view.doc.tokens[candidate.head]!.lower);
  for (let i = 0; i < readings.length; i++) {
    const { args: told, candidate: verb, group: whole, type: kind } = readings[i]!;
    if (i === index || verb.kind !== 'verb') continue;
    const heritage = HERITAGE_HARM.has(kind);
    if (!heritage && !(sweeps && whole.type === 'arrests')) continue;
    const acts = heritage && !told.verb?.passive ? told.agents : phrasesAfter(told.preps, ACTS);
    if (anyHolds(acts, candidate.head)) return i;
    if (told.verb?.passive && isDoneInGerund(view, readings[i]!, readings[index]!)) return i;
  }
  return -1;
}

const HERITAGE_HARM: ReadonlySet<string> = new Set(['heritage-destruction', 'heritage-damage']);

/// Harm to people always, damage to things where its verb only continues the tale ("…, destroying three houses").
function follows({ group, args }: Reading): boolean {
  return (
    group.merge === true || (group.property === true && (args.verb?.participle === true || isDoneBy(args)))
  );
}

/// "Shelling damaged two houses", "was gutted in an air strike": perhaps by another event of the sentence.
const isDoneBy = ({ agents, preps, verb }: Reading['args']): boolean =>
  verb?.passive === true
    ? agents.length === 0 || phrasesAfter(preps, ACTS).length > 0
    : verb?.past === true && agents.length > 0;

const isBlow = ({ type }: Reading): boolean => BLOWS.has(type);

/// What does harm to whatever stands there.
const BLOWS: ReadonlySet<string> = new Set(
  'air-strike shelling remote-explosive suicide-bomb grenade attack armed-clash offensive'.split(' '),
);

const MEANS_LINKS = EVENT_WORDS.means;
const GIVES = EVENT_WORDS.gives;

/// The reading that this one only names again: "attacks involving chlorine bombs", "sorties to provide air cover".
function repeated(view: View, readings: readonly Reading[], index: number): number {
  const { tokens } = view.doc;
  const own = readings[index]!;
  const other = itemBefore(readings, index);
  if (!other || own.candidate.kind !== 'noun') return -1;
  if (isDescribedAgain(view, own, other)) return index - 1;
  if (own.type !== other.type) return -1;
  // "fired tear gas": what was fired is the deed that the verb tells.
  if (other.candidate.kind === 'verb' && anyHolds(other.args.patients, own.candidate.head)) return index - 1;
  if (isThing(own, other)) return index - 1;
  // "was hit by a glide bomb": by what it was done.
  if (DEVICES.has(tokens[own.candidate.head]!.lower) && isDoneWith(other, own)) return index - 1;
  const first = own.args.phrase?.first ?? own.candidate.first;
  let i = Math.max(other.candidate.last, other.candidate.thing + 1);
  if (MEANS_LINKS.has(tokens[i]!.lower)) return i + 1 === first ? index - 1 : -1;
  if (tokens[i]!.lower === 'to' || tokens[i]!.lower === ',') i++;
  return i < first && GIVES.has(tokens[i]!.lower) && i + 1 === first ? index - 1 : -1;
}

/// "dropped | barrel bombs": the word that the verb takes is of the noun's own phrase.
function isThing({ args }: Reading, { candidate: { kind, thing } }: Reading): boolean {
  const { phrase } = args;
  return kind === 'verb' && phrase !== undefined && phrase.first <= thing && thing < phrase.last;
}

const isDoneWith = ({ args, group }: Reading, own: Reading): boolean =>
  args.verb?.passive === true &&
  group.merge !== true &&
  group.property !== true &&
  anyHolds(args.agents, own.candidate.head);

/// Index of the reading of which the casualty is a consequence, or -1.
function hostOf(view: View, readings: readonly Reading[], index: number, hosts: readonly number[]): number {
  const own = readings[index]!;
  const { tokens } = view.doc;
  const { verb, agents, preps } = own.args;
  if (isAnswered(view, own.candidate.first)) return -1;
  if (own.group.merge !== true && verb?.participle !== true) {
    const act = actBehind(view, readings, index);
    return act < 0 && isToldWith(view, readings, index) && isBlow(readings[index - 1]!) ? index - 1 : act;
  }
  const before = itemBefore(readings, index);
  if (
    before !== undefined &&
    hosts[index - 1]! >= 0 &&
    (isJoined(view, before, own) || isAlso(view, before, own))
  )
    return hosts[index - 1]!;
  if (verb?.participle) {
    const main = governed(readings, index);
    if (main >= 0) return main;
  }
  for (let i = index - 1; i >= 0; i--) {
    const other = readings[i]!;
    if (other.group.merge || !VIOLENT.has(other.type)) continue;
    const { head, thing } = other.candidate;
    // "was under bombardment which has killed nine"
    if (anyHolds(agents, head) || (thing > head && anyHolds(agents, thing))) return i;
    if (verb?.participle && !crosses(view, other.candidate.last, own.candidate.first)) return i;
    if (
      AND.has(itemBefore(tokens, verb?.start === undefined ? -1 : verb.start)?.lower ?? '') &&
      own.candidate.first - head < 14 &&
      own.candidate.kind === 'verb' &&
      sameSubject(own, other)
    )
      return i;
    if (
      own.candidate.kind === 'noun' &&
      own.candidate.first - other.candidate.last < 8 &&
      !isEarlier(view, own)
    )
      return i;
    if (isLeftDead(view, own, other) || isBareCost(view, own)) return i;
    // "Shelling of the town left nine dead."
    if (isLeaving(view, own, other) || isDoneByGerund(view, own, other)) return i;
  }
  for (let i = index + 1; i < readings.length; i++) {
    const other = readings[i]!;
    if (!VIOLENT.has(other.type) || other.group.merge || other.type === 'war') continue;
    if (isOfOthers(view, own, other)) continue;
    if (isTollOf(view, own, other)) return i;
    const head = other.candidate.head;
    if (anyHolds(phrasesAfter(preps, CAUSED), head)) return i;
    if (causedBetween(view, own.candidate.last, other.candidate)) return i;
  }
  return isToldWith(view, readings, index) ? index - 1 : -1;
}

const AND: ReadonlySet<string> = new Set(['and', ',']);

/// "Rockets were fired after the killing of a guard": what was before did not come of it.
const isEarlier = ({ doc: { tokens } }: View, { args, candidate }: Reading): boolean =>
  EARLIER.has(itemBefore(tokens, args.phrase?.first ?? candidate.first)?.lower ?? '');

const EARLIER: ReadonlySet<string> = new Set(['after', 'following', 'since', 'avenge', 'avenging']);

/// "Gunmen killed nine and guards shot back": each by its own.
function isOfOthers(view: View, { args: own }: Reading, { args, candidate }: Reading): boolean {
  if (candidate.kind !== 'verb' || own.verb?.passive !== false || own.verb.participle) return false;
  const [one, other] = [own.agents[0], args.agents[0]];
  if (one === undefined || other === undefined || one.first === other.first) return false;
  return (bitsOfPhrase(view, one) & FORCES) !== 0 && (bitsOfPhrase(view, other) & FORCES) !== 0;
}

/// "Police fired at the crowd and 20 people were hurt": the next clause tells what came of it, and no other place or day.
function isToldWith(view: View, readings: readonly Reading[], index: number): boolean {
  const { args, candidate, group } = readings[index]!;
  const before = itemBefore(readings, index);
  if (before === undefined || before.group.merge || !VIOLENT.has(before.type)) return false;
  if (candidate.kind !== 'verb' || !(args.verb?.passive === true || group.intransitive === true))
    return false;
  const [hurt] = args.verb?.passive === true ? args.patients : args.agents;
  if (hurt === undefined || phrasesAfter(args.preps, ACTS).length > 0) return false;
  if (hurt.first <= before.candidate.last) return false;
  const joint = itemBefore(view.doc.tokens, hurt.first)?.lower === 'that' ? hurt.first - 2 : hurt.first - 1;
  if (view.doc.tokens[joint]!.lower !== 'and') return false;
  for (let i = hurt.first; i < args.last; i++)
    if (view.placeOf[i]! >= 0 || view.timeOf[i]! >= 0) return false;
  return true;
}

/// "Shelling of the town left nine dead"; of a clash that "left 12 wounded", too, neither side did it alone.
function isLeaving(view: View, { args, candidate, group }: Reading, other: Reading): boolean {
  if (other.candidate.kind !== 'noun' && !other.args.verb?.participle) return false;
  if (group.name === 'leave-dead')
    return args.agents.length === 0 && !crosses(view, other.candidate.last, candidate.first);
  if (other.group.roles !== 'clash') return false;
  return isLeftBy(view, args.patients[0]?.first ?? -1, other.candidate.last);
}

/// The event that is the subject of the verb, or that "in", "by" lead to.
function actBehind(view: View, readings: readonly Reading[], index: number): number {
  const own = readings[index]!;
  const passive = own.args.verb?.passive === true;
  const acts = passive ? phrasesAfter(own.args.preps, ACTS) : own.args.agents;
  return readings.findIndex((other, i) => {
    const { candidate, group, type } = other;
    return (
      i !== index &&
      candidate.kind === 'noun' &&
      group.merge !== true &&
      VIOLENT.has(type) &&
      !/disaster|mob|war/.test(type) &&
      !DEVICES.has(view.doc.tokens[candidate.head]!.lower) &&
      (anyHolds(acts, candidate.head) || (passive && isDoneInGerund(view, own, other)))
    );
  });
}

/// A bomb is no deed: what it destroyed tells more than that it was there.
const DEVICES = EVENT_WORDS.devices;

/// "killed eight people and wounded 22"
function isAlso({ doc: { tokens } }: View, before: Reading, own: Reading): boolean {
  const start = own.args.verb?.start ?? -1;
  return (
    before.group.merge === true && itemBefore(tokens, start)?.lower === 'and' && sameSubject(own, before)
  );
}

/// A participle hangs on the clause: on the event that its verb tells, not on one named in passing.
function governed(readings: readonly Reading[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const { args, group, type } = readings[i]!;
    if (group.merge || !VIOLENT.has(type) || args.verbAt < 0 || args.verb?.participle) continue;
    return i;
  }
  return -1;
}
