/// Whom or what a phrase that is acted upon stands for: the men whose bodies were found, the roof in which a hole was torn.

import standIns from '../../../lexicon/stand-ins.json' with { type: 'json' };
import units from '../../../lexicon/units.json' with { type: 'json' };
import { bitsOf } from '../../lexicon/events-targets.ts';
import { itemBefore } from '../../text/beside.ts';
import { gather } from '../../text/gather.ts';
import { isTimeUnit } from '../../text/index.ts';
import { bitsOfPhrase } from './classes.ts';
import { type Prepositional, phrasesAfter, prepositions } from './prepositions.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

const BODY = bitsOf(['body']);
const IN = prepositions('in');

/// The phrase that "of" leads to, through words of a share ("of most of the people"); not a place.
export function ofPhrase(view: View, { last }: Phrase): readonly Phrase[] {
  const { tokens } = view.doc;
  if (tokens[last]?.lower !== 'of') return [];
  let at = last + 1;
  while (at < last + 4 && SHARE.has(tokens[at]?.lower ?? '')) at++;
  const inner = phraseWith(view, at);
  return inner && !inner.time && view.placeOf[inner.head]! < 0 ? [inner] : [];
}

const SHARE: ReadonlySet<string> = new Set(standIns.shares);

/// "the bodies of six men", "the lives of six men": the men were killed.
export function ofBodies(view: View, phrases: readonly Phrase[]): readonly Phrase[] {
  if (!phrases.some((phrase) => isBody(view, phrase))) return phrases;
  return gather(phrases, (phrase) => {
    const whose = isBody(view, phrase) ? ofPhrase(view, phrase) : [];
    return whose.length > 0 ? whose : [phrase];
  });
}

const isBody = (view: View, phrase: Phrase): boolean =>
  (bitsOfPhrase(view, phrase) & BODY) !== 0 || LIFE.has(view.doc.tokens[phrase.head]!.lower);

/// "the release of a teacher abducted in May", "the number of people killed": the teacher and the people.
export function ofCarriers(view: View, phrases: readonly Phrase[]): readonly Phrase[] {
  const carries = ({ head }: Phrase) => CARRIERS.has(view.doc.tokens[head]!.lower);
  if (!phrases.some(carries)) return phrases;
  return gather(phrases, (phrase) => {
    const whose = carries(phrase) ? ofPhrase(view, phrase) : [];
    return whose.length > 0 ? whose : [phrase];
  });
}

const CARRIERS: ReadonlySet<string> = new Set(standIns.carriers);

const LIFE: ReadonlySet<string> = new Set(standIns.lives);

const HOLES: ReadonlySet<string> = new Set(standIns.holes);

/// "tore a hole in the roof": the roof was hit.
export function throughHoles(
  view: View,
  phrases: readonly Phrase[],
  preps: readonly Prepositional[],
): readonly Phrase[] {
  const { tokens } = view.doc;
  const isHole = ({ head }: Phrase) => HOLES.has(tokens[head]!.lower);
  if (!phrases.some(isHole)) return phrases;
  const torn = phrasesAfter(preps, IN);
  return [...phrases.filter((phrase) => !isHole(phrase)), ...torn];
}

/// "exploded minutes apart", "fell two kilometres away": how long or how far, and nobody; but "hit a residential quarter".
export function isMeasure({ doc: { tokens } }: View, { head }: Phrase): boolean {
  const { lower, pos } = tokens[head]!;
  if (lower === 'quarter') return itemBefore(tokens, head)?.pos !== 'ADJ';
  return pos === 'NOUN' && (isTimeUnit(lower) || LENGTHS.has(lower));
}

/// Feet and yards are more than measures.
const LENGTHS: ReadonlySet<string> = new Set(
  Object.entries(units.units).flatMap(([word, { unit }]) => (/^(?:km|mile|m)$/.test(unit) ? [word] : [])),
);
