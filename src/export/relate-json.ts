/// The contract's `relate --json`: what is known across reports, one object for the whole file.

import {
  type Chain,
  type Comparison,
  type Incident,
  type MentionRef,
  refKey,
  type Record as SourcedRecord,
} from '../model/index.ts';
import { copiesJson, originsJson } from './copies.ts';

type Json = Readonly<Record<string, unknown>>;

/// The list of incidents goes from the coarse to the fine: groups of reports that tell one story, as type `story`, with
/// all mentions that are told in them; the record's incidents; and chains, as type `chain`, of mentions that mean one
/// happening, with why. Who reads down finds each mention last in what is closest to it.
export function relateJson(
  { comparison }: { readonly comparison: Comparison },
  record: Pick<SourcedRecord, 'incidents' | 'background'>,
  chains: readonly Chain[] = [],
): Json {
  // Which words tell one thing does not hang on whether that thing is an incident, if they tell a thing at all.
  const beside = record.background.filter(({ rule }) => !NOTHING.has(rule));
  const incidents = [...record.incidents, ...beside];
  const told = chainsTold(chains, incidents);
  return {
    copies: copiesJson(comparison),
    origins: originsJson(comparison),
    incidents: [
      ...storiesJson(comparison, [...incidents, ...told]),
      ...incidents.map(({ id, type, mentions, reports }) => ({
        ...{ id, type, reports },
        mentions: mentions.map(mentionJson),
      })),
      ...told.map(chainJson),
    ],
  };
}

const NOTHING: ReadonlySet<string> = new Set(['background/finding', 'background/bare']);

const mentionJson = ({ report, event }: MentionRef): Json => ({ id: report, event });

/// A mention alone is worth a line only where its incident has others that are not it.
function chainsTold(
  chains: readonly Chain[],
  incidents: readonly Pick<Incident, 'mentions'>[],
): readonly Chain[] {
  const together = new Set(
    incidents.flatMap(({ mentions }) => (mentions.length > 1 ? mentions.map(refKey) : [])),
  );
  return chains.filter(({ mentions }) => mentions.length > 1 || together.has(refKey(mentions[0]!)));
}

function chainJson({ id, mentions, reports, links }: Chain): Json {
  return {
    ...{ id: `chain-${id}`, type: 'chain', reports },
    mentions: mentions.map(mentionJson),
    links: links.map(({ a, b, score, reasons }) => ({
      ...{ a: mentionJson(a), b: mentionJson(b), score },
      reasons: reasons.map(({ words }) => words),
    })),
  };
}

function storiesJson(
  { stories }: Comparison,
  parts: readonly { readonly mentions: readonly MentionRef[] }[],
): readonly Json[] {
  const reports = new Map<string, string[]>();
  for (const [report, story] of stories) append(reports, story, report);
  const mentions = new Map<string, Map<string, Json>>();
  for (const mention of parts.flatMap((part) => part.mentions)) {
    const story = stories.get(mention.report);
    if (story === undefined) continue;
    const told = mentions.get(story) ?? new Map<string, Json>();
    mentions.set(story, told.set(refKey(mention), mentionJson(mention)));
  }
  return [...reports]
    .filter(([, members]) => members.length > 1)
    .map(([story, members]) => ({
      ...{ id: `story-${story}`, type: 'story', reports: members },
      mentions: [...(mentions.get(story)?.values() ?? [])],
    }));
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
