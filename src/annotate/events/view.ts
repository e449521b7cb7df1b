/// A report as the event layer reads it: which noun phrase, actor, place and time each token belongs to.

import { actorById, isOnlyNamed } from '../../lexicon/actors.ts';
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { meansOf } from '../../lexicon/events.ts';
import { bitsOf, isPit } from '../../lexicon/events-targets.ts';
import type { ActorNote, Doc, PlaceNote, Span, StatementNote, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { filled, mark } from '../../text/index.ts';
import { firstAt } from '../../text/search.ts';
import type { WithStatements } from '../draft.ts';
import { findNames, OF_LEXICON } from '../names.ts';
import { passCredits } from './credits.ts';
import { factsOf, MEANS } from './facts.ts';
import { findPhrases, type Phrase } from './phrases.ts';

export type { Phrase } from './phrases.ts';

/// Arrays of numbers may be longer than what they tell of.
export interface View {
  readonly draft: WithStatements;
  readonly doc: Doc;
  readonly phrases: readonly Phrase[];
  /// For each token: what its spelling says (`facts.ts`).
  readonly facts: Int32Array;
  /// What the spelling of any token says: a rule about words that the report does not have need not be asked.
  readonly anyFacts: number;
  /// For each token: index of its phrase, actor, place or time note, or -1.
  readonly phraseOf: Int32Array;
  readonly actorOf: Int32Array;
  readonly placeOf: Int32Array;
  readonly timeOf: Int32Array;
  /// For each token that a listed name covers: classes of the actor so called.
  readonly knownOf: Int32Array;
  /// For each phrase: its classes, once somebody asked; before that `UNKNOWN`.
  readonly bits: Int32Array;
  /// For each token: bits of the means it names, alone or with the next word (positions in `MEANS`).
  readonly means: Int32Array;
  readonly meansWithNext: Int32Array;
  /// For each token: the innermost statement whose content holds it, or -1.
  readonly statementOf: Int32Array;
  /// For each token: the clause whose verb group has its head there, or -1.
  readonly clauseAt: Int32Array;
}

/// The noun phrase of a token, and the place or actor that it names, if any. None is asked for at -1: that is no index but the
/// name of a property, which the engine looks for wherever lists have theirs, at a hundred times the cost.
export function phraseWith({ phrases, phraseOf }: View, token: number): Phrase | undefined {
  const at = token < 0 ? -1 : (phraseOf[token] ?? -1);
  return at < 0 ? undefined : phrases[at];
}

export function placeWith({ draft, placeOf }: View, token: number): PlaceNote | undefined {
  const at = token < 0 ? -1 : (placeOf[token] ?? -1);
  return at < 0 ? undefined : draft.places[at];
}

export function actorWith({ draft, actorOf }: View, token: number): ActorNote | undefined {
  const at = token < 0 ? -1 : (actorOf[token] ?? -1);
  return at < 0 ? undefined : draft.actors[at];
}

/// The innermost statement whose content holds a token, if any.
export function statementWith({ draft, statementOf }: View, token: number): StatementNote | undefined {
  const at = statementOf[token]!;
  return at < 0 ? undefined : draft.statements[at];
}

/// No set of classes: the highest bit is never used.
export const UNKNOWN = -1;

/// An array of its own for each use, the same for one report after another.
const FACTS = filled(0);
const PHRASES = filled(-1);
const ACTORS = filled(-1);
const PLACES = filled(-1);
const TIMES = filled(-1);
const KNOWN = filled(0);
const BITS = filled(UNKNOWN);
const ALONE = filled(0);
const WITH_NEXT = filled(0);
const STATEMENTS = filled(-1);
const SIZES = filled(0);
const CLAUSES = filled(-1);

/// The view of a report, good until the next report.
export function viewOf(draft: WithStatements): View {
  const { doc } = draft;
  const { tokens } = doc;
  const n = tokens.length;
  const facts = FACTS(n);
  let anyFacts = 0;
  for (let i = 0; i < n; i++) {
    facts[i] = factsOf.at(tokens, doc.words, i);
    anyFacts |= facts[i]!;
  }
  const timeOf = cover(tokens, draft.times, TIMES(n));
  const phraseOf = PHRASES(n);
  const phrases = findPhrases(doc, facts, timeOf, phraseOf);
  const actorOf = cover(tokens, draft.actors, ACTORS(n));
  passCredits(draft, actorOf, timeOf, phraseOf, phrases);
  const means = ALONE(n);
  const meansWithNext = WITH_NEXT(n);
  findMeans(doc, facts, means, meansWithNext);
  return {
    draft,
    doc,
    phrases,
    facts,
    anyFacts,
    phraseOf,
    actorOf,
    placeOf: cover(tokens, draft.places, PLACES(n)),
    timeOf,
    knownOf: knownActors(draft, KNOWN(n)),
    bits: BITS(phrases.length),
    means,
    meansWithNext,
    statementOf: statementsOf(draft, STATEMENTS(n), SIZES(n)),
    clauseAt: clausesAt(doc, CLAUSES(n)),
  };
}

export const POLICE = bitsOf(['police']);
const CLASS_BITS: Readonly<Record<string, number>> = {
  'state-force': bitsOf(['state-force']),
  'non-state-armed-group': bitsOf(['armed-group']),
  state: bitsOf(['state', 'organisation']),
  igo: bitsOf(['organisation']),
  ngo: bitsOf(['organisation']),
  investigator: bitsOf(['organisation', 'investigator']),
};

const ORGANISATION = bitsOf(['organisation']);
/// By the actors' ids, which all are the lexicon's.
const ofActor = new Map<string, number>();

/// Bits of an actor of the lexicon: what class it is, whatever its note's kind.
export function bitsOfActor(id: string | undefined): number {
  if (id === undefined || isOnlyNamed(id)) return 0;
  const known = ofActor.get(id);
  if (known !== undefined) return known;
  const actor = actorById(id);
  if (actor === undefined) return 0;
  const bits = id.endsWith('/police') ? POLICE : (CLASS_BITS[actor.class] ?? ORGANISATION);
  ofActor.set(id, bits);
  return bits;
}

/// The names of the lexicon were found once, with all names.
function knownActors(draft: WithStatements, out: Int32Array): Int32Array {
  const { named } = findNames(draft);
  for (let i = 0; i < named.length; i++) {
    const { first, last, id, rule } = named[i]!;
    if (rule === OF_LEXICON) mark(out, bitsOfActor(id), first, last);
  }
  return out;
}

const GAS = EVENT_WORDS.gas;
const PICTURE = EVENT_WORDS.pictures;

/// "drone footage", "gas shells" and a "gold mine" name no means of attack.
function findMeans({ tokens }: Doc, facts: Int32Array, means: Int32Array, meansWithNext: Int32Array): void {
  for (let i = 0; i < tokens.length; i++) {
    if ((facts[i]! & MEANS) === 0) continue;
    const { alone, before } = meansOf(tokens[i]!)!;
    const next = tokens[i + 1]?.lower ?? '';
    if (PICTURE.has(next) || isPit(tokens, i)) continue;
    if (tokens[i]!.lower.startsWith('shell') && GAS.has(itemBefore(tokens, i)?.lower ?? '')) continue;
    means[i] = alone;
    meansWithNext[i] = before.get(next) ?? 0;
  }
}

function clausesAt({ clauses, chunks }: Doc, out: Int32Array): Int32Array {
  for (let i = 0; i < clauses.length; i++) {
    const verb = chunks[clauses[i]!.verb];
    if (verb) out[verb.head] = i;
  }
  return out;
}

function statementsOf(
  { doc: { tokens }, statements }: WithStatements,
  out: Int32Array,
  size: Int32Array,
): Int32Array {
  for (let index = 0; index < statements.length; index++) {
    for (const { from, to } of statements[index]!.value.content) {
      for (let i = firstAt(tokens, from); i < tokens.length && tokens[i]!.from < to; i++) {
        if (out[i]! >= 0 && to - from > size[i]!) continue;
        size[i] = to - from;
        out[i] = index;
      }
    }
  }
  return out;
}

/// Notes are in text order, so one pass over the tokens finds the note of each. A longer note wins.
function cover(tokens: readonly Token[], notes: readonly Span[], out: Int32Array): Int32Array {
  let low = 0;
  for (let index = 0; index < notes.length; index++) {
    const { from, to } = notes[index]!;
    while (low < tokens.length && tokens[low]!.to <= from) low++;
    for (let i = low; i < tokens.length && tokens[i]!.from < to; i++) {
      const held = out[i]!;
      if (held < 0 || length(notes[held]!) < to - from) out[i] = index;
    }
  }
  return out;
}

const length = ({ from, to }: Span): number => to - from;

/// Whether a stretch of text lies within another.
export const inside = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;
