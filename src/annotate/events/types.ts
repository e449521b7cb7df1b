/// What type of event a reading tells of: by who fights whom, by what means, who takes a place from whom.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { MEANS, type TriggerGroup } from '../../lexicon/events.ts';
import type { Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Arguments } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import {
  AIRCRAFT,
  ARMED_GROUP,
  ARMS,
  bitsOfAll,
  bitsOfPhrase,
  CIVILIAN,
  CROWD,
  FORCES,
  PROTESTER,
  SACRED,
  STATE,
} from './classes.ts';
import { isLapsed } from './lapsed.ts';
import { isPartly } from './partly.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import { FINITE } from './verbs.ts';
import { actorWith, POLICE, type View } from './view.ts';

export function typeOf(
  view: View,
  candidate: Candidate,
  group: TriggerGroup,
  args: Arguments,
  sentence: Sentence,
): string {
  if (group.type === 'CONTROL' || group.holder)
    return isAttempt(view, args) ? 'attack' : controlType(view, group, args);
  if (group.type === 'heritage-destruction' && isPartly(view, candidate)) return 'heritage-damage';
  if (group.type === 'ceasefire' && args.phrase !== undefined && isLapsed(view, args.phrase, sentence))
    return 'ceasefire-ended';
  if (group.name === 'imprison' && EVENT_WORDS.captures.has(view.doc.tokens[candidate.first]!.lower))
    return captureType(view, args);
  if (CARRIES.has(group.type) && isLoaded(view, candidate)) return 'chemical-weapon';
  if (!group.refine) return group.type;
  const agents = bitsOfAll(view, args.agents);
  const patients = bitsOfAll(view, args.patients);
  if (group.type === 'armed-clash')
    return clashType(agents, patients | bitsOfAll(view, phrasesAfter(args.preps, OTHERS)));
  if (group.type === 'offensive') return group.type;
  const told = weighed(meansNear(view, candidate, args, sentence, group), group);
  const means =
    told === 'remote-explosive' && isDropped(view, candidate, group, sentence) ? 'air-strike' : told;
  // "shot down a helicopter": what flew did not strike.
  if (means === 'air-strike' && patients & AIRCRAFT && agents & FORCES && isDowned(view, candidate))
    return 'armed-clash';
  // "Troops destroyed two tanks": what armed men do to each other's arms is fighting.
  if (group.property && !means)
    return agents & FORCES && patients & ARMS && !(patients & SACRED) ? 'armed-clash' : group.type;
  if (!means && isFromAir(view, candidate) && (isOfState(view, args, agents) || goesOnLong(view, candidate)))
    return 'air-strike';
  if (group.type !== 'attack') return means ?? group.type;
  if (means && means !== 'remote-explosive') return means;
  if (agents & STATE && patients & CROWD && !(patients & ARMED_GROUP)) return 'excessive-force';
  if (agents & PROTESTER && !(agents & (FORCES & ~STATE))) return 'violent-demonstration';
  if (means) return means;
  if (patients & FORCES && !(patients & (CIVILIAN | PROTESTER)) && !isOfHeld(view, candidate, args))
    return agents & CROWD && !(agents & FORCES) ? 'mob-violence' : 'armed-clash';
  return 'attack';
}

/// "Executed nine captured soldiers", "the soldiers were shot dead after they surrendered": who is held fights no more.
function isOfHeld(view: View, { head }: Candidate, { patients }: Arguments): boolean {
  const { tokens } = view.doc;
  if (EVENT_WORDS.executions.has(tokens[head]!.lower)) return true;
  return patients.some(({ first, last }) => {
    for (let i = first; i < last; i++) if (EVENT_WORDS.held.has(tokens[i]!.lower)) return true;
    return false;
  });
}

/// What burns is no bomb that goes off: it makes a blast an attack, and no other deed anything else.
function weighed(means: string | undefined, { type }: TriggerGroup): string | undefined {
  return means === 'attack' && !BLASTS.has(type) ? undefined : means;
}

/// "Ruritanian strikes" are those of its armed forces.
function isOfState(view: View, { agents }: Arguments, bits: number): boolean {
  if (bits & ARMED_GROUP) return false;
  return (
    (bits & STATE) !== 0 || agents.some(({ head }) => actorWith(view, head)?.value.kind === 'nationality')
  );
}

const BLASTS: ReadonlySet<string> = new Set(['remote-explosive', 'grenade', 'shelling']);

const DOWNED = /^(?:shoot|shot|bring|brought|down|downed)/;

