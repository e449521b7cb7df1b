/// What a sentence holds that its events may be tied to: found once for all of them.

import type { Sentence } from '../../model/index.ts';
import { firstAt } from '../../text/search.ts';
import type { View } from './view.ts';

/// A time or place note of the sentence, over tokens `[first, last)`.
export interface Found {
  readonly note: number;
  readonly first: number;
  readonly last: number;
}

export interface Scene {
  readonly times: readonly Found[];
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
    times: notesIn(view.timeOf, sentence),
    places: notesIn(view.placeOf, sentence),
    firstFigure,
    lastFigure,
  };
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
    out ??= [];
    out.push({ note, first: i, last: end });
    before = note;
  }
  return out ?? NONE;
}
