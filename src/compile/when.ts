/// When an incident was, from what its mentions say: the finest statements that agree, and bounds where none is dated.

import type { Day, DayAssumedBy } from '../model/index.ts';
import { addDays, datePrecision, daysBetween, edtfPair } from '../time/index.ts';
import type { AssumedDay } from './assumed-day.ts';
import type { Mention, Moment } from './mention.ts';

export interface When {
  readonly begin: Day | null;
  readonly end: Day | null;
  readonly edtf: string;
  readonly timePrecision: 1 | 2 | 3 | 4 | 5;
  readonly timeAssumed?: DayAssumedBy;
}

export function whenOf(mentions: readonly Mention[]): When {
  const dated = mentions.map(({ time }) => time).filter(({ dated }) => dated);
  if (dated.length === 0) return undated(mentions);
  const stated = dated.filter(({ span }) => span !== null);
  const pool = stated.length > 0 ? stated : dated;
  const finest = finestOf(pool);
  const begin = least(finest.map((moment) => moment.begin!));
  const end = greatest(finest.map((moment) => moment.end!));
  const one = finest.find((moment) => moment.begin === begin && moment.end === end);
  const first = one?.night === 'over' ? addDays(begin, -1) : begin;
  return {
    begin: first,
    end,
    edtf: one?.edtf ?? edtfPair(begin, end),
    timePrecision: datePrecision(first, end),
  };
}

/// Near the day rather than on it.
export function whenAssumed({ begin, end, edtf, by }: AssumedDay): When {
  return { begin, end, edtf, timePrecision: 2, timeAssumed: by };
}

/// Moments with no finer one inside them; of those that name the same days, the first.
function finestOf(moments: readonly Moment[]): readonly Moment[] {
  const byDays = new Map<string, Moment>();
  for (const moment of moments) {
    const days = `${moment.begin} ${moment.end}`;
    if (!byDays.has(days)) byDays.set(days, moment);
  }
  const apart = [...byDays.values()];
  return apart.filter((coarse) => !apart.some((fine) => inside(fine, coarse)));
}

function inside(fine: Moment, coarse: Moment): boolean {
  return fine.begin! >= coarse.begin! && fine.end! <= coarse.end! && width(fine) < width(coarse);
}

const width = ({ begin, end }: Moment): number => daysBetween(begin!, end!);

const least = (days: readonly Day[]): Day => [...days].sort()[0]!;
const greatest = (days: readonly Day[]): Day => [...days].sort().at(-1)!;

/// It had happened by the day of the first report that tells it, or is to come after the last that plans it.
function undated(mentions: readonly Mention[]): When {
  const ends = mentions.map(({ time }) => time.end).filter((day) => day !== null);
  const begins = mentions.map(({ time }) => time.begin).filter((day) => day !== null);
  if (ends.length > 0) return { begin: null, end: least(ends), edtf: `[..${least(ends)}]`, timePrecision: 5 };
  if (begins.length > 0)
    return { begin: greatest(begins), end: null, edtf: `[${greatest(begins)}..]`, timePrecision: 5 };
  return { begin: null, end: null, edtf: 'XXXX', timePrecision: 5 };
}
