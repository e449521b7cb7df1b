/// Finds what is said behind a cue: a clause, a thing, a request, a quotation.

import { STATEMENT_PLACES } from '../../lexicon/cues.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Cue } from './cues.ts';
import { type Grammar, isComma, isRelative, isTensed, isVerb } from './grammar.ts';
import { cueVerbOf } from './marks.ts';
import { hasFinite } from './speaker.ts';
import { growRight } from './speaker-behind.ts';

const PREPOSITIONS = new Set(
  'in on at during to with from through via by after before over about following of under for'.split(' '),
);

const AMOUNTS = new Set([
  'at',
  'more',
  'up',
  'nearly',
  'about',
  'almost',
  'over',
  'around',
  'as',
  'between',
  'fewer',
  'less',
]);

const isAmount = ({ pos, lower }: Token): boolean =>
  pos === 'NUM' || /^(?:half|third|quarter|dozen|two-thirds|three-quarters)s?$/.test(lower);

const QUESTION_WORDS = new Set('what how why whether if where when who which whom'.split(' '));

const WH = new Set(['what', 'how', 'why', 'whether', 'if', 'where', 'when', 'who']);

export interface Content {
  readonly kind: 'clause' | 'thing' | 'infinitive' | 'request' | 'quote';
  readonly first: number;
}

/// Where the content behind the cue begins, when the cue's frame lets one follow there.
export function contentBehind(grammar: Grammar, cue: Cue, from: number, end: number): Content | undefined {
  const { verb, passive } = cue;
  const frames = verb.frames;
  let p = from;
  for (let steps = 0; steps < 8 && p < end; steps++) {
    const here = startsHere(grammar, cue, p, end);
    if (here) return here;
    const told = frames.has('hearer') && p === from ? toldOf(grammar, cue, p, end) : undefined;
    if (told) return told;
    const next = passOver(grammar, p, end, frames.has('hearer') && !passive && steps < 2, p === from);
    if (next <= p) break;
    p = next;
  }
  return speaks(cue) || frames.has('hearer') ? distantThat(grammar, cue, p, end) : undefined;
}

/// "reminded the army of its word", "warned residents about mines", but not "told families of the dead that".
function toldOf(grammar: Grammar, cue: Cue, p: number, end: number): Content | undefined {
  const { tokens, npLast, timeLast } = grammar;
  const at = npLast[p]!;
  if (at < 0 || at >= end - 1 || timeLast[at + 1]! > 0 || !cue.verb.with.has(tokens[at]!.lower))
    return undefined;
  return distantThat(grammar, cue, at, end) ? undefined : { kind: 'thing', first: at };
}

/// "asked at the gate about the raid", "asked by a reporter if": what was asked, past where, when and by whom.
export function questionBehind(
  grammar: Grammar,
  { verb }: Cue,
  from: number,
  end: number,
): Content | undefined {
  const { tokens, timeLast } = grammar;
  for (let p = from, steps = 0; steps < 4 && p < end - 1; steps++) {
    const { lower } = tokens[p]!;
    if (WH.has(lower) && lower !== 'when' && lower !== 'where') return { kind: 'clause', first: p };
    if (QUESTION_WORDS.has(lower) && lower !== 'when' && lower !== 'where' && lower !== 'who')
      return { kind: 'clause', first: p };
    if (verb.with.has(lower) && timeLast[p + 1]! === 0) return { kind: 'thing', first: p };
    const next = passOver(grammar, p, end, false, false);
    if (next <= p) return undefined;
    p = next;
  }
  return undefined;
}

/// "said before he left for the front that": the first "that" of the cue's own clause, past what tells when and where.
function distantThat(grammar: Grammar, cue: Cue, from: number, end: number): Content | undefined {
  const { tokens, quoteOf } = grammar;
  for (let i = from; i < end - 1 && i - from < 25; i++) {
    const { lower, text, pos } = tokens[i]!;
    if (quoteOf[i]! !== quoteOf[cue.head]!) continue;
    if (/^[.;:!?]$/.test(text) || /^(?:but|who|which|said)$/.test(lower)) return undefined;
    if (lower === 'that' && pos === 'SCONJ' && tokens[i - 1]!.pos !== 'VERB' && joinsClause(grammar, i, end))
      return { kind: 'clause', first: i };
  }
  return undefined;
}

