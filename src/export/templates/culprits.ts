/// Who did it: individuals and organisations among those who act, and who claims or is accused of it.

import { actorById } from '../../lexicon/actors.ts';
import type { ActorNote, Annotation, EventNote, Span } from '../../model/index.ts';
import { firstAt } from '../../text/search.ts';
import type { Accused } from './accused.ts';
import { confidenceOf } from './confidence.ts';
import { type Draft, isStateForce } from './draft.ts';
import { culpritsIn } from './told.ts';
import {
  BODIES,
  CLAIMS,
  ENEMIES,
  GROUPS,
  hasWord,
  INDIVIDUALS,
  LONE,
  OFFICES,
  ORGANS,
  OUTFITS,
  upToHead,
  WHOEVER,
  withoutArticle,
  wordsOf,
} from './vocabulary.ts';

export interface Culprits {
  readonly individuals: readonly string[];
  readonly organisations: readonly string[];
  readonly confidence?: string;
  readonly state: boolean;
}

export function culpritsOf(
  annotation: Annotation,
  draft: Draft,
  claims: readonly EventNote[],
  accused: readonly Accused[],
): Culprits {
  const doers = [...draft.agents, ...accused];
  const named = doers.flatMap((one) => namedIn(annotation, one));
  const claimed = claims.flatMap((claim) => claimantsOf(annotation, claim));
  const individuals = individualsOf(annotation, draft, accused);
  const organs = doers.flatMap(({ from, to }) => {
    const text = plain(annotation, { from, to });
    return isOrgan(text) || isOutfit(text) ? [text] : [];
  });
  const state = [...individuals, ...named.map(({ text }) => text), ...organs].some(isStateForce);
  const bodies = [...claimed, ...named, ...organs.map((text) => ({ key: text, text }))].filter(isBody);
  const known = distinct(bodies);
  const main = known.length > 0 ? undefined : mainGroup(annotation, draft, individuals, state);
  const organisations = main ? [main] : known;
  if (organisations.length === 0) return { individuals, organisations: [], state };
  const confidence = confidenceOf(annotation, draft, claims, organisations);
  return { individuals, organisations: organisations.map(({ text }) => text), state, confidence };
}

export interface Group {
  readonly key: string;
  readonly text: string;
}

/// One group once; one that is a part of another's name is the other.
function distinct(groups: readonly Group[]): readonly Group[] {
  return groups.filter(
    ({ key, text }, i) =>
      !groups.some(
        (other, k) =>
          (k < i && other.key === key) ||
          (k !== i && other.key !== key && other.text.includes(text) && k < i),
      ),
  );
}

/// "guerrillas", "gunmen" are people; a body has a name of its own.
const isBody = ({ text }: Group): boolean => {
  const last = upToHead(wordsOf(text)).at(-1) ?? '';
  return BODIES.has(last) || !hasWord(INDIVIDUALS, [last]);
};

/// "soldiers of the army": an organ of a state; "drug cartels": a body without a name.
const isOrgan = (text: string): boolean => hasWord(ORGANS, upToHead(wordsOf(text)).slice(-2));
const isOutfit = (text: string): boolean => hasWord(OUTFITS, upToHead(wordsOf(text)).slice(-1));

