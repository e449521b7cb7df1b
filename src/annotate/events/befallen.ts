/// Whose harm is counted apart from a target ("…, a nurse and two soldiers", "as well as 12 guards") counts for the
/// event that its verb tells of, or that the harm was done in ("dozens dead in an assault").

import { countsWar } from '../../lexicon/background.ts';
import type { EventNote, FigureNote, FigureState, Sentence, Token } from '../../model/index.ts';
import { firstAt } from '../../text/search.ts';
import { marksOf, STOP_BEFORE } from '../figures/marks.ts';
import { stateOfWord } from '../figures/words.ts';
import type { Tale } from './mention.ts';
import { type Merged, VIOLENT } from './merge.ts';
import { prepositionOf, prepositions } from './prepositions.ts';
import type { Reading } from './readings.ts';
import { changed } from './value.ts';
import type { View } from './view.ts';

const CAUSING = prepositions('in', 'by', 'during', 'after', 'from', 'following', 'amid');
const HARM: ReadonlySet<FigureState | undefined> = new Set(['killed', 'injured'] as const);

/// Whether it counts dead or wounded.
export const countsHarm = ({ value: { kind, state } }: FigureNote): boolean =>
  kind === 'count' && HARM.has(state);

export function withBefallen(
  view: View,
  { sentence, scene: { firstFigure, lastFigure }, merged }: Tale,
  notes: readonly EventNote[],
): readonly EventNote[] {
  if (firstFigure === lastFigure) return notes;
  const { figures } = view.draft;
  const { tokens, text } = view.doc;
  const isTaken = (figure: number) => notes.some(({ value }) => value.figures.includes(figure));
  let added: Map<number, number[]> | undefined;
  for (let i = firstFigure; i < lastFigure; i++) {
    if (!countsHarm(figures[i]!) || isTaken(i)) continue;
    const { partOf } = figures[i]!.value;
    const owner =
      partOf !== undefined && partOf < i
        ? ownerOfFigure(notes, added, partOf)
        : ownerOf(merged, tokens, harmAt(tokens, figures[i]!, sentence), sentence.last);
    if (owner < 0 || !isTold(notes[owner]!)) continue;
    added ??= new Map();
    added.set(owner, [...(added.get(owner) ?? []), i]);
  }
  if (added === undefined || countsWar(text.slice(sentence.from, sentence.to))) return notes;
  const counted = added;
  return notes.map((note, i) => {
    const more = counted.get(i);
    if (more === undefined) return note;
    return changed(note, { figures: [...note.value.figures, ...more].sort((a, b) => a - b) });
  });
}

const isTold = ({ value }: EventNote): boolean =>
  value.status === 'happened' &&
  value.generic !== true &&
  (VIOLENT.has(value.type) || value.type === 'casualties');

function ownerOfFigure(
  notes: readonly EventNote[],
  added: ReadonlyMap<number, readonly number[]> | undefined,
  figure: number,
): number {
  return notes.findIndex(
    ({ value }, i) => value.figures.includes(figure) || added?.get(i)?.includes(figure) === true,
  );
}

const NEAR = 16;

/// The token that tells what befell the counted, or -1.
function harmAt(tokens: readonly Token[], { from, to, value }: FigureNote, sentence: Sentence): number {
  const first = firstAt(tokens, from);
  const last = firstAt(tokens, to);
  const { state } = value;
  if (first > sentence.first && stateOfWord(tokens[first - 1]!) === state) return first - 1;
  for (let i = last; i < Math.min(sentence.last, last + NEAR); i++) {
    const token = tokens[i]!;
    if (stateOfWord(token) === state) return i;
    if ((marksOf(token) & STOP_BEFORE) !== 0 || (/^VB[DPZ]$/.test(token.tag) && !isAuxiliary(token))) break;
  }
  for (let i = first - 1; i >= Math.max(sentence.first, first - NEAR); i--) {
    const token = tokens[i]!;
    if (stateOfWord(token) === state) return i;
    if ((marksOf(token) & STOP_BEFORE) !== 0) return -1;
  }
  return -1;
}

const isAuxiliary = ({ lemma }: Token): boolean => lemma === 'be' || lemma === 'have' || lemma === 'get';

function ownerOf(merged: readonly Merged[], tokens: readonly Token[], harm: number, end: number): number {
  if (harm < 0) return -1;
  const told = merged.findIndex(
    ({ main, consequences }) => holds(main, harm) || consequences.some((one) => holds(one, harm)),
  );
  if (told >= 0) return told;
  const cause = causeAt(tokens, harm, end);
  return cause < 0 ? -1 : merged.findIndex(({ main }) => isNamedAt(main, tokens, cause));
}

/// The trigger, or the verb of which a noun trigger is the subject ("the strikes killed …").
const holds = ({ candidate, args }: Reading, at: number): boolean =>
  (candidate.first <= at && at < candidate.last) || args.hit === at;

/// "dead | in an assault", "killed Saturday | in a raid": the token behind the preposition, or -1.
function causeAt(tokens: readonly Token[], harm: number, end: number): number {
  for (let i = harm + 1; i < Math.min(end - 1, harm + 4); i++) {
    if ((prepositionOf(tokens[i]!) & CAUSING) !== 0) return i + 1;
    if (tokens[i]!.pos !== 'NOUN' && tokens[i]!.pos !== 'PROPN' && tokens[i]!.pos !== 'ADV') return -1;
  }
  return -1;
}

const PHRASE = 5;

/// The noun of an event within the phrase that begins at `at`.
function isNamedAt({ candidate }: Reading, tokens: readonly Token[], at: number): boolean {
  if (candidate.kind !== 'noun' || candidate.head < at || candidate.head >= at + PHRASE) return false;
  for (let i = at; i < candidate.head; i++)
    if (!/^(?:DT|JJ[RS]?|NNP?S?|CD|PRP\$|VBN)$/.test(tokens[i]!.tag)) return false;
  return true;
}
