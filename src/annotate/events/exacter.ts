/// Of two times that stand side by side and name one moment, the one that says more of it.

import type { TimeExpression } from '../../model/index.ts';
import type { Found } from './scene.ts';
import type { View } from './view.ts';

/// The time note that dates exactly what note `index` dates: "a week ago, on the night of June 21", "the night of 9 May".
export function exacter(view: View, times: readonly Found[], index: number): number {
  const at = times.findIndex(({ note }) => note === index);
  const [own, next] = [times[at], times[at + 1]];
  if (own === undefined || next === undefined) return index;
  const { times: notes } = view.draft;
  const [told, other] = [notes[own.note]!.value, notes[next.note]!.value];
  if (isOf(view, own, next))
    return told.form.kind === 'clock' && other.begin !== undefined ? next.note : index;
  return isApposed(view, own, next) && isWithin(other, told) ? next.note : index;
}

/// "the night of": the day stands behind.
const isOf = ({ doc: { tokens } }: View, { last }: Found, { first }: Found): boolean =>
  tokens[last]?.lower === 'of' && first - last <= 2;

/// So many words, of which the first is a comma or a bracket: ", on the night of".
const REACH = 6;
const BETWEEN: ReadonlySet<string> = new Set(', ( on in at the night morning evening of'.split(' '));

function isApposed({ doc: { tokens } }: View, { last }: Found, { first }: Found): boolean {
  if (first - last > REACH || first === last) return false;
  if (tokens[last]!.text !== ',' && tokens[last]!.text !== '(') return false;
  for (let i = last; i < first; i++) if (!BETWEEN.has(tokens[i]!.lower)) return false;
  return true;
}

/// A part of its days, and not all of them.
const isWithin = (inner: TimeExpression, outer: TimeExpression): boolean =>
  inner.begin !== undefined &&
  inner.end !== undefined &&
  outer.begin !== undefined &&
  outer.end !== undefined &&
  outer.begin <= inner.begin &&
  inner.end <= outer.end &&
  (outer.begin < inner.begin || inner.end < outer.end);
