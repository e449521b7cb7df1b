/// The arguments of a noun trigger: whose it is, upon whom it falls, and the verb that lends it a subject.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES, lightVerb, makesKnown, type TriggerGroup } from '../../lexicon/events.ts';
import type { Sentence } from '../../model/index.ts';
import { itemAt } from '../../text/beside.ts';
import { aimedAt } from './aimed.ts';
import type { Arguments } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { chargedBefore } from './charged.ts';
import { bitsOfPhrase, FORCES } from './classes.ts';
import { doneBy } from './done-by.ts';
import { complementsOf, subjectFor } from './grammar.ts';
import { hitAfter } from './hits.ts';
import { laidTo } from './laid.ts';
import { listedBefore } from './listed.ts';
import { isKind } from './many.ts';
import { type Prepositional, phrasesAfter, prepositions } from './prepositions.ts';
import { purposeOf } from './purposes.ts';
import { forceOf } from './theirs.ts';
import { readVerb, type VerbView } from './verbs.ts';
import { actorWith, bitsOfActor, type Phrase, phraseWith, type View } from './view.ts';

const NONE: readonly Phrase[] = [];
const NO_PREPS: readonly Prepositional[] = [];
const BY = prepositions('by');
const FROM = prepositions('from');
const WHOSE = prepositions('of');
const OF = prepositions('of', 'on', 'against');
/// "blamed the rebels for the raid"
const FOR: ReadonlySet<string> = new Set(['for', 'of', 'over']);
const AIMED = prepositions('of', 'on', 'against', 'upon', 'targeting', 'at');

export function ofNoun(
  view: View,
  candidate: Candidate,
  sentence: Sentence,
  { merge, roles, type }: TriggerGroup,
): Arguments {
  const phrase = phraseWith(view, candidate.head) ?? {
    first: candidate.first,
    last: candidate.last,
    head: candidate.head,
    time: false,
  };
  const { preps, end } = complementsOf(view, candidate.last, sentence);
  const verbAt = verbAfter(view, phrase, sentence);
  const governor = governing(view, phrase, verbAt, sentence);
  const hit = hitAfter(view, candidate, verbAt, sentence);
  const verb = governor ?? hit;
  const whose = owner(view, phrase, candidate);
  const agents = roles === 'talks' ? whose.filter((one) => !isVenue(view, one)) : whose;
  const patients: Phrase[] = [];
  const laid = laidTo(view, phrase, preps, verbAt, sentence);
  push(agents, doneBy(view, preps, candidate.last));
  push(agents, laid);
  if (EVENT_TYPES.get(type)?.family === 'violence')
    push(agents, forcesBehind(view, candidate.last, preps, FROM));
  const movers = MOVES.has(type) ? forcesBehind(view, candidate.last, preps, WHOSE) : NONE;
  push(agents, movers);
  push(agents, chargedBefore(view, phrase.first, FOR, sentence) ?? NONE);
  // "the killings at the river": who is killed is led to by "of".
  for (const part of aimedAt(view, preps, merge === true ? OF : AIMED)) {
    if (laid.includes(part) || movers.includes(part)) continue;
    // "the massacres of the regime": who bears a name for a whole force is not who was killed.
    if (isDoerOfMassacre(view, candidate, part)) {
      agents.push(part);
      continue;
    }
    if (!isHands(view, part)) patients.push(part);
    else {
      const theirs = phraseWith(view, part.last + 1);
      if (theirs) agents.push(theirs);
    }
  }
  // "3 dead, 12 wounded"
  const counted =
    view.doc.tokens[candidate.head]!.lower === 'dead' ? phraseWith(view, candidate.head - 1) : undefined;
  if (counted && counted.last <= candidate.head && candidate.first === candidate.head) patients.push(counted);
  if (governor) {
    // "the army launched a military operation": what kind it was, and nobody besides.
    if (governor.agents.length > 0 && agents.length === 1 && isKindOfDeed(view, agents[0]!)) agents.pop();
    if (!isMadeKnown(view, governor, roles)) push(agents, governor.agents);
    push(patients, governor.patients);
  }
  const theirs = agents.length > 0 || merge === true ? undefined : forceOf(view, phrase.first, type);
  if (theirs !== undefined) agents.push(theirs);
  if (hit) push(patients, hit.objects);
  if (HARMS.has(type)) push(patients, listedBefore(view, phrase.first, sentence));
  if (type === 'offensive' && patients.length === 0)
    push(patients, purposeOf(view, candidate.last, sentence, EVENT_WORDS.wins));
  const more = (governor?.preps.length ?? 0) + (hit?.preps.length ?? 0) > 0;
  return {
    agents,
    patients,
    preps: more ? [...preps, ...(governor?.preps ?? NO_PREPS), ...(hit?.preps ?? NO_PREPS)] : preps,
    verb: verb?.verb,
    verbAt: verb ? verb.at : -1,
    phrase,
    first: Math.min(phrase.first, governor?.first ?? phrase.first),
    last: Math.max(end, hit?.end ?? end),
    hit: hit ? hit.at : -1,
  };
}

