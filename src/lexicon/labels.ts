/// Criteria for what a short report is about: which words of its lead speak for which of ACLED's sub-event types.

import data from '../../lexicon/labels.json' with { type: 'json' };

interface LabelRule {
  readonly name: string;
  readonly label: string;
  readonly all: readonly string[];
  readonly not?: readonly string[];
  readonly weight: number;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const LABEL_RULES: readonly LabelRule[] = data.rules;

const TYPES: Readonly<Record<string, number>> = data.types;

/// How much one event of a type says about what a report is about.
export const typeWeight = (type: string): number => TYPES[type] ?? 1;

const CLASSES = new Map(
  Object.entries(data.classes).map(([name, phrases]) => [
    name,
    new RegExp(`(?<![\\w-])(?:${phrases.map(pattern).join('|')})(?![\\w-])`, 'u'),
  ]),
);

function pattern(phrase: string): string {
  return phrase.replaceAll('*', '[\\w-]{0,20}').replaceAll(' ', '\\s{1,3}');
}

/// The rules that hold for a lead in lower case.
export function rulesFor(lead: string): readonly LabelRule[] {
  const found = new Map<string, boolean>();
  const stands = (name: string): boolean => {
    const known = found.get(name) ?? CLASSES.get(name)?.test(lead) ?? false;
    found.set(name, known);
    return known;
  };
  return LABEL_RULES.filter(({ all, not }) => all.every(stands) && !not?.some(stands));
}