const plain = ({ report }: Annotation, { from, to }: Span): string =>
  withoutArticle(
    report.text
      .slice(from, to)
      .replace(/\s+/g, ' ')
      .replace(/\s*[[(].*$/, ''),
  );

/// Those who act, in the words of the report: every named person, and the first description ("three hooded men").
function individualsOf(annotation: Annotation, draft: Draft, accused: readonly Accused[]): readonly string[] {
  const victims = new Set(draft.humans.flatMap(({ head, key }) => [head, key]));
  const names: string[] = [];
  const described: string[] = [];
  const whoever: string[] = [];
  for (const agent of draft.agents) {
    const text = plain(annotation, agent);
    const words = upToHead(wordsOf(text));
    const last = words.at(-1) ?? '';
    const actor = annotation.actors[agent.actor ?? -1]?.value;
    if (victims.has(last) || victims.has(actor?.actor ?? '') || isLone(words)) continue;
    if (hasWord(INDIVIDUALS, [last])) (hasWord(WHOEVER, [last]) ? whoever : described).push(text);
    else if (actor?.kind === 'person' && actor.reference === 'name') names.push(text);
  }
  for (const one of accused) {
    const text = plain(annotation, one);
    const last = upToHead(wordsOf(text)).at(-1) ?? '';
    if (victims.has(last)) continue;
    if (isPersonNamed(annotation, one)) names.push(text);
    else if (hasWord(INDIVIDUALS, [last]) && !isLone(wordsOf(text))) described.push(text);
  }
  if (names.length + described.length === 0) described.push(...whoever);
  if (names.length + described.length === 0)
    described.push(...culpritsIn(annotation, draft).filter((text) => !victims.has(wordsOf(text).at(-1)!)));
  const firsts = described.slice(0, 1);
  return [...names, ...firsts].filter((text, i, all) => all.indexOf(text) === i);
}

function isPersonNamed({ actors }: Annotation, { from, to }: Span): boolean {
  for (let i = firstAt(actors, from - LONGEST); i < actors.length && actors[i]!.from < to; i++) {
    const { kind, reference } = actors[i]!.value;
    if (actors[i]!.to >= to && kind === 'person' && reference === 'name') return true;
  }
  return false;
}

/// "terrorist attack", "rebel ambush": one word in the singular describes the deed, not who did it.
const isLone = ([word, ...rest]: readonly string[]): boolean => rest.length === 0 && LONE.has(word ?? '');

/// Named groups in the words of an agent: "members of the Northern Front", "NF rebels".
function namedIn(annotation: Annotation, { from, to }: Span): readonly Group[] {
  const { actors } = annotation;
  const groups: Group[] = [];
  for (let i = firstAt(actors, from - LONGEST); i < actors.length && actors[i]!.from < to; i++)
    if (from < actors[i]!.to && isNamedGroup(actors[i]!)) groups.push(groupOf(annotation, actors[i]!));
  return groups;
}

/// No note of an actor is longer.
const LONGEST = 300;

const isNamedGroup = ({ value }: ActorNote): boolean =>
  (value.kind === 'organisation' || value.kind === 'group') &&
  value.reference !== 'pronoun' &&
  value.reference !== 'description';

/// "members of the Front" is the Front; a group known to the lexicon goes by the name that the report gives it.
function groupOf(annotation: Annotation, note: ActorNote): Group {
  const { actor, name } = note.value;
  const text = plain(annotation, note);
  const inner = text.replace(
    /^.*\b(?:members?|leaders?|guerrillas|rebels|terrorists|columns?|units?|troops|commandos|forces) of (?:the )?/i,
    '',
  );
  if (actor === undefined) return { key: inner, text: inner };
  if (isClear(inner)) return { key: actor, text: inner };
  return { key: actor, text: isOwn(actor) ? name.toUpperCase() : inner };
}

const isClear = (text: string): boolean =>
  !hasWord(INDIVIDUALS, wordsOf(text).slice(-1)) || hasWord(ORGANS, wordsOf(text));

/// A group of its own in the lexicon, not only the rebels of some country.
const isOwn = (actor: string): boolean => !actor.includes('/') && actorById(actor) !== undefined;

function claimantsOf(annotation: Annotation, claim: EventNote): readonly Group[] {
  const claims = hasWord(CLAIMS, wordsOf(annotation.report.text.slice(claim.from, claim.to)));
  const who = claims ? claim.value.agents : claim.value.targets;
  return who.flatMap((one) => {
    const named = namedIn(annotation, one);
    const text = plain(annotation, one);
    return named.length > 0 || !(isOrgan(text) || isOutfit(text)) ? named : [{ key: text, text }];
  });
}

/// The armed group of which the report speaks most, where rebels did it or the group is named close by; for soldiers,
/// their army.
function mainGroup(
  annotation: Annotation,
  { events }: Draft,
  individuals: readonly string[],
  state: boolean,
): Group | undefined {
  const { actors, sentences } = annotation;
  const at = sentences.findIndex((one) => one.to > events[0]!.from);
  const low = sentences[Math.max(0, at - 1)]?.from ?? 0;
  const high = sentences[Math.min(sentences.length - 1, at + 1)]?.to ?? 0;
  const counts = new Map<string, number>();
  const groups = new Map<string, Group>();
  let near: Group | undefined;
  for (const note of actors) {
    if (!isArmed(annotation, note, state) || isOffice(annotation, note)) continue;
    const group = groupOf(annotation, note);
    if (!isBody(group)) continue;
    groups.set(group.key, groups.get(group.key) ?? group);
    counts.set(group.key, (counts.get(group.key) ?? 0) + 1);
    if (note.from >= low && note.from < high) near ??= group;
  }
  if (near !== undefined) return near;
  if (!state && !individuals.some((one) => hasWord(ENEMIES, wordsOf(one)))) return undefined;
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return most === undefined ? undefined : groups.get(most);
}

/// "the Front's candidate", "secretary of the Movement": somebody's office, and nobody who did it.
function isOffice({ report }: Annotation, { from, to }: Span): boolean {
  const after = wordsOf(report.text.slice(to, to + OFFICE)).slice(0, 3);
  const before = wordsOf(report.text.slice(Math.max(0, from - OFFICE), from)).slice(-4);
  return (
    hasWord(OFFICES, after) ||
    (/\b(?:of|for)\b/i.test(before.slice(-2).join(' ')) && hasWord(OFFICES, before))
  );
}

/// How far before or after a group its office stands.
const OFFICE = 32;

function isArmed(annotation: Annotation, note: ActorNote, state: boolean): boolean {
  const { kind, reference, actor } = note.value;
  if (reference === 'pronoun' || (kind !== 'group' && kind !== 'organisation' && kind !== 'state'))
    return false;
  const text = plain(annotation, note);
  const words = wordsOf(text);
  if (state) return hasWord(ORGANS, words) && !hasWord(INDIVIDUALS, words.slice(-1));
  if (actorById(actor ?? '')?.class === 'non-state-armed-group') return true;
  if (hasWord(INDIVIDUALS, words.slice(-1)) || kind === 'state' || isStateForce(text)) return false;
  return hasWord(GROUPS, words) || (kind === 'group' && reference === 'name');
}
