/// Finds the frame of a report: what is story and what is packaging, and which entries or parts it has.

import { agencyIn, agencyTold } from '../lexicon/frame.ts';
import type { Division, Entry, Form, Passage, Report, Seam } from '../model/index.ts';
import { daysOfStamps } from './days.ts';
import { countWords, findPieces, type Piece } from './pieces.ts';

/// Words that a part must have to be a story of its own.
const PART = 40;

/// Finds the frame of one report: headline, dateline, byline, stamps, separators, credits, entries.
export function divide(report: Report): Division {
  const pieces = findPieces(report);
  if (pieces.length === 0) return { form: 'story', passages: [], entries: [] };
  const stamps = pieces.filter(({ kind }) => kind === 'stamp').length;
  if (stamps > 1 || (stamps === 1 && opensLog(report, pieces))) return divideLog(report, pieces);
  const parts = partStarts(report.text, pieces);
  if (parts.length > 1) return assemble(report, pieces, parts, 'composite');
  const story = assemble(report, pieces, parts, 'story');
  return { ...story, entries: credited(report, story.entries) };
}

/// Where nothing credits an agency and no outlet is given, the agency that people told it to wrote it.
function credited({ text, outlet, agency }: Report, entries: readonly Entry[]): readonly Entry[] {
  if (outlet !== undefined || agency !== undefined || entries.some((entry) => entry.agency !== undefined))
    return entries;
  const told = agencyTold(text);
  return told === undefined ? entries : entries.map((entry) => ({ ...entry, agency: told }));
}

/// Cuts a division again where comparing the reports showed that another story begins.
export function divideAtSeams(_report: Report, division: Division, seams: readonly Seam[]): Division {
  if (seams.length === 0 || division.form === 'live-log') return division;
  const cuts = new Set([
    ...division.entries.map(({ from }) => from),
    ...seams.flatMap(({ at }) => division.passages.find(({ to }) => to > at)?.from ?? []),
  ]);
  const starts = [...cuts].sort((a, b) => a - b);
  if (starts.length === division.entries.length) return division;
  const passages = division.passages.map((passage) => ({
    ...passage,
    entry: starts.filter((start) => start <= passage.from).length - 1,
  }));
  const datelines = division.entries.flatMap(({ dateline }) => dateline ?? []);
  const entries = starts.map((from, i): Entry => {
    const inside = passages.filter(({ entry }) => entry === i);
    const old = division.entries.find((entry) => entry.from === from);
    const dateline = datelines.find((each) => each.from >= from && each.from < (starts[i + 1] ?? Infinity));
    return {
      ...{ from, to: inside.at(-1)!.to },
      ...(dateline && { dateline }),
      ...(old?.agency !== undefined && { agency: old.agency }),
      ...(old?.day && { day: old.day }),
    };
  });
  return { form: 'composite', passages, entries };
}

/// A single stamp makes a log only under an opening line that announces one.
function opensLog({ text }: Report, pieces: readonly Piece[]): boolean {
  const first = pieces.findIndex(({ kind }) => kind === 'stamp');
  return pieces
    .slice(0, first)
    .some(({ from, to }) => /\((?:all )?times |^the latest\b|\blive updates?\b/i.test(text.slice(from, to)));
}

function divideLog(report: Report, pieces: readonly Piece[]): Division {
  const starts = pieces.flatMap(({ kind }, i) => (kind === 'stamp' ? [i] : []));
  const stamps = starts.map((i) => pieces[i]!.stamp!);
  const days = daysOfStamps(stamps, report.published);
  const opening = pieces.slice(0, starts[0]).flatMap(({ dateline }) => dateline ?? [])[0];
  const { passages, entries } = assemble(report, pieces, starts, 'live-log');
  const dated = entries.map((entry, i): Entry => {
    const dateline = entry.dateline ?? opening;
    const agency = entry.agency ?? opening?.agency;
    return {
      ...{ from: entry.from, to: entry.to, time: clock(stamps[i]!.minutes) },
      ...(days[i] && { day: days[i] }),
      ...(dateline && { dateline }),
      ...(agency !== undefined && { agency }),
    };
  });
  return { form: 'live-log', passages, entries: credited(report, dated) };
}

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/// Passages and entries of pieces whose entries begin at the given indices.
function assemble(
  { text }: Report,
  pieces: readonly Piece[],
  starts: readonly number[],
  form: Form,
): Division {
  const passages: Passage[] = [];
  let entry = -1;
  pieces.forEach(({ from, to, kind }, i) => {
    if (starts[entry + 1] === i) entry++;
    passages.push({ from, to, kind, entry });
  });
  const entries = starts.map((start, i): Entry => {
    const inside = pieces.slice(start, starts[i + 1] ?? pieces.length);
    const dateline = inside.find((piece) => piece.dateline)?.dateline;
    const agency = dateline?.agency ?? creditedAgency(text, inside);
    const day = inside.find((piece) => piece.day)?.day;
    return {
      ...{ from: inside[0]!.from, to: inside.at(-1)!.to },
      ...(day && { day }),
      ...(dateline && { dateline }),
      ...(agency !== undefined && { agency }),
    };
  });
  return { form, passages, entries };
}

function creditedAgency(text: string, pieces: readonly Piece[]): string | undefined {
  return pieces
    .filter(({ kind }) => kind === 'byline' || kind === 'credit')
    .flatMap(({ from, to }) => agencyIn(text.slice(from, to)) ?? [])[0];
}

/// Where the parts of a text begin: a dateline with its agency or day, below a story that had gone on for a
/// while, opens another; the lines directly above it that are no story belong to it.
function partStarts(text: string, pieces: readonly Piece[]): readonly number[] {
  const starts = [0];
  let datelined = false;
  /// Words are counted only where it matters, up to the piece before `counted`; and from the end, once.
  let words = 0;
  let counted = 0;
  let latest: number | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const { strong, dateline } = pieces[i]!;
    if (strong && datelined) {
      while (counted < i && words < PART) words += storyWords(text, pieces[counted++]!);
      if (words >= PART) latest ??= latestStart(text, pieces);
      if (latest !== undefined && words >= PART && i <= latest) {
        let start = i;
        while (['headline', 'byline'].includes(pieces[start - 1]!.kind)) start--;
        starts.push(start);
        [words, counted] = [0, i];
      }
    }
    datelined ||= dateline !== undefined;
  }
  return starts;
}

/// The last piece from which on there are words enough for a story.
function latestStart(text: string, pieces: readonly Piece[]): number {
  let words = 0;
  let i = pieces.length;
  while (i > 0 && words < PART) words += storyWords(text, pieces[--i]!);
  return words >= PART ? i : -1;
}

function storyWords(text: string, { from, to, kind }: Piece): number {
  return kind === 'paragraph' ? countWords(text, from, to, PART) : 0;
}
