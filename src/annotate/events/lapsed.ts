/// Whether a truce is told to end: "the truce collapsed", "broke the ceasefire", "the end of the truce".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Phrase, View } from './view.ts';

const LAPSES = EVENT_WORDS.lapses;
const BREAKS = EVENT_WORDS.breaksOff;

/// Verbs that end something only with their particle: "broke down", "ran out", "fell apart".
const PARTICLES: Readonly<Record<string, string>> = { break: 'down', run: 'out', fall: 'apart' };
const REACH = 8;
const LINKS: ReadonlySet<string> = new Set([
  ',',
  'which',
  'that',
  'then',
  'later',
  'soon',
  'quickly',
  'only',
]);

export function isLapsed(view: View, phrase: Phrase, sentence: Sentence): boolean {
  const { tokens } = view.doc;
  if (isBroken(tokens, phrase.first, sentence.first)) return true;
  for (let i = phrase.last; i < Math.min(sentence.last, phrase.last + REACH); i++) {
    const { lower, lemma, pos } = tokens[i]!;
    if (view.timeOf[i]! >= 0 || LINKS.has(lower) || pos === 'AUX' || pos === 'ADV') continue;
    // "fell apart": the particle, too, may be taken for an adverb.
    return LAPSES.has(lower) && endsAlone(tokens, i, lemma) && !hasObject(view, i + 1);
  }
  return false;
}

/// "The truce ended the shelling."
const hasObject = (view: View, i: number): boolean =>
  view.phraseOf[i]! >= 0 && !view.phrases[view.phraseOf[i]!]!.time;

/// "broke down", and not "broke the siege".
function endsAlone(tokens: readonly Token[], i: number, lemma: string): boolean {
  const particle = PARTICLES[lemma];
  return particle === undefined || tokens[i + 1]?.lower === particle;
}

/// The verb, or "the end of", right before the phrase.
function isBroken(tokens: readonly Token[], at: number, first: number): boolean {
  const of = itemBefore(tokens, at)?.lower === 'of';
  const i = of ? at - 2 : at - 1;
  if (i < first || !BREAKS.has(tokens[i]!.lower)) return false;
  // "accused them of breaking the truce": a charge, and no end.
  if (tokens[i]!.tag === 'VBG' && itemBefore(tokens, i)?.lower === 'of') return false;
  return of ? tokens[i]!.pos === 'NOUN' : tokens[i]!.pos === 'VERB' || tokens[i]!.tag.startsWith('VB');
}
