/// Who acts where an aircraft or a weapon is the subject: those whose it is. A drone is the means and nobody.

import standIns from '../../../lexicon/stand-ins.json' with { type: 'json' };
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import { gather } from '../../text/gather.ts';
import { firstAt } from '../../text/search.ts';
import { ofPhrase } from './affected.ts';
import { AIRCRAFT, bitsOfPhrase, FORCES } from './classes.ts';
import { isWeapon } from './instruments.ts';
import { actorWith, type Phrase, phraseWith, statementWith, type View } from './view.ts';

/// Aircraft and weapons give way to whom they are said to belong to; those of nobody are left out.
export function doersOf(view: View, agents: readonly Phrase[]): readonly Phrase[] {
  if (!agents.some((phrase) => isMeans(view, phrase) || holdsAnd(view, phrase))) return agents;
  return gather(agents, (phrase) => {
    if (isBlow(view, phrase)) return blowers(view, phrase);
    if (isCraft(view, phrase)) return ownersOf(view, phrase);
    return isWeapon(view, phrase) ? shootersOf(view, phrase) : sidesOf(view, phrase);
  });
}

const isMeans = (view: View, phrase: Phrase): boolean =>
  isCraft(view, phrase) || isWeapon(view, phrase) || isBlow(view, phrase);

const BLOWS: ReadonlySet<string> = new Set(standIns.blows);

const isBlow = ({ doc: { tokens } }: View, { head }: Phrase): boolean => BLOWS.has(tokens[head]!.lower);

/// "a direct hit by a rebel shell", "fire from the army"
function blowers(view: View, { last }: Phrase): readonly Phrase[] {
  const link = view.doc.tokens[last]?.lower;
  const by = link === 'by' || link === 'from' ? phraseWith(view, last + 1) : undefined;
  if (by === undefined || by.time || (link === 'from' && !(bitsOfPhrase(view, by) & FORCES))) return [];
  return isWeapon(view, by) ? shootersOf(view, by) : [by];
}

/// "Russian missiles", "shells fired by the army": whose they are.
export function shootersOf(view: View, phrase: Phrase): readonly Phrase[] {
  const named = ownersWithin(view, phrase);
  return named.length > 0 ? named : handlersOf(view, phrase);
}

function holdsAnd({ doc: { tokens } }: View, { first, head }: Phrase): boolean {
  for (let i = first + 1; i < head; i++) if (tokens[i]!.lower === 'and') return true;
  return false;
}

/// "between Hutu and Tutsi militias": each side by itself, be they one phrase or two of which the first is an adjective.
export function partiesOf(view: View, phrases: readonly Phrase[]): readonly Phrase[] {
  return gather(phrases, (phrase) => {
    const side = sideBefore(view, phrase);
    return side === undefined ? sidesOf(view, phrase) : [side, phrase];
  });
}

/// "between | Sudanese | and South Sudanese troops"
function sideBefore(view: View, { first }: Phrase): Phrase | undefined {
  const { tokens } = view.doc;
  const at = first - 2;
  if (at < 1 || tokens[at + 1]!.lower !== 'and' || view.phraseOf[at]! >= 0) return undefined;
  if (tokens[at - 1]!.lower !== 'between' || view.actorOf[at]! < 0) return undefined;
  return { first: at, last: at + 1, head: at, time: false };
}

/// "The Russian and regime forces" are two, each with the head.
function sidesOf(view: View, phrase: Phrase): readonly Phrase[] {
  const sides = ownersWithin(view, phrase);
  if (sides.length < 2 || !(bitsOfPhrase(view, phrase) & FORCES)) return [phrase];
  return sides.map((side, i) =>
    i < sides.length - 1 ? side : { first: side.first, last: phrase.last, head: phrase.head, time: false },
  );
}

const CRAFT = AIRCRAFT | bitsOf(['vehicle']);

/// "the bombers" may be men, "the air force's planes" are a force.
function isCraft(view: View, phrase: Phrase): boolean {
  const bits = bitsOfPhrase(view, phrase);
  return Boolean(bits & CRAFT) && !(bits & FORCES) && view.doc.tokens[phrase.head]!.lower !== 'bomber';
}

const FLOWN: ReadonlySet<string> = new Set(standIns.flown);

/// "Russian jets", "Russian and government jets", "jets of the national army", "a drone operated by the rebels".
function ownersOf(view: View, phrase: Phrase): readonly Phrase[] {
  const { tokens } = view.doc;
  const named = ownersWithin(view, phrase);
  if (named.length > 0) return named;
  const of = ofPhrase(view, phrase);
  if (of.length > 0) return of;
  // "The army said its warplanes struck …"
  if (tokens[phrase.first]!.lower === 'its') return speakerFor(view, phrase);
  return handlersOf(view, phrase);
}

/// "… operated by the rebels"
function handlersOf(view: View, { last: at }: Phrase): readonly Phrase[] {
  const { tokens } = view.doc;
  if (!FLOWN.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'by') return [];
  const by = phraseWith(view, at + 2);
  return by === undefined || by.time ? [] : [by];
}

/// Those who stand in the phrase before its head: the first, and who is joined to it.
export function ownersWithin(view: View, { first, head }: Phrase): readonly Phrase[] {
  const { tokens } = view.doc;
  const found: Phrase[] = [];
  for (let i = first; i < head; i++) {
    const actor = view.actorOf[i]!;
    if (actor < 0 || !CAN_OWN.has(view.draft.actors[actor]!.value.kind)) continue;
    let last = i + 1;
    while (last < head && view.actorOf[last] === actor) last++;
    if (isMakersName(view, last)) continue;
    found.push({ first: i, last, head: last - 1, time: false });
    if (tokens[last]?.lower !== 'and') break;
    i = last;
  }
  return found;
}

const MADE: ReadonlySet<string> = new Set(standIns.made);

/// "Russian-made rockets" are not Russia's, nor are "Iranian-type drones" Iran's.
function isMakersName({ doc: { tokens } }: View, at: number): boolean {
  const dash = tokens[at]?.text;
  return (dash === '-' || dash === '‑') && MADE.has(tokens[at + 1]?.lower ?? '');
}

function speakerFor(view: View, { head }: Phrase): readonly Phrase[] {
  const { tokens } = view.doc;
  const { speaker, stance } = statementWith(view, head)?.value ?? {};
  // Who denies it is named by others.
  if (!speaker || stance === 'denies' || speaker.from > tokens[head]!.from) return [];
  let at = firstAt(tokens, speaker.from);
  if (tokens[at]?.pos === 'DET') at++;
  const phrase = phraseWith(view, at);
  const actor = actorWith(view, phrase?.head ?? -1);
  return phrase !== undefined && actor !== undefined && CAN_OWN.has(actor.value.kind) ? [phrase] : [];
}

const CAN_OWN: ReadonlySet<string> = new Set(['nationality', 'state', 'organisation', 'group']);

const RELIEF = EVENT_WORDS.relief;

/// "an aid convoy entered the town": no force moved.
export function bringsHelp({ doc: { tokens } }: View, { first, head }: Phrase): boolean {
  for (let i = first; i < head; i++) if (RELIEF.has(tokens[i]!.lower)) return true;
  return false;
}