function startsHere(grammar: Grammar, cue: Cue, p: number, end: number): Content | undefined {
  const { tokens, quoteOf, npLast, timeLast } = grammar;
  const { frames, quoteOnly, label } = cue.verb;
  const token = tokens[p]!;
  if (timeLast[p]! > 0 && p === cue.last)
    return datesClause(grammar, cue, p, end) ? { kind: 'clause', first: p } : undefined;
  const opens =
    quoteOf[p]! >= 0 && quoteOf[p]! !== quoteOf[cue.head]! && (p === 0 || quoteOf[p - 1]! !== quoteOf[p]!);
  if (opens && (frames.has('quote') || frames.has('clause') || frames.has('thing')))
    return { kind: 'quote', first: p };
  if (cue.link) {
    if (npLast[p]! > 0 && requested(grammar, p, end) >= 0 && cue.stance === 'asks')
      return { kind: 'request', first: p };
    if (isComma(token) || token.pos === 'PUNCT') return undefined;
    return { kind: 'thing', first: p };
  }
  if (token.text === ':' || itemBefore(tokens, p)?.text === ':')
    return frames.has('quote') || frames.has('clause')
      ? { kind: 'clause', first: token.text === ':' ? p + 1 : p }
      : undefined;
  if (frames.has('clause') && joinsClause(grammar, p, end)) return { kind: 'clause', first: p };
  if (token.lower === 'to' && tokens[p + 1] && isInfinitive(grammar, p + 1, end))
    return frames.has('infinitive') && !keepsSilent(cue, tokens[p + 1]!)
      ? { kind: 'infinitive', first: p }
      : undefined;
  if (
    WH.has(token.lower) &&
    !setsTime(tokens, p) &&
    frames.has('clause') &&
    !quoteOnly &&
    p - cue.last < 6 &&
    !(p === cue.last + 1 && isComma(itemBefore(tokens, p)))
  )
    return { kind: 'clause', first: p };
  if (npLast[p]! < 0) return bareStart(grammar, cue, p, end);
  if (isComma(itemBefore(tokens, p)) && p > cue.last) return undefined;
  if (frames.has('request') && requested(grammar, p, end) >= 0) return { kind: 'request', first: p };
  if (
    frames.has('clause') &&
    !quoteOnly &&
    subjectOfClause(grammar, p, end) &&
    !(frames.has('hearer') && heard(grammar, p, end))
  )
    return { kind: 'clause', first: p };
  if ((frames.has('thing') || label) && p === cue.last && !cue.passive) return { kind: 'thing', first: p };
  return anythingSaid(cue, token, p, end);
}

/// "said when asked", "said when leaving": a word of time, not a question.
const setsTime = (tokens: readonly Token[], p: number): boolean =>
  /^(?:when|where|if)$/.test(tokens[p]!.lower) && /^VB[DNG]$/.test(tokens[p + 1]?.tag ?? '');

/// Verbs behind which whatever follows is what was said.
const speaks = ({ verb }: Cue): boolean =>
  verb.frames.has('clause') &&
  verb.frames.has('quote') &&
  !verb.opinion &&
  !verb.quoteOnly &&
  verb.stance !== 'asks';

const ASIDES = new Set(
  'so as when while because since before after until where why how once also too again later earlier here then yesterday today'.split(
    ' ',
  ),
);

/// "said 2016 was", "said each year of war costs": the date is the subject of what is said.
function datesClause({ tokens, timeLast }: Grammar, cue: Cue, p: number, end: number): boolean {
  const next = tokens[timeLast[p]!];
  if (!speaks(cue) || next === undefined || timeLast[p]! >= end) return false;
  return isTensed(next) || (next.lower === 'of' && tokens[p]!.pos === 'DET');
}

/// Right behind a verb of saying, words that begin no aside are what was said, whatever the tagger made of them.
function anythingSaid(cue: Cue, token: Token, p: number, end: number): Content | undefined {
  if (!speaks(cue) || cue.verb.frames.has('hearer') || p !== cue.head + 1 || end - p < 4) return undefined;
  if (/^(?:PUNCT|ADP|PART|VERB|AUX)$/.test(token.pos) || ASIDES.has(token.lower)) return undefined;
  return { kind: 'clause', first: p };
}

/// "refused to say": nothing was said.
const keepsSilent = ({ verb }: Cue, next: Token): boolean =>
  verb.lemma === 'refuse' && cueVerbOf(next)?.verb.communicates === true;

/// "that" before a clause, whatever the tagger made of it, but not "said that." or "said that was".
function joinsClause({ tokens }: Grammar, p: number, end: number): boolean {
  if (tokens[p]!.lower !== 'that') return false;
  const next = tokens[p + 1];
  return next !== undefined && p + 1 < end && !/^[.,;:!?]$/.test(next.text);
}