const isDowned = ({ doc: { tokens } }: View, { first, last }: Candidate): boolean =>
  DOWNED.test(tokens[first]!.lower) && tokens[last - 1]!.lower.startsWith('down');

/// "the coalition's bombing of the town", "a coalition strike": armies bomb, and strike, from the air, unless another means
/// is named.
function isFromAir({ doc: { tokens } }: View, { first, kind, length }: Candidate): boolean {
  const { lower } = tokens[first]!;
  return (
    length === 1 && (EVENT_WORDS.bombings.has(lower) || (kind === 'noun' && EVENT_WORDS.strikes.has(lower)))
  );
}

/// "The second bomb fell on the crowd", "a strike in which two bombs hit the market": these came from the air.
function isDropped(
  { doc: { tokens } }: View,
  { first, kind }: Candidate,
  { name }: TriggerGroup,
  sentence: Sentence,
): boolean {
  if (name === 'projectile-falls') return true;
  if (kind !== 'noun') return false;
  if (EVENT_WORDS.strikes.has(tokens[first]!.lower)) return true;
  if (!BOMBS.has(tokens[first]!.lower)) return false;
  if (EVENT_WORDS.fallsDown.has(tokens[first + 1]?.lower ?? '')) return true;
  for (let i = sentence.first; i < sentence.last; i++)
    if (EVENT_WORDS.strikes.has(tokens[i]!.lower) && itemBefore(tokens, i)?.lower !== 'suicide') return true;
  return false;
}

const BOMBS: ReadonlySet<string> = new Set(['bomb', 'bombs']);

const SUSTAINED = EVENT_WORDS.sustained;

/// "intense bombing", "relentless bombing of the province", "the bombing stopped": no single bomb is meant.
const goesOnLong = ({ doc: { tokens } }: View, { first, kind }: Candidate): boolean =>
  kind === 'noun' &&
  tokens[first]!.lower === 'bombing' &&
  (SUSTAINED.has(itemBefore(tokens, first)?.lower ?? '') ||
    EVENT_WORDS.sustains.has(tokens[first + 1]?.lower ?? ''));

/// "tried to seize": fighting for a place, no taking of it.
function isAttempt({ doc: { tokens } }: View, { verb }: Arguments): boolean {
  return verb?.infinitive === true && EVENT_WORDS.attempts.has(tokens[verb.governor]?.lower ?? '');
}

/// "Rebels captured two soldiers": taken in a fight, where both sides are armed and none is the police.
function captureType(view: View, args: Arguments): string {
  const agents = bitsOfAll(view, args.agents);
  const patients = bitsOfAll(view, args.patients);
  const armed =
    agents & FORCES && !(agents & POLICE) && patients & FORCES && !(patients & (CIVILIAN | CROWD));
  return armed ? 'armed-clash' : 'arrests';
}

const OTHERS = prepositions('with', 'between', 'against', 'by');

function clashType(agents: number, others: number): string {
  const all = agents | others;
  if (all & PROTESTER && !(all & ARMED_GROUP)) return 'violent-demonstration';
  if (all & CROWD && !(all & FORCES)) return 'mob-violence';
  return 'armed-clash';
}

const NEVER_FAR = new Set(['air-strike', 'chemical-weapon']);

/// The means named nearest: in the trigger's own words, in its clause, then in its sentence.
function meansNear(
  view: View,
  candidate: Candidate,
  args: Arguments,
  sentence: Sentence,
  group: TriggerGroup,
): string | undefined {
  const own = meansIn(
    view,
    Math.min(candidate.first, args.phrase?.first ?? candidate.first),
    Math.max(candidate.last, candidate.thing + 1),
  );
  if (own && (own !== group.type || group.type !== 'remote-explosive')) return own;
  // "Rockets were fired after the killing of a guard": it has its own means, or none is told.
  if (isKillingOf(view, candidate))
    return meansIn(view, candidate.first, endOfOwn(view, candidate.last, sentence.last));
  const open = behindOpening(view, candidate.first, sentence.first);
  const clause = meansIn(view, Math.max(open, args.first), Math.max(args.last, candidate.last));
  if (clause) return clause === 'remote-explosive' && own ? own : clause;
  const wide = meansIn(view, open, sentence.last);
  return (
    own ??
    (wide !== undefined && !NEVER_FAR.has(wide)
      ? wide
      : group.type === 'attack' || (group.type === 'remote-explosive' && wide !== 'chemical-weapon')
        ? wide
        : undefined)
  );
}

