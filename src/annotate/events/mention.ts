/// Puts one event mention together from its reading and the casualties that belong to it.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES, TRIGGER_GROUPS } from '../../lexicon/events.ts';
import type { Day, EventNote, Participant, Span, StatementNote } from '../../model/index.ts';
import { gather } from '../../text/gather.ts';
import { byStart } from '../../text/order.ts';
import { dayAt } from '../../text/written.ts';
import { placeOf, timeOf } from './attach.ts';
import { figuresOf } from './counts.ts';
import { withHelpers } from './helpers.ts';
import type { Merged } from './merge.ts';
import { isPresupposed } from './presupposed.ts';
import type { Reading } from './readings.ts';
import { plainRoles, type Roles, rolesOf } from './roles.ts';
import type { Scene } from './scene.ts';
import { isOwnPart, statusOf } from './status.ts';
import type { EventValue } from './value.ts';
import { inside, type View } from './view.ts';

export function mentionOf(view: View, scene: Scene, { main, consequences }: Merged): EventNote {
  const { tokens } = view.doc;
  const { statements, times, places } = view.draft;
  const trigger = { from: tokens[main.candidate.first]!.from, to: tokens[main.candidate.last - 1]!.to };
  const written = dayAt(view.draft, trigger.from);
  const told = view.statementOf[main.candidate.first]!;
  const statement = told < 0 ? undefined : statements[told];
  const roles = rolesOf(view, withHelpers(view, main));
  const harm = consequences.length === 0 ? NO_ROLES : harmOf(view, main, consequences, statement);
  const targets = withoutSpeaker(joinTargets(roles.targets, harm, trigger), statement, trigger);
  const status = statusOf(view, main, statement);
  const time =
    timeOf(view, scene, main, statement) ??
    firstOf(consequences, (reading) => timeOf(view, scene, reading, statement));
  // A place that is itself acted upon is where it happened.
  const struck = roles.place ?? targets[0]?.place;
  const place =
    struck !== undefined
      ? ({ index: struck, by: 'clause' } as const)
      : (placeOf(view, scene, main, statement) ??
        firstOf(consequences, (reading) => placeOf(view, scene, reading, statement)));
  const kind = EVENT_TYPES.get(main.type);
  const figures = figuresOf(view, scene, main, consequences, targets);
  const planned =
    status.status === 'happened' &&
    !main.args.verb?.past &&
    !main.args.verb?.perfect &&
    time !== undefined &&
    !isPresupposed(view, main) &&
    isAhead(written, times[time.index]!.value.begin);
  // "vowed revenge for Tuesday's strike": what has its own past day has happened.
  const past =
    status.status === 'planned' &&
    time !== undefined &&
    hasOwnTime(main, view) &&
    isPast(written, times[time.index]!.value.end);
  const settled = planned ? 'planned' : past ? 'happened' : status.status;
  // A plan lies ahead: a day gone by is that of something else.
  const gone = settled === 'planned' && time && isPast(written, times[time.index]!.value.end);
  const when = gone ? undefined : time;
  const where = place && places[place.index] ? place : undefined;
  // Who denies a part in it says nothing of the deed itself.
  const said = told >= 0 && !isOwnPart(view, main, statement);
  const generic = status.generic || main.group.background || kind?.kind === 'background';
  const value: EventValue = {
    type: main.type,
    status: settled,
    agents: agentsOf(view, main, roles, harm, trigger),
    targets,
    instruments: instrumentsOf(roles, harm),
    figures,
    acled: kind?.acled,
    time: when?.index,
    timeBy: when?.by,
    place: where?.index,
    placeBy: where?.by,
    statement: said ? told : undefined,
    hedge: status.hedge,
    generic: generic ? true : undefined,
    holder: roles.holder,
    loser: roles.loser,
    timeShift: undefined,
    partOf: undefined,
  };
  return { from: trigger.from, to: trigger.to, rule: RULES[main.candidate.group]!, value };
}

const RULES: readonly string[] = TRIGGER_GROUPS.map(({ name }) => `events/${name}`);

