/// The layers of `annotate` one by one, and the four of them that read language, times and places.

import { findActors } from '../../src/annotate/actors.ts';
import { findEvents } from '../../src/annotate/events.ts';
import { findFigures } from '../../src/annotate/figures.ts';
import { findPlaces } from '../../src/annotate/places.ts';
import { findStatements } from '../../src/annotate/statements.ts';
import { findTimes } from '../../src/annotate/times.ts';
import { divide } from '../../src/divide/index.ts';
import type { Report, Resources } from '../../src/model/index.ts';
import { parse, parseTogether } from '../../src/text/index.ts';

/// The first four layers, a handful of reports together as `annotateTogether` reads them.
export function core(reports: readonly Report[], resources: Resources) {
  const divided = reports.map((report) => ({ report, resources, division: divide(report) }));
  const docs = parseTogether(
    divided.map(({ report, division }) => ({ text: report.text, division })),
    resources.tagger,
  );
  const parsed = divided.map((base, i) => ({ ...base, doc: docs[i]! }));
  const timed = parsed.map((base) => ({ ...base, times: findTimes(base) }));
  return timed.map(({ times, ...base }) => ({
    division: base.division,
    times,
    places: findPlaces({ ...base, times }),
  }));
}

export const CORE = ['divide', 'parse', 'times', 'places'];

/// CPU time of each layer in microseconds a report. One layer runs over all reports before the next, so that the time
/// of one is not lost in the clock's steps.
export function layerTimes(reports: readonly Report[], resources: Resources): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  function pass<T, R>(name: string, inputs: readonly T[], layer: (input: T) => R): readonly R[] {
    const before = process.cpuUsage();
    const made = inputs.map(layer);
    const { user, system } = process.cpuUsage(before);
    times.set(name, (user + system) / inputs.length);
    return made;
  }
  const divided = pass('divide', reports, (report) => ({ report, division: divide(report), resources }));
  const parsed = pass('parse', divided, (base) => ({
    ...base,
    doc: parse(base.report.text, base.division, resources.tagger),
  }));
  const timed = pass('times', parsed, (base) => ({ ...base, times: findTimes(base) }));
  const placed = pass('places', timed, (base) => ({ ...base, places: findPlaces(base) }));
  const peopled = pass('actors', placed, (base) => ({ ...base, actors: findActors(base) }));
  const counted = pass('figures', peopled, (base) => ({ ...base, figures: findFigures(base) }));
  const said = pass('statements', counted, (base) => ({ ...base, statements: findStatements(base) }));
  pass('events', said, findEvents);
  return times;
}
