/// Puts event mentions together from their readings and the casualties that belong to each.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES, TRIGGER_GROUPS } from '../../lexicon/events.ts';
import type { Day, EventNote, Participant, Sentence, Span, StatementNote } from '../../model/index.ts';
import { gather } from '../../text/gather.ts';
import { byStart } from '../../text/order.ts';
import { dayAt } from '../../text/written.ts';
import { placeOf, timeOf } from './attach.ts';
import { figuresOf } from './counts.ts';
import { withHelpers } from './helpers.ts';
import type { Merged } from './merge.ts';
import type { Attached } from './nearest.ts';
import { isPresupposed } from './presupposed.ts';
import type { Reading } from './readings.ts';
import { plainRoles, type Roles, rolesOf } from './roles.ts';
import type { Scene } from './scene.ts';
import { isOwnPart, type StatusReading, statusOf } from './status.ts';
import type { EventValue } from './value.ts';
import { inside, statementWith, type View } from './view.ts';

/// What a sentence tells: its events with the casualties that belong to each, and what they may be tied to.
export interface Tale {
  readonly sentence: Sentence;
  readonly scene: Scene;
  readonly merged: readonly Merged[];
}

/// An event with what is told around it; `told` is the innermost statement that holds its trigger, or -1.
interface Told extends Merged {
  readonly scene: Scene;
  readonly trigger: Span;
  readonly told: number;
  readonly statement: StatementNote | undefined;
}

/// What was found for it, question by question.
interface Answers {
  readonly roles: Roles;
  readonly harm: readonly Roles[];
  readonly targets: readonly Participant[];
  readonly status: StatusReading;
  readonly time: Attached | undefined;
  readonly place: Attached | undefined;
  readonly figures: readonly number[];
}

/// The events of each tale. A question is put to all of a report before the next is.
export function mentionsOf(view: View, tales: readonly Tale[]): readonly (readonly EventNote[])[] {
  const all = gather(tales, ({ scene, merged }) => merged.map((one) => toldOf(view, scene, one)));
  const roles = all.map(({ main }) => rolesOf(view, withHelpers(view, main)));
  const harm = all.map((one) => (one.consequences.length === 0 ? NO_ROLES : harmOf(view, one)));
  const targets = all.map(({ statement, trigger }, i) =>
    withoutSpeaker(joinTargets(roles[i]!.targets, harm[i]!, trigger), statement, trigger),
  );
  const statuses = all.map(({ main, statement }) => statusOf(view, main, statement));
  const times = all.map((one) => firstOf(one, view, timeOf));
  const places = all.map((one, i) => placeAt(view, one, roles[i]!.place ?? targets[i]![0]?.place));
  const figures = all.map(({ scene, main, consequences }, i) =>
    figuresOf(view, scene, main, consequences, targets[i]!),
  );
  let i = 0;
  return tales.map(({ merged }) =>
    merged.map(() => {
      const answers = {
        ...{ roles: roles[i]!, harm: harm[i]!, targets: targets[i]!, status: statuses[i]! },
        ...{ time: times[i], place: places[i], figures: figures[i]! },
      };
      return mentionOf(view, all[i++]!, answers);
    }),
  );
}

function toldOf(view: View, scene: Scene, { main, consequences }: Merged): Told {
  const { tokens } = view.doc;
  const { first, last } = main.candidate;
  const told = view.statementOf[first]!;
  return {
    ...{ main, consequences, scene, told, statement: statementWith(view, first) },
    trigger: { from: tokens[first]!.from, to: tokens[last - 1]!.to },
  };
}

/// A place that is itself acted upon is where it happened.
function placeAt(view: View, told: Told, struck: number | undefined): Attached | undefined {
  return struck === undefined ? firstOf(told, view, placeOf) : { index: struck, by: 'clause' };
}

function mentionOf(view: View, { main, trigger, told, statement }: Told, answers: Answers): EventNote {
  const { roles, harm, targets, status, time, place, figures } = answers;
  const { times, places } = view.draft;
  const written = dayAt(view.draft, trigger.from);
  const kind = EVENT_TYPES.get(main.type);
  const ahead =
    status.status === 'happened' &&
    !main.args.verb?.past &&
    !main.args.verb?.perfect &&
    time !== undefined &&
    isAhead(written, times[time.index]!.value.begin);
  const planned = ahead && !isPresupposed(view, main);
  // "vowed revenge for Tuesday's strike": what has its own past day has happened.
  const past =
    status.status === 'planned' &&
    time !== undefined &&
    hasOwnTime(main, view) &&
    isPast(written, times[time.index]!.value.end);
  const settled = planned ? 'planned' : past ? 'happened' : status.status;
  // A plan lies ahead: a day gone by is that of something else, as a day to come is of what there is already.
  const gone = settled === 'planned' && time && isPast(written, times[time.index]!.value.end);
  const when = gone || (ahead && !planned) ? undefined : time;
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

/// What is found for the event itself, or else for the first of its consequences that has it.
function firstOf(
  { main, consequences, scene, statement }: Told,
  view: View,
  find: typeof timeOf,
): Attached | undefined {
  const own = find(view, scene, main, statement);
  if (own !== undefined) return own;
  for (const reading of consequences) {
    const found = find(view, scene, reading, statement);
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
function harmOf(view: View, { main, consequences, statement }: Told): readonly Roles[] {
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
  return all.filter((a, i) => all.every((b, k) => k === i || !inside(a, b) || (inside(b, a) && i < k)));
}