/// Clauses that begin with a gerund, a number word or "there": "said there were", "denied shelling".
function bareStart(grammar: Grammar, cue: Cue, p: number, end: number): Content | undefined {
  const { tokens } = grammar;
  const token = tokens[p]!;
  const { frames, quoteOnly } = cue.verb;
  if (token.lower === 'there' && frames.has('clause')) return { kind: 'clause', first: p };
  if (p !== cue.last) return undefined;
  if (AMOUNTS.has(token.lower) && tokens.slice(p + 1, p + 4).some(isAmount)) {
    if (frames.has('clause') && !quoteOnly && hasFinite(grammar, p, Math.min(end, p + 20)))
      return { kind: 'clause', first: p };
    if (frames.has('thing')) return { kind: 'thing', first: p };
  }
  if (speaks(cue) && token.tag === 'VBG' && hasFinite(grammar, p, Math.min(end, p + 25)))
    return { kind: 'clause', first: p };
  if (token.tag === 'VBG' && (frames.has('thing') || frames.has('clause')) && cue.verb.lemma !== 'say')
    return { kind: 'thing', first: p };
  if (
    frames.has('clause') &&
    !quoteOnly &&
    (token.pos === 'DET' || token.pos === 'ADJ') &&
    hasFinite(grammar, p, Math.min(end, p + 25))
  )
    return { kind: 'clause', first: p };
  if (frames.has('thing') && (token.pos === 'DET' || token.pos === 'ADJ')) return { kind: 'thing', first: p };
  return anythingSaid(cue, token, p, end);
}

function isInfinitive({ tokens }: Grammar, p: number, end: number): boolean {
  let i = p;
  while (i < end && i < p + 3 && (tokens[i]!.pos === 'ADV' || /^["“]$/.test(tokens[i]!.text))) i++;
  const token = tokens[i];
  return token !== undefined && i < end && isVerb(token) && token.tag !== 'VBD' && token.tag !== 'VBZ';
}

/// The "to" of "urged X to leave", or -1.
function requested(grammar: Grammar, p: number, end: number): number {
  const { tokens, npLast } = grammar;
  const i = growRight(grammar, npLast[p]!, end);
  let to = i;
  if (tokens[to]?.lower === 'not') to++;
  return to < end && tokens[to]!.lower === 'to' && isInfinitive(grammar, to + 1, end) ? to : -1;
}

/// Whether the noun phrase at `p` is the subject of a finite verb, within the clause.
function subjectOfClause(grammar: Grammar, p: number, end: number): boolean {
  const { tokens, npLast } = grammar;
  let depth = 0;
  for (let i = npLast[p]!; i < end && i - p < 40; i++) {
    const token = tokens[i]!;
    if (isRelative(token) || QUESTION_WORDS.has(token.lower)) depth++;
    if (isTensed(token)) {
      if (depth === 0) return true;
      depth--;
    }
    if (/^[;:.!?]$/.test(token.text)) return false;
    if (isComma(token) && depth > 0 && i - p > 12) depth--;
  }
  return false;
}

/// "told reporters the road was open": a hearer stands first, then another noun phrase or "that".
function heard(grammar: Grammar, p: number, end: number): boolean {
  const { tokens, npLast } = grammar;
  const last = growRight(grammar, npLast[p]!, end);
  const next = tokens[last];
  if (!next || last >= end) return false;
  return !isTensed(next) && next.pos !== 'ADV' && next.pos !== 'AUX';
}

/// Skips what may stand between cue and content: when, where and to whom it was said.
function passOver(grammar: Grammar, p: number, end: number, hearer: boolean, atCue: boolean): number {
  const { tokens, npLast, timeLast, quoteOf } = grammar;
  const token = tokens[p]!;
  if (timeLast[p]! > p) return timeLast[p]!;
  if (isComma(token)) {
    const next = tokens[p + 1];
    if (next && p + 1 < end && quoteOf[p + 1]! >= 0 && quoteOf[p]! !== quoteOf[p + 1]!) return p + 1;
    return aside(grammar, p, end);
  }
  if (token.pos === 'ADV' && !QUESTION_WORDS.has(token.lower)) return p + 1;
  if (PREPOSITIONS.has(token.lower)) {
    if (timeLast[p + 1]! > p + 1) return timeLast[p + 1]!;
    if (p + 1 < end && npLast[p + 1]! > 0) return npLast[p + 1]!;
    return p;
  }
  if (hearer && npLast[p]! > 0) return growRight(grammar, npLast[p]!, end);
  // "said Monday night", "tweeted twice": a noun phrase of time that no note covers.
  if (!atCue && npLast[p]! > 0 && STATEMENT_PLACES.has(tokens[npLast[p]! - 1]!.lower)) return npLast[p]!;
  return p;
}

/// ", citing its own count, that": to the comma that closes it, when content follows there.
function aside({ tokens, quoteOf }: Grammar, comma: number, end: number): number {
  for (let i = comma + 1; i < end - 1 && i - comma < 16; i++) {
    if (!isComma(tokens[i])) continue;
    const next = tokens[i + 1]!;
    if (next.lower === 'that' || (quoteOf[i + 1]! >= 0 && quoteOf[i]! !== quoteOf[i + 1]!)) return i + 1;
  }
  return comma;
}
