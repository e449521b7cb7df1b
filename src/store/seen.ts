/// Two people at one archive: what one decides on what the other has changed meanwhile is not done, and told.

import { undoneBy } from '../compile/verdicts.ts';
import type { Incident, Verdict } from '../model/index.ts';
import type { Act } from './acts.ts';
import type { Archive } from './archive.ts';
import { verdictWords } from './history.ts';

/// What was seen is not what is there any more.
export interface Outdated extends Error {
  readonly outdated: true;
}

export function outdated(message: string): Outdated {
  return Object.assign(new Error(message), { outdated: true } as const);
}

export function isOutdated(error: unknown): error is Outdated {
  return error instanceof Error && 'outdated' in error;
}

/// A note takes nothing from anybody: it neither is in the way nor finds anything in its own.
const BESIDE: ReadonlySet<Verdict['kind']> = new Set(['note', 'related']);

interface Open {
  readonly archive: Pick<Archive, 'incident'>;
  readonly verdicts: readonly Verdict[];
}

/// What a person decided himself he knows, also in another window.
export async function refuseUnseen(
  { by, kind }: Pick<Act, 'by' | 'kind'>,
  seen: Act['seen'],
  { archive, verdicts }: Open,
): Promise<void> {
  if (kind === 'note' || kind === 'undo') return;
  for (const [id, last] of Object.entries(seen ?? {})) {
    const incident = await archive.incident(id);
    const on = incident?.review?.verdicts ?? [];
    const other = othersAmong(on.slice(on.indexOf(last) + 1), by, verdicts);
    if (other === undefined) continue;
    const about = incident === undefined ? '' : ` on “${incident.title}”`;
    throw outdated(
      `${other.by} has decided${about} meanwhile: ${wordsOf(other, verdicts)}. Look at that, and decide again`,
    );
  }
}

/// What somebody else decided on an incident after this person last did, in words: who decides now should know it.
export function decidedByOthers(
  { title, review }: Pick<Incident, 'title' | 'review'>,
  by: string,
  verdicts: readonly Verdict[],
): string | undefined {
  const on = review?.verdicts ?? [];
  const mine = new Set(verdicts.filter((one) => one.by === by).map(({ id }) => id));
  const undone = undoneBy(verdicts);
  const since = on.slice(on.findLastIndex((id) => mine.has(id)) + 1).filter((id) => !undone.has(id));
  const other = othersAmong(since, by, verdicts);
  return other && `${other.by} has decided on “${title}” before: ${wordsOf(other, verdicts)}`;
}

function othersAmong(ids: readonly string[], by: string, verdicts: readonly Verdict[]): Verdict | undefined {
  const since = new Set(ids);
  return verdicts.findLast((one) => since.has(one.id) && one.by !== by && !BESIDE.has(one.kind));
}

const wordsOf = (verdict: Verdict, verdicts: readonly Verdict[]): string =>
  verdictWords(verdict, new Map(verdicts.map((one) => [one.id, one])));

/// Of some verdicts and acts, those that stand. Who undoes what another has undone already would otherwise be in the
/// way of him who wants it back.
export function stillToUndo(ids: readonly string[], known: readonly Verdict[]): readonly string[] {
  const wanted = new Set(ids);
  const meant = known.filter(({ id, act }) => wanted.has(id) || (act !== undefined && wanted.has(act)));
  if (meant.length === 0) throw new RangeError('No verdict has this id');
  const undone = undoneBy(known);
  const left = meant.filter(({ id }) => !undone.has(id));
  if (left.length > 0) return left.map(({ id }) => id);
  const last = known.find(({ id }) => id === undone.get(meant[0]!.id));
  throw outdated(`${last?.by ?? 'Somebody'} has undone this already`);
}
