/// The values that an incident has now, in the terms of their slots.

import { sameWords, valueWords } from '../compile/decided.ts';
import {
  EFFECTS,
  EVENT_STATUSES,
  type Incident,
  OUTCOMES,
  type Slot,
  type SlotValue,
  STATUS_OF,
} from '../model/index.ts';
import { daysOfEdtf } from '../time/index.ts';

/// `words`: which of several, as a claim, the incident or an earlier decision has it. Throws a `RangeError` where there is
/// no such value: it may have been another when a person saw it.
export function valueNow(incident: Incident, slot: Slot, words?: string): SlotValue {
  if (words !== undefined) checkReplaced(incident, slot, words);
  switch (slot) {
    case 'event':
      return { slot, type: incident.type };
    case 'time': {
      const edtf = words ?? incident.edtf;
      if (daysOfEdtf(edtf) === undefined) throw new RangeError('The incident has no day: correct it instead');
      return { slot, edtf };
    }
    case 'status':
      return statusOf(words ?? incident.status);
    case 'place': {
      const name = words ?? incident.place?.name;
      if (name === undefined) throw new RangeError('The incident has no place: correct it instead');
      return { slot, name };
    }
    case 'target':
      return targetOf(incident, needed(words, slot));
    case 'figure':
      return figureOf(incident, needed(words, slot));
    default:
      return { slot, name: needed(words, slot) };
  }
}

/// "postponed" says more than that it is planned.
export function statusOf(words: string): Extract<SlotValue, { slot: 'status' }> {
  const became = OUTCOMES.find((one) => one === words);
  if (became) return { slot: 'status', status: STATUS_OF[became], became };
  const status = EVENT_STATUSES.find((one) => one === words);
  if (status) return { slot: 'status', status };
  throw new RangeError(
    `There is no status “${words}”: there are ${[...EVENT_STATUSES, ...OUTCOMES].join(', ')}`,
  );
}

/// Every incident is of some kind and has some status: without them nothing would be left to reject.
export function checkRejected(slot: Slot): void {
  if (slot !== 'event' && slot !== 'status') return;
  const what = slot === 'event' ? 'kind' : 'status';
  throw new RangeError(`A ${what} cannot be rejected: correct it, or reject the incident as a whole`);
}

/// Throws a `RangeError` where nobody told or decided this value.
export function checkReplaced(incident: Incident, slot: Slot, words: string): void {
  const known = valuesOf(incident, slot);
  if (known.some((one) => sameWords(one, words))) return;
  const [first] = known;
  const now = first === undefined ? 'It has none now' : `It has “${first}” now`;
  throw new RangeError(`The incident has no ${slot} “${words}”: it may have changed. ${now}`);
}

/// All that can be meant: what stands, what is claimed, and what people decided about, in their words.
function valuesOf(incident: Incident, slot: Slot): readonly string[] {
  const decided = (incident.review?.decided ?? []).filter((one) => one.slot === slot);
  return [
    ...standing(incident, slot),
    ...incident.claims.filter((one) => one.slot === slot).map(({ value }) => value),
    ...decided.flatMap(({ value, proposed }) => (proposed === undefined ? [value] : [value, proposed])),
  ];
}

function standing(incident: Incident, slot: Slot): readonly string[] {
  switch (slot) {
    case 'event':
      return [incident.type, valueWords({ slot, type: incident.type })];
    case 'time':
      return [incident.edtf];
    case 'status':
      return [incident.status];
    case 'place':
      return incident.place === null ? [] : [incident.place.name];
    case 'agent':
      return incident.agents.map(({ name }) => name);
    case 'target':
      return incident.targets.flatMap(({ name, effect }) =>
        effect === undefined ? [name] : [name, `${name}: ${effect}`],
      );
    case 'instrument':
      return incident.instruments;
    case 'figure':
      return incident.figures.map(({ words }) => words);
    case 'responsibility':
      return [];
  }
}

function needed(words: string | undefined, slot: Slot): string {
  if (words !== undefined && words !== '') return words;
  throw new RangeError(`Say which ${slot} is meant: an incident may have several`);
}

/// "guards: killed", as claims have it, or the name alone.
function targetOf({ targets }: Incident, words: string): SlotValue {
  const known = targets.find(({ name }) => name.toLowerCase() === words.toLowerCase());
  const colon = words.lastIndexOf(': ');
  const told = colon < 0 ? '' : words.slice(colon + 2);
  const split = EFFECTS.find((one) => one === told);
  const effect = split ?? known?.effect;
  const name = split === undefined ? words : words.slice(0, colon);
  return { slot: 'target', name, ...(effect === undefined ? {} : { effect }) };
}

function figureOf({ figures }: Incident, words: string): SlotValue {
  const figure = figures.find((one) => one.words.toLowerCase() === words.toLowerCase());
  if (figure === undefined) {
    return { slot: 'figure', of: '', low: null, best: null, high: null, hedge: 'none-given', words };
  }
  const { of, low, best, high, hedge, effect } = figure;
  return {
    ...{ slot: 'figure', of, low, best, high, hedge, words: figure.words },
    ...(effect === undefined ? {} : { effect }),
  };
}
