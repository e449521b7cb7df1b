/// Layers of a report as notes: the marked words, what they say in a few words, and the rule that read them.

import type { Hedge, Span, Stance } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { HEDGE_WORDS } from '../../parts/hedges.ts';
import { clip, numberWords, typeWords } from '../../parts/words.ts';
import type {
  AnnotationJson,
  FigureWords,
  OccurrenceWords,
  PlaceWords,
  StatementWords,
} from './annotation.ts';

export const LAYERS = [
  'times',
  'places',
  'actors',
  'figures',
  'statements',
  'events',
  'occurrences',
] as const;
export type Layer = (typeof LAYERS)[number];

export interface Note extends Span {
  readonly layer: Layer;
  /// All stretches that it marks; the first begins at `from`.
  readonly spans: readonly Span[];
  /// The marked words, or who speaks.
  readonly words: string;
  readonly says: string;
  /// A code beside it: EDTF, the place's key, the actor's kind.
  readonly code?: string;
  readonly hedge?: Hedge;
  readonly stance?: Stance;
  readonly rule: string;
}

/// Of all layers, in the order of the text.
export function notesOf(
  annotation: AnnotationJson,
  occurrences: readonly OccurrenceWords[] = [],
): readonly Note[] {
  const { times, places, actors, figures, statements, events } = annotation;
  const note = (
    layer: Layer,
    { from, to, text, rule }: Span & { text: string; rule: string },
    says: string,
  ) => ({
    ...{ layer, from, to, says, rule, spans: [{ from, to }] },
    words: clip(text, 40),
  });
  return [
    ...times.map((one) => ({
      ...note('times', one, one.edtf ? whenWords(one.edtf) : one.value),
      code: one.edtf ?? one.type.toLowerCase(),
    })),
    ...places.map((one) => ({ ...note('places', one, placeWords(one)), code: one.key })),
    ...actors.map((one) => ({
      ...note('actors', one, [one.title, one.name].filter(Boolean).join(' ')),
      code: one.kind,
    })),
    ...figures.map((one) => ({ ...note('figures', one, figureWords(one)), hedge: one.hedge })),
    ...statements.flatMap(statementNote),
    ...events
      .filter(({ type }) => type !== 'occurrence')
      .map((one) => ({
        ...note('events', one, `${typeWords(one.type)}, ${one.status}`),
        ...(one.acled !== undefined && { code: `ACLED: ${one.acled}` }),
      })),
    ...occurrences.map((one) => note('occurrences', one, one.status)),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function placeWords({ name, country, radiusKm, relative, reference }: PlaceWords): string {
  const where = [name, country].filter(Boolean).join(', ');
  const size = radiusKm >= 1 ? `, radius ${numberWords(Math.round(radiusKm))} km` : '';
  const off = relative
    ? `${[relative.km && `${relative.km} km`, relative.bearing, relative.relation].filter(Boolean).join(' ')} `
    : '';
  const how = reference === 'demonym' || reference === 'metonym' ? ` (${reference}, no location)` : '';
  return `${off}${where}${how === '' ? size : how}`;
}

function figureWords({ low, best, high, hedge, of, state, outOf, counted }: FigureWords): string {
  const between = low !== null && high !== null && low !== high ? `${low} to ${high}` : null;
  const number = best ?? between ?? low ?? high;
  return [
    hedge === 'exact' || hedge === 'none-given' ? '' : HEDGE_WORDS[hedge],
    typeof number === 'number' ? numberWords(number) : (number ?? 'no number'),
    outOf === undefined ? '' : `of ${outOf}`,
    counted ? clip(counted.text, 40) : of,
    state ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/// What is said is marked, not who says it; who stands in the margin, innermost first.
function statementNote({ speaker, via, cue, content, stance, hedge, rule }: StatementWords): readonly Note[] {
  const spans = content.filter(({ from, to }) => to > from);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return [];
  const chain = [speaker?.text ?? 'nobody named', ...via.toReversed().map(({ text }) => text)];
  return [
    {
      ...{ layer: 'statements', from: first.from, to: last.to, spans, stance, rule },
      words: chain.map((name) => clip(name, 40)).join(' ‹ '),
      says: [stance, cue && `“${clip(cue.text, 32)}”`, hedge && `hedged by “${clip(hedge, 30)}”`]
        .filter(Boolean)
        .join(', '),
    },
  ];
}
