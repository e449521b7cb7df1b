/// Which reports tell one story: those whose words, and above all whose names and numbers, are alike, joined by
/// average linkage (Sokal and Michener 1958) over each report's nearest neighbours, so that the work grows with
/// the reports and not with their pairs.

import { once } from '../text/once.ts';
import type { Steps } from '../text/steps.ts';
import { keepLikeness, type Likeness } from './likeness.ts';
import { type Edge, linkByAverage } from './linkage.ts';
import { type Derived, type Text, wordsByText } from './texts.ts';

/// A report that has more than this share of its words from another tells that one's story, and counts for nothing
/// in finding it: reprints change no story.
const TAKEN = 0.5;

export interface Stories {
  /// By report id, the id of the earliest report of its story. Reports of several stories, such as live logs, have
  /// none. Reports come in order of publication.
  update(reports: readonly Derived[]): Steps<ReadonlyMap<string, string>>;
}

/// Reports that are joined by pairs which are alike enough to begin a group: no group reaches beyond them.
interface Part {
  readonly texts: readonly Text[];
  readonly stamp: string;
  readonly groups: readonly (readonly Text[])[];
}

export function keepStories(): Stories {
  const likeness = keepLikeness();
  let known = new Map<Text, Part>();
  const sourceOf = once(findSource);
  return {
    *update(reports) {
      const single = reports.filter(
        (each) => each.division.entries.length <= 1 && sourceOf(each) === undefined,
      );
      yield* likeness.update(single.map(({ text }) => text));
      const parts = partsOf(
        single.map(({ text }) => text),
        likeness,
      ).map((texts) => {
        const before = known.get(texts[0]!);
        const stamp = texts.map((text) => `${text.report.id} ${likeness.version(text)}`).join('\n');
        return before?.stamp === stamp ? before : { texts, stamp, groups: groupsOf(texts, likeness) };
      });
      known = new Map(parts.map((part) => [part.texts[0]!, part]));
      const stories = new Map<string, string>();
      for (const group of parts.flatMap(({ groups }) => groups))
        for (const { report } of group) stories.set(report.id, group[0]!.report.id);
      // Reports stand in order of publication, so the story of a source is known before those who took from it.
      for (const each of reports) {
        const source = sourceOf(each);
        const story = source === undefined ? undefined : stories.get(source.report.id);
        if (story !== undefined && each.division.entries.length <= 1) stories.set(each.report.id, story);
      }
      return stories;
    },
  };
}

/// The text from which most of the words of this one are taken.
function findSource({ words, regions }: Derived): Text | undefined {
  return [...wordsByText(regions)].find(([, count]) => count > TAKEN * words.count)?.[0];
}

/// Connected parts, each in order of publication.
function partsOf(texts: readonly Text[], likeness: Likeness): readonly (readonly Text[])[] {
  const seen = new Set<Text>();
  const parts: (readonly Text[])[] = [];
  for (const start of texts) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (let i = 0; i < part.length; i++) {
      for (const other of likeness.beside(part[i]!)) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    parts.push(part.sort((a, b) => a.place - b.place));
  }
  return parts;
}

function groupsOf(texts: readonly Text[], likeness: Likeness): readonly (readonly Text[])[] {
  if (texts.length === 1) return [texts];
  const edges: readonly Edge[] = likeness.within(texts);
  return linkByAverage(texts.length, edges, likeness.join).map((group) => group.map((i) => texts[i]!));
}
