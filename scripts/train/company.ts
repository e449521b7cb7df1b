/// Sorts words into classes by the company they keep in unlabelled text: each word moves to the class where the
/// classes of neighbours foretell each other best, until few move (the exchange algorithm). In integers.

export interface CompanyOptions {
  readonly classes: number;
  /// Words met more rarely get no class.
  readonly least: number;
  readonly rounds: number;
  readonly report?: (line: string) => void;
}

/// Class of each word, from 0.
export function companyClasses(
  sentences: readonly (readonly string[])[],
  options: CompanyOptions,
): ReadonlyMap<string, number> {
  const words = frequentWords(sentences, options.least);
  const number = new Map(words.map((word, i) => [word, i]));
  const text = toNumbers(sentences, number);
  const state = begin(text, words.length, options.classes);
  for (let round = 1; round <= options.rounds; round++) {
    let moved = 0;
    for (let word = 0; word < words.length; word++) if (exchange(state, word)) moved++;
    options.report?.(`classes of ${words.length} words, round ${round}: ${moved} moved`);
  }
  return new Map(words.map((word, i) => [word, state.classOf[i]!]));
}

function frequentWords(sentences: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([p, n], [q, m]) => m - n || (p < q ? -1 : 1))
    .map(([word]) => word);
}

/// The text as one row of numbers; rare words are one word, and so are the borders of sentences.
function toNumbers(
  sentences: readonly (readonly string[])[],
  number: ReadonlyMap<string, number>,
): Int32Array {
  const rare = number.size;
  const border = rare + 1;
  const row = [border];
  for (const words of sentences) {
    for (const word of words) row.push(number.get(word) ?? rare);
    row.push(border);
  }
  return Int32Array.from(row);
}

/// Neighbours of each word on one side: those of `word` stand from `start[word]` to `start[word + 1]`.
interface Neighbours {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

interface State {
  /// Classes, with one for rare words and one for borders after those that words move between.
  readonly all: number;
  readonly classes: number;
  readonly classOf: Int32Array;
  readonly after: Neighbours;
  readonly before: Neighbours;
  readonly size: Int32Array;
  readonly pairs: Int32Array;
  readonly next: Tally;
  readonly previous: Tally;
  /// n log n as integers, so that sums are exact and every machine decides alike.
  readonly weigh: Float64Array;
}

/// How often the neighbours of the word at hand are of each class, and which classes occur.
interface Tally {
  readonly count: Int32Array;
  readonly seen: Int32Array;
  length: number;
}

function begin(text: Int32Array, words: number, classes: number): State {
  const all = classes + 2;
  const classOf = Int32Array.from({ length: words + 2 }, (_, i) =>
    i < words ? i % classes : classes + i - words,
  );
  const size = new Int32Array(all);
  const pairs = new Int32Array(all * all);
  for (let i = 0; i < text.length; i++) {
    const own = classOf[text[i]!]!;
    size[own]!++;
    if (i > 0) pairs[classOf[text[i - 1]!]! * all + own]!++;
  }
  const tally = (): Tally => ({ count: new Int32Array(all), seen: new Int32Array(all), length: 0 });
  return {
    ...{ all, classes, classOf, size, pairs, next: tally(), previous: tally() },
    after: neighbours(text, words + 2, 1),
    before: neighbours(text, words + 2, -1),
    weigh: Float64Array.from({ length: text.length + 1 }, (_, n) =>
      n < 2 ? 0 : Math.round(n * Math.log(n) * 4096),
    ),
  };
}

function neighbours(text: Int32Array, words: number, step: 1 | -1): Neighbours {
  const start = new Int32Array(words + 1);
  for (let i = 0; i < text.length; i++) if (text[i + step] !== undefined) start[text[i]! + 1]!++;
  for (let word = 0; word < words; word++) start[word + 1]! += start[word]!;
  const at = start.slice();
  const list = new Int32Array(start[words]!);
  for (let i = 0; i < text.length; i++)
    if (text[i + step] !== undefined) list[at[text[i]!]!++] = text[i + step]!;
  return { start, list };
}

/// Moves one word to its best class; true if that is another.
function exchange(state: State, word: number): boolean {
  const { classOf, after, before, next, previous, classes } = state;
  const from = classOf[word]!;
  const itself = count(next, after, word, classOf);
  count(previous, before, word, classOf);
  const uses = after.start[word + 1]! - after.start[word]!;
  shift(state, from, -1, itself, uses);
  let best = from;
  let most = Number.NEGATIVE_INFINITY;
  for (let to = 0; to < classes; to++) {
    const gain = gainOf(state, to, itself, uses);
    if (gain > most) {
      most = gain;
      best = to;
    }
  }
  classOf[word] = best;
  shift(state, best, 1, itself, uses);
  return best !== from;
}

/// Returns how often the word is its own neighbour, which the tally leaves out.
function count(tally: Tally, { start, list }: Neighbours, word: number, classOf: Int32Array): number {
  tally.count.fill(0);
  tally.length = 0;
  let itself = 0;
  for (let i = start[word]!; i < start[word + 1]!; i++) {
    if (list[i] === word) {
      itself++;
      continue;
    }
    const other = classOf[list[i]!]!;
    if (tally.count[other] === 0) tally.seen[tally.length++] = other;
    tally.count[other]!++;
  }
  return itself;
}

function shift(
  { all, pairs, size, next, previous }: State,
  own: number,
  sign: 1 | -1,
  itself: number,
  uses: number,
) {
  for (let i = 0; i < next.length; i++)
    pairs[own * all + next.seen[i]!]! += sign * next.count[next.seen[i]!]!;
  for (let i = 0; i < previous.length; i++)
    pairs[previous.seen[i]! * all + own]! += sign * previous.count[previous.seen[i]!]!;
  pairs[own * all + own]! += sign * itself;
  size[own]! += sign * uses;
}

function gainOf(
  { all, pairs, size, next, previous, weigh }: State,
  to: number,
  itself: number,
  uses: number,
): number {
  let gain = -2 * (weigh[size[to]! + uses]! - weigh[size[to]!]!);
  for (let i = 0; i < next.length; i++) {
    const other = next.seen[i]!;
    const now = pairs[to * all + other]!;
    if (other !== to) gain += weigh[now + next.count[other]!]! - weigh[now]!;
  }
  for (let i = 0; i < previous.length; i++) {
    const other = previous.seen[i]!;
    const now = pairs[other * all + to]!;
    if (other !== to) gain += weigh[now + previous.count[other]!]! - weigh[now]!;
  }
  const own = pairs[to * all + to]!;
  return gain + weigh[own + next.count[to]! + previous.count[to]! + itself]! - weigh[own]!;
}
