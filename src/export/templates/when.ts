/// When an incident took place: the day that its events are told with most closely and most often.

import type { Annotation, EventNote } from '../../model/index.ts';

export interface Moment {
  readonly begin: string;
  readonly end: string;
  /// How closely the words tie it to the event.
  readonly weight: number;
}

const WEIGHTS = { clause: 4, sentence: 2, carried: 1 } as const;

export function momentOf({ times, report }: Annotation, { value }: EventNote): Moment | undefined {
  const note = value.time === undefined ? undefined : times[value.time];
  const time = note?.value;
  if (note === undefined || time?.begin === undefined) return undefined;
  if (BOUND.test(report.text.slice(Math.max(0, note.from - 12), note.from))) return undefined;
  // "Between 15 and 16 November": to the end of the range that this day begins.
  const last = time.until === undefined ? undefined : times[time.until]?.value.end;
  const end = last ?? time.end ?? time.begin;
  // The day of a death or of a body found is not always the day of the deed.
  const own = value.type === 'casualties' ? 0.4 : 1;
  return {
    begin: time.begin,
    end,
    weight: WEIGHTS[value.timeBy ?? 'carried'] * own * (end > time.begin ? 0.5 : 1),
  };
}

/// "minister until May" tells how long somebody was one.
const BOUND = /\b(?:until|till|since)\s+$/i;

export function bestMoment(moments: readonly Moment[]): Moment | undefined {
  const sums = new Map<string, number>();
  for (const { begin, end, weight } of moments) {
    const key = `${begin}/${end}`;
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  let best: Moment | undefined;
  let most = 0;
  for (const moment of moments) {
    const sum = sums.get(`${moment.begin}/${moment.end}`)!;
    if (sum > most) {
      most = sum;
      best = moment;
    }
  }
  return best;
}
