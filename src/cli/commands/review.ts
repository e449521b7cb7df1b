/// `verdict`, `history` and `queue`: what people decide, who decided what, and what waits for them.

import type { HistoryEntry, Incident, QueueItem } from '../../model/index.ts';
import { STANDINGS } from '../../model/index.ts';
import type { Act, Deed } from '../../store/acts.ts';
import type { Archive } from '../../store/archive.ts';
import { annotationOf, openArchive, rebuildIfStale, withArchive } from '../desk.ts';
import {
  ARCHIVE,
  type Command,
  EXIT,
  JSON_OUT,
  type Options,
  printJson,
  type Shell,
  text,
  usageError,
} from '../shell.ts';
import { plural, printable, shortId, table, wrap } from '../table.ts';
import { limitOption, slotOption, slotValueOption } from './given.ts';
import { GRADES, oneIncident } from './lists.ts';
import { seenBy, tellOthers } from './others.ts';

const DEEDS = ['accept', 'correct', 'reject', 'same', 'different', 'related', 'split', 'grade', 'standing'];
const OTHERS = ['note', 'assign', 'undo'];

export const verdict: Command = {
  name: 'verdict',
  operands: '<deed> <id...>',
  summary: `decide something: ${[...DEEDS, ...OTHERS].join(', ')}`,
  options: [
    { flags: '--by <name>', help: 'who decides (else TETRAPYLON_ANALYST)' },
    { flags: '--reason <words>', help: 'why: it stands in the history' },
    { flags: '--slot <slot>', help: 'time, place, agent, target, instrument, figure, status, event' },
    { flags: '--was <words>', help: 'which of several values, as the incident has it' },
    { flags: '--value <value>', help: 'the value as it should be: 2016-11-20, "at least 12 guards", Sirte' },
    { flags: '--level <grade>', help: 'for grade', choices: GRADES },
    { flags: '--standing <standing>', help: 'for standing', choices: STANDINGS },
    { flags: '--to <name>', help: 'for assign; nobody without it' },
    {
      flags: '--mention <words...>',
      help: 'for split: REPORT:FROM-TO, or the first letters of the sentence',
    },
    { flags: '--seen <verdict>', help: 'the last verdict that you know of, or none: else it is not done' },
    ...[ARCHIVE, JSON_OUT],
  ],
  examples: [
    'tetrapylon verdict accept 4f2a --by "N. Haddad"',
    'tetrapylon verdict correct 4f2a --slot figure --was "six guards" --value "8 guards" --reason "list of names"',
    'tetrapylon verdict same 4f2a 91c0 --reason "one strike, told twice"',
    'tetrapylon verdict standing 4f2a --standing unverifiable --reason "no footage, no access"',
    'tetrapylon verdict undo 7b1e0c',
  ],
  run: async ([deed, ...ids], options, shell) => {
    const by = text(options.by) ?? shell.env.TETRAPYLON_ANALYST;
    if (by === undefined) throw usageError('say who decides: --by NAME, or set TETRAPYLON_ANALYST');
    if (!NEEDS_NO_REASON.has(deed!) && text(options.reason) === undefined) {
      throw usageError('say why: --reason WORDS');
    }
    // Nothing can be decided in an archive that is not there: reading does not make one.
    await (await openArchive(options, shell, 'read')).close();
    const archive = await openArchive(options, shell, 'write');
    try {
      await rebuildIfStale(archive, shell);
      const act = { by, reason: text(options.reason) ?? '', ...(await deedOf(deed!, ids, options, archive)) };
      return await decide(
        { ...act, ...(await seenBy(act, text(options.seen), archive)) },
        archive,
        options,
        shell,
      );
    } finally {
      await archive.close();
    }
  },
};

const NEEDS_NO_REASON: ReadonlySet<string> = new Set(['accept', 'assign', 'undo']);

