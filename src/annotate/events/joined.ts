/// Noun phrases that stand together: joined by "and", led by "of".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsPerWord } from '../../text/index.ts';
import { bitsOfPhrase, FORCES } from './classes.ts';
import { isPreposition } from './prepositions.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

/// Noun phrases joined by commas and "and", from this one on: at most eight.
export function joined(view: View, phrase: Phrase, end: number): readonly Phrase[] {
  const { tokens } = view.doc;
  const out = [phrase];
  let last = extentOf(view, phrase, end);
  // "between the army and the militia killed 14": two are named, whatever verb stands behind them.
  const two = itemBefore(tokens, phrase.first)?.lower === 'between';
  while (out.length < 8) {
    const after = pastAge(view, pastInitials(view, last, end), end);
    let i = after;
    if (isComma(tokens[i])) i++;
    const joints = jointsAt(tokens, i);
    const and = joints > 0;
    i += joints;
    if (i === after || i >= end) break;
    const next = phraseWith(view, i);
    if (!next || next.first !== i || next.time) break;
    if (!and && !joinsLater(view, next, end)) break;
    if (and && !(two && out.length === 1) && startsClause(view, next, end)) break;
    const inner = last;
    last = extentOf(view, next, end);
    if (isNextPlace(view, out.at(-1)!, inner, next)) continue;
    if (!and && isApposition(view, out.at(-1)!, next, last)) continue;
    out.push(next);
    const more = pastAge(view, last, end);
    if (and && more === last && tokens[last]?.lower !== ',' && jointsAt(tokens, last) === 0) break;
  }
  return out;
}

/// "residents of Dafna | and Zarduq": the next place joins the one that ends before `end`, and nobody who lives there.
function isNextPlace(view: View, phrase: Phrase, end: number, next: Phrase): boolean {
  const { placeOf } = view;
  if (end === phrase.last || placeOf[end - 1]! < 0 || placeOf[next.head]! < 0) return false;
  return (bitsOfPhrase(view, phrase) & LIVING) !== 0;
}

const LIVING = bitsOf(['crowd', 'civilian']);

const isComma = (token: Token | undefined): boolean => token?.lower === ',' || token?.lower === ';';

const ANDS: ReadonlySet<string> = new Set(['and', 'or', '&']);
/// "Along with two guards": with whom the words behind "with" are named.
export const BESIDE: ReadonlySet<string> = new Set(['along', 'together']);

const JOINTS: ReadonlySet<string> = new Set([...ANDS, ...BESIDE, 'as']);

/// How many words at `i` join what follows to what stands before: "and", "along with", "as well as".
function jointsAt(tokens: readonly Token[], i: number): number {
  const joint = tokens[i]?.lower ?? '';
  if (!JOINTS.has(joint)) return 0;
  if (ANDS.has(joint)) return 1;
  if (BESIDE.has(joint)) return tokens[i + 1]?.lower === 'with' ? 2 : 0;
  return joint === 'as' && tokens[i + 1]?.lower === 'well' && tokens[i + 2]?.lower === 'as' ? 3 : 0;
}

/// "killed Ana Robles, leader of the party, and Omar Haddad": who she is, and nobody else.
function isApposition(view: View, before: Phrase, next: Phrase, close: number): boolean {
  const { tokens } = view.doc;
  const { pos, tag } = tokens[next.first]!;
  if (tokens[before.head]!.pos !== 'PROPN' || tokens[next.head]!.tag !== 'NN') return false;
  if (pos === 'NUM' || tag === 'PRP$' || tokens[close]?.lower !== ',') return false;
  const joints = jointsAt(tokens, close + 1);
  const other = joints > 0 ? phraseWith(view, close + 1 + joints) : undefined;
  return other !== undefined && tokens[other.head]!.pos === 'PROPN';
}

/// "Ana Robles, 20, and …", "Ana Robles, 20 years old, and …": where an age behind a name ends, at the mark behind it.
function pastAge({ doc: { tokens } }: View, from: number, end: number): number {
  if (tokens[from]?.lower !== ',' || itemBefore(tokens, from)?.pos !== 'PROPN') return from;
  let i = from + 1;
  if (tokens[i]?.lower === 'aged') i++;
  if (i >= end || tokens[i]!.pos !== 'NUM') return from;
  i++;
  if (tokens[i]?.lower === 'years' && tokens[i + 1]?.lower === 'old') i += 2;
  return i < end && (isComma(tokens[i]) || jointsAt(tokens, i) > 0) ? i : from;
}

