/// One event of a report as the draft of an incident: whom and what it struck, who did it, with what, when and where.

import type { Annotation, EventNote, Participant } from '../../model/index.ts';
import type { People } from './people.ts';
import { struck, type Target, withNear } from './targets.ts';
import {
  ATTEMPTS,
  ENEMIES,
  hasWord,
  incidentKind,
  SHOOTING,
  STATE,
  type Weapon,
  weaponsIn,
  wordsOf,
} from './vocabulary.ts';
import { bestMoment, type Moment, momentOf } from './when.ts';
import { type Site, siteOf } from './where.ts';

export interface Draft {
  readonly kind: string;
  readonly stage: string;
  readonly at: number;
  readonly sentence: number;
  readonly humans: readonly Target[];
  readonly things: readonly Target[];
  readonly agents: readonly Participant[];
  readonly weapons: readonly (Weapon & { readonly text: string })[];
  readonly moments: readonly Moment[];
  readonly sites: readonly Site[];
  /// "the attack": spoken of before.
  readonly again: boolean;
  /// "another bomb", "a second attack": not the one told before.
  readonly another: boolean;
  readonly events: readonly EventNote[];
  /// The sentence of each event.
  readonly sentences: readonly number[];
}

export function draftOf(annotation: Annotation, note: EventNote, people: People): Draft | undefined {
  const { report } = annotation;
  const { value } = note;
  const trigger = report.text.slice(note.from, note.to);
  const before = report.text.slice(Math.max(0, note.from - 40), note.from).toLowerCase();
  const pointed = DEFINITE.test(before) && /^\p{L}+$/u.test(trigger);
  if (value.generic || (value.status === 'denied' && !pointed)) return undefined;
  const murder = note.rule === 'events/murder';
  const kind = incidentKind(murder ? 'attack' : value.type, trigger);
  if (kind === undefined) return undefined;
  const sentence = annotation.sentences.findIndex(({ from, to }) => from <= note.from && note.from < to);
  const { humans, things: direct } = struck(annotation, note, people);
  const weapons = weaponsOf(annotation, note, sentence);
  const things =
    kind === 'BOMBING' || kind === 'ARSON' ? withNear(annotation, direct, sentence, weapons) : direct;
  const moment = momentOf(annotation, note);
  const site = siteOf(annotation, note);
  return {
    kind,
    stage: stageOf(annotation, note, sentence),
    at: note.from,
    sentence,
    humans,
    things,
    // Who defused it did not lay it.
    agents: value.type === 'disrupted-weapons-use' ? [] : value.agents,
    weapons,
    moments: moment ? [moment] : [],
    sites: site ? [site] : [],
    again: humans.length + things.length === 0 && pointed,
    another: ANOTHER.test(before),
    events: [note],
    sentences: [sentence],
  };
}

const ANOTHER = /\b(?:another|second|third|fourth|fifth|sixth|seventh)(?: \p{L}+){0,2}\s+$/u;
const DEFINITE = /\b(?:the|this|that|these|those|his|her|their|such)(?: \p{L}+)?\s+$/u;

function stageOf({ report, sentences }: Annotation, { from, value }: EventNote, sentence: number): string {
  const span = sentences[sentence];
  const near = span ? report.text.slice(Math.max(span.from, from - 50), Math.min(span.to, from + 60)) : '';
  if (hasWord(ATTEMPTS, wordsOf(near))) return 'ATTEMPTED';
  if (value.status === 'possible') return SOFT.has(value.hedge ?? '') ? 'ACCOMPLISHED' : 'THREATENED';
  return value.status === 'planned' ? 'THREATENED' : 'ACCOMPLISHED';
}

/// Who did it may be in doubt, that it was done is not.
const SOFT = new Set([
  'apparently',
  'presumably',
  'supposedly',
  'allegedly',
  'reportedly',
  'possibly',
  'probably',
]);

function weaponsOf(
  { report, sentences }: Annotation,
  { value, from, to }: EventNote,
  sentence: number,
): (Weapon & { text: string })[] {
  const span = sentences[sentence];
  const found = span ? [...weaponsIn(report.text, span.from, span.to)] : [];
  for (const one of value.instruments)
    if (!found.some((other) => other.from < one.to && one.from < other.to))
      found.push(...weaponsIn(report.text, one.from, one.to));
  const trigger = wordsOf(report.text.slice(from, to));
  return found
    .filter((weapon) => weapon.type !== 'TORTURE' || trigger.includes('torture'))
    .map((weapon) => ({ ...weapon, text: report.text.slice(weapon.from, weapon.to).replace(/\s+/g, ' ') }))
    .filter(
      ({ text, type }) => type !== 'GUN' || !SHOOTING.has(text.toLowerCase()) || hasWord(SHOOTING, trigger),
    );
}

/// Whether a draft makes an incident by itself, only adds to one that is told elsewhere, or is none at all: war between
/// armed sides, what befell nobody in particular, what lies far back or is only feared.
export function weightOf(draft: Draft, annotation: Annotation): 'founds' | 'joins' | 'none' {
  const { humans, things, events, stage } = draft;
  if (stage === 'THREATENED' || isOld(draft, annotation)) return 'none';
  const all = [...humans, ...things];
  const victims = all.filter(({ vague, force }) => !vague && !force);
  if (victims.length > 0) return isSpecific(draft, victims) ? 'founds' : 'joins';
  return all.length > 0 || WAR.has(events[0]!.value.type) ? 'none' : 'joins';
}

/// Somebody in particular, or on a day, or at a place narrower than a country.
function isSpecific({ moments, sites }: Draft, victims: readonly Target[]): boolean {
  if (moments.some(({ begin, end }) => begin === end)) return true;
  if (sites.some(({ place }) => place.value.precision < 6)) return true;
  return victims.some(({ number, named }) => named || number !== 'PLURAL');
}

const WAR = new Set(['armed-clash', 'offensive', 'shelling', 'air-strike']);

const MONTHS_BACK = 75;

function isOld({ moments }: Draft, { report }: Annotation): boolean {
  const moment = bestMoment(moments);
  if (moment === undefined) return false;
  const { begin, end } = moment;
  const day = report.published.slice(0, 10);
  const age = (Date.parse(day) - Date.parse(end)) / 864e5;
  const length = (Date.parse(end) - Date.parse(begin)) / 864e5;
  return age > MONTHS_BACK || length > 40;
}

export const isStateForce = (text: string): boolean => {
  const words = wordsOf(text);
  return hasWord(STATE, words) && !hasWord(ENEMIES, words);
};