async function decide(act: Act, archive: Archive, options: Options, shell: Shell): Promise<number> {
  const { perform } = await import('../../store/acts.ts');
  await tellOthers(act, archive, shell);
  const annotation = (id: string) => annotationOf(archive, id);
  const verdicts = await perform([act], { archive, annotation, at: shell.now() }).catch(asUsage);
  await rebuildIfStale(archive, shell);
  const holding = await Promise.all(verdicts.map(({ id }) => archive.incidentsOfVerdict(id)));
  const incidents = await Promise.all([...new Set(holding.flat())].map((id) => archive.incident(id)));
  if (options.json) return printJson(shell, { verdicts, incidents: incidents.map((one) => one?.id) });
  const first = verdicts[0]!;
  const kept = verdicts.length === 1 ? first.id : `${first.act}, ${plural(verdicts.length, 'verdict')}`;
  const lines = incidents.flatMap((one) => (one ? [`  ${shortId(one.id)}  ${printable(one.title)}\n`] : []));
  await shell.out(
    `Kept as ${kept}. Undo: tetrapylon verdict undo ${first.act ?? first.id}\n${lines.join('')}`,
  );
  return EXIT.fine;
}

/// What makes no sense to the archive was typed wrong, or comes after somebody else.
function asUsage(error: unknown): never {
  const isTypists = error instanceof RangeError || (error instanceof Error && 'outdated' in error);
  throw isTypists ? usageError(error.message) : error;
}

async function deedOf(
  name: string,
  ids: readonly string[],
  options: Options,
  archive: Archive,
): Promise<Deed> {
  if (name === 'undo') return { kind: 'undo', verdicts: await verdictIds(ids, archive) };
  const found = await Promise.all(ids.map((id) => oneIncident(archive, id)));
  const incidents = found.map(({ id }) => id);
  switch (name) {
    case 'same':
    case 'different':
    case 'related':
      return { kind: name, incidents };
    case 'note':
      return { kind: 'note', incidents };
    case 'grade': {
      const level = GRADES.find((one) => one === text(options.level));
      if (!level) throw usageError('say which grade: --level corroborated');
      return { kind: 'grade', incidents, level };
    }
    case 'standing': {
      const standing = STANDINGS.find((one) => one === text(options.standing));
      if (!standing) throw usageError(`say how far it has come: --standing ${STANDINGS.join(', ')}`);
      return { kind: 'standing', incidents, standing };
    }
    case 'assign':
      return { kind: 'assign', incidents, to: text(options.to) ?? null };
    case 'accept':
    case 'reject':
      return { kind: name, incidents, ...ofSlot(options) };
    case 'correct':
      return correcting(single(found), options);
    case 'split':
      return splitting(single(found), options, archive);
    default:
      throw usageError(`no such deed: ${name}. There are ${[...DEEDS, ...OTHERS].join(', ')}`);
  }
}

function single(found: readonly Incident[]): Incident {
  if (found.length === 1) return found[0]!;
  throw usageError('this is said of one incident at a time');
}

function ofSlot(options: Options) {
  const slot = slotOption(options);
  const value = text(options.was) ?? text(options.value);
  return { ...(slot === undefined ? {} : { slot }), ...(value === undefined ? {} : { value }) };
}

function correcting(incident: Incident, options: Options): Deed {
  const was = text(options.was);
  const value = slotValueOption(options, incident);
  return { kind: 'correct', incident: incident.id, ...(was === undefined ? {} : { was }), value };
}

