/// Two people at one archive: who decides at the command line hears what others decided on the same incident.

import type { Act, Deed } from '../../store/acts.ts';
import type { Archive } from '../../store/archive.ts';
import { type Shell, usageError } from '../shell.ts';
import { printable, shortId } from '../table.ts';

const incidentsOf = (deed: Deed): readonly string[] =>
  'incidents' in deed ? deed.incidents : 'incident' in deed ? [deed.incident] : [];

/// Who says which verdict was the last that he saw is refused where others have decided something since.
export async function seenBy(
  deed: Deed,
  given: string | undefined,
  archive: Archive,
): Promise<Pick<Act, 'seen'>> {
  if (given === undefined) return {};
  const known = (await archive.verdicts()).filter(
    ({ id, act }) => id.startsWith(given) || act?.startsWith(given),
  );
  if (known.length === 0 && given !== NONE)
    throw usageError(`${given} is no verdict: see tetrapylon history`);
  const names = new Set(known.map(({ id }) => id));
  const pairs = incidentsOf(deed).map(async (id) => {
    const on = (await archive.incident(id))?.review?.verdicts ?? [];
    return [id, on.findLast((one) => names.has(one)) ?? ''] as const;
  });
  return { seen: Object.fromEntries(await Promise.all(pairs)) };
}

const NONE = 'none';

/// Who says nothing of what he saw is told, and it is done.
export async function tellOthers(act: Act, archive: Archive, shell: Shell): Promise<void> {
  if (act.seen !== undefined || act.kind === 'note') return;
  const { decidedByOthers } = await import('../../store/seen.ts');
  const verdicts = await archive.verdicts();
  for (const id of incidentsOf(act)) {
    const incident = await archive.incident(id);
    const words = incident && decidedByOthers(incident, act.by, verdicts);
    if (words) shell.err(`tetrapylon: ${printable(words)}. See tetrapylon history ${shortId(id)}\n`);
  }
}
