/// What a person does in review, about incidents as they are now, turned into verdicts about words in reports.

import { createHash } from 'node:crypto';
import type {
  Annotation,
  GradeLevel,
  Incident,
  MentionAt,
  MentionTold,
  PairKind,
  Slot,
  SlotValue,
  Standing,
  Verdict,
} from '../model/index.ts';
import type { Archive } from './archive.ts';
import { wordsOfMissing } from './former.ts';
import { anchorOf, mentionAt, mentionsOf, nearest, sameSpot } from './mentions.ts';
import { differencesWithin, MOST_PAIRS, pairing } from './pairs.ts';
import { refuseUnseen, stillToUndo } from './seen.ts';
import { checkRejected, checkReplaced, valueNow } from './values.ts';

/// One deed, on one incident or on many at once.
export type Act = {
  readonly by: string;
  readonly reason: string;
  /// By id of an incident, the last verdict on it that the person has seen, empty for none: where others have decided
  /// something since, nothing is done.
  readonly seen?: Readonly<Record<string, string>>;
} & Deed;

export type Deed =
  | Pairing
  | { readonly kind: PairKind; readonly a: MentionAt; readonly b: MentionAt }
  /// These mentions are another event than the rest of the incident.
  | { readonly kind: 'split'; readonly incident: string; readonly mentions: readonly MentionAt[] }
  | { readonly kind: 'grade'; readonly incidents: readonly string[]; readonly level: GradeLevel }
  /// Without a slot: the incident as a whole. `value`: one of several, in the words of its claim.
  | {
      readonly kind: 'accept' | 'reject';
      readonly incidents: readonly string[];
      readonly slot?: Slot;
      readonly value?: string;
    }
  | { readonly kind: 'correct'; readonly incident: string; readonly was?: string; readonly value: SlotValue }
  | { readonly kind: 'standing'; readonly incidents: readonly string[]; readonly standing: Standing }
  | { readonly kind: 'note'; readonly incidents: readonly string[] }
  | { readonly kind: 'assign'; readonly incidents: readonly string[]; readonly to: string | null }
  | { readonly kind: 'undo'; readonly verdicts: readonly string[] };

export interface Pairing {
  readonly kind: PairKind;
  readonly incidents: readonly string[];
}

export interface Acting {
  readonly archive: Archive;
  readonly annotation: (report: string) => Promise<Annotation | undefined>;
  /// RFC 3339 instant.
  readonly at: string;
}

/// Keeps what was done. Throws a `RangeError` with words for people where it makes no sense, `Outdated` where somebody
/// else was first.
export async function perform(acts: readonly Act[], desk: Acting): Promise<readonly Verdict[]> {
  const { archive, at } = desk;
  const annotation = remembered(desk.annotation);
  const before = await archive.verdicts();
  const given: Verdict[] = [];
  for (const { by, reason, seen, ...deed } of acts) {
    await refuseUnseen({ by, kind: deed.kind }, seen, { archive, verdicts: before });
    const drafts = await draftsOf(deed, { archive, annotation, at }, [...before, ...given]);
    if (drafts.length === 0) throw new RangeError('There is nothing in this that could be decided');
    const act = drafts.length > 1 ? idOf([at, by, reason, deed, before.length + given.length]) : undefined;
    for (const draft of drafts) {
      const head = { by, at, reason, ...(act === undefined ? {} : { act }) };
      const id = idOf([head, draft, before.length + given.length]);
      given.push({ id, ...head, ...draft });
    }
  }
  await archive.addVerdicts(given);
  return given;
}

/// Of hundreds of incidents, many stand in the same reports.
const MOST_KEPT = 100;

function remembered(annotation: Acting['annotation']): Acting['annotation'] {
  const kept = new Map<string, ReturnType<Acting['annotation']>>();
  return (report) => {
    const known = kept.get(report);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = annotation(report);
    kept.set(report, found);
    return found;
  };
}

function idOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/// A verdict without its head, but for the reports that told of it.
export type Draft = DistributiveOmit<Verdict, 'id' | 'by' | 'at' | 'reason' | 'act'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

