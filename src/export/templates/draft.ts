/// One event of a report as the draft of an incident: whom and what it struck, who did it, with what, when and where.

import type { Annotation, EventNote, Participant, PlaceNote, Span } from '../../model/index.ts';
import {
  ATTEMPTS,
  ENEMIES,
  hasWord,
  humanType,
  incidentKind,
  isForce,
  physicalType,
  SHOOTING,
  STATE,
  upToHead,
  VAGUE,
  type Weapon,
  weaponsIn,
  wordsOf,
} from './vocabulary.ts';

export interface Target {
  readonly text: string;
  readonly head: string;
  readonly type: string;
  readonly effect?: string;
  readonly number: string;
  readonly force: boolean;
  /// "many people": nobody in particular.
  readonly vague: boolean;
  readonly named: boolean;
}

export interface Draft {
  readonly kind: string;
  readonly stage: string;
  readonly at: number;
  readonly sentence: number;
  readonly humans: readonly Target[];
  readonly things: readonly Target[];
  readonly agents: readonly Participant[];
  readonly weapons: readonly (Weapon & { readonly text: string })[];
  readonly begin?: string;
  readonly end?: string;
  readonly place?: PlaceNote;
  /// "the attack": spoken of before.
  readonly again: boolean;
  readonly events: readonly EventNote[];
}

export function draftOf(annotation: Annotation, note: EventNote): Draft | undefined {
  const { report, times, places } = annotation;
  const { value } = note;
  if (value.generic || value.status === 'denied') return undefined;
  const trigger = report.text.slice(note.from, note.to);
  const murder = note.rule === 'events/murder';
  const kind = incidentKind(murder ? 'attack' : value.type, trigger);
  if (kind === undefined) return undefined;
  const sentence = annotation.sentences.findIndex(({ from, to }) => from <= note.from && note.from < to);
  const { humans, things } = struck(annotation, note);
  const time = value.time === undefined ? undefined : times[value.time]?.value;
  const place = value.place === undefined ? undefined : located(places, value.place);
  const before = report.text.slice(Math.max(0, note.from - 40), note.from).toLowerCase();
  return {
    kind,
    stage: stageOf(annotation, note, sentence),
    at: note.from,
    sentence,
    humans,
    things,
    agents: value.agents,
    weapons: weaponsOf(annotation, note, sentence),
    ...(time?.begin === undefined ? {} : { begin: time.begin, end: time.end ?? time.begin }),
    ...(place === undefined ? {} : { place }),
    again: humans.length + things.length === 0 && DEFINITE.test(before) && /^\p{L}+$/u.test(trigger),
    events: [note],
  };
}

const DEFINITE = /\b(?:the|this|that|these|those|his|her|their|such)(?: \p{L}+)?\s+$/u;

/// "The town" stands for the town named before.
function located(places: readonly PlaceNote[], index: number): PlaceNote | undefined {
  let at: number | undefined = index;
  for (let hops = 0; at !== undefined && hops < 8; hops++) {
    const place: PlaceNote | undefined = places[at];
    if (place?.value.reference !== 'description') return place;
    at = place.value.antecedent;
  }
  return undefined;
}

function stageOf({ report, sentences }: Annotation, { from, value }: EventNote, sentence: number): string {
  if (value.status === 'planned' || value.status === 'possible') return 'THREATENED';
  const span = sentences[sentence];
  const words = span
    ? wordsOf(report.text.slice(Math.max(span.from, from - 50), Math.min(span.to, from + 60)))
    : [];
  return hasWord(ATTEMPTS, words) ? 'ATTEMPTED' : 'ACCOMPLISHED';
}

/// More victims than this are a war's, not an incident's.
const MOST = 300;

const HUMAN_EFFECT: Readonly<Record<string, string>> = { killed: 'DEATH', injured: 'INJURY', none: '' };
const PHYSICAL_EFFECT: Readonly<Record<string, string>> = { destroyed: 'DESTROYED', damaged: 'SOME DAMAGE' };

