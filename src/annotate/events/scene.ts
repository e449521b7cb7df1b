/// What a sentence holds that its events may be tied to: found once for all of them.

import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { isLocation } from './located.ts';
import type { View } from './view.ts';

/// A time or place note of the sentence, over tokens `[first, last)`.
export interface Found {
  readonly note: number;
  readonly first: number;
  readonly last: number;
  /// For a time that stands in a relative clause ("the town, which fell in May"): the index of that clause; else -1.
  readonly aside: number;
}

export interface Scene {
  readonly times: readonly Found[];
  /// Of the places those whose words can tell where something was.
  readonly places: readonly Found[];
  /// Index of the first figure of the sentence, and one past the last.
  readonly firstFigure: number;
  readonly lastFigure: number;
}

export function sceneOf(view: View, sentence: Sentence): Scene {
  const { figures } = view.draft;
  const firstFigure = firstAt(figures, sentence.from);
  let lastFigure = firstFigure;
  while (lastFigure < figures.length && figures[lastFigure]!.from < sentence.to) lastFigure++;
  return {
    times: asidesOf(view, sentence, notesIn(view.timeOf, sentence)),
    places: notesIn(view.placeOf, sentence).filter(({ note, first }) => isLocation(view, note, first)),
    firstFigure,
    lastFigure,
  };
}

/// The times with the innermost relative clause around each.
function asidesOf(view: View, { first, last }: Sentence, times: readonly Found[]): readonly Found[] {
  if (times.length === 0) return times;
  const { clauses, chunks, tokens } = view.doc;
  let from = 0;
  for (let to = clauses.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (clauses[middle]!.first < first) from = middle + 1;
    else to = middle;
  }
  let out = times;
  for (let k = from; k < clauses.length && clauses[k]!.first < last; k++) {
    const { kind, verb, first: begin, last: end } = clauses[k]!;
    const head = chunks[verb]?.head ?? -1;
    // "sheltering displaced families": what stands before a noun is no clause.
    const reduced =
      kind === 'participial' && tokens[head]?.tag === 'VBN' && !tokens[head + 1]?.tag.startsWith('NN');
    if (kind !== 'relative' && (!reduced || isCounted(tokens, begin))) continue;
    if (!times.some(({ first: at }) => at >= begin && at < end)) continue;
    out = out.map((time) => {
      const { note, first: at, last: to } = time;
      return at >= begin && at < end ? { note, first: at, last: to, aside: k } : time;
    });
  }
  return out;
}

/// "Two guards were killed and five taken on Monday": a clause of its own, whose "were" is left out.
function isCounted(tokens: readonly Token[], first: number): boolean {
  return itemBefore(tokens, first)?.pos === 'NUM' && tokens[first - 2]?.pos === 'CCONJ';
}

const NONE: readonly Found[] = [];

function notesIn(noteOf: Int32Array, { first, last }: Sentence): readonly Found[] {
  let out: Found[] | undefined;
  let before = -1;
  for (let i = first; i < last; i++) {
    const note = noteOf[i]!;
    if (note < 0 || note === before) continue;
    let end = i + 1;
    while (end < last && noteOf[end] === note) end++;
    const found = { note, first: i, last: end, aside: -1 };
    if (out === undefined) out = [found];
    else out.push(found);
    before = note;
  }
  return out ?? NONE;
}