const KILLINGS = EVENT_WORDS.killings;

const isKillingOf = ({ doc: { tokens } }: View, { head, kind, last }: Candidate): boolean =>
  kind === 'noun' && KILLINGS.has(tokens[head]!.lower) && tokens[last]?.lower === 'of';

/// Where what hangs on a noun ends at the latest: at a finite verb, a comma.
function endOfOwn({ doc: { tokens } }: View, from: number, end: number): number {
  let i = from;
  while (i < end && !FINITE.has(tokens[i]!.tag) && !OWN_ENDS.has(tokens[i]!.lower)) i++;
  return i;
}

const OWN_ENDS: ReadonlySet<string> = new Set([',', ';', 'with', 'as', 'after', 'while']);

const CARRIES: ReadonlySet<string> = new Set(['shelling', 'air-strike']);
const LOADS = EVENT_WORDS.loads;

/// "fired missiles carrying poisonous gas", "dropped barrels of chlorine", "dropped toxic gas barrels": what they held counts,
/// and not what held it.
function isLoaded(view: View, { first, last, thing }: Candidate): boolean {
  const { tokens } = view.doc;
  const end = Math.max(last, thing + 1);
  if (thing >= 0 && meansIn(view, first, end) === 'chemical-weapon') return true;
  let i = end;
  if (tokens[i]?.tag === 'VBN' && tokens[i + 1]?.lower === 'with') i++;
  return LOADS.has(tokens[i]?.lower ?? '') && meansIn(view, i + 1, i + 4) === 'chemical-weapon';
}

/// "Following the air strike, militants shot two men": the deed that opens the sentence lends the next one no means. Where
/// that one begins.
function behindOpening({ doc: { tokens } }: View, at: number, first: number): number {
  const { lower } = tokens[first]!;
  const answers = lower === 'in' && EVENT_WORDS.retaliations.has(tokens[first + 1]?.lower ?? '');
  if (lower !== 'following' && !answers) return first;
  for (let i = first + 1; i < at; i++) if (tokens[i]!.lower === ',') return i + 1;
  return first;
}

/// The first in the order of the data of all means that are named between.
function meansIn(view: View, first: number, last: number): string | undefined {
  let bits = 0;
  const end = Math.min(last, view.doc.tokens.length);
  for (let i = first; i < end; i++) bits |= view.means[i]! | (i + 1 < last ? view.meansWithNext[i]! : 0);
  return bits === 0 ? undefined : MEANS[31 - Math.clz32(bits & -bits)]!.type;
}

const NON_STATE = 'non-state-actor-overtakes-territory';
const STATE_TAKES = 'government-regains-territory';

const FROM = prepositions('from');
const TO = prepositions('to', 'into');

function controlType(view: View, group: TriggerGroup, args: Arguments): string {
  const from = phrasesAfter(args.preps, FROM);
  const to = phrasesAfter(args.preps, TO);
  let holder = bitsOfAll(view, args.agents) & FORCES;
  let loser = bitsOfAll(view, from) & FORCES;
  if (group.roles === 'expel') loser = bitsOfAll(view, args.patients) & FORCES;
  if (group.roles === 'fall') holder = (bitsOfAll(view, to) | bitsOfAll(view, args.patients)) & FORCES;
  if (group.roles === 'lose') {
    loser = holder;
    holder = bitsOfAll(view, to) & FORCES;
  }
  if (holder & ARMED_GROUP && !(holder & STATE)) return NON_STATE;
  if (holder & STATE && !(holder & ARMED_GROUP)) return STATE_TAKES;
  if (loser & ARMED_GROUP && !(loser & STATE)) return STATE_TAKES;
  if (loser & STATE && !(loser & ARMED_GROUP)) return NON_STATE;
  if (holder & ARMED_GROUP) return isLedByState(view, group, args) ? STATE_TAKES : NON_STATE;
  return group.type === 'CONTROL'
    ? /fall|lose/.test(group.name)
      ? NON_STATE
      : holder
        ? STATE_TAKES
        : NON_STATE
    : group.type;
}

/// "The army and allied militias took the town": whoever is told first, helped by the others.
function isLedByState(view: View, { roles }: TriggerGroup, { agents }: Arguments): boolean {
  const first = roles === 'territory' && agents[0] !== undefined ? bitsOfPhrase(view, agents[0]) & FORCES : 0;
  return (first & STATE) !== 0 && (first & ARMED_GROUP) === 0;
}
