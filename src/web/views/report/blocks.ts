/// A report's text in blocks that can be drawn one by one: its passages, endless ones cut at white space, each with
/// the notes, copies and incidents that begin in it.

import type { Carried, CopyMember, Span, Stretch, ToldHere } from '../../../model/index.ts';
import type { AnnotationJson } from './annotation.ts';
import type { Note } from './notes.ts';

export interface Copied extends Span {
  readonly origin: Stretch;
  readonly edits: number;
  /// Nothing new to say beside it: it goes on from the one before it, of the same text and word for word.
  readonly goesOn: boolean;
}

export interface Block extends Span {
  readonly kind: string;
  /// Another part of a composite or entry of a log begins here; the sentence says why, where comparing showed it.
  readonly opens: string | null;
  /// Day and clock time of a live log's entry, on its first block.
  readonly time: string | null;
  readonly notes: readonly Note[];
  readonly copied: readonly Copied[];
  readonly told: readonly ToldHere[];
}

export interface Reading {
  readonly annotation: AnnotationJson;
  readonly notes: readonly Note[];
  readonly carried: Pick<Carried, 'copies' | 'seams'>;
  readonly told: readonly ToldHere[];
}

/// Longer passages are cut: no reader sees more at once.
const LONGEST = 4000;

export function blocksOf({ annotation, notes, carried, told }: Reading): readonly Block[] {
  const pieces = piecesOf(annotation);
  const copies = copiedOf(annotation.id, carried.copies);
  const tellings = told.map((one) => ({ one, at: placeOf(one) })).toSorted((a, b) => a.at - b.at);
  const next = { note: 0, told: 0, seam: 0, copy: 0 };
  let open: Copied[] = [];
  let reach: Note[] = [];
  return pieces.map((piece): Block => {
    reach = reach.filter(({ to }) => to > piece.from);
    while (next.note < notes.length && notes[next.note]!.from < piece.to) reach.push(notes[next.note++]!);
    open = open.filter(({ to }) => to > piece.from);
    while (next.copy < copies.length && copies[next.copy]!.from < piece.to) open.push(copies[next.copy++]!);
    const mine: ToldHere[] = [];
    while (next.told < tellings.length && tellings[next.told]!.at < piece.to)
      mine.push(tellings[next.told++]!.one);
    const seam = carried.seams[next.seam];
    const begins = seam !== undefined && seam.at < piece.to;
    if (begins) next.seam++;
    return {
      ...piece,
      opens: begins ? seam.reasons.join('; ') : piece.opens,
      notes: reach.filter(({ to }) => to > piece.from),
      copied: open.filter(({ to }) => to > piece.from),
      told: mine,
    };
  });
}

type Piece = Pick<Block, 'from' | 'to' | 'kind' | 'opens' | 'time'>;

function piecesOf({ passages, entries, form }: AnnotationJson): readonly Piece[] {
  return passages.flatMap((passage, i) => {
    const before = passages[i - 1];
    const first = before !== undefined && before.entry !== passage.entry && passage.entry >= 0;
    const starts = passage.entry >= 0 && before?.entry !== passage.entry;
    const time = form === 'live-log' && starts ? (entries[passage.entry]?.time ?? null) : null;
    return cutLong(passage, passage.text).map((span, part) => ({
      ...span,
      kind: passage.kind,
      opens: first && part === 0 ? '' : null,
      time: part === 0 ? time : null,
    }));
  });
}

/// At the last white space before the bound, at the bound where there is none; never inside a pair of surrogates.
export function cutLong({ from, to }: Span, text: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (to - from - at > LONGEST) {
    const space = text.lastIndexOf(' ', at + LONGEST);
    let end = space > at ? space + 1 : at + LONGEST;
    if (/[\uDC00-\uDFFF]/.test(text[end] ?? '') && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end--;
    spans.push({ from: from + at, to: from + end });
    at = end;
  }
  spans.push({ from: from + at, to });
  return spans;
}

/// The stretches of a report that are another's words, in order.
export function copiedOf(id: string, copies: Carried['copies']): readonly Copied[] {
  const mine = ({ origin, members }: Carried['copies'][number]): readonly Copied[] =>
    members
      .filter((member: CopyMember) => member.id === id && !(origin.id === id && origin.from === member.from))
      .map(({ from, to, edits }) => ({ from, to, origin, edits: edits.length, goesOn: false }));
  return copies
    .flatMap(mine)
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((one, i, all) => {
      const before = all[i - 1];
      const near = before !== undefined && one.from - before.to <= NEAR && before.origin.id === one.origin.id;
      return { ...one, goesOn: near && one.edits === 0 };
    });
}

/// Characters between two passages.
const NEAR = 8;

/// Whether all of a block but its ends is another's words: a bar beside it tells that better than a ground.
export function isCopied({ from, to, copied }: Pick<Block, 'from' | 'to' | 'copied'>): boolean {
  const covered = copied.reduce((sum, one) => sum + Math.min(one.to, to) - Math.max(one.from, from), 0);
  return covered >= WHOLE * (to - from);
}

const WHOLE = 0.9;

/// Where an incident is told: at the words for the event, else at its first words.
function placeOf({ spans }: ToldHere): number {
  const events = spans.filter(({ slot }) => slot === 'event');
  return Math.min(...(events.length > 0 ? events : spans).map(({ from }) => from));
}

/// "#17-27" or "?at=17-27".
export function spanOf(text: string | undefined, length: number): Span | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '');
  if (!found) return null;
  const [from, to] = [Number(found[1]), Math.min(Number(found[2]), length)];
  return from < to ? { from, to } : null;
}
