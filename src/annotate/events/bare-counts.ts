/// A sentence that tells of no deed and yet counts dead or wounded, a little behind one that did: "More than 30 wounded
/// people reached the hospital."

import { countsWar } from '../../lexicon/background.ts';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import type { EventNote, Participant } from '../../model/index.ts';
import { byStart } from '../../text/order.ts';
import { firstAt, lastBefore } from '../../text/search.ts';
import { countsHarm } from './befallen.ts';
import { VIOLENT } from './merge.ts';
import type { EventValue } from './value.ts';
import type { View } from './view.ts';

/// Sentences by which it may stand behind the deed.
const WITHIN = 3;
/// It is only what might be, or what somebody asks.
const NOT_SAID = /\b(?:if|unless|could|would|may|might|should|must|will)\b|\?/iu;

/// `notes` come sentence by sentence, and so do those that are added.
export function withBareCounts(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  const { figures } = view.draft;
  const added: EventNote[] = [];
  let next = 0;
  let done = 0;
  for (let i = 0; i < figures.length; i++) {
    if (!countsHarm(figures[i]!) || figures[i]!.value.partOf !== undefined || figures[i]!.from < done)
      continue;
    const at = lastBefore(view.doc.sentences, figures[i]!.from + 1);
    const sentence = view.doc.sentences[at];
    if (sentence === undefined || figures[i]!.to > sentence.to) continue;
    done = sentence.to;
    while (next < notes.length && notes[next]!.from < sentence.from) next++;
    if (next === 0 || (next < notes.length && notes[next]!.from < sentence.to)) continue;
    const deed = notes[next - 1]!;
    if (!isDeed(deed)) continue;
    const last = Math.max(deed.from, added.at(-1)?.from ?? 0);
    if (at - lastBefore(view.doc.sentences, last + 1) > WITHIN) continue;
    if (isSaid(view.doc.text.slice(sentence.from, sentence.to))) added.push(bareCount(view, i, sentence.to));
  }
  return added.length === 0 ? notes : [...notes, ...added].sort(byStart);
}

const isSaid = (words: string): boolean => !NOT_SAID.test(words) && !countsWar(words);

const isDeed = ({ value: { type, status, generic } }: EventNote): boolean =>
  (VIOLENT.has(type) || type === 'casualties') && status === 'happened' && generic !== true;

function bareCount({ doc, draft, statementOf }: View, index: number, end: number): EventNote {
  const figure = draft.figures[index]!;
  const figures = [index];
  for (let k = index + 1; k < draft.figures.length && draft.figures[k]!.from < end; k++)
    if (countsHarm(draft.figures[k]!)) figures.push(k);
  const told = statementOf[firstAt(doc.tokens, figure.from)] ?? -1;
  const { from, to, value } = figure;
  const last = Math.max(to, value.counted?.to ?? to);
  const name = doc.text.slice(from, last).replace(/\s+/gu, ' ');
  const effect = value.state as 'killed' | 'injured';
  const targets: readonly Participant[] = [
    { from, to: last, name, actor: undefined, place: undefined, effect },
  ];
  const event: EventValue = {
    type: 'casualties',
    status: 'happened',
    agents: [],
    targets,
    instruments: [],
    figures,
    acled: EVENT_TYPES.get('casualties')?.acled,
    time: undefined,
    timeBy: undefined,
    place: undefined,
    placeBy: undefined,
    statement: told < 0 ? undefined : told,
    hedge: undefined,
    generic: undefined,
    holder: undefined,
    loser: undefined,
    timeShift: undefined,
    partOf: undefined,
  };
  return { from, to, rule: 'events/toll', value: event };
}