/// "the crimes of the regime", "the massacres of the army": an army is no victim of a massacre, as soldiers may be.
function isDoerOfMassacre(view: View, { head }: Candidate, { head: who }: Phrase): boolean {
  if (!EVENT_WORDS.massacres.has(view.doc.tokens[head]!.lower)) return false;
  const kind = actorWith(view, who)?.value.kind;
  if (kind === 'organisation' || kind === 'state') return true;
  return (
    kind === 'group' &&
    view.doc.tokens[who]!.pos === 'PROPN' &&
    bitsOfActor(actorWith(view, who)!.value.actor) !== 0
  );
}

const HARMS: ReadonlySet<string> = new Set(['heritage-damage', 'heritage-destruction', 'looting']);

/// What forces themselves do: "the advance of the army" is its own.
const MOVES: ReadonlySet<string> = new Set(['military-movement', 'retreat']);

/// "air strikes from the coalition", "fire from the rebels", "the retreat of the army": whose they are, where that is no
/// place.
function forcesBehind(
  view: View,
  last: number,
  preps: readonly Prepositional[],
  link: number,
): readonly Phrase[] {
  const [first] = preps;
  if (first === undefined || first.at !== last || (first.prep & link) === 0) return NONE;
  return first.phrases.filter((one) => view.placeOf[one.head]! < 0 && bitsOfPhrase(view, one) & FORCES);
}

const isKindOfDeed = ({ doc: { tokens } }: View, { first, last }: Phrase): boolean =>
  last === first + 1 && tokens[first]!.lower === 'military';

/// "The Geneva talks": where people talk, and not a state that talks.
const isVenue = (view: View, { head }: Phrase): boolean =>
  actorWith(view, head)?.value.reference === 'metonym';

/// "the president announced the capture": somebody tells what forces did.
function isMadeKnown(view: View, { at, agents }: Governor, roles: TriggerGroup['roles']): boolean {
  if (roles !== 'territory' || !makesKnown(view.doc.tokens[at]!.lower)) return false;
  return agents.some(({ head }) => actorWith(view, head)?.value.kind === 'person');
}

function push(to: Phrase[], more: readonly Phrase[]): void {
  for (let i = 0; i < more.length; i++) to.push(more[i]!);
}

/// "destruction at the hands of the militia": whose hands they are acts.
function isHands({ doc: { tokens } }: View, { head, last }: Phrase): boolean {
  return tokens[head]!.lower === 'hands' && tokens[last]?.lower === 'of';
}

/// "the army's attack", "a rebel attack": what stands before the noun in its own phrase.
function owner(view: View, phrase: Phrase, candidate: Candidate): Phrase[] {
  const { tokens } = view.doc;
  for (let i = candidate.first - 1; i >= phrase.first; i--) {
    if (tokens[i]!.tag === 'POS' && i > phrase.first)
      return view.timeOf[i - 1]! >= 0 ? [] : [{ first: phrase.first, last: i, head: i - 1, time: false }];
  }
  const whose = whoseBefore(view, phrase);
  if (whose !== undefined) return [whose];
  const before = phraseWith(view, phrase.first - 1);
  if (tokens[phrase.first]?.tag === 'POS' && before) return before.time ? [] : [before];
  const { head } = candidate;
  if (EVENT_WORDS.actsItself.has(tokens[head]!.lower)) return [{ ...phrase, last: head + 1 }];
  const found: Phrase[] = [];
  for (let i = phrase.first; i < head; i++) {
    // "a suicide bomber": nobody's name.
    if (view.timeOf[i]! >= 0 || tokens[i]!.pos === 'DET' || tokens[i]!.lower === 'suicide') continue;
    const word = { first: i, last: i + 1, head: i, time: false };
    const actor = view.actorOf[i]!;
    let last = i + 1;
    while (last < candidate.first && actor >= 0 && view.actorOf[last] === actor) last++;
    const kind = itemAt(view.draft.actors, actor)?.value.kind;
    if (kind === 'weapon' || kind === 'vehicle' || kind === 'platform' || kind === 'place') continue;
    // "Ruritanian rebel shelling" is not the state's.
    if (kind === 'nationality' && last === i + 1 && last < candidate.first && isKind(tokens[last]!.lower))
      last++;
    if (actor >= 0 || bitsOfPhrase(view, word) & FORCES) {
      while (
        last < candidate.first &&
        actor < 0 &&
        bitsOfPhrase(view, { first: i, last: last + 1, head: last, time: false }) & FORCES
      )
        last++;
      found.push({ first: i, last, head: last - 1, time: false });
      // "Russian and government air strikes" are of both.
      if (!JOINS.has(tokens[last]?.lower ?? '')) return found;
      i = last;
    }
  }
  return found;
}

