/// The layers of `annotate` one by one, and the four of them that read language, times and places.

import { findActors } from '../../src/annotate/actors.ts';
import { findEvents } from '../../src/annotate/events.ts';
import { findFigures } from '../../src/annotate/figures.ts';
import { findPlacesTogether } from '../../src/annotate/places.ts';
import { findStatements } from '../../src/annotate/statements.ts';
import { findTimes } from '../../src/annotate/times.ts';
import { divide } from '../../src/divide/index.ts';
import type { Report, Resources } from '../../src/model/index.ts';
import { TOGETHER } from '../../src/store/annotating.ts';
import { parseTogether } from '../../src/text/index.ts';

/// The first four layers, a handful of reports together as `annotateTogether` reads them.
export function core(reports: readonly Report[], resources: Resources) {
  const divided = reports.map((report) => ({ report, resources, division: divide(report) }));
  const docs = parseTogether(divided, resources.tagger);
  const timed = divided.map((base, i) => {
    const parsed = { ...base, doc: docs[i]! };
    return { ...parsed, times: findTimes(parsed) };
  });
  const places = findPlacesTogether(timed);
  return timed.map(({ division, times }, i) => ({ division, times, places: places[i]! }));
}

export const CORE = ['divide', 'parse', 'times', 'places'];

/// CPU time of each layer in microseconds a report, handfuls of reports read together as `annotate` reads them. One
/// layer runs over all reports before the next, so that the time of one is not lost in the clock's steps.
export function layerTimes(reports: readonly Report[], resources: Resources): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  function pass<T, Name extends string, V>(
    name: string,
    inputs: readonly T[],
    field: Name,
    layer: (some: readonly T[]) => readonly V[],
  ) {
    const values: V[] = [];
    const before = process.cpuUsage();
    for (let i = 0; i < inputs.length; i += TOGETHER) values.push(...layer(inputs.slice(i, i + TOGETHER)));
    const { user, system } = process.cpuUsage(before);
    times.set(name, (user + system) / inputs.length);
    return inputs.map((input, i) => ({ ...input, [field]: values[i]! }) as T & { readonly [N in Name]: V });
  }
  const each =
    <T, V>(layer: (input: T) => V) =>
    (some: readonly T[]) =>
      some.map(layer);
  const bases = reports.map((report) => ({ report, resources }));
  const divided = pass(
    'divide',
    bases,
    'division',
    each(({ report }) => divide(report)),
  );
  const parsed = pass('parse', divided, 'doc', (some) => parseTogether(some, resources.tagger));
  const timed = pass('times', parsed, 'times', each(findTimes));
  const placed = pass('places', timed, 'places', findPlacesTogether);
  const peopled = pass('actors', placed, 'actors', each(findActors));
  const counted = pass('figures', peopled, 'figures', each(findFigures));
  const said = pass('statements', counted, 'statements', each(findStatements));
  pass('events', said, 'events', each(findEvents));
  return times;
}
