/// Readings of one sentence that tell one deed twice.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemBefore } from '../../text/beside.ts';
import { isWeapon } from './instruments.ts';
import { anyHolds } from './phrases.ts';
import type { Reading } from './readings.ts';
import { phraseWith, type View } from './view.ts';

const BOMBERS = EVENT_WORDS.bombers;

/// "A suicide bomber entered the hall and blew himself up": who he was, and what he did.
export function deedOfBomber({ doc: { tokens } }: View, readings: readonly Reading[], index: number): number {
  const { candidate, type } = readings[index]!;
  if (candidate.kind !== 'noun' || !BOMBERS.has(tokens[candidate.head]!.lower)) return -1;
  return deedBy(readings, candidate.head, index + 1, (other) => other.type === type);
}

/// The first reading from `from` on that is told by a verb of which the phrase around `head` is the doer, and that fits.
function deedBy(
  readings: readonly Reading[],
  head: number,
  from: number,
  fits: (reading: Reading) => boolean,
): number {
  return readings.findIndex(
    (reading, i) =>
      i >= from && reading.candidate.kind === 'verb' && fits(reading) && anyHolds(reading.args.agents, head),
  );
}

/// More than whom it cost.
const isDeed = ({ group }: Reading): boolean => group.merge !== true;

/// "broke into the museum and made off with its coins", "… and stole its coins": one deed.
export function isSameLooting(readings: readonly Reading[], index: number): boolean {
  const [own, before] = [readings[index]!, itemBefore(readings, index)];
  return (
    TAKES.has(own.type) &&
    before?.type === 'heritage-looting' &&
    own.candidate.kind === 'verb' &&
    before.candidate.kind === 'verb' &&
    sameSubject(own, before)
  );
}

/// "Rockets | launched by rebels | struck a church", "A mine laid by rebels exploded": how it was sent, or laid, told in passing
/// before what it did.
export function deedOfWeapon(view: View, readings: readonly Reading[], index: number): number {
  const { args, candidate } = readings[index]!;
  const weapon = phraseWith(view, candidate.first - 1);
  if (candidate.kind !== 'verb' || weapon?.last !== candidate.first || !isWeapon(view, weapon)) return -1;
  if (args.verb?.passive !== true || args.verb.start !== candidate.head) return -1;
  return deedBy(readings, weapon.head, index + 1, isDeed);
}

/// "planted a bomb that exploded": how it came there, and what it did.
export function deedOfPlanted(view: View, readings: readonly Reading[], index: number): number {
  const { candidate, type } = readings[index]!;
  if (candidate.kind !== 'verb' || candidate.thing < candidate.head) return -1;
  const weapon = phraseWith(view, candidate.thing);
  if (weapon === undefined || !isWeapon(view, weapon)) return -1;
  return deedBy(readings, weapon.head, index + 1, (other) => isDeed(other) && other.type === type);
}

/// "A bomb exploded near the bank": what went off, and that it did.
export function deedOfDevice({ doc: { tokens } }: View, readings: readonly Reading[], index: number): number {
  const { candidate, type } = readings[index]!;
  if (candidate.kind !== 'noun' || !EVENT_WORDS.devices.has(tokens[candidate.head]!.lower)) return -1;
  return deedBy(readings, candidate.head, 0, (other) => isDeed(other) && other.type === type);
}

const TAKES: ReadonlySet<string> = new Set(['heritage-looting', 'organised-crime']);

export function sameSubject(a: Reading, b: Reading): boolean {
  return (
    a.args.agents[0] !== undefined &&
    a.args.agents[0].first === b.args.agents[0]?.first &&
    a.args.verb?.passive !== true
  );
}

const RANKS = EVENT_WORDS.ranks;
const AGREED: ReadonlySet<string> = new Set(['prisoner-exchange', 'prisoner-release', 'ceasefire', 'talks']);

/// "the talks in Astana, the first negotiations in a year", "the exchange, the only deal that both have kept": the same,
/// described once more.
export function isDescribedAgain(view: View, own: Reading, other: Reading): boolean {
  const { tokens } = view.doc;
  const isAgreed = own.type === 'agreement' && AGREED.has(other.type);
  if (other.candidate.kind !== 'noun' || (own.type !== other.type && !isAgreed)) return false;
  const first = own.args.phrase?.first ?? own.candidate.first;
  if (itemBefore(tokens, first)?.lower !== ',') return false;
  if (!RANKS.has(tokens[first + 1]?.lower ?? '') && !RANKS.has(tokens[first]!.lower)) return false;
  for (let i = other.candidate.last; i < first; i++)
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX' || tokens[i]!.lower === 'and') return false;
  return true;
}
