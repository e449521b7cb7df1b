/// The contract's `relate --json`: what is known across reports, one object for the whole file.

import type { Comparison, Incident, Record as SourcedRecord } from '../model/index.ts';
import { copiesJson, originsJson } from './copies.ts';

type Json = Readonly<Record<string, unknown>>;

/// Groups of reports that tell one story stand first among the incidents, as type `story`, with the mentions of all
/// incidents that their reports speak of: who reads down to the incidents themselves finds each mention in its own.
export function relateJson(
  { comparison }: { readonly comparison: Comparison },
  record: Pick<SourcedRecord, 'incidents' | 'background'>,
): Json {
  // Which words tell one thing does not hang on whether that thing is an incident, if they tell a thing at all.
  const told = record.background.filter(({ rule }) => !NOTHING.has(rule));
  const incidents = [...record.incidents, ...told];
  return {
    copies: copiesJson(comparison),
    origins: originsJson(comparison),
    incidents: [
      ...storiesJson(comparison, incidents),
      ...incidents.map(({ id, type, mentions, reports }) => ({
        ...{ id, type, reports },
        mentions: mentions.map(({ report, event }) => ({ id: report, event })),
      })),
    ],
  };
}

const NOTHING: ReadonlySet<string> = new Set(['background/finding', 'background/bare']);

function storiesJson({ stories }: Comparison, incidents: readonly Incident[]): readonly Json[] {
  const reports = new Map<string, string[]>();
  for (const [report, story] of stories) append(reports, story, report);
  const mentions = new Map<string, { readonly id: string; readonly event: number }[]>();
  for (const { report, event } of incidents.flatMap((incident) => incident.mentions)) {
    const story = stories.get(report);
    if (story !== undefined) append(mentions, story, { id: report, event });
  }
  return [...reports]
    .filter(([, members]) => members.length > 1)
    .map(([story, members]) => ({
      ...{ id: `story-${story}`, type: 'story', reports: members },
      mentions: mentions.get(story) ?? [],
    }));
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
