/// Casualties told beside the event that caused them ("…, killing six", "six killed in the blast") become its targets.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

/// A governing reading with the casualty readings that belong to it.
export interface Merged {
  readonly main: Reading;
  readonly consequences: readonly Reading[];
}

const CAUSED = prepositions('in', 'by', 'during', 'after', 'from', 'following', 'amid');
/// Words that lead from a casualty to what caused it.
const LEADS = new Set(['when', 'after', 'as', 'during', 'in', 'by', 'from']);
export const VIOLENT = new Set(
  'armed-clash chemical-weapon air-strike suicide-bomb shelling remote-explosive grenade attack excessive-force violent-demonstration mob-violence offensive protest-with-intervention peaceful-protest natural-disaster man-made-disaster air-operation siege heritage-destruction looting abduction sexual-violence war'.split(
    ' ',
  ),
);

const NONE: readonly Reading[] = [];

export function mergeCasualties(view: View, readings: readonly Reading[]): readonly Merged[] {
  const own: (Reading[] | undefined)[] = [];
  const hosts: number[] = [];
  for (let i = 0; i < readings.length; i++) {
    const host = follows(readings[i]!) ? hostOf(view, readings, i) : repeated(view, readings, i);
    hosts.push(host);
    if (host < 0) continue;
    own[host] ??= [];
    own[host].push(readings[i]!);
  }
  const out: Merged[] = [];
  for (let i = 0; i < readings.length; i++)
    if (hosts[i]! < 0) out.push({ main: readings[i]!, consequences: own[i] ?? NONE });
  return out;
}

/// Harm to people always, damage to things where its verb only continues the tale ("…, destroying three houses").
function follows({ group, args }: Reading): boolean {
  return group.merge === true || (group.property === true && args.verb?.participle === true);
}

const MEANS_LINKS = EVENT_WORDS.means;
const GIVES = EVENT_WORDS.gives;

/// The reading that this one only names again: "attacks involving chlorine bombs", "sorties to provide air cover".
function repeated(view: View, readings: readonly Reading[], index: number): number {
  const { tokens } = view.doc;
  const own = readings[index]!;
  const other = readings[index - 1];
  if (!other || own.candidate.kind !== 'noun' || own.type !== other.type) return -1;
  const first = own.args.phrase?.first ?? own.candidate.first;
  if (isApposed(view, other, first)) return index - 1;
  let i = Math.max(other.candidate.last, other.candidate.thing + 1);
  if (MEANS_LINKS.has(tokens[i]!.lower)) return i + 1 === first ? index - 1 : -1;
  if (tokens[i]!.lower === 'to' || tokens[i]!.lower === ',') i++;
  return i < first && GIVES.has(tokens[i]!.lower) && i + 1 === first ? index - 1 : -1;
}

const RANKS = EVENT_WORDS.ranks;

/// "the talks in Astana, the first negotiations in a year": the same, described once more.
function isApposed({ doc: { tokens } }: View, other: Reading, first: number): boolean {
  if (other.candidate.kind !== 'noun' || tokens[first - 1]?.lower !== ',') return false;
  if (!RANKS.has(tokens[first + 1]?.lower ?? '') && !RANKS.has(tokens[first]!.lower)) return false;
  for (let i = other.candidate.last; i < first; i++)
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX' || tokens[i]!.lower === 'and') return false;
  return true;
}

/// Index of the reading of which the casualty is a consequence, or -1.
function hostOf(view: View, readings: readonly Reading[], index: number): number {
  const own = readings[index]!;
  const { tokens } = view.doc;
  const { verb, agents, preps } = own.args;
  if (verb?.participle) {
    const main = governed(readings, index);
    if (main >= 0) return main;
  }
  for (let i = index - 1; i >= 0; i--) {
    const other = readings[i]!;
    if (other.group.merge || !VIOLENT.has(other.type)) continue;
    const head = other.candidate.head;
    if (agents.some(({ first, last }) => first <= head && head < last)) return i;
    if (verb?.participle && !crosses(view, other.candidate.last, own.candidate.first)) return i;
    if (
      tokens[verb?.start === undefined ? -1 : verb.start - 1]?.lower === 'and' &&
      own.candidate.first - head < 14 &&
      own.candidate.kind === 'verb' &&
      sameSubject(own, other)
    )
      return i;
    if (own.candidate.kind === 'noun' && own.candidate.first - other.candidate.last < 8) return i;
  }
  for (let i = index + 1; i < readings.length; i++) {
    const other = readings[i]!;
    if (!VIOLENT.has(other.type) || other.group.merge || other.type === 'war') continue;
    const head = other.candidate.head;
    if (phrasesAfter(preps, CAUSED).some(({ first, last }) => first <= head && head < last)) return i;
    if (causedBetween(view, own.candidate.last, other.candidate.first)) return i;
  }
  return -1;
}

/// A participle hangs on the clause: on the event that its verb tells, not on one named in passing.
function governed(readings: readonly Reading[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const { args, group, type } = readings[i]!;
    if (group.merge || !VIOLENT.has(type) || args.verbAt < 0 || args.verb?.participle) continue;
    return i;
  }
  return -1;
}

function sameSubject(a: Reading, b: Reading): boolean {
  return (
    a.args.agents[0] !== undefined &&
    a.args.agents[0].first === b.args.agents[0]?.first &&
    a.args.verb?.passive !== true
  );
}

const HELPERS = new Set(['was', 'were', 'had', 'has', 'is', 'are']);

/// Another finite verb stands between, so the participle is that verb's.
function crosses({ doc: { tokens } }: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { tag, lower } = tokens[i]!;
    if (lower === ';' || lower === '—') return true;
    if ((tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') && i < to - 2 && !HELPERS.has(lower)) return true;
  }
  return false;
}

/// "when", "after", "in", "by" lead from the casualty to the event, with no full clause between.
function causedBetween({ doc: { tokens } }: View, from: number, to: number): boolean {
  let led = false;
  for (let i = from; i < to && i < from + 28; i++) {
    const { lower } = tokens[i]!;
    if (LEADS.has(lower)) led = true;
    if (lower === ';' || lower === '.' || lower === 'but') return false;
    if ((lower === 'said' || lower === 'says') && led) return false;
  }
  return led && to - from < 28;
}