/// "the People's Defence Forces (PDF) and the army": what a name is in short stands behind it.
function pastInitials({ doc: { tokens } }: View, from: number, end: number): number {
  return from + 2 < end && tokens[from]!.lower === '(' && tokens[from + 2]!.lower === ')' ? from + 3 : from;
}

/// A list ends at its verb, with the age of whom it names last or without.
export function endsAt(view: View, last: number, verb: number): boolean {
  if (last === verb) return true;
  const past = pastAge(view, last, verb);
  return past > last && past + 1 === verb;
}

const LIST = 24;

/// A comma joins only where "and" comes before long ("a school, a clinic and a shop"), and where what stands behind that
/// has no verb of its own ("… wounding about 30, doctors and residents said").
function joinsLater(view: View, phrase: Phrase, end: number): boolean {
  const { tokens } = view.doc;
  for (let i = extentOf(view, phrase, end), steps = 0; i < end && steps < LIST; i++, steps++) {
    const token = tokens[i]!;
    if (token.lower === 'and') {
      const last = phraseWith(view, i + 1);
      return last === undefined || last.first !== i + 1 || !startsClause(view, last, end);
    }
    if (!isComma(token) && view.phraseOf[i]! < 0) return false;
  }
  return false;
}

/// "… the town and rebels fled": the phrase after "and" has its own verb.
export function startsClause(view: View, phrase: Phrase, end: number): boolean {
  const last = extentOf(view, phrase, end);
  // Who asks for a subject ends at its verb.
  if (last === end) return false;
  const after = view.doc.tokens[pastAdverbs(view, pastPlace(view, last, end), end)];
  return (
    after !== undefined &&
    (after.pos === 'AUX' || after.tag === 'VBD' || after.tag === 'VBZ' || after.tag === 'MD')
  );
}

/// "… and gunmen on motorbikes | then opened fire": what a subject has with it.
function pastPlace(view: View, from: number, end: number): number {
  const next = from + 1 < end && isPreposition(view, from) ? view.phraseOf[from + 1]! : -1;
  return next < 0 ? from : Math.min(end, view.phrases[next]!.last);
}

const MOST_ADVERBS = 3;

function pastAdverbs({ doc: { tokens } }: View, from: number, end: number): number {
  let i = from;
  while (i < end && i < from + MOST_ADVERBS && tokens[i]!.pos === 'ADV') i++;
  return i;
}

/// End of a noun phrase with its "of …" ("members of the same family"). "By the Front of the hospital": what was shelled, and
/// not whose the Front is.
export function extentOf(view: View, phrase: Phrase, end: number): number {
  const { tokens } = view.doc;
  let last = phrase.last;
  for (let hops = 0; hops < 2 && tokens[last]?.lower === 'of' && last + 1 < end; hops++) {
    const inner = phraseWith(view, last + 1);
    if (!inner || inner.time || isDoneBy(view, phrase, inner)) break;
    last = inner.last;
  }
  const inner = qualifierAt(view, phrase, last, end);
  return inner === undefined ? last : inner.last;
}

/// What tells behind a phrase who they are: "soldiers | loyal to the president", "men | on motorbikes", "troops | from
/// Eritrea", "fighters | from the militia".
function qualifierAt(view: View, phrase: Phrase, at: number, end: number): Phrase | undefined {
  const { tokens, words } = view.doc;
  if (at >= tokens.length || opensQualifier.at(tokens, words, at) === 0) return undefined;
  const { lower } = tokens[at]!;
  const from = lower === 'from';
  const rides = !from && RIDES.has(lower);
  const sided = !from && !rides && isSided(tokens, at);
  const led = sided ? at + 2 : at + 1;
  if (!(from || rides || sided) || led >= end) return undefined;
  const inner = phraseWith(view, led);
  if (inner === undefined || inner.first !== led || inner.time || tokens[inner.head]!.pos === 'PRON')
    return undefined;
  if (sided) return inner;
  // "men on motorbikes | who", "accused men on motorbikes | of"; but "drove the rebels from the town".
  if (!goesOnWithDeed(tokens[inner.last]) || (bitsOfPhrase(view, phrase) & MEN) === 0) return undefined;
  if (rides) return bitsOfPhrase(view, inner) & VEHICLE ? inner : undefined;
  // "its allies from the Front": these are told by what helps (`helpers.ts`).
  const bodies = !EVENT_WORDS.allies.has(tokens[phrase.head]!.lower) && bitsOfPhrase(view, inner) & FORCES;
  return view.placeOf[inner.head]! >= 0 || bodies ? inner : undefined;
}

