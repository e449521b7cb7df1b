/// One passage that an editor took apart and put together in another order, or with a sentence left out, is still one:
/// its pieces beside each other in a copy are shown as one stretch.

import { type Block, countPairs, firstPair, lastPair, putBehind, type Runs } from './runs.ts';
import type { Text } from './texts.ts';

/// A copied stretch: the words of `copy` that derive from the words of one passage of an earlier text.
export interface Piece {
  readonly copy: Text;
  readonly text: Text;
  readonly runs: Runs;
}

/// Pieces of a copy that are one stretch in it. `runs` are those of the stretch: words that stand in another order
/// than in the earlier text are as changed ones in it.
export interface Stretch extends Piece {
  readonly pieces: readonly Piece[];
}

/// Words between two pieces that still belong together.
const BETWEEN = 14;

/// The pieces of one passage, those of each copy together where they follow each other in one of its passages.
export function stretchesOf(pieces: readonly Piece[]): readonly Stretch[] {
  const stretches: Piece[][] = [];
  const last = new Map<Text, Piece[]>();
  // Pieces of a copy come in the order of its words.
  for (const piece of pieces) {
    const before = last.get(piece.copy);
    if (before !== undefined && follows(before.at(-1)!, piece)) {
      before.push(piece);
      continue;
    }
    const stretch = [piece];
    stretches.push(stretch);
    last.set(piece.copy, stretch);
  }
  return stretches.map((all) => ({ ...all[0]!, runs: runsOf(all), pieces: all }));
}

function follows({ copy, runs }: Piece, next: Piece): boolean {
  const [end, start] = [lastPair(runs).p, firstPair(next.runs).p];
  const { passage } = copy.words;
  return start - end - 1 <= BETWEEN && passage[end] === passage[start];
}

function runsOf(pieces: readonly Piece[]): Runs {
  if (pieces.length === 1) return pieces[0]!.runs;
  const inOrder = pieces.every(({ runs }, i) => {
    const before = pieces[i - 1]?.runs;
    return (
      before === undefined ||
      (lastPair(before).p < firstPair(runs).p && lastPair(before).t < firstPair(runs).t)
    );
  });
  const all = pieces.map(({ runs }) => runs);
  if (inOrder) return all.flat();
  const longest = all.reduce((best, runs) => (countPairs(runs) > countPairs(best) ? runs : best));
  return stretched(longest, all);
}

/// Runs with pairs of their own at the ends, so that their span takes in all the others.
function stretched(runs: Runs, all: readonly Runs[]): Runs {
  const ends = all.map((each) => [firstPair(each), lastPair(each)] as const);
  const start = { p: Math.min(...ends.map(([{ p }]) => p)), t: Math.min(...ends.map(([{ t }]) => t)) };
  const end = { p: Math.max(...ends.map(([, { p }]) => p)), t: Math.max(...ends.map(([, { t }]) => t)) };
  const made: Block[] = [];
  putBehind(made, start.p, start.t, 1);
  for (const { p, t, length } of runs) {
    const from = Math.max(0, start.p + 1 - p, start.t + 1 - t);
    const to = Math.min(length, end.p - p, end.t - t);
    if (from < to) putBehind(made, p + from, t + from, to - from);
  }
  putBehind(made, end.p, end.t, 1);
  return made;
}
