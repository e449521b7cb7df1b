/// What the words around a trigger make of it: those harmed before, an attack of words, a toll, a place that is shot at.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { MEANS } from '../../lexicon/events.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { TOLL } from '../figures/toll.ts';
import type { Arguments } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { bitsOfAll, bitsOfPhrase, PLACE, THINGS } from './classes.ts';
import { BE, HAVE } from './facts.ts';
import { isDeed } from './opponents.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

/// "treated the wounded", "finished off their injured": who they are, and nothing new that befell them.
export function isThoseHarmed(tokens: readonly Token[], head: number): boolean {
  const before = itemBefore(tokens, head);
  return before?.tag === 'DT' || before?.tag === 'PRP$';
}

/// "Ada Brown attacked Omar Haddad over the budget": of one named person another, for something.
export function isOfWords(
  { doc: { tokens }, draft, actorOf }: View,
  { kind }: Candidate,
  args: Arguments,
): boolean {
  const isNamed = ({ head }: Phrase): boolean => {
    const actor = itemAt(draft.actors, actorOf[head]!)?.value;
    return actor?.kind === 'person' && actor.reference === 'name';
  };
  const [by, whom] = [args.agents[0], args.patients[0]];
  if (kind !== 'verb' || by === undefined || whom === undefined) return false;
  return OVER.has(tokens[whom.last]?.lower ?? '') && isNamed(by) && isNamed(whom);
}

const OVER: ReadonlySet<string> = new Set(['over', 'for']);

/// Whether the sentence moves a toll: "put the number of dead at 61".
export function someToll({ draft: { figures } }: View, { from, to }: Sentence): boolean {
  for (let i = firstAt(figures, from); i < figures.length && figures[i]!.from < to; i++)
    if (figures[i]!.rule === TOLL) return true;
  return false;
}

/// Whether one of these words stands in the sentence.
export function someWord(
  { doc: { tokens } }: View,
  { first, last }: Sentence,
  words: ReadonlySet<string>,
): boolean {
  for (let i = first; i < last; i++) if (words.has(tokens[i]!.lower)) return true;
  return false;
}

const AIR: ReadonlySet<string> = new Set([
  ...MEANS.flatMap(({ type, words }) => (type === 'air-strike' ? [...words] : [])),
  ...EVENT_WORDS.air,
]);

/// Whether the sentence speaks of what flies, or of strikes from the air.
/// "… since April 2012": behind the trigger, in its own clause.
export function someSince(
  { doc: { tokens }, timeOf }: View,
  { last }: Candidate,
  sentence: Sentence,
): boolean {
  for (let i = last; i + 1 < Math.min(sentence.last, last + SINCE_REACH); i++) {
    const { lower, pos } = tokens[i]!;
    if (lower === 'since') return timeOf[i + 1]! >= 0;
    if (pos === 'VERB' || lower === ';') return false;
  }
  return false;
}

const SINCE_REACH = 12;

export const someAircraft = (view: View, sentence: Sentence): boolean => someWord(view, sentence, AIR);

const SHOOTERS = bitsOf(['state-force', 'armed-group', 'aircraft', 'weapon']);

/// "The air force hit the market", "the market was hit in a raid": a place, by those who shoot or in a deed.
export function isShot(view: View, { agents, preps, verb }: Arguments, object: Phrase): boolean {
  if ((bitsOfPhrase(view, object) & (THINGS | PLACE)) === 0) return false;
  if ((bitsOfAll(view, agents) & SHOOTERS) !== 0) return true;
  return verb?.passive === true && phrasesAfter(preps, IN_OR_BY).some((phrase) => isDeed(view, phrase));
}

const IN_OR_BY = prepositions('in', 'by', 'during');

/// "the areas surrounding it", "the town and surrounding villages": where something lies, which nobody did.
function liesAround(view: View, head: number): boolean {
  const { tokens } = view.doc;
  const { lower, tag } = tokens[head]!;
  if (tag !== 'VBG' || !AROUND.has(lower) || head === 0) return false;
  const before = tokens[head - 1]!;
  if (before.pos === 'CCONJ' || before.pos === 'ADP' || before.pos === 'DET') return true;
  const whole = phraseWith(view, head - 1);
  return (
    whole !== undefined &&
    (STRETCHES.has(tokens[whole.head]!.lower) || Boolean(bitsOfPhrase(view, whole) & PLACE))
  );
}

const AROUND = EVENT_WORDS.around;
const STRETCHES = EVENT_WORDS.stretches;

const FORMS: ReadonlySet<string> = new Set(['VBN', 'VBD', 'JJ']);

/// "a camp for displaced families", "sheltered displaced families", "Displaced families sleep …": before the head of a noun
/// phrase.
export function isAttributive(view: View, { kind, head }: Candidate, { first }: Sentence): boolean {
  const { doc, facts } = view;
  if (kind !== 'verb') return false;
  const phrase = phraseWith(view, head);
  if (phrase !== undefined) return head < phrase.head || isThoseHarmed(doc.tokens, head);
  const before = itemBefore(doc.tokens, head);
  if (liesAround(view, head)) return true;
  if (doc.tokens[head + 1]?.pos !== 'NOUN') return false;
  if (head === first) return FORMS.has(doc.tokens[head]!.tag);
  if (before === undefined || doc.tokens[head]!.tag !== 'VBN') return false;
  if (before.pos === 'NUM' || before.lower === 'internally') return true;
  return before.pos === 'ADP' || (before.pos === 'VERB' && (facts[head - 1]! & (BE | HAVE)) === 0);
}
