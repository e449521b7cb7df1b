/// Gives an incident a title a person can scan, from templates that are data.

import data from '../../lexicon/incident-titles.json' with { type: 'json' };
import { EVENT_TYPES } from '../lexicon/events.ts';
import type { EventStatus } from '../model/index.ts';

export interface TitleParts {
  readonly agent?: string | undefined;
  /// Of two agents both.
  readonly agents?: string | undefined;
  /// Who withdrew.
  readonly gone?: string | undefined;
  readonly target?: string | undefined;
  readonly place?: string | undefined;
  /// What befell the target ("killed").
  readonly effect?: string | undefined;
  /// The deed in a word ("looted"), and of what flew ("shot down").
  readonly did?: string | undefined;
  readonly downed?: string | undefined;
}

const TEMPLATES: Readonly<Record<string, readonly string[]>> = data.titles;

const PLAIN: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing']);

export function titleOf(type: string, status: EventStatus, parts: TitleParts): string {
  const label = EVENT_TYPES.get(type)?.label ?? type;
  const fallback = ['{target}: {label}, {place}', '{label}, {place}', '{label}'];
  const special = parts.effect === undefined ? [] : (TEMPLATES[`${type}/${parts.effect}`] ?? []);
  for (const template of [...special, ...(TEMPLATES[type] ?? []), ...fallback]) {
    const title = fill(namesPlace(parts) ? template.replace(PLACE, '') : template, {
      ...parts,
      label,
    });
    if (title === undefined) continue;
    return title.charAt(0).toUpperCase() + title.slice(1) + (PLAIN.has(status) ? '' : ` (${status})`);
  }
  return label;
}

/// Where no place is known, a title that only ends with it can do without.
const PLACE = /, \{place\}$/;

/// "Mayor of Old Ferry abducted, Old Ferry": the place is named once.
function namesPlace({ place, target }: TitleParts): boolean {
  return place === undefined || (target?.toLowerCase().includes(place.toLowerCase()) ?? false);
}

function fill(template: string, parts: Readonly<Record<string, string | undefined>>): string | undefined {
  let complete = true;
  const title = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) complete = false;
    return part ?? '';
  });
  return complete ? title : undefined;
}
