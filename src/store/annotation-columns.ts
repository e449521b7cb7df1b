/// An annotation as columns: where its notes stand, by which rules, and what they say, each beside its like. Note by
/// note, the same names of fields are told over and over, which costs bytes and time to read them.

import type { Annotation, Note, Place, Span } from '../model/index.ts';

/// The report is kept once, on its own; what else happens, which no record holds, not at all.
type Kept = Omit<Annotation, 'report' | 'occurrences'>;

/// Starts as steps from the note before.
type Layer<V> = readonly [
  steps: readonly number[],
  lengths: readonly number[],
  rules: readonly string[],
  values: readonly V[],
];

type Columned<N> = N extends readonly Note<infer V>[] ? Layer<V> : never;

type Layers = 'times' | 'places' | 'actors' | 'figures' | 'statements' | 'events';

export type AnnotationColumns = Pick<Annotation, 'division' | 'problems'> & {
  /// For each sentence, how far from the end of the one before it begins, and how long it is.
  readonly sentences: readonly number[];
} & { readonly [L in Layers]: Columned<Annotation[L]> };

export function toColumns(annotation: Kept): AnnotationColumns {
  const { division, sentences, times, places, actors, figures, statements, events, problems } = annotation;
  const spans: number[] = [];
  let end = 0;
  for (const { from, to } of sentences) {
    spans.push(from - end, to - from);
    end = to;
  }
  return {
    ...{
      division,
      sentences: spans,
      times: layerOf(times),
      places: layerOf(places),
      actors: layerOf(actors),
    },
    ...{ figures: layerOf(figures), statements: layerOf(statements), events: layerOf(events), problems },
  };
}

function layerOf<V>(notes: readonly Note<V>[]): Layer<V> {
  const [steps, lengths, rules, values]: [number[], number[], string[], V[]] = [[], [], [], []];
  let last = 0;
  for (const { from, to, rule, value } of notes) {
    steps.push(from - last);
    lengths.push(to - from);
    rules.push(rule);
    values.push(value);
    last = from;
  }
  return [steps, lengths, rules, values];
}

/// The annotation again, its fields in the order in which they were.
export function fromColumns(columns: AnnotationColumns): Kept {
  const { division, times, places, actors, figures, statements, events, problems } = columns;
  const sentences: Span[] = [];
  let end = 0;
  for (let i = 0; i < columns.sentences.length; i += 2) {
    const from = end + columns.sentences[i]!;
    end = from + columns.sentences[i + 1]!;
    sentences.push({ from, to: end });
  }
  return {
    ...{ division, sentences, times: notesOf(times), places: placesOf(places), actors: notesOf(actors) },
    ...{ figures: notesOf(figures), statements: notesOf(statements), events: notesOf(events), problems },
  };
}

function notesOf<V>([steps, lengths, rules, values]: Layer<V>): readonly Note<V>[] {
  let from = 0;
  return values.map((value, i) => {
    from += steps[i]!;
    return { from, to: from + lengths[i]!, rule: named(rules[i]!), value };
  });
}

/// Reports of one war name the same few hundred places again and again: each is kept once.
function placesOf([steps, lengths, rules, values]: Layer<Place>): readonly Note<Place>[] {
  return notesOf([
    steps,
    lengths,
    rules,
    values.map((place) => onlyOne(places, JSON.stringify(place), place)),
  ]);
}

/// So many are remembered; then it begins anew.
const MOST = 10_000;
const places = new Map<string, Place>();
const names = new Map<string, string>();

/// Rules are few, and a text that is parsed is one of its own each time.
const named = (rule: string): string => onlyOne(names, rule, rule);

function onlyOne<V>(known: Map<string, V>, key: string, value: V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  known.set(key, value);
  return value;
}
