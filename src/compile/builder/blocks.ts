/// Blocks: leaders that share a key (a place, a party, a month …), in order of time. Only neighbours in a block are
/// compared. Keeps them between builds and tells which pairs have become neighbours, and which have ceased to be.

import { compareText } from '../../text/compare-text.ts';
import { countBefore } from '../../text/search.ts';
import { keysOf } from '../link.ts';
import type { Mention } from '../mention.ts';
import { byRank } from '../rank.ts';
import { keepGlances } from '../score/glances.ts';
import { withAdded } from './sorted.ts';

/// In a block, a mention is compared with so many before and behind it.
export const WINDOW = 40;

export interface Blocks {
  /// All that stand near a mention in a block that both share, each once.
  neighboursOf(mention: Mention): readonly Mention[];
  /// Those of them that came before it and may be linked with it, as far as a glance tells.
  foundBy(mention: Mention): readonly Mention[];
  areNeighbours(a: Mention, b: Mention): boolean;
  update(gone: readonly Mention[], fresh: readonly Mention[]): Moved;
}

/// What a change does to those that were there before and stay.
export interface Moved {
  /// Pairs that have become neighbours; a pair may come twice.
  readonly met: readonly (readonly [Mention, Mention])[];
  /// Mentions of which some neighbour behind them may have ceased to be one.
  readonly unsure: ReadonlySet<Mention>;
}

/// A mention in its blocks.
interface Seat {
  readonly mention: Mention;
  /// By which it is ordered, before its rank.
  readonly moment: string;
  readonly blocks: readonly Block[];
  readonly number: number;
}

interface Block {
  readonly key: string;
  seats: readonly Seat[];
  /// The numbers of the seats, side by side: most of what stands near a mention is passed over by them alone.
  numbers: Int32Array;
}

interface Change {
  readonly gone: Seat[];
  readonly fresh: Seat[];
}

export function keepBlocks(): Blocks {
  const blocks = new Map<string, Block>();
  const seats = new Map<Mention, Seat>();
  const numbered = keepNumbers();
  const glances = keepGlances();
  return {
    neighboursOf: (mention) => near(seats.get(mention), Number.POSITIVE_INFINITY, () => true),
    foundBy: (mention) => {
      const seat = seats.get(mention);
      return seat === undefined ? [] : near(seat, numbered.turnOf(seat.number), glances.mayTie);
    },
    areNeighbours: (a, b) => {
      const [one, other] = [seats.get(a), seats.get(b)];
      if (one === undefined || other === undefined) return false;
      return one.blocks.some(
        (block) =>
          other.blocks.includes(block) &&
          Math.abs(placeIn(block.seats, one) - placeIn(block.seats, other)) <= WINDOW,
      );
    },
    update: (gone, fresh) => {
      const met: [Mention, Mention][] = [];
      const unsure = new Set<Mention>();
      for (const [block, change] of changesOf(gone, fresh)) {
        const old = block.seats;
        block.seats = changed(old, change);
        block.numbers = numbersOf(block.seats);
        if (block.seats.length === 0) blocks.delete(block.key);
        if (old.length === 0) continue;
        meet(old, block.seats, change, met);
        part(block.seats, change, unsure);
      }
      return { met, unsure };
    },
  };

  /// Those near it that came before that turn and fit.
  function near(
    seat: Seat | undefined,
    turn: number,
    fits: (one: number, other: number) => boolean,
  ): readonly Mention[] {
    const found: Mention[] = [];
    if (seat === undefined) return found;
    numbered.ask(seat.number);
    for (const { seats, numbers } of seat.blocks) {
      const at = placeIn(seats, seat);
      const last = Math.min(numbers.length - 1, at + WINDOW);
      for (let i = Math.max(0, at - WINDOW); i <= last; i++)
        if (numbered.isNew(numbers[i]!, turn) && fits(seat.number, numbers[i]!))
          found.push(seats[i]!.mention);
    }
    return found;
  }

  /// By block, who leaves it and who comes into it; `seats` follows.
  function changesOf(gone: readonly Mention[], fresh: readonly Mention[]): ReadonlyMap<Block, Change> {
    const changes = new Map<Block, Change>();
    const changeOf = (block: Block): Change => {
      const change = changes.get(block) ?? { gone: [], fresh: [] };
      changes.set(block, change);
      return change;
    };
    for (const mention of gone) {
      const seat = seats.get(mention);
      if (seat === undefined) continue;
      for (const block of seat.blocks) changeOf(block).gone.push(seat);
      numbered.free(seat.number);
      seats.delete(mention);
    }
    for (const mention of fresh) {
      const blocks = keysOf(mention).map(blockOf);
      const seat = { mention, moment: momentOf(mention), blocks, number: numbered.take() };
      seats.set(mention, seat);
      glances.put(seat.number, mention);
      for (const block of seat.blocks) changeOf(block).fresh.push(seat);
    }
    return changes;
  }

  function blockOf(key: string): Block {
    const block = blocks.get(key) ?? { key, seats: [], numbers: NOBODY };
    blocks.set(key, block);
    return block;
  }
}

