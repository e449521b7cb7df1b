/// An event mention with everything that the other layers and the other reports know about it.

import { STATUS } from '../lexicon/events.ts';
import type {
  Annotation,
  Claim,
  Day,
  EventMention,
  EventStatus,
  Evidence,
  FigureNote,
  MentionRef,
  Place,
  Span,
  Stance,
} from '../model/index.ts';
import type { Assumed } from './assumed.ts';

export interface Mention {
  readonly ref: MentionRef;
  /// `report:from:to` of the trigger: the mention's identity, whatever rules change.
  readonly key: string;
  /// Day and place in the text; `byRank` orders mentions by them, and then by their words.
  readonly rank: string;
  /// Of the whole report; its notes may lie packed (`shelve`), and what is asked of most mentions stands in them.
  readonly annotation: Annotation;
  readonly span: Span;
  readonly event: EventMention;
  readonly rule: string;
  /// Those of the report that `event.figures` names, in their places.
  readonly figures: readonly (FigureNote | undefined)[];
  /// Who says it, as words in the text.
  readonly teller: Span | undefined;
  readonly type: string;
  readonly family: string;
  readonly status: EventStatus;
  /// The day on which the words were written: of the story that a reprint copies.
  readonly asOf: Day;
  readonly time: Moment;
  readonly place: Place | null;
  /// Words that name the place, for evidence.
  readonly placeSpan: Span | null;
  /// Where no words place it: where it may be taken to have been. Says nothing of whether two mentions are the same.
  readonly assumed: Assumed | undefined;
  readonly agents: readonly Party[];
  readonly targets: readonly Party[];
  /// What they can be known by, as in `marksOf`: most pairs of mentions are seen by it to have nobody in common.
  readonly agentMarks: number;
  readonly targetMarks: number;
  /// Who holds the place now, where the event changed that.
  readonly holder: Party | undefined;
  readonly speech: Speech;
  /// The mention in the origin that these words copy.
  readonly copyOf: string | undefined;
  readonly sentence: Span;
  /// What the sentence counts.
  readonly numbers: readonly number[];
  /// The longer words of the sentence as hashes of their stems, each once, in ascending order; the same list for all
  /// mentions of a sentence.
  readonly words: Int32Array;
  /// "first fell", "again seized", "recaptured".
  readonly occurrence: 'first' | 'again' | null;
  /// "the attacks", "these strikes": a noun that takes up an event told before.
  readonly anaphoric: boolean;
  /// The sentence that tells what it takes up: the last before it that can.
  readonly antecedent: Span | null;
  /// "one of the deadliest bombings": a member of a series, never the series itself.
  readonly singled: boolean;
  /// Index of the live-log entry or part of a composite that it stands in.
  readonly entry: number;
  /// Id of the story that its report tells together with others.
  readonly story: string | undefined;
}

/// Words that soften what is told as done ("supposedly"), apart from those that look ahead ("could").
const REPORTIVE = /appear|suppos|report|alleg|seem|believ|apparent/iu;

/// Told as still to come, or as something that could be.
export function isToCome({ status, event }: Pick<Mention, 'status' | 'event'>): boolean {
  if (status === 'planned') return true;
  return status === 'possible' && !REPORTIVE.test(event.hedge ?? '');
}

/// To come and not only unknown: "could demolish", but not "may have demolished" or "tried to".
export function looksAhead(event: EventMention): boolean {
  const { status, hedge } = event;
  if (status === 'planned') return true;
  return hedge !== undefined && isToCome({ status, event }) && !STATUS.settled.has(hedge);
}

/// When, as far as one mention tells.
export interface Moment {
  readonly begin: Day | null;
  readonly end: Day | null;
  readonly edtf: string;
  /// False when only a bound is known: it had happened by the day of the report.
  readonly dated: boolean;
  /// At which end of its day it was, where that lies in a night: others may tell it as of the day before or after.
  /// `over`: in the night that ends on it, which EDTF tells as two days.
  readonly night?: 'early' | 'late' | 'over';
  /// Counted over it, and not done on one day that the words leave open: "in the past week".
  readonly stretch?: true;
  readonly span: Span | null;
  readonly rule: string;
}

/// A participant that can be compared between reports.
export interface Party {
  readonly name: string;
  /// Lexicon or name id; absent when nobody can be identified by the words.
  readonly id?: string;
  readonly placeKey?: string;
  /// Country of a state, its organs and its forces: they act as one. Rebels of that country do not.
  readonly state?: string;
  readonly head: string;
  readonly effect?: EventMention['targets'][number]['effect'];
  readonly span: Span;
}

/// Who says it: the chain, and by whom it counts.
export interface Speech {
  /// Outermost … innermost.
  readonly speakers: readonly string[];
  /// Identity by which independent sources are counted.
  readonly source: string;
  /// Name of that source, for people.
  readonly sourceName: string;
  readonly stance: Stance;
  readonly hedge?: string;
  readonly means: readonly string[];
  readonly verifies: boolean;
  /// The speaker's business is to investigate (a rights body, an inquiry).
  readonly investigator: boolean;
  /// Nobody is quoted: the author's own words.
  readonly own: boolean;
  readonly origin: string;
  readonly rule: string;
}

/// The words of a span as evidence.
export function evidenceAt(mention: Mention, span: Span, rule: string): Evidence {
  const { report } = mention.annotation;
  const { from, to } = span;
  return { report: report.id, from, to, text: report.text.slice(from, to), rule };
}

export type DraftClaim = Omit<Claim, 'id'>;
