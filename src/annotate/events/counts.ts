/// Which figures of a sentence count for which of its events.

import type { EventNote, Participant, Span } from '../../model/index.ts';
import { itemAt } from '../../text/beside.ts';
import { TOLL } from '../figures/toll.ts';
import { VIOLENT } from './merge.ts';
import { prepositions } from './prepositions.ts';
import type { Reading } from './readings.ts';
import type { Scene } from './scene.ts';
import { changed } from './value.ts';
import { statementWith, type View } from './view.ts';

/// Events of which a toll may tell.
const COUNTS_HARM: ReadonlySet<string> = new Set([...VIOLENT, 'casualties']);
const COUNTED_KINDS = new Set(['count', 'other', 'mass', 'money', 'ordinal']);
const NONE: readonly number[] = [];

/// Figures in the targets, in the trigger's own noun phrase, and in its instruments' and objects' words.
export function figuresOf(
  view: View,
  { firstFigure, lastFigure }: Scene,
  main: Reading,
  consequences: readonly Reading[],
  targets: readonly Participant[],
): readonly number[] {
  if (firstFigure === lastFigure) return NONE;
  const { figures } = view.draft;
  const spans: Span[] = [...targets, ownWords(view, main)];
  // "two bombs were dropped": what was sent is counted, too.
  const thing = itemAt(view.doc.tokens, main.candidate.thing);
  if (thing !== undefined) spans.push(thing);
  for (const reading of consequences) spans.push(ownWords(view, reading));
  const speaker = statementWith(view, main.candidate.head)?.value.speaker;
  const out: number[] = [];
  for (let i = firstFigure; i < lastFigure; i++) {
    const figure = figures[i]!;
    if (!COUNTED_KINDS.has(figure.value.kind)) continue;
    // "…, two priests said": who says so is no part of it.
    if (speaker && speaker.from <= figure.from && figure.to <= speaker.to) continue;
    // "a 250-kg bomb": of what kind it is, and not how much of it there was.
    if (figure.value.kind === 'mass' && view.doc.text.slice(figure.from, figure.to).includes('-')) continue;
    const counted = figure.value.counted ?? figure;
    const from = Math.min(counted.from, figure.from);
    const to = Math.max(counted.to, figure.to);
    if (figure.rule === TOLL ? COUNTS_HARM.has(main.group.type) : false) out.push(i);
    else if (spans.some((span) => from < span.to && span.from < to)) out.push(i);
    else if (figure.value.partOf !== undefined && out.includes(figure.value.partOf)) out.push(i);
  }
  return withWholes(view, out, firstFigure, lastFigure);
}

/// "12 people, among them four children, were killed", "four children were among 12 people killed": the part and the
/// whole tell of one event.
function withWholes(
  { draft: { figures } }: View,
  own: readonly number[],
  first: number,
  last: number,
): readonly number[] {
  if (own.length === 0) return own;
  const out = new Set(own);
  for (const i of own) {
    const { partOf, state } = figures[i]!.value;
    if (partOf !== undefined && state !== undefined && figures[partOf]!.value.state === state)
      out.add(partOf);
  }
  for (let i = first; i < last; i++) {
    const { partOf } = figures[i]!.value;
    if (partOf !== undefined && partOf > i && out.has(partOf)) out.add(i);
  }
  return out.size === own.length ? own : [...out].sort((a, b) => a - b);
}

const OF = prepositions('of');

/// From the trigger, or its noun phrase, to the first phrase that another preposition than "of" leads to.
function ownWords({ doc: { tokens } }: View, { args, candidate }: Reading): Span {
  let last = args.last;
  for (let i = args.preps.length - 1; i >= 0; i--) if (args.preps[i]!.prep !== OF) last = args.preps[i]!.at;
  const first = args.phrase?.first ?? candidate.first;
  const end = Math.min(Math.max(last, candidate.last), tokens.length);
  return { from: tokens[first]!.from, to: tokens[end - 1]!.to };
}

/// A figure belongs to one event of its sentence: to that whose noun is counted, else to that whose target is.
export function shareFigures(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  if (notes.length < 2 || notes.every(({ value }) => value.figures.length === 0)) return notes;
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
    return figures.length === note.value.figures.length ? note : changed(note, { figures });
  });
}

/// "27 soldiers were killed, and put the rebels' losses at 40": these 40.
const LOSSES = 'events/losses';

function weightOf(view: View, note: EventNote, index: number): number {
  const figure = view.draft.figures[index]!;
  const { from, to } = figure.value.counted ?? figure;
  if (figure.rule === TOLL && note.rule === LOSSES && note.from < from) return 3;
  if (from < note.to && note.from < Math.max(to, figure.to)) return 3;
  return note.value.targets.some((target) => from < target.to && target.from < to) ? 2 : 1;
}