/// "the jihadists, whose assault on the town began in May"
function whoseBefore(view: View, { first }: Phrase): Phrase | undefined {
  const { tokens } = view.doc;
  const at = tokens[first]!.lower === 'whose' ? first : first - 1;
  if (at < 1 || tokens[at]!.lower !== 'whose') return undefined;
  const who = phraseWith(view, tokens[at - 1]!.lower === ',' ? at - 2 : at - 1);
  return who === undefined || who.time || !(bitsOfPhrase(view, who) & FORCES) ? undefined : who;
}

const JOINS: ReadonlySet<string> = new Set(['and', 'or']);

const PARTS: ReadonlySet<string> = new Set([
  'for',
  'after',
  'before',
  'since',
  'amid',
  'following',
  'despite',
  'over',
]);

interface Governor {
  readonly verb: VerbView;
  readonly at: number;
  readonly agents: readonly Phrase[];
  readonly patients: readonly Phrase[];
  readonly preps: readonly Prepositional[];
  readonly first: number;
}

/// "carried out an attack", "came under fire": a light verb before the noun lends its subject; after it, in the
/// passive, its by-phrase ("an attack was carried out by …").
function governing(view: View, phrase: Phrase, verbAt: number, sentence: Sentence): Governor | undefined {
  const { tokens } = view.doc;
  for (let i = phrase.first - 1; i >= Math.max(sentence.first, phrase.first - 8); i--) {
    const token = tokens[i]!;
    if (token.pos === 'VERB') {
      const role = lightVerb(token.lower, tokens[i + 1]?.lower ?? '');
      if (!role || (tokens[i + 1]!.lower === 'with' && phrase.first > i + 2)) return undefined;
      const verb = readVerb(view, i, sentence);
      const subject = subjectFor(view, i, verb, sentence);
      const first = subject[0]?.first ?? verb.start;
      return role === 'agent'
        ? { verb, at: i, agents: verb.passive ? NONE : subject, patients: NONE, preps: NO_PREPS, first }
        : { verb, at: i, agents: NONE, patients: subject, preps: NO_PREPS, first };
    }
    if (token.lower === ',' || token.lower === ';' || token.pos === 'SCONJ') break;
    // "held the army responsible for the raid", "a curfew imposed after the raid": the raid is not what the verb takes.
    if (PARTS.has(token.lower)) break;
  }
  if (verbAt < 0) return undefined;
  const role = lightVerb(tokens[verbAt]!.lower, tokens[verbAt + 1]?.lower ?? '');
  if (!role) return undefined;
  const verb = readVerb(view, verbAt, sentence);
  const { preps } = complementsOf(view, verbAt + 1, sentence);
  return { verb, at: verbAt, agents: phrasesAfter(preps, BY), patients: NONE, preps, first: phrase.first };
}

/// The verb of which this noun phrase is the subject, if it follows before any other clause.
function verbAfter(view: View, phrase: Phrase, sentence: Sentence): number {
  const { tokens } = view.doc;
  const end = Math.min(sentence.last, phrase.last + 18);
  for (let i = phrase.last; i < end; i++) {
    const token = tokens[i]!;
    if (token.pos === 'VERB' && view.phraseOf[i]! < 0 && !isOfOther(view, i, phrase.last)) return i;
    if (token.lower === ';' || token.pos === 'SCONJ') return -1;
  }
  return -1;
}

/// "strikes on a town | held by rebels": a participle of the town, but not "an attack on a town | carried out by rebels".
function isOfOther(view: View, verb: number, last: number): boolean {
  const { tag, lower } = view.doc.tokens[verb]!;
  const before = tag === 'VBN' ? phraseWith(view, verb - 1) : undefined;
  if (before === undefined || before.first < last || !EVENT_WORDS.heldBy.has(lower)) return false;
  return view.doc.tokens[verb + 1]?.lower === 'by';
}
