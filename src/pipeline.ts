/// The whole product on one screen: from bytes to the record. Everything here is a pure function of its arguments.

import { findActors } from './annotate/actors.ts';
import { findEvents } from './annotate/events.ts';
import { findFigures } from './annotate/figures.ts';
import { findOccurrences } from './annotate/occurrences.ts';
import { findPlacesTogether } from './annotate/places.ts';
import { findStatements } from './annotate/statements.ts';
import { findTimes } from './annotate/times.ts';
import { type Comparable, createComparer } from './compare/index.ts';
import { chainsOf } from './compile/chains.ts';
import { compile, createBuilder } from './compile/index.ts';
import { divide, divideAtSeams } from './divide/index.ts';
import type {
  Annotation,
  Chain,
  Comparison,
  Record,
  Report,
  Resources,
  Seam,
  Verdict,
} from './model/index.ts';
import { parseTogether } from './text/index.ts';
import { revised } from './text/shelf.ts';
import type { Steps } from './text/steps.ts';

/// Reads one report alone: frame, language, then layer upon layer. Needs no other report, so it can be run in
/// parallel and its result kept.
export function annotate(report: Report, resources: Resources): Annotation {
  return annotateTogether([report], resources)[0]!;
}

/// Reads a handful of reports, each alone: a layer over all of them before the next layer, so that the program of a
/// layer is loaded into the processor's caches once a handful and not once a report. Nothing else hangs on it.
export function annotateTogether(reports: readonly Report[], resources: Resources): readonly Annotation[] {
  return readLayers(reports, resources).map((base) => ({
    ...annotationOf(base),
    occurrences: findOccurrences(base),
  }));
}

/// The same without what else happens, which an archive does not keep.
export function annotateToKeep(reports: readonly Report[], resources: Resources): readonly Annotation[] {
  return readLayers(reports, resources).map(annotationOf);
}

function readLayers(reports: readonly Report[], resources: Resources) {
  const divided = reports.map((report) => ({ report, resources, division: divide(report) }));
  const parsed = add(divided, 'doc', parseTogether(divided, resources.tagger));
  const timed = add(parsed, 'times', parsed.map(findTimes));
  const placed = add(timed, 'places', findPlacesTogether(timed));
  const peopled = add(placed, 'actors', placed.map(findActors));
  const counted = add(peopled, 'figures', peopled.map(findFigures));
  const said = add(counted, 'statements', counted.map(findStatements));
  return add(said, 'events', said.map(findEvents));
}

function annotationOf(base: ReturnType<typeof readLayers>[number]): Annotation {
  const { report, division, doc, times, places, actors, figures, statements, events } = base;
  const sentences = doc.sentences.map(({ from, to }) => ({ from, to }));
  return {
    ...{ report, division, sentences, times, places, actors, figures, statements, events },
    problems: [],
  };
}

/// What a layer found in each report goes beside what those before it did.
function add<Base, Name extends string, Value>(bases: readonly Base[], name: Name, values: readonly Value[]) {
  return bases.map((base, i) => ({ ...base, [name]: values[i]! }) as Base & { readonly [N in Name]: Value });
}

/// What a report is compared by, which takes a hundredth of the time in which all of it is read.
export const frame = (report: Report): Comparable => ({ report, division: divide(report) });

/// Lays reports beside each other: whose words are whose, and where a second story begins without a mark.
export function relate(annotations: readonly Annotation[]): Related {
  const comparison = createComparer().compare(annotations);
  return { annotations: createDivider()(annotations, comparison), comparison };
}

type Divide = (annotations: readonly Annotation[], comparison: Comparison) => readonly Annotation[];

/// Divides reports at their seams, again and again as they come and go: what has not changed is the same object as
/// before.
function createDivider(): Divide {
  const divided = new WeakMap<
    Annotation,
    { readonly seams: readonly Seam[]; readonly annotation: Annotation }
  >();
  return (annotations, comparison) =>
    annotations.map((annotation) => {
      const seams = comparison.seams.get(annotation.report.id) ?? [];
      const before = divided.get(annotation);
      if (before !== undefined && (before.seams === seams || before.seams.length + seams.length === 0))
        return before.annotation;
      const division = divideAtSeams(annotation.report, annotation.division, seams);
      divided.set(annotation, { seams, annotation: revised(annotation, { division }) });
      return divided.get(annotation)!.annotation;
    });
}

export interface Related {
  readonly annotations: readonly Annotation[];
  readonly comparison: Comparison;
}

/// Makes the one sourced record of all reports and of what analysts decided.
export function record({ annotations, comparison }: Related, verdicts: readonly Verdict[] = []): Record {
  return compile(annotations, comparison, verdicts);
}

/// A record that is kept with what it was made of: each call gives the record of these annotations and verdicts, byte
/// for byte as if made afresh, and makes again only what depends on what has changed since the call before. Incidents
/// that have not changed are the same objects. What the comparer has compared ahead is not compared again.
export interface KeepRecord {
  (annotations: readonly Annotation[], verdicts: readonly Verdict[]): Record;
  /// The same for the last time: what is kept for the next is forgotten on the way.
  readonly last: (annotations: readonly Annotation[], verdicts: readonly Verdict[]) => Record;
  /// Does some of the work of the next call, of those that have been read, for whoever waits for the others: nothing but
  /// how long that call takes hangs on it. `all` is what all of them are compared by.
  readonly ahead: (all: readonly Comparable[], read: readonly Annotation[]) => Steps<void>;
}

export function keepRecord(comparer = createComparer()): KeepRecord {
  let [divider, builder] = [createDivider(), createBuilder()];
  let last:
    | { readonly of: readonly Annotation[]; readonly decided: string; readonly made: Record }
    | undefined;
  const keep = (annotations: readonly Annotation[], verdicts: readonly Verdict[]): Record => {
    const decided = JSON.stringify(verdicts);
    if (last?.decided === decided && areSame(last.of, annotations)) return last.made;
    const comparison = comparer.compare(annotations);
    const divided = divider(annotations, comparison);
    last = { of: annotations, decided, made: builder.build(divided, comparison, verdicts) };
    return last.made;
  };
  const lastly: KeepRecord['last'] = (annotations, verdicts) => {
    const comparison = comparer.compare(annotations);
    comparer.forget();
    const made = builder.build(divider(annotations, comparison), comparison, verdicts, true);
    [divider, builder, last] = [createDivider(), createBuilder(), undefined];
    return made;
  };
  const ahead: KeepRecord['ahead'] = (all, read) => {
    const comparison = comparer.compare(all);
    return builder.ahead(divider(read, comparison), comparison);
  };
  return Object.assign(keep, { ahead, last: lastly });
}

const areSame = (some: readonly Annotation[], others: readonly Annotation[]): boolean =>
  some.length === others.length && some.every((one, i) => one === others[i]);

/// Which mentions of a story mean one happening, be it of conflict or not. Stands beside the record and changes nothing
/// in it.
export function chain({ annotations, comparison }: Related, { incidents }: Record): readonly Chain[] {
  return chainsOf(annotations, comparison, incidents);
}

/// All three steps.
export function buildRecord(
  reports: readonly Report[],
  resources: Resources,
  verdicts: readonly Verdict[] = [],
): Record {
  return record(relate(reports.map((report) => annotate(report, resources))), verdicts);
}
