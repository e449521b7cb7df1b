/// "The attackers" are those of the attack just told: who did it, by the name that was given there.

import type { EventNote, Participant } from '../../model/index.ts';
import { gather } from '../../text/gather.ts';
import { firstAt } from '../../text/search.ts';
import { ARMED_GROUP, bitsOfPhrase, STATE } from './classes.ts';
import { ATTACKERS } from './facts.ts';
import { VIOLENT } from './merge.ts';
import { changed } from './value.ts';
import { bitsOfActor, phraseWith, type View } from './view.ts';

/// How many sentences back the attack may have been told.
const REACH = 2;
const POINTS: ReadonlySet<string> = new Set(['the', 'these', 'those']);

export function sameDoers(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  if ((view.anyFacts & ATTACKERS) === 0) return notes;
  const { sentenceOf } = view.doc;
  let last: EventNote | undefined;
  let lastAt = -1;
  return notes.map((note, i) => {
    const at = sentenceOf[heads[i]!]!;
    const known = last !== undefined && at > lastAt && at - lastAt <= REACH ? last : undefined;
    const told = known === undefined ? note : named(view, note, known);
    if (tellsWho(told)) {
      last = told;
      lastAt = at;
    }
    return told;
  });
}

const tellsWho = ({ value: { type, status, agents } }: EventNote): boolean =>
  VIOLENT.has(type) && (status === 'happened' || status === 'ongoing') && agents.length > 0;

function named(view: View, note: EventNote, { value: before }: EventNote): EventNote {
  const { agents } = note.value;
  if (!agents.some((one) => pointsBack(view, one))) return note;
  const doers = before.agents.filter((one) => !isOfState(view, one));
  if (doers.length === 0 || before.targets.some((one) => agents.some((own) => isAlike(view, own, one))))
    return note;
  const meant = gather(agents, (one) =>
    pointsBack(view, one) ? doers.map((doer) => ({ ...doer, from: one.from, to: one.to })) : [one],
  );
  return changed(note, { agents: meant });
}

/// "The attackers", "the three gunmen", of whom nothing else is known.
function pointsBack(view: View, { from, to, actor }: Participant): boolean {
  const known = actor === undefined ? undefined : view.draft.actors[actor]?.value;
  if (known?.actor !== undefined || known?.antecedent !== undefined) return false;
  const { tokens } = view.doc;
  const first = firstAt(tokens, from);
  if (!POINTS.has(tokens[first]?.lower ?? '')) return false;
  const head = tokens[first + 1]?.pos === 'NUM' ? first + 2 : first + 1;
  return tokens[head]?.to === to && (view.facts[head]! & ATTACKERS) !== 0;
}

/// Nobody calls an army "the attackers"; of a group that is known its class is asked, and not the "Forces" of its name.
function isOfState(view: View, { from, to, actor }: Participant): boolean {
  const known = bitsOfActor(actor === undefined ? undefined : view.draft.actors[actor]?.value.actor);
  if ((known & ARMED_GROUP) !== 0) return false;
  for (let i = firstAt(view.doc.tokens, from); i < view.doc.tokens.length; i++) {
    if (view.doc.tokens[i]!.from >= to) return false;
    const phrase = phraseWith(view, i);
    if (phrase !== undefined && (bitsOfPhrase(view, phrase) & STATE) !== 0) return true;
  }
  return false;
}

/// "Troops killed two gunmen. The gunmen had …": those who were acted upon.
const isAlike = ({ doc: { text } }: View, own: Participant, other: Participant): boolean =>
  lastWord(text, own) === lastWord(text, other);

const lastWord = (text: string, { from, to }: Participant): string =>
  text.slice(from, to).toLowerCase().split(/\s+/u).at(-1) ?? '';