function struck(annotation: Annotation, { value }: EventNote): { humans: Target[]; things: Target[] } {
  const humans: Target[] = [];
  const things: Target[] = [];
  for (const target of value.targets) {
    const { actors, report } = annotation;
    const text = report.text
      .slice(target.from, target.to)
      .replace(/\s+/g, ' ')
      .replace(/\s*[[(].*$/, '');
    const words = wordsOf(text);
    const kind = target.actor === undefined ? undefined : actors[target.actor]?.value.kind;
    const effect = target.effect ?? '';
    const human = humanType(words);
    const physical = physicalType(words);
    const number = numberOf(annotation, value.figures, target, words);
    const proper = properHead(target.name);
    const named = kind === 'person' || (proper && kind !== 'nationality');
    const base = {
      text,
      head: headOf(words),
      number,
      force: isForce(words),
      vague: hasWord(VAGUE, words.slice(0, 2)) || Number(number) >= MOST,
      named,
    };
    const person = kind === 'person' || (kind !== 'facility' && human !== undefined);
    if (words.length === 0 || /^\d+$/.test(words.at(-1)!) || isPronoun(words)) continue;
    if (/^(?:number|attack|fire|time|operation|campaign)$/.test(base.head)) continue;
    if (physical !== undefined && !person)
      things.push({
        ...base,
        type: physical,
        ...(PHYSICAL_EFFECT[effect] ? { effect: PHYSICAL_EFFECT[effect] } : {}),
      });
    else if (person || kind === 'nationality' || (proper && effect !== '' && kind === undefined))
      humans.push({
        ...base,
        type: human ?? 'CIVILIAN',
        ...(HUMAN_EFFECT[effect] ? { effect: HUMAN_EFFECT[effect] } : {}),
      });
  }
  return { humans, things };
}

/// "Colonel Yara Sharif", "the mayor Sharif": the head is a name.
const properHead = (name: string): boolean => /^\p{Lu}\p{Ll}/u.test(upToHead(name.split(' ')).at(-1) ?? '');

const isPronoun = (words: readonly string[]): boolean =>
  words.length === 1 &&
  /^(?:he|she|it|they|him|her|them|us|we|you|i|who|which|that|one|this|himself|themselves)$/.test(words[0]!);

const headOf = (words: readonly string[]): string => {
  const stop = words.findIndex(
    (word, i) => i > 0 && /^(?:of|in|at|from|with|by|on|for|to|near|who|which|that|where)$/.test(word),
  );
  return (stop > 0 ? words[stop - 1]! : (words.at(-1) ?? '')).replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
};

const PLURAL = /(?:[^s]s|men|people|children)$/;

function numberOf(
  { figures }: Annotation,
  own: readonly number[],
  target: Span,
  words: readonly string[],
): string {
  for (const index of own) {
    const figure = figures[index];
    if (figure && figure.from < target.to && target.from < figure.to && figure.value.best !== null)
      return String(figure.value.best);
  }
  const head =
    words[
      Math.max(0, words.findIndex((word, i) => i > 0 && /^(?:of|in|at|from|with|who)$/.test(word)) - 1)
    ] ?? '';
  const last = words.some((word) => word === 'of') ? head : (words.at(-1) ?? '');
  return PLURAL.test(last) && !/^\p{Lu}\p{Ll}/u.test(last) && words.length < 6 ? 'PLURAL' : '1';
}

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
function isSpecific({ begin, end, place }: Draft, victims: readonly Target[]): boolean {
  if (begin !== undefined && begin === end) return true;
  if (place !== undefined && place.value.precision < 6) return true;
  return victims.some(({ number, named }) => named || number !== 'PLURAL');
}

const WAR = new Set(['armed-clash', 'offensive', 'shelling', 'air-strike']);

const MONTHS_BACK = 75;

function isOld({ begin, end }: Draft, { report }: Annotation): boolean {
  if (begin === undefined || end === undefined) return false;
  const day = report.published.slice(0, 10);
  const age = (Date.parse(day) - Date.parse(end)) / 864e5;
  const length = (Date.parse(end) - Date.parse(begin)) / 864e5;
  return age > MONTHS_BACK || length > 40;
}

export const isStateForce = (text: string): boolean => {
  const words = wordsOf(text);
  return hasWord(STATE, words) && !hasWord(ENEMIES, words);
};
