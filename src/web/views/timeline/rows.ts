/// The rows of the timeline, top to bottom: lanes of incidents by group, then who held what, what was announced, and
/// figures that changed. Places along a row are pixels from the first day of the stretch that was asked for.

import type { Appointment, FigureSeries, Tenure, Timeline, TimelineItem } from '../../../model/index.ts';
import { dayNumber, spanOfEdtf } from '../../../time/index.ts';
import { extentOf, type Outline, outlineOf } from '../../parts/extent.ts';
import { type Laid, pack } from './lanes.ts';
import { lengthOf, placeOf, type Stretch } from './scale.ts';

export interface Drawn {
  readonly item: TimelineItem;
  readonly outline: Outline;
  readonly hollow: boolean;
  /// Where its title stands; null where there is no room for titles.
  readonly label: number | null;
}

export interface Band {
  readonly holder: string;
  /// Outline of the band, soft where its ends are not known to the day.
  readonly path: string;
  readonly dots: string;
  readonly from: number;
  readonly to: number;
  readonly second: boolean;
  readonly decided: Tenure['decided'];
  readonly href: string | null;
}

export interface Meeting {
  readonly appointment: Appointment;
  readonly outline: Outline;
  readonly label: number;
}

interface RowHead {
  readonly head: string;
  readonly count: number | null;
  /// What a series of figures is about.
  readonly of?: string;
}

export type Row = RowHead &
  (
    | { readonly kind: 'title' }
    /// The head of the rows below it, where there is no room beside them.
    | { readonly kind: 'group' }
    | { readonly kind: 'lane'; readonly items: readonly Drawn[] }
    | {
        readonly kind: 'bins';
        readonly bins: readonly number[];
        readonly most: number;
        readonly group: string;
      }
    | { readonly kind: 'bands'; readonly bands: readonly Band[] }
    | { readonly kind: 'meetings'; readonly meetings: readonly Meeting[] }
    | {
        readonly kind: 'figures';
        readonly series: FigureSeries;
        readonly points: readonly { readonly x: number; readonly label: string; readonly room: boolean }[];
      }
  );

export interface Measures {
  /// The stretch that was asked for, and its width in pixels.
  readonly asked: Stretch;
  readonly width: number;
  readonly textWidth: (text: string) => number;
}

export const MIDDLE = 12;
/// Titles are written beside the shapes of so many incidents at most.
const MOST_TITLED = 220;
const LONGEST_TITLE = 210;
const TITLE_GAP = 6;
/// A bar of so many pixels is long.
const LONG = 420;

export function titleRow(head: string, count: number | null): Row {
  return { kind: 'title', head, count };
}

/// Each head on a line of its own.
export function headsAbove(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row): readonly Row[] => {
    if (row.kind === 'title' || row.head === '') return [row];
    const { head, count, of } = row;
    return [
      { kind: 'group', head, count, ...(of === undefined ? {} : { of }) },
      { ...row, head: '', count: null },
    ];
  });
}

export function incidentRows(
  timeline: Timeline,
  nameOf: (group: string) => string,
  at: Measures,
): readonly Row[] {
  const { groups, items } = timeline;
  if (items === null) {
    const most = Math.max(1, ...groups.map(({ bins }) => Math.max(...bins)));
    return groups.map(({ value, count, bins }) => ({
      kind: 'bins',
      head: nameOf(value),
      count,
      bins,
      most,
      group: value,
    }));
  }
  const titled = items.length <= MOST_TITLED;
  const inGroup = new Map<string, TimelineItem[]>();
  for (const item of items) inGroup.set(item.group, [...(inGroup.get(item.group) ?? []), item]);
  return groups.flatMap(({ value, count }) => {
    const laid = (inGroup.get(value) ?? [])
      .flatMap((item) => layItem(item, titled, at))
      .sort((a, b) => a.from - b.from);
    // What is known closely stands above what may be anywhere in a long time.
    const isLong = ({ from, to }: Laid<Drawn>): boolean => to - from > LONG;
    const lanes = [...pack(laid.filter((one) => !isLong(one))), ...pack(laid.filter(isLong))];
    return lanes.map(
      (lane, i): Row => ({
        kind: 'lane',
        ...(i === 0 ? { head: nameOf(value), count } : { head: '', count: null }),
        items: lane.map(({ item }) => item),
      }),
    );
  });
}

function layItem(item: TimelineItem, titled: boolean, at: Measures): readonly Laid<Drawn>[] {
  const extent = extentOf(item);
  if (!extent) return [];
  const outline = outlineOf(extent, x(extent.begin, at), x(extent.end, at, 1), MIDDLE);
  const label = titled ? outline.to + TITLE_GAP : null;
  const room = titled ? TITLE_GAP + Math.min(LONGEST_TITLE, at.textWidth(item.title)) : 0;
  const drawn = { item, outline, hollow: extent.hollow, label };
  return [{ item: drawn, from: outline.from, to: outline.to + room }];
}

/// `after` is 1 for the end of the day.
function x(day: string, { asked, width }: Measures, after = 0): number {
  return placeOf(dayNumber(day) + after, asked, width);
}

