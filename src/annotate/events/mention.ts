/// Puts one event mention together from its reading and the casualties that belong to it.

import { EVENT_TYPES, TRIGGER_GROUPS } from '../../lexicon/events.ts';
import type { EventMention, EventNote, Participant, Span } from '../../model/index.ts';
import { placeOf, timeOf } from './attach.ts';
import type { Merged } from './merge.ts';
import type { Reading } from './readings.ts';
import { rolesOf } from './roles.ts';
import { isPresupposed, statusOf } from './status.ts';
import { firstAt, type View } from './view.ts';

export function mentionOf(view: View, { main, consequences }: Merged): EventNote {
  const { tokens } = view.doc;
  const { statements, times, places } = view.draft;
  const trigger = { from: tokens[main.candidate.first]!.from, to: tokens[main.candidate.last - 1]!.to };
  const told = view.statementOf[main.candidate.first]!;
  const statementIndex = told < 0 ? undefined : told;
  const statement = statementIndex === undefined ? undefined : statements[statementIndex];
  const roles = rolesOf(view, main);
  const harm = consequences
    .filter((reading) => statusOf(view, reading, statement).status !== 'denied')
    .map((reading) => rolesOf(view, reading));
  const agents =
    main.group.merge || roles.agents.length > 0
      ? roles.agents
      : harm.flatMap((each) =>
          each.agents.filter((agent) => !inside(trigger, agent) && !inside(agent, trigger)),
        );
  const targets = joinTargets(
    roles.targets,
    harm.flatMap((each) => each.targets),
    trigger,
  );
  const status = statusOf(view, main, statement);
  const time =
    timeOf(view, main, statement) ?? firstOf(consequences, (reading) => timeOf(view, reading, statement));
  // A place that is itself acted upon is where it happened.
  const struck = roles.place ?? targets[0]?.place;
  const place =
    struck !== undefined
      ? ({ index: struck, by: 'clause' } as const)
      : (placeOf(view, main, statement) ??
        firstOf(consequences, (reading) => placeOf(view, reading, statement)));
  const acled = EVENT_TYPES.get(main.type)?.acled;
  const figures = figuresOf(view, [main, ...consequences], targets);
  const planned =
    status.status === 'happened' &&
    !main.args.verb?.past &&
    !main.args.verb?.perfect &&
    time !== undefined &&
    !isPresupposed(view, main) &&
    isAhead(view, times[time.index]!.value.begin);
  const value: Draft = {
    type: main.type,
    status: planned ? 'planned' : status.status,
    agents: agents.filter((agent) => !inside(trigger, agent)),
    targets,
    instruments: distinct([...roles.instruments, ...harm.flatMap((each) => each.instruments)]),
    figures,
  };
  if (acled !== undefined) value.acled = acled;
  // A plan lies ahead: a day gone by is that of something else.
  const gone = value.status === 'planned' && time && isPast(view, times[time.index]!.value.end);
  if (time && !gone) {
    value.time = time.index;
    value.timeBy = time.by;
  }
  if (place && places[place.index]) {
    value.place = place.index;
    value.placeBy = place.by;
  }
  if (statementIndex !== undefined) value.statement = statementIndex;
  if (status.hedge !== undefined) value.hedge = status.hedge;
  if (status.generic || main.group.background || EVENT_TYPES.get(main.type)?.kind === 'background')
    value.generic = true;
  if (roles.holder) value.holder = roles.holder;
  if (roles.loser) value.loser = roles.loser;
  return { from: trigger.from, to: trigger.to, rule: RULES[main.candidate.group]!, value };
}

/// Filled in field by field: spreading many optional parts is many times slower, and this runs for every event.
type Draft = { -readonly [K in keyof EventMention]: EventMention[K] };

const RULES: readonly string[] = TRIGGER_GROUPS.map(({ name }) => `events/${name}`);

function firstOf<T>(readings: readonly Reading[], find: (reading: Reading) => T | undefined): T | undefined {
  for (const reading of readings) {
    const found = find(reading);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAhead(view: View, begin: string | undefined): boolean {
  const published = view.draft.report.published.slice(0, 10);
  return begin !== undefined && published.length === 10 && begin > published;
}

function isPast(view: View, end: string | undefined): boolean {
  const published = view.draft.report.published.slice(0, 10);
  return end !== undefined && published.length === 10 && end < published;
}

const inside = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;

/// A harmed target takes the place of the same words without an effect.
function joinTargets(
  own: readonly Participant[],
  harmed: readonly Participant[],
  trigger: Span,
): readonly Participant[] {
  const more = harmed.filter((target) => !inside(trigger, target));
  const kept = own.filter(
    (target) => !more.some((other) => other.from < target.to && target.from < other.to),
  );
  return [...kept, ...more].filter((target) => !inside(target, trigger)).sort((a, b) => a.from - b.from);
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter((a, i) => spans.findIndex((b) => b.from === a.from) === i);
}

const COUNTED_KINDS = new Set(['count', 'other', 'mass', 'money', 'ordinal']);

/// Figures in the targets, in the trigger's own noun phrase, and in its instruments' and objects' words.
function figuresOf(
  view: View,
  readings: readonly Reading[],
  targets: readonly Participant[],
): readonly number[] {
  const { figures } = view.draft;
  const { tokens } = view.doc;
  const spans: Span[] = targets.map(({ from, to }) => ({ from, to }));
  for (const { args, candidate } of readings) {
    const last = args.preps.find(({ prep, phrases }) => prep !== 'of' && phrases.length > 0)?.at ?? args.last;
    const first = args.phrase?.first ?? candidate.first;
    const end = Math.min(Math.max(last, candidate.last), tokens.length);
    spans.push({ from: tokens[first]!.from, to: tokens[end - 1]!.to });
  }
  const out: number[] = [];
  const { sentence } = readings[0]!;
  for (let i = firstAt(figures, sentence.from); i < figures.length; i++) {
    const figure = figures[i]!;
    if (figure.from >= sentence.to) break;
    if (!COUNTED_KINDS.has(figure.value.kind)) continue;
    const { from, to } = figure.value.counted ?? figure;
    if (spans.some((span) => Math.min(from, figure.from) < span.to && span.from < Math.max(to, figure.to)))
      out.push(i);
    else if (figure.value.partOf !== undefined && out.includes(figure.value.partOf)) out.push(i);
  }
  return out;
}

/// A figure belongs to one event of its sentence: to that whose noun is counted, else to that whose target is.
export function shareFigures(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  if (notes.length < 2) return notes;
  const owner = new Map<number, number>();
  const best = new Map<number, number>();
  notes.forEach((note, i) => {
    for (const figure of note.value.figures) {
      const weight = weightOf(view, note, figure);
      if (weight <= (best.get(figure) ?? 0)) continue;
      best.set(figure, weight);
      owner.set(figure, i);
    }
  });
  return notes.map((note, i) => {
    const figures = note.value.figures.filter((figure) => owner.get(figure) === i);
    return figures.length === note.value.figures.length
      ? note
      : { ...note, value: { ...note.value, figures } };
  });
}

function weightOf(view: View, note: EventNote, index: number): number {
  const figure = view.draft.figures[index]!;
  const { from, to } = figure.value.counted ?? figure;
  if (from < note.to && note.from < Math.max(to, figure.to)) return 3;
  return note.value.targets.some((target) => from < target.to && target.from < to) ? 2 : 1;
}
