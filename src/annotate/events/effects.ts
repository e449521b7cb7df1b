/// What befalls those acted upon, by the words of the trigger.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { effectOf } from '../../lexicon/events.ts';
import type { Effect } from '../../model/index.ts';
import { itemAt } from '../../text/beside.ts';
import { DEAD } from '../figures/words.ts';
import type { Arguments } from './arguments.ts';
import { isAlive, isLifeless } from './classes.ts';
import { isPartly } from './partly.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import type { Reading } from './readings.ts';
import type { Phrase, View } from './view.ts';

export function effectFor(view: View, { candidate, group, type, args }: Reading): Effect | undefined {
  const { tokens } = view.doc;
  // "sentenced to death", "stole coins": it does nothing yet to whom or what it names.
  if (type === 'heritage-looting' || type === 'trial') return undefined;
  let words = tokens[candidate.first]!.lower;
  for (let i = candidate.first + 1; i < candidate.last; i++) words += ` ${tokens[i]!.lower}`;
  // "hacked nine villagers to death"
  const end = itemAt(tokens, candidate.thing)?.lower;
  if (end === 'death') return 'killed';
  // "shot nine villagers dead", "took nine villagers hostage"
  const head = tokens[candidate.head]!.lower;
  const parted = end === undefined ? undefined : effectOf(`${head} ${end}`);
  const own = effectOf(words) ?? parted ?? effectOf(head) ?? (isInLimb(view, args) ? 'injured' : undefined);
  if (type === 'heritage-damage') return 'damaged';
  // "smashed the statues"
  if (type === 'heritage-destruction' && own === 'damaged') return 'destroyed';
  // What flew and was shot down was not killed.
  if (type === 'disrupted-weapons-use' && own === 'killed') return undefined;
  if (own === 'injured' && group.property) return 'damaged';
  if (own === 'destroyed' && isPartly(view, candidate)) return 'damaged';
  const given = group.merge || type === 'abduction' ? (group.effect as Effect | undefined) : undefined;
  return own ?? given;
}

const IN = prepositions('in');
const LIMBS = EVENT_WORDS.limbs;

/// "shot in the leg": who is so hit lives.
const isInLimb = ({ doc: { tokens } }: View, { preps }: Arguments): boolean =>
  phrasesAfter(preps, IN).some(({ head }) => LIMBS.has(tokens[head]!.lower));

/// Of what an effect befalls one of those acted upon: markets are not killed, and fighters that "were destroyed" are.
export function fateOf(view: View, phrase: Phrase, effect: Effect | undefined): Effect | undefined {
  // "nine martyrs and 20 wounded"
  if ((effect === 'injured' || effect === undefined) && DEAD.has(view.doc.tokens[phrase.head]!.lemma))
    return 'killed';
  if (effect === 'destroyed') return isAlive(view, phrase) ? 'killed' : effect;
  return effect !== undefined && BODILY.has(effect) && isLifeless(view, phrase) ? undefined : effect;
}

const BODILY: ReadonlySet<Effect> = new Set(['killed', 'injured']);