async function draftsOf(deed: Deed, desk: Acting, known: readonly Verdict[]): Promise<readonly Draft[]> {
  if (deed.kind === 'undo') return [{ kind: 'undo', undoes: stillToUndo(deed.verdicts, known) }];
  if (deed.kind === 'split') return splitting(deed, desk);
  if ('a' in deed) return [await aboutTwo(deed, desk)];
  if (deed.kind === 'correct') return [await correcting(deed, desk)];
  const ids = [...new Set(deed.incidents)];
  const incidents = await oneByOne(ids, (id) => incidentOf(id, desk));
  if (isPairing(deed)) {
    const all = await oneByOne(incidents, (one) => mentionsOf(one, desk));
    const drafts = pairing(deed.kind, incidents, all);
    return deed.kind === 'same' ? [...drafts, ...differencesWithin(all.flat(), known, drafts)] : drafts;
  }
  return (await oneByOne(incidents, (incident) => deciding(deed, incident, desk))).flat();
}

const AT_ONCE = 8;

/// Of hundreds, a few at a time: who else asks something meanwhile is answered in between.
async function oneByOne<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<readonly B[]> {
  const done: B[] = [];
  for (const item of items) {
    done.push(await work(item));
    if (done.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return done;
}

async function incidentOf(id: string, desk: Acting): Promise<Incident> {
  const found = await desk.archive.incident(id);
  if (found) return found;
  throw new RangeError(await wordsOfMissing(id, desk));
}

/// Two mentions by their words: both must be there, or nothing would ever come of it.
async function aboutTwo(
  { kind, a, b }: Extract<Deed, { readonly a: MentionAt }>,
  { annotation }: Acting,
): Promise<Draft> {
  const [one, other] = [await mentionAt(a, annotation), await mentionAt(b, annotation)];
  if (sameSpot(one, other)) throw new RangeError('These are the same words: it takes two mentions');
  return { kind, a: one, b: other };
}

type OnIncidents = Exclude<Extract<Deed, { readonly incidents: readonly string[] }>, Pairing>;

function isPairing(deed: Pairing | OnIncidents): deed is Pairing {
  return deed.kind === 'same' || deed.kind === 'different' || deed.kind === 'related';
}

async function deciding(deed: OnIncidents, incident: Incident, desk: Acting): Promise<readonly Draft[]> {
  const mentions = await mentionsOf(incident, desk);
  const mention = anchorOf(mentions).at;
  const saw = incident.reports;
  switch (deed.kind) {
    case 'grade':
      return [{ kind: 'grade', mention, level: deed.level, saw }];
    case 'standing':
      return [{ kind: 'standing', mention, standing: deed.standing, saw }];
    case 'note':
      return [{ kind: 'note', mention }];
    case 'assign':
      return [{ kind: 'assign', mention, to: deed.to }];
    default:
      break;
  }
  const { kind, slot } = deed;
  // Words in copies would otherwise stand up as an incident of their own.
  if (kind === 'reject' && slot === undefined) return mentions.map(({ at }) => ({ kind, mention: at, saw }));
  if (kind === 'reject' && slot !== undefined) checkRejected(slot);
  const value = valueNow(incident, slot ?? 'event', deed.value);
  return [{ kind, mention: nearest(mentions, incident, slot, deed.value).at, value, saw }];
}

async function correcting(deed: Extract<Deed, { kind: 'correct' }>, desk: Acting): Promise<Draft> {
  const incident = await incidentOf(deed.incident, desk);
  const { value, was } = deed;
  if (was !== undefined) checkReplaced(incident, value.slot, was);
  const { at } = nearest(await mentionsOf(incident, desk), incident, value.slot, was);
  return {
    kind: 'correct',
    mention: at,
    ...(was === undefined ? {} : { was }),
    value,
    saw: incident.reports,
  };
}

/// Each of these against each of the rest: what is left over joins neither by a chain of links.
async function splitting(
  { incident: id, mentions }: Extract<Deed, { kind: 'split' }>,
  desk: Acting,
): Promise<readonly Draft[]> {
  const incident = await incidentOf(id, desk);
  const all = await mentionsOf(incident, desk);
  const chosen = (one: MentionTold): boolean => mentions.some((at) => sameSpot(at, one.at));
  const apart = all.filter(chosen);
  const rest = all.filter((one) => !chosen(one) && !one.copy);
  if (apart.length === 0) throw new RangeError('None of these mentions is in the incident now');
  if (rest.length === 0) throw new RangeError('Nothing would be left: leave out at least one mention');
  if (apart.length * rest.length > MOST_PAIRS) throw new RangeError('These are too many at once: take fewer');
  const saw = incident.reports;
  return apart.flatMap(({ at: a }) => rest.map(({ at: b }): Draft => ({ kind: 'different', a, b, saw })));
}