const goesOnWithDeed = (next: Token | undefined): boolean =>
  next !== undefined && (BEFORE_DEED.has(next.lower) || next.tag === 'VBD' || next.pos === 'AUX');

const BEFORE_DEED: ReadonlySet<string> = new Set(['who', 'of', 'for']);
const MEN = bitsOf(['state-force', 'armed-group', 'police', 'person', 'crowd', 'civilian', 'suspect']);
const VEHICLE = bitsOf(['vehicle']);
const RIDES: ReadonlySet<string> = new Set(['on', 'in', 'aboard']);

const SIDED = EVENT_WORDS.sided;

/// "soldiers | loyal to the president", "militiamen | allied with the army": on whose side they are, no other party.
const isSided = (tokens: readonly Token[], at: number): boolean =>
  SIDED.has(tokens[at]?.lower ?? '') && /^(?:to|with)$/.test(tokens[at + 1]?.lower ?? '');

/// Asked of what stands behind nearly every phrase.
const opensQualifier = bitsPerWord(({ lower }: Token) =>
  lower === 'from' || RIDES.has(lower) || SIDED.has(lower) ? 1 : 0,
);

const THING = bitsOf(['building', 'vehicle', 'heritage', 'worship', 'position']);

/// A named body behind "by", and a thing behind its "of".
function isDoneBy(view: View, { first, head }: Phrase, inner: Phrase): boolean {
  const actor = view.actorOf[head]!;
  if (actor < 0 || first === 0 || view.doc.tokens[first - 1]!.lower !== 'by') return false;
  if (view.actorOf[inner.head] === actor || !(bitsOfPhrase(view, inner) & THING)) return false;
  const { kind, reference } = view.draft.actors[actor]!.value;
  return reference === 'name' && kind !== 'person';
}

/// "militants of the Islamic State", "soldiers loyal to the president": back to the head.
export function withHead(view: View, phrase: Phrase, sentence: Sentence): Phrase {
  const { tokens } = view.doc;
  let current = phrase;
  for (let hops = 0; hops < 3; hops++) {
    const of = current.first - 1;
    if (of <= sentence.first) return current;
    const before = tokens[of]!.lower === 'of' ? of - 1 : isSided(tokens, of - 1) ? of - 2 : of - 1;
    const outer = before < sentence.first ? undefined : phraseWith(view, before);
    if (!outer || outer.time) return current;
    if (tokens[of]!.lower !== 'of' && qualifierAt(view, outer, outer.last, current.last + 1) !== current)
      return current;
    current = outer;
  }
  return current;
}

/// "police and soldiers": what is joined to the left of the subject's last part.
export function leftJoined(view: View, phrase: Phrase, sentence: Sentence): readonly Phrase[] {
  const { tokens } = view.doc;
  const and = phrase.first - 1;
  if (and <= sentence.first || tokens[and]!.lower !== 'and') return [phrase];
  const short = and - 4 > sentence.first && tokens[and - 1]!.lower === ')' && tokens[and - 3]!.lower === '(';
  const other = phraseWith(view, short ? and - 4 : and - 1);
  if (!other || other.time) return [phrase];
  const whole = withHead(view, other, sentence);
  // "… took the town and two guards were hurt": an object of the verb before.
  if (other.first > sentence.first && tokens[other.first - 1]!.pos === 'VERB') return [phrase];
  if (other.first > sentence.first && isPreposition(view, other.first - 1) && whole === other)
    return [phrase];
  if (!short && isNextPlace(view, whole, and, phrase)) return [whole];
  return [whole, phrase];
}