function firstOf<T>(readings: readonly Reading[], find: (reading: Reading) => T | undefined): T | undefined {
  for (const reading of readings) {
    const found = find(reading);
    if (found !== undefined) return found;
  }
  return undefined;
}

/// A time stands in the noun phrase of the trigger, or owns it.
function hasOwnTime({ args, candidate }: Reading, { timeOf }: View): boolean {
  if (candidate.kind !== 'noun') return false;
  for (let i = Math.max(0, (args.phrase?.first ?? candidate.first) - 2); i < candidate.head; i++)
    if (timeOf[i]! >= 0) return true;
  return false;
}

const isAhead = (written: Day, begin: string | undefined): boolean =>
  begin !== undefined && written !== '' && begin > written;

const isPast = (written: Day, end: string | undefined): boolean =>
  end !== undefined && written !== '' && end < written;

const NO_ROLES: readonly Roles[] = [];
const NOBODY: readonly Participant[] = [];

/// Who and what was harmed; a consequence that is denied counts for nothing.
function harmOf(
  view: View,
  main: Reading,
  consequences: readonly Reading[],
  statement: StatementNote | undefined,
): readonly Roles[] {
  return consequences
    .filter((reading) => statusOf(view, reading, statement).status !== 'denied')
    .map((reading) => {
      const roles = rolesOf(view, reading);
      return isOfSubject(main, reading) ? plainRoles(NOBODY, roles.targets, roles.instruments) : roles;
    });
}

/// "Rockets struck the clinic that the union runs, killing nine": whoever struck did it, and nobody named between.
function isOfSubject({ args, candidate }: Reading, consequence: Reading): boolean {
  return candidate.kind === 'verb' && args.agents.length > 0 && consequence.args.verb?.participle === true;
}

function agentsOf(
  { doc: { tokens } }: View,
  { group, candidate }: Reading,
  { agents, targets }: Roles,
  harm: readonly Roles[],
  trigger: Span,
): readonly Participant[] {
  if (group.merge || agents.length > 0) {
    const acts = EVENT_WORDS.actsItself.has(tokens[candidate.head]!.lower);
    return !acts && agents.some((agent) => inside(trigger, agent))
      ? agents.filter((agent) => !inside(trigger, agent))
      : agents;
  }
  if (harm.length === 0) return NOBODY;
  return gather(harm, (each) =>
    each.agents.filter(
      (agent) => !inside(trigger, agent) && !inside(agent, trigger) && !isTarget(agent, targets),
    ),
  );
}

/// "The garrison repelled a raid, killing nine": who was raided did not raid.
function isTarget({ from, name }: Participant, targets: readonly Participant[]): boolean {
  return targets.some((target) => target.from === from || target.name === name);
}

/// A harmed target takes the place of the same words without an effect.
function joinTargets(
  own: readonly Participant[],
  harm: readonly Roles[],
  trigger: Span,
): readonly Participant[] {
  const out: Participant[] = [];
  for (const { targets } of harm)
    for (const target of targets) if (!inside(trigger, target)) out.push(target);
  const more = out.length;
  for (const target of own) {
    let harmed = false;
    for (let i = 0; i < more; i++) harmed ||= out[i]!.from < target.to && target.from < out[i]!.to;
    if (!harmed) out.push(target);
  }
  if (out.length > 1) out.sort(byStart);
  return out.some((target) => inside(target, trigger)) ? out.filter((one) => !inside(one, trigger)) : out;
}

/// "… wounding many others local sources have said": who says so stands behind the words without a comma.
function withoutSpeaker(
  targets: readonly Participant[],
  statement: StatementNote | undefined,
  trigger: Span,
): readonly Participant[] {
  const speaker = statement?.value.speaker;
  if (!speaker || speaker.from < trigger.to || !targets.some((one) => inside(one, speaker))) return targets;
  return targets.filter((one) => !inside(one, speaker));
}

function instrumentsOf({ instruments }: Roles, harm: readonly Roles[]): readonly Span[] {
  if (harm.length === 0 && instruments.length < 2) return instruments;
  const all = [...instruments, ...gather(harm, (each) => each.instruments)];
  return all.filter((a, i) => all.findIndex((b) => b.from === a.from) === i);
}
