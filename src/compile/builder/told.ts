/// What each report tells, kept between builds: a report is read again only when it, what it copies, or what analysts
/// decided about it has changed.

import type { Annotation, Comparison, Problem } from '../../model/index.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { mentionsOf, tieCopies } from '../collect.ts';
import { foresee } from '../foreseen.ts';
import { type Lines, linesOf } from '../lineage.ts';
import type { Mention } from '../mention.ts';
import { resolveAgainstOrigins } from '../moments.ts';

export interface Told {
  /// With its times resolved against the origin's date.
  readonly annotation: Annotation;
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
}

interface Kept extends Told {
  readonly given: Annotation;
  /// All that other reports have to say about this one's words.
  readonly around: string;
  /// Reports whose words it holds.
  readonly sources: readonly string[];
}

export interface Changed {
  readonly gone: readonly Mention[];
  readonly fresh: readonly Mention[];
}

export interface Tellings {
  of(report: string): Told | undefined;
  all(): readonly Mention[];
  /// Brings everything up to date; `touched` are reports that are to be read again in any case.
  update(given: readonly Annotation[], comparison: Comparison, touched: ReadonlySet<string>): Changed;
  /// What those tell, a report at a time, of which nothing is known yet, and all reports that they hang on is.
  ahead(given: readonly Annotation[], comparison: Comparison): Steps<readonly Mention[]>;
}

export function keepTellings(): Tellings {
  const kept = new Map<string, Kept>();
  return {
    of: (report) => kept.get(report),
    all: () => [...kept.values()].flatMap(({ mentions }) => mentions),
    update: (given, comparison, touched) => {
      const lines = linesOf(comparison);
      const raw = new Map(given.map((annotation) => [annotation.report.id, annotation]));
      const dirty = findDirty(kept, given, { comparison, lines, touched });
      const gone: Mention[] = [];
      for (const [id, { mentions }] of kept) {
        if (raw.has(id) && !dirty.has(id)) continue;
        gone.push(...mentions);
        if (!raw.has(id)) kept.delete(id);
      }
      return { gone, fresh: finish(tell(dirty, (id) => raw.get(id), comparison, lines)) };
    },
    *ahead(given, comparison) {
      const lines = linesOf(comparison);
      const raw = new Map(given.map((annotation) => [annotation.report.id, annotation]));
      const fresh = new Map([...raw.keys()].map((id) => [id, aroundOf(comparison, lines, id)]));
      return yield* tell(fresh, (id) => raw.get(id) ?? kept.get(id)?.given, comparison, lines);
    },
  };

  /// `dirty`: by report, what stands around it now.
  function* tell(
    dirty: ReadonlyMap<string, string>,
    rawOf: (id: string) => Annotation | undefined,
    comparison: Comparison,
    lines: Lines,
  ): Steps<readonly Mention[]> {
    for (const [id, around] of dirty) {
      const given = rawOf(id)!;
      const annotation = resolveAgainstOrigins(given, lines, rawOf);
      const mentions = mentionsOf(annotation, rawOf, lines, comparison.stories.get(id));
      foresee(annotation, mentions);
      const { problems } = annotation;
      kept.set(id, { annotation, mentions, problems, given, around, sources: sourcesOf(comparison, id) });
      yield;
    }
    const fresh: Mention[] = [];
    const untied = new Map([...dirty.keys()].map((id) => [id, kept.get(id)!.mentions]));
    for (const [id, mentions] of untied) {
      const tied = tieCopies(
        mentions,
        (source) => untied.get(source) ?? kept.get(source)?.mentions ?? [],
        lines,
      );
      kept.set(id, { ...kept.get(id)!, mentions: tied });
      fresh.push(...tied);
    }
    return fresh;
  }
}

/// Of these reports those that can be read ahead: all others by which it is told whose words theirs are can be too, or
/// are known.
export function tellable(
  given: readonly Annotation[],
  comparison: Comparison,
  isKnown: (report: string) => boolean,
): readonly Annotation[] {
  const lines = linesOf(comparison);
  const here = new Set(given.map(({ report }) => report.id));
  const hanging = new Map<string, string[]>();
  const waiting: string[] = [];
  for (const id of here) {
    for (const other of neededBy(comparison, lines, id)) {
      if (isKnown(other)) continue;
      if (!here.has(other)) waiting.push(id);
      const list = hanging.get(other);
      if (list) list.push(id);
      else hanging.set(other, [id]);
    }
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    if (here.delete(id)) waiting.push(...(hanging.get(id) ?? []));
  return given.filter(({ report }) => here.has(report.id));
}

/// What it copies, and the reports whose origins its words are of.
function neededBy(comparison: Comparison, lines: Lines, id: string): ReadonlySet<string> {
  const needed = new Set(sourcesOf(comparison, id));
  for (const { origin } of comparison.lineage.get(id) ?? []) {
    const report = lines.origin(origin)?.report;
    if (report !== undefined) needed.add(report);
  }
  needed.delete(id);
  return needed;
}

interface Now {
  readonly comparison: Comparison;
  readonly lines: Lines;
  readonly touched: ReadonlySet<string>;
}

/// Reports that must be read again, each with what stands around it now.
function findDirty(
  kept: ReadonlyMap<string, Kept>,
  given: readonly Annotation[],
  { comparison, lines, touched }: Now,
): ReadonlyMap<string, string> {
  const here = new Set(given.map(({ report }) => report.id));
  const dirty = new Map<string, string>();
  const copiers = new Map<string, string[]>();
  for (const annotation of given) {
    const { id } = annotation.report;
    const around = aroundOf(comparison, lines, id);
    const before = kept.get(id);
    if (before?.given !== annotation || before.around !== around || touched.has(id)) dirty.set(id, around);
    for (const source of sourcesOf(comparison, id)) {
      const list = copiers.get(source);
      if (list) list.push(id);
      else copiers.set(source, [id]);
    }
  }
  // Whoever holds the words of a report that has changed, changes with it.
  const queue = [...dirty.keys(), ...[...kept.keys()].filter((id) => !here.has(id))];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const copier of copiers.get(id) ?? []) {
      if (dirty.has(copier)) continue;
      dirty.set(copier, aroundOf(comparison, lines, copier));
      queue.push(copier);
    }
  }
  return dirty;
}

function aroundOf({ lineage, stories }: Comparison, lines: Lines, id: string): string {
  const stretches = lineage.get(id) ?? [];
  const origins = stretches.map(({ origin }) => [origin, lines.origin(origin)?.agency]);
  return JSON.stringify([stretches, origins, stories.get(id)]);
}

function sourcesOf({ lineage }: Comparison, id: string): readonly string[] {
  const ids = (lineage.get(id) ?? []).flatMap(({ copyOf }) => (copyOf === undefined ? [] : [copyOf.id]));
  return [...new Set(ids)];
}
