/// From token ranges to notes: offsets, the actor who speaks, hedge, evidence, and what stands inside what.

import type { ActorNote, Span, Speaker, Statement, StatementNote } from '../../model/index.ts';
import { firstAt } from '../../text/search.ts';
import { type Grammar, isRelative, type Range } from './grammar.ts';
import type { Draft } from './parts.ts';
import { evidenceIn, hedgeOf, tellsMethod, verifies } from './stance.ts';

export function toNotes(grammar: Grammar, drafts: readonly Draft[]): readonly StatementNote[] {
  const notes = dedupe(drafts.map((draft) => toNote(grammar, draft)));
  notes.sort(outerFirst);
  nest(notes);
  return notes;
}

/// A note of which it is not told yet what it stands inside of. All keys of the value are there, filled or not, so that
/// whoever reads one need not look for it.
interface Made extends StatementNote {
  readonly value: { -readonly [K in keyof Required<Statement>]: Statement[K] };
}

/// Of two that begin together, the one that holds the other first.
const outerFirst = (one: StatementNote, other: StatementNote): number =>
  one.from - other.from || other.to - one.to || (one.value.cue?.from ?? 0) - (other.value.cue?.from ?? 0);

function toNote(grammar: Grammar, draft: Draft): Made {
  const { tokens, quoteOf } = grammar;
  const span = ({ first, last }: Range) => ({ from: tokens[first]!.from, to: tokens[last - 1]!.to });
  const speaker = draft.speaker ? speakerOf(grammar, draft.speaker) : null;
  const via = draft.via.map((range) => speakerOf(grammar, range));
  const cue = draft.cue ? span(draft.cue) : null;
  const content = draft.content.map(span);
  let { from, to } = cue ?? speaker ?? content[0]!;
  const cover = (part: Span) => {
    if (part.from < from) from = part.from;
    if (part.to > to) to = part.to;
  };
  content.forEach(cover);
  via.forEach(cover);
  if (speaker) cover(speaker);
  const hedge = hedgeOf(grammar, draft.cue, draft.content);
  const own = draft.cue ? quoteOf[draft.cue.first]! : -1;
  const direct = draft.content.every(
    ({ first, last }) => quoteOf[first]! >= 0 && quoteOf[first] !== own && quoteOf[last - 1]! >= 0,
  );
  const checked = draft.source !== undefined && verifies(grammar, draft.source);
  const evidence = evidenceOf(grammar, draft, checked);
  const value = {
    ...{ speaker, via, cue, content, stance: draft.stance, direct, hedge, evidence },
    ...{ verifies: checked ? true : undefined, inside: undefined },
  };
  return { from, to, rule: draft.rule, value };
}

/// What the speaker shows, then what is told of how the speaker knows.
function evidenceOf(
  grammar: Grammar,
  { evidence, content }: Draft,
  checked: boolean,
): readonly string[] | undefined {
  const kinds = checked || tellsMethod(grammar, content) ? evidenceIn(grammar, content) : NONE;
  if (evidence === undefined) return kinds.length > 0 ? kinds : undefined;
  return [evidence, ...kinds.filter((kind) => kind !== evidence)];
}

const NONE: readonly string[] = [];

/// The actor note at the head of the speaker's words: the last that overlaps the phrase before its first
/// preposition or comma, else the first that overlaps.
function speakerOf({ tokens, draft }: Grammar, { first, last }: Range): Speaker {
  const from = tokens[first]!.from;
  const to = tokens[last - 1]!.to;
  let head = last;
  for (let i = first + 1; i < last; i++)
    if (tokens[i]!.pos === 'ADP' || tokens[i]!.text === ',' || tokens[i]!.lower === 'who') {
      head = i;
      break;
    }
  const until = tokens[head - 1]!.to;
  // Behind a comma or "by" stands another name of the speaker; behind "in" or "which" somebody else.
  const renamed =
    (tokens[head]?.text === ',' && !isRelative(tokens[head + 1]!)) || tokens[head]?.lower === 'by';
  const near = spoken(draft, overlapping(draft, from, until, true), until);
  const actor =
    near ?? (head < last && renamed ? spoken(draft, overlapping(draft, from, to, false), to) : undefined);
  return { from, to, actor };
}

const spoken = (draft: Grammar['draft'], at: number | undefined, until: number): number | undefined =>
  at === undefined || isWhose(draft, at, until) ? undefined : at;

/// "an emergency lawyers' group", "the Front's commander": whose group it is, and not who speaks.
function isWhose({ actors, doc }: Grammar['draft'], at: number, until: number): boolean {
  const { to, value, rule } = actors[at]!;
  const isKnown = value.actor !== undefined && rule !== SHORT_NAME;
  if (value.reference !== 'description' || isKnown || to + 1 >= until) return false;
  const mark = doc.text[to];
  return mark === "'" || mark === '’';
}

const SHORT_NAME = 'actors/short-name';

/// No note of an actor is longer: none is longer than a sentence.
const LONGEST = 300;

function overlapping(
  { actors, doc }: Grammar['draft'],
  from: number,
  to: number,
  last: boolean,
): number | undefined {
  let found: number | undefined;
  for (let i = firstAt(actors, from - LONGEST); i < actors.length && actors[i]!.from < to; i++) {
    if (actors[i]!.to <= from) continue;
    const { kind } = actors[i]!.value;
    if (kind === 'weapon' || kind === 'vehicle' || kind === 'platform' || kind === 'place') continue;
    if (!last) return i;
    if (found === undefined || (kind !== 'nationality' && !isJoinedTo(doc.text, actors[found]!, actors[i]!)))
      found = i;
  }
  return found;
}

/// "the army and residents": of two the one that is known.
function isJoinedTo(text: string, one: ActorNote, other: ActorNote): boolean {
  if (one.value.actor === undefined || one.value.kind === 'nationality' || other.value.actor !== undefined)
    return false;
  return /^\s+and\s/u.test(text.slice(one.to, other.from + 1));
}

/// Two readings of one cue: the first stands.
function dedupe(notes: readonly Made[]): Made[] {
  const seen = new Set<number>();
  return notes.filter(({ value: { cue } }) => {
    if (!cue) return true;
    if (seen.has(cue.from)) return false;
    seen.add(cue.from);
    return true;
  });
}

/// Tells of each the index of the innermost other statement whose content holds its cue.
function nest(notes: readonly Made[]): void {
  for (let k = 0; k < notes.length; k++) {
    const { from, value } = notes[k]!;
    const at = value.cue?.from ?? from;
    let size = Number.POSITIVE_INFINITY;
    for (let i = Math.max(0, k - 40); i < Math.min(notes.length, k + 40); i++) {
      if (i === k) continue;
      const holds = spanAround(notes[i]!.value.content, at);
      if (!holds || holds.to - holds.from >= size) continue;
      size = holds.to - holds.from;
      value.inside = i;
    }
  }
}

function spanAround(spans: readonly Span[], at: number): Span | undefined {
  for (const span of spans) if (span.from <= at && at < span.to) return span;
  return undefined;
}
