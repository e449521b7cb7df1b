/// What a person can do in review: its key, its words, and what is sent.

import type { GradeLevel, Incident, MentionAt, Slot, SlotValue, Standing } from '../../model/index.ts';
import { plural } from '../parts/words.ts';

export type DeedKind =
  | 'accept'
  | 'correct'
  | 'reject'
  | 'same'
  | 'different'
  | 'related'
  | 'split'
  | 'grade'
  | 'standing'
  | 'note'
  | 'assign';

export interface About {
  readonly id: string;
  readonly title: string;
  /// The last verdict on it that is in sight, empty for none: the archive refuses what others have overtaken.
  readonly seen?: string;
}

export function about({ id, title, review }: Pick<Incident, 'id' | 'title' | 'review'>): About {
  return { id, title, seen: review?.verdicts.at(-1) ?? '' };
}

/// What a deed is about: incidents, a value of one, or mentions of one.
export interface Subject {
  readonly incidents: readonly About[];
  readonly value?: { readonly slot: Slot; readonly words: string };
  readonly mentions?: readonly MentionAt[];
  /// Of the one incident, where its present values are needed.
  readonly incident?: Incident;
}

/// What a person gives beside the reason.
export interface Given {
  readonly level?: GradeLevel;
  readonly standing?: Standing;
  readonly to?: string;
  readonly value?: SlotValue;
}

interface Told {
  readonly key: string;
  readonly word: string;
  /// How many incidents it takes at least.
  readonly least: number;
  /// In the dialog: what is asked.
  readonly asks: string;
  readonly needsReason: boolean;
  /// While it is on its way: "Grading 3 incidents …".
  readonly doing: string;
}

export const DEEDS: Readonly<Record<DeedKind, Told>> = {
  accept: { key: 'y', word: 'Accept', least: 1, asks: 'Accept', needsReason: false, doing: 'Accepting' },
  same: {
    key: 'm',
    word: 'Same event',
    least: 2,
    asks: 'These are the same event',
    needsReason: true,
    doing: 'Joining',
  },
  different: {
    key: 'd',
    word: 'Different',
    least: 2,
    asks: 'These are different events',
    needsReason: true,
    doing: 'Keeping apart',
  },
  related: {
    ...{ key: 'l', word: 'Related', least: 2, needsReason: true, doing: 'Relating' },
    asks: 'These are different events that have to do with each other',
  },
  grade: {
    key: 'g',
    word: 'Grade',
    least: 1,
    asks: 'Overrule the grade',
    needsReason: true,
    doing: 'Grading',
  },
  standing: {
    key: 'v',
    word: 'Verification',
    least: 1,
    asks: 'How far has it been verified?',
    needsReason: true,
    doing: 'Setting the verification of',
  },
  assign: {
    key: 'a',
    word: 'Assign',
    least: 1,
    asks: 'Who looks after it?',
    needsReason: false,
    doing: 'Assigning',
  },
  note: { key: 'n', word: 'Note', least: 1, asks: 'Note', needsReason: true, doing: 'Noting on' },
  reject: { key: 'r', word: 'Reject', least: 1, asks: 'Reject', needsReason: true, doing: 'Rejecting' },
  correct: { key: 'c', word: 'Correct', least: 1, asks: 'Correct', needsReason: true, doing: 'Correcting' },
  split: {
    key: 'd',
    word: 'Different event',
    least: 1,
    asks: 'This is another event',
    needsReason: true,
    doing: 'Parting',
  },
};

/// In the order of the bar.
export const BAR: readonly DeedKind[] = [
  ...(['accept', 'same', 'different', 'related', 'grade', 'standing', 'assign', 'note', 'reject'] as const),
];

export function bodyOf(kind: DeedKind, subject: Subject, given: Given): object {
  const seen = subject.incidents.flatMap((one) =>
    one.seen === undefined ? [] : [[one.id, one.seen] as const],
  );
  return { ...deedOf(kind, subject, given), ...(seen.length > 0 && { seen: Object.fromEntries(seen) }) };
}

function deedOf(kind: DeedKind, { incidents, value, mentions = [] }: Subject, given: Given): object {
  const ids = incidents.map(({ id }) => id);
  switch (kind) {
    case 'split':
      return { kind, incident: ids[0], mentions };
    case 'correct':
      return { kind, incident: ids[0], value: given.value, ...(value?.words && { was: value.words }) };
    case 'accept':
    case 'reject':
      return { kind, incidents: ids, ...(value && { slot: value.slot, value: value.words }) };
    case 'grade':
      return { kind, incidents: ids, level: given.level };
    case 'standing':
      return { kind, incidents: ids, standing: given.standing };
    case 'assign':
      return { kind, incidents: ids, to: given.to === '' ? null : given.to };
    default:
      return { kind, incidents: ids };
  }
}

/// What is on its way, told until the archive has it.
export function doingWords(kind: DeedKind, { incidents, value }: Subject): string {
  const what = value ? `${slotWord(value.slot)} “${value.words}”` : plural(incidents.length, 'incident');
  return `${DEEDS[kind].doing} ${what} …`;
}

/// What was done, told when the archive has it.
export function doneWords(kind: DeedKind, { incidents, value, mentions }: Subject, given: Given): string {
  const many = plural(incidents.length, 'incident');
  const what = value ? `${slotWord(value.slot)} “${value.words}”` : many;
  switch (kind) {
    case 'same':
      return `${many} are one now`;
    case 'different':
      return `${many} stay apart`;
    case 'related':
      return `${many} are related`;
    case 'split':
      return `${plural(mentions?.length ?? 0, 'mention')} told of another event`;
    case 'grade':
      return `${many} graded ${given.level ?? ''}`;
    case 'standing':
      return `${many}: ${(given.standing ?? '').replaceAll('-', ' ')}`;
    case 'assign':
      return given.to ? `${many} assigned to ${given.to}` : `${many} assigned to nobody`;
    case 'note':
      return `Noted on ${many}`;
    case 'accept':
      return `Accepted: ${what}`;
    case 'correct':
      return `Corrected: ${what}`;
    case 'reject':
      return `Rejected: ${what}`;
  }
}

const SLOT_WORDS: Readonly<Record<Slot, string>> = {
  event: 'kind',
  time: 'date',
  place: 'place',
  agent: 'who did it',
  target: 'whom or what it hit',
  instrument: 'means',
  figure: 'figure',
  status: 'status',
  responsibility: 'responsibility',
};

export const slotWord = (slot: Slot): string => SLOT_WORDS[slot];