async function splitting(incident: Incident, options: Options, archive: Archive): Promise<Deed> {
  const { mentionsOf } = await import('../../store/mentions.ts');
  const wanted = (text(options.mention) ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
  const all = await mentionsOf(incident, { archive, annotation: (id) => annotationOf(archive, id) });
  const chosen = all.filter(({ at, sentence }) =>
    wanted.some(
      (one) =>
        `${at.report}:${at.from}-${at.to}`.startsWith(one) ||
        sentence.toLowerCase().startsWith(one.toLowerCase()),
    ),
  );
  if (chosen.length === 0) {
    const told = all.map(
      ({ at, sentence }) => `${at.report}:${at.from}-${at.to} “${sentence.slice(0, 40)}…”`,
    );
    throw usageError(`say which mentions are another event: --mention, of ${printable(told.join('; '))}`);
  }
  return { kind: 'split', incident: incident.id, mentions: chosen.map(({ at }) => at) };
}

async function verdictIds(ids: readonly string[], archive: Archive): Promise<readonly string[]> {
  const all = await archive.verdicts();
  return ids.map((given) => {
    const names = all.flatMap(({ id, act }) => [id, act ?? id]).filter((id) => id.startsWith(given));
    const found = [...new Set(names)];
    if (found.length === 1) return found[0]!;
    const many = found.length > 1 ? `begins ${found.length} ids; give more of it` : 'is no verdict';
    throw usageError(`${given} ${many}: see tetrapylon history`);
  });
}

export const history: Command = {
  name: 'history',
  operands: '[incident]',
  summary: 'list what was decided, last first: who, when, why',
  options: [{ flags: '--limit <count>', help: 'how many at most (50)' }, ARCHIVE, JSON_OUT],
  examples: ['tetrapylon history', 'tetrapylon history 4f2a --json'],
  run: ([id], options, shell) => {
    const limit = limitOption(options, 50);
    return withArchive(options, shell, async (archive) => {
      const { historyOf } = await import('../../store/history.ts');
      const incident = id === undefined ? undefined : (await oneIncident(archive, id)).id;
      const page = await historyOf(archive, { limit, ...(incident === undefined ? {} : { incident }) });
      const items = page?.items ?? [];
      if (options.json) return printJson(shell, items);
      await shell.out(items.length === 0 ? 'Nothing has been decided yet.\n' : items.map(entryText).join(''));
      return EXIT.fine;
    });
  },
};

function entryText({ id, act, at, by, words, reason, undoneBy, incidents }: HistoryEntry): string {
  const undone = undoneBy === undefined ? '' : ` (undone by ${shortId(undoneBy)})`;
  const head = `${shortId(act ?? id)}  ${at.slice(0, 16).replace('T', ' ')}  ${by}: ${words}${undone}`;
  const about = incidents.length === 0 ? '' : ` [${incidents.map(shortId).join(', ')}]`;
  return `${printable(head + about)}\n${reason === '' ? '' : `${wrap(printable(reason), 88, '    ')}\n`}`;
}

export const queue: Command = {
  name: 'queue',
  summary: 'list what a person should look at first, and why',
  options: [
    { flags: '--assigned <name>', help: 'only what is assigned to this person' },
    { flags: '--limit <count>', help: 'how many at most (20)' },
    ...[ARCHIVE, JSON_OUT],
  ],
  examples: ['tetrapylon queue', 'tetrapylon queue --assigned "N. Haddad"'],
  run: (_, options, shell) => {
    const limit = limitOption(options, 20);
    const assigned = text(options.assigned);
    return withArchive(options, shell, async (archive) => {
      const { items } = await archive.queue({ limit, ...(assigned === undefined ? {} : { assigned }) });
      if (options.json) return printJson(shell, items);
      await shell.out(items.length === 0 ? 'Nothing waits for review.\n' : queueTable(items, shell.columns));
      return EXIT.fine;
    });
  },
};

function queueTable(items: readonly QueueItem[], width?: number): string {
  return table(
    items,
    [
      { head: 'Id', of: ({ incident }) => shortId(incident.id) },
      { head: 'Grade', of: ({ incident }) => incident.grade.level },
      { head: 'Incident', of: ({ incident }) => incident.title },
      { head: 'Why', of: ({ urgency }) => printable(urgency.reasons.join(' ')), wide: true },
    ],
    width,
  );
}
