/// Whose words stand at an offset.

import type { Comparison, Day, Lineage, Origin, Report, Stretch } from '../model/index.ts';
import { publishedDay } from '../model/index.ts';
import { holding } from '../text/search.ts';

export interface Lines {
  /// The stretch of the report's text that holds the offset.
  at(report: string, offset: number): Lineage | undefined;
  origin(id: string): Origin | undefined;
  /// The origin whose words stand at the offset; a stand-in made of the report where nothing is known.
  originAt(report: Report, offset: number): Origin;
  /// The same place in the text that the words were copied from.
  source(report: string, offset: number): Stretch | undefined;
  /// Whether any of its words are copied.
  copies(report: string): boolean;
}

export function linesOf({ lineage, origins }: Comparison): Lines {
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  const at = (report: string, offset: number): Lineage | undefined =>
    holding(lineage.get(report) ?? [], offset);
  return {
    at,
    origin: (id) => byId.get(id),
    originAt: (report, offset) => byId.get(at(report.id, offset)?.origin ?? '') ?? standIn(report),
    source(report, offset) {
      const stretch = at(report, offset);
      if (stretch?.copyOf === undefined) return undefined;
      const { id, from, to } = stretch.copyOf;
      const inside = Math.min(to, from + (offset - stretch.from));
      return { id, from: inside, to };
    },
    copies: (report) => lineage.get(report)?.some(({ copyOf }) => copyOf !== undefined) ?? false,
  };
}

function standIn(report: Report): Origin {
  const { id, text, agency } = report;
  const day: Day = publishedDay(report);
  const span = { from: 0, to: text.length };
  const members = [{ report: id, share: 1 }];
  return { id, report: id, span, published: day, members, ...(agency === undefined ? {} : { agency }) };
}