const TOP = 4;
const BOTTOM = 20;

export function bandRows(tenures: readonly Tenure[], at: Measures, last: number): readonly Row[] {
  const byPlace = new Map<string, Tenure[]>();
  for (const tenure of tenures) byPlace.set(tenure.place, [...(byPlace.get(tenure.place) ?? []), tenure]);
  return [...byPlace].flatMap(([place, list]): readonly Row[] => {
    const bands = list.flatMap((tenure, i) => bandOf(tenure, i % 2 === 1, at, last));
    const seen = bands.some(({ from, to }) => to >= 0 && from <= at.width);
    return seen ? [{ kind: 'bands', head: place, count: null, bands }] : [];
  });
}

/// An end that is a month or a year long is drawn as a slope across it: somewhere there the place changed hands.
function bandOf(
  { holder, begin, end, claims, decided }: Tenure,
  second: boolean,
  at: Measures,
  last: number,
): readonly Band[] {
  const from = begin === null ? undefined : spanOfEdtf(begin);
  const to = end === null ? undefined : spanOfEdtf(end);
  if (!from && !to) return [];
  const edge = placeOf(last, at.asked, at.width);
  const [a, b] = from ? [x(from.begin, at), x(from.end, at)] : [x(to!.begin, at) - 40, x(to!.begin, at) - 40];
  const [c, d] = to ? [x(to.begin, at), x(to.end, at)] : [Math.max(edge, b + 24), Math.max(edge, b + 24)];
  const [left, right] = [Math.min(b, Math.max(a, c)), Math.max(c, Math.min(b, d))];
  const path = `M${r(a)} ${BOTTOM}L${r(left)} ${TOP}H${r(right)}L${r(d)} ${BOTTOM}z`;
  const trail = (at: number, way: number): string =>
    [0, 1, 2].map((i) => `M${r(at + way * (4 + i * 4))} ${MIDDLE - 1}h2v2h-2z`).join('');
  const evidence = claims[0]?.evidence[0];
  const href = evidence
    ? `/reports/${encodeURIComponent(evidence.report)}?at=${evidence.from}-${evidence.to}#here`
    : null;
  return [
    {
      holder,
      path,
      dots: (from ? '' : trail(a, -1)) + (to ? '' : trail(d, 1)),
      from: a,
      to: d,
      second,
      decided,
      href,
    },
  ];
}

export function meetingRows(appointments: readonly Appointment[], at: Measures): readonly Row[] {
  const laid = appointments.flatMap((appointment): readonly Laid<Meeting>[] => {
    const span = spanOfEdtf(appointment.edtf);
    if (!span) return [];
    const status = appointment.state === 'held' ? 'happened' : 'planned';
    const extent = extentOf({ edtf: appointment.edtf, ...span, status });
    if (!extent) return [];
    const outline = outlineOf(extent, x(span.begin, at), x(span.end, at, 1), MIDDLE);
    const words = `${appointment.title}, ${appointment.state}`;
    const label = outline.to + TITLE_GAP;
    return [{ item: { appointment, outline, label }, from: outline.from, to: label + at.textWidth(words) }];
  });
  const inSight = laid.filter(({ from, to }) => to >= 0 && from <= at.width).sort((a, b) => a.from - b.from);
  return pack(inSight).map((lane) => ({
    ...{ kind: 'meetings', head: '', count: null },
    meetings: lane.map(({ item }) => item),
  }));
}

export function figureRows(changes: readonly FigureSeries[], at: Measures): readonly Row[] {
  return changes.map((series): Row => {
    const places = series.told.map(({ published }) => x(published, at));
    const points = series.told.map((told, i) => {
      const [place, label] = [places[i]!, numberOf(told)];
      // A later figure of the same day, or of one just after, stands in its place.
      const next = places[i + 1] ?? Number.POSITIVE_INFINITY;
      return { x: place, label, room: next - place > at.textWidth(label) + 14 };
    });
    return { kind: 'figures', head: series.of, count: null, of: series.title, series, points };
  });
}

/// "≥ 9", "about 200": the shortest form of what is known.
export function numberOf({ low, best, high, hedge, words }: FigureSeries['told'][number]): string {
  const number = best ?? low ?? high;
  if (number === null) return words;
  if (low !== null && high !== null && low !== high) return `${low}–${high}`;
  const signs = { exact: '', about: 'about ', 'at-least': '≥ ', 'at-most': '≤ ', 'more-than': '> ' };
  return `${hedge === 'fewer-than' ? '< ' : hedge === 'none-given' ? '' : signs[hedge]}${number}`;
}

/// Where bins stand, as one outline: a column for each that holds something.
export function binPath(bins: readonly number[], most: number, { width }: Measures): string {
  const step = width / bins.length;
  return bins
    .map((count, i) => {
      if (count === 0) return '';
      const height = Math.max(1.5, Math.sqrt(count / most) * 17);
      return `M${r(i * step)} ${BOTTOM}v${-r(height)}h${r(Math.max(1, step - 0.6))}v${r(height)}z`;
    })
    .join('');
}

export function pixelsPerDay(stretch: Stretch, width: number): number {
  return width / lengthOf(stretch);
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
