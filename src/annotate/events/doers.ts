/// Who acts where an aircraft is the subject: those whose it is. A drone is the means and nobody.

import standIns from '../../../lexicon/stand-ins.json' with { type: 'json' };
import { ofPhrase } from './affected.ts';
import { AIRCRAFT, bitsOfPhrase, FORCES } from './classes.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

/// Aircraft give way to whom they are said to belong to; those of nobody are left out.
export function doersOf(view: View, agents: readonly Phrase[]): readonly Phrase[] {
  if (!agents.some((phrase) => isCraft(view, phrase))) return agents;
  return agents.flatMap((phrase) => (isCraft(view, phrase) ? ownersOf(view, phrase) : [phrase]));
}

/// "the bombers" may be men, "the air force's planes" are a force.
function isCraft(view: View, phrase: Phrase): boolean {
  const bits = bitsOfPhrase(view, phrase);
  return Boolean(bits & AIRCRAFT) && !(bits & FORCES) && view.doc.tokens[phrase.head]!.lower !== 'bomber';
}

const FLOWN: ReadonlySet<string> = new Set(standIns.flown);

/// "Russian jets", "SAF warplanes", "jets of the national army", "a drone operated by the rebels".
function ownersOf(view: View, phrase: Phrase): readonly Phrase[] {
  const { tokens } = view.doc;
  for (let i = phrase.first; i < phrase.head; i++) {
    const actor = view.actorOf[i]!;
    if (actor < 0 || !CAN_OWN.has(view.draft.actors[actor]!.value.kind)) continue;
    let last = i + 1;
    while (last < phrase.head && view.actorOf[last] === actor) last++;
    return [{ first: i, last, head: last - 1, time: false }];
  }
  const of = ofPhrase(view, phrase);
  if (of.length > 0) return of;
  const at = phrase.last;
  if (!FLOWN.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'by') return [];
  const by = phraseWith(view, at + 2);
  return by === undefined || by.time ? [] : [by];
}

const CAN_OWN: ReadonlySet<string> = new Set(['nationality', 'state', 'organisation', 'group']);
