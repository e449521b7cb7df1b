/// Gives an incident a title a person can scan, from templates that are data.

import data from '../../lexicon/incident-titles.json' with { type: 'json' };
import { EVENT_TYPES } from '../lexicon/events.ts';
import type { EventStatus } from '../model/index.ts';

export interface TitleParts {
  readonly agent?: string | undefined;
  readonly target?: string | undefined;
  readonly place?: string | undefined;
}

const TEMPLATES: Readonly<Record<string, readonly string[]>> = data.titles;

const PLAIN: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing']);

export function titleOf(type: string, status: EventStatus, parts: TitleParts): string {
  const label = EVENT_TYPES.get(type)?.label ?? type;
  const fallback = ['{target}: {label}, {place}', '{label}, {place}', '{label}'];
  for (const template of [...(TEMPLATES[type] ?? []), ...fallback]) {
    const title = fill(parts.place === undefined ? template.replace(PLACE, '') : template, {
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

function fill(template: string, parts: Readonly<Record<string, string | undefined>>): string | undefined {
  let complete = true;
  const title = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) complete = false;
    return part ?? '';
  });
  return complete ? title : undefined;
}
