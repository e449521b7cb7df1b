/// The values that an incident has now, in the terms of their slots.

import type { Effect, Incident, Slot, SlotValue } from '../model/index.ts';

/// `words`: which of several, as a claim or the incident has it. Throws a `RangeError` where there is no such value.
export function valueNow(incident: Incident, slot: Slot, words?: string): SlotValue {
  switch (slot) {
    case 'event':
      return { slot, type: incident.type };
    case 'time':
      return { slot, edtf: words ?? incident.edtf };
    case 'status':
      return { slot, status: incident.status };
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

function needed(words: string | undefined, slot: Slot): string {
  if (words !== undefined && words !== '') return words;
  throw new RangeError(`Say which ${slot} is meant: an incident may have several`);
}

const EFFECTS: ReadonlySet<string> = new Set<Effect>([
  ...(['destroyed', 'damaged', 'killed', 'injured', 'displaced', 'captured', 'none'] as const),
]);

/// "guards: killed", as claims have it, or the name alone.
function targetOf({ targets }: Incident, words: string): SlotValue {
  const known = targets.find(({ name }) => name.toLowerCase() === words.toLowerCase());
  const colon = words.lastIndexOf(': ');
  const told = colon < 0 ? '' : words.slice(colon + 2);
  const split = EFFECTS.has(told);
  const effect = split ? (told as Effect) : known?.effect;
  const name = split ? words.slice(0, colon) : words;
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
