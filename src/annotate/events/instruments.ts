/// By what means an event was done: weapons in its own words, with it, and beside it.

import standIns from '../../../lexicon/stand-ins.json' with { type: 'json' };
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import type { Span } from '../../model/index.ts';
import { bitsOfPhrase, FORCES, WEAPON } from './classes.ts';
import { spanOf } from './participants.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import type { Reading } from './readings.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

const BUILDING = bitsOf(['building']);
const WITH = prepositions('with');

export function isWeapon(view: View, phrase: Phrase): boolean {
  const bits = bitsOfPhrase(view, phrase);
  // "an ammunition depot" holds weapons, and is none.
  if (bits & (FORCES | BUILDING)) return false;
  return (bits & WEAPON) !== 0 || view.means[phrase.head] !== 0;
}

export function weaponSpans(view: View, phrases: readonly Phrase[]): Span[] {
  const out: Span[] = [];
  for (const phrase of phrases)
    if (isWeapon(view, phrase) && !isDeedOrMan(view, phrase)) out.push(spanOf(view, phrase, phrase.last));
  return out;
}

/// "Airstrikes pounded the hill", "a suicide bomber struck": what was done and who did it are no means.
function isDeedOrMan({ doc: { tokens } }: View, { first, head }: Phrase): boolean {
  const { lower } = tokens[head]!;
  if (DEED.test(lower)) return true;
  return BOMBERS.has(lower) && head > first && tokens[head - 1]!.lower === 'suicide';
}

/// "the toll of the attack": nobody is killed who is a deed.
export const namesDeed = ({ doc: { tokens } }: View, { head }: Phrase): boolean =>
  DEED.test(tokens[head]!.lower);

const DEED = new RegExp(`(?:${standIns.deeds.join('|')})s?$`);
const BOMBERS = EVENT_WORDS.bombers;

/// "with rockets", "in a truck bomb", and the weapon in the trigger's own words ("car bomb", "fired three missiles").
export function instrumentsOf(view: View, { args, candidate, group }: Reading): Span[] {
  if (group.type === 'disrupted-weapons-use' || group.roles === 'movement') return [];
  const out = weaponSpans(view, phrasesAfter(args.preps, WITH));
  const { tokens } = view.doc;
  const thing = candidate.thing < 0 ? undefined : phraseWith(view, candidate.thing);
  if (thing && isWeapon(view, thing)) out.push(spanOf(view, thing, thing.last));
  if (candidate.kind === 'noun' && !BOMBERS.has(tokens[candidate.last - 1]!.lower)) {
    for (let i = args.phrase?.first ?? candidate.first; i < candidate.last; i++) {
      if (
        bitsOfPhrase(view, { first: i, last: i + 1, head: i, time: false }) & WEAPON &&
        tokens[i]!.pos !== 'VERB'
      )
        extend(out, tokens[i]!);
    }
  }
  return out;
}

/// "roadside bomb": neighbouring words are one means.
function extend(out: Span[], { from, to }: Span): void {
  const last = out.at(-1);
  if (last !== undefined && last.to < from && last.to >= from - 1)
    out[out.length - 1] = { from: last.from, to };
  else out.push({ from, to });
}