const NOBODY = new Int32Array(0);

/// Whoever sits alone has nobody to pass over: most blocks are of one seat.
const numbersOf = (seats: readonly Seat[]): Int32Array =>
  seats.length < 2 ? NOBODY : Int32Array.from(seats, ({ number }) => number);

/// Numbers of seats, each with the turn in which it came and the last question in which it came up.
function keepNumbers() {
  const left: number[] = [];
  let turns = new Float64Array(1024);
  let asked = new Int32Array(1024);
  let [count, turn, question] = [0, 0, 0];
  return {
    take: (): number => {
      const number = left.pop() ?? count++;
      if (number === turns.length) {
        const [more, wider] = [new Float64Array(2 * number), new Int32Array(2 * number)];
        more.set(turns);
        wider.set(asked);
        [turns, asked] = [more, wider];
      }
      turns[number] = turn++;
      return number;
    },
    free: (number: number): void => void left.push(number),
    turnOf: (number: number): number => turns[number]!,
    ask: (number: number): void => {
      question = (question + 1) | 0;
      asked[number] = question;
    },
    /// Has not come up in this question, and came before the turn.
    isNew: (number: number, before: number): boolean => {
      if (asked[number] === question) return false;
      asked[number] = question;
      return turns[number]! < before;
    },
  };
}

/// The block without what has gone, with what is fresh, in order.
function changed(old: readonly Seat[], { gone, fresh }: Change): readonly Seat[] {
  const without = new Set(gone);
  const left = gone.length === 0 ? old : old.filter((one) => !without.has(one));
  return withAdded(left, fresh, byTime);
}

/// Where somebody has gone, those on both sides move together.
function meet(old: readonly Seat[], now: readonly Seat[], { gone }: Change, met: [Mention, Mention][]): void {
  if (gone.length === 0 || old.length <= WINDOW + 1) return;
  const missing = new Set(gone);
  const seen = new Set<number>();
  for (const one of gone) {
    const at = placeIn(old, one);
    for (let i = Math.max(0, at - WINDOW); i < at; i++) {
      const a = old[i]!;
      if (seen.has(i) || missing.has(a)) continue;
      seen.add(i);
      const place = placeIn(now, a);
      for (let j = i + WINDOW + 1; j < old.length; j++) {
        const b = old[j]!;
        if (missing.has(b)) continue;
        if (placeIn(now, b) - place > WINDOW) break;
        met.push([a.mention, b.mention]);
      }
    }
  }
}

/// Those before a fresh mention may have lost a neighbour behind it.
function part(seats: readonly Seat[], { fresh }: Change, unsure: Set<Mention>): void {
  if (seats.length <= WINDOW + 1) return;
  const isFresh = new Set(fresh);
  for (const one of fresh) {
    const at = placeIn(seats, one);
    for (let i = Math.max(0, at - WINDOW); i < at; i++)
      if (!isFresh.has(seats[i]!)) unsure.add(seats[i]!.mention);
  }
}

/// Where one stands among those of a block that holds it.
function placeIn(seats: readonly Seat[], seat: Seat): number {
  return countBefore(seats, (other) => byTime(other, seat) < 0);
}

const momentOf = ({ time, asOf }: Mention): string => time.begin ?? asOf;

/// Ranks differ, so the order is total.
function byTime(a: Seat, b: Seat): number {
  return compareText(a.moment, b.moment) || byRank(a.mention, b.mention);
}
