/// A cue with a subject of its own: before it, behind it, inside a relative clause, between two halves of its content.

import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { parenthetical } from './between.ts';
import { type Content, contentBehind, questionBehind } from './content.ts';
import type { Cue } from './cues.ts';
import { contentAhead } from './extent.ts';
import { type Grammar, isComma, isDash, isRelative, isTensed, isVerb, type Range } from './grammar.ts';
import type { Placed } from './parts.ts';
import { resumedAt } from './resumed.ts';
import { coordinated, relativeBefore } from './shared.ts';
import { type Found, hasFinite, subjectBefore } from './speaker.ts';
import { subjectAfter } from './speaker-behind.ts';
import { fits } from './stance.ts';
import { withoutComma } from './trailing.ts';

/// A cue whose subject stands before or behind it.
export function finite(
  grammar: Grammar,
  cue: Cue,
  bounds: Range,
  before: readonly Placed[],
): Placed | undefined {
  const { tokens, quoteOf } = grammar;
  const behind = contentBehind(grammar, cue, cue.last, bounds.last);
  const subject =
    subjectBefore(grammar, cue.first, bounds.first) ?? openingSubject(grammar, cue, bounds, behind);
  const inverted = cue.verb.frames.has('quote')
    ? invertedSubject(grammar, cue, bounds, subject, behind)
    : undefined;
  if (inverted) {
    const ahead = contentAhead(grammar, cue.first, bounds.first);
    if (ahead.length === 0) return undefined;
    const more =
      afterSpeaker(grammar, cue, inverted.last, bounds.last) ??
      resumedAt(grammar, inverted.last, cue.head, bounds.last);
    return {
      cue,
      rule: 'statements/inverted',
      speaker: inverted,
      ahead,
      behind: more,
      starts: cue.first,
    };
  }
  if (!subject) {
    return coordinated(grammar, cue, bounds, before, behind) ?? questioned(grammar, cue, bounds);
  }
  const relative = relativeBefore(grammar, subject, bounds.first);
  if (relative !== undefined && !behind && gapFollows(grammar, cue, bounds.last))
    return {
      cue,
      rule: 'statements/relative',
      speaker: subject,
      ahead: [],
      behind: closesRelative(grammar, cue, bounds.last) ? undefined : { kind: 'clause', first: cue.last },
      relative,
    };
  if (relative !== undefined && names(grammar, cue, bounds.last))
    return {
      cue,
      rule: 'statements/relative',
      speaker: subject,
      ahead: [],
      behind: { kind: 'thing', first: cue.last },
      relative,
    };
  const last = itemBefore(tokens, subject.first);
  const breaks =
    last !== undefined &&
    subject.first > bounds.first &&
    (isComma(last) || isDash(last) || closesQuote(grammar, subject.first - 1, cue.head));
  const speaksOut = cue.verb.frames.has('clause') || cue.verb.frames.has('quote');
  const between = breaks && speaksOut ? parenthetical(grammar, cue, subject, bounds) : undefined;
  if (between) return between;
  if (
    breaks &&
    cue.verb.quoteOnly &&
    quoteOf[subject.first - 1]! < 0 &&
    quoteOf[subject.first - 2] !== undefined &&
    quoteOf[subject.first - 2]! < 0
  )
    return undefined;
  if (breaks && speaksOut && (!behind || (behind.kind === 'quote' && behind.first > cue.last))) {
    const ahead = contentAhead(grammar, subject.first, bounds.first);
    if (ahead.some((range) => substantial(grammar, range)))
      return {
        cue,
        rule: 'statements/behind-its-content',
        speaker: subject,
        ahead,
        behind: behind ?? resumedAt(grammar, cue.last, cue.head, bounds.last),
        starts: subject.first,
      };
  }
  if (!behind && last && last.lower === 'as' && speaksOut && !cue.verb.quoteOnly) {
    const first = afterComma(grammar, cue, bounds);
    if (subject.first - 1 <= bounds.first + 1 && first > 0)
      return {
        cue,
        rule: 'statements/as-said',
        speaker: subject,
        ahead: [],
        behind: { kind: 'clause', first },
      };
    const ahead = contentAhead(grammar, subject.first - 1, bounds.first);
    if (ahead.some((range) => substantial(grammar, range)))
      return { cue, rule: 'statements/as-said', speaker: subject, ahead, starts: subject.first - 1 };
  }
  if (!behind)
    return quotedBefore(grammar, cue, subject, bounds) ?? withoutComma(grammar, cue, subject, bounds);
  if (!fits(grammar, cue, subject, behind) || (cue.verb.as && !asFollows(grammar, behind.first, bounds.last)))
    return undefined;
  return { cue, rule: 'statements/before-its-content', speaker: subject, ahead: [], behind };
}

/// "Those surveyed said", "a poll released on Monday found", "footage that the army said was old showed": a noun phrase
/// that opens the clause, with all that hangs on it.
function openingSubject(
  grammar: Grammar,
  cue: Cue,
  { first: start }: Range,
  behind: Content | undefined,
): Range | undefined {
  const { tokens, npLast, quoteOf } = grammar;
  if (!behind || cue.verb.opinion || cue.mode !== 'finite') return undefined;
  let first = cue.first;
  while (first > start && cue.first - first < 30 && !opensClause(tokens[first - 1]!)) first--;
  while (first < cue.first && /^(?:CCONJ|SCONJ|ADV)$/.test(tokens[first]!.pos)) first++;
  const last = npLast[first] ?? -1;
  if (last < 0 || last >= cue.first || quoteOf[first]! !== quoteOf[cue.head]!) return undefined;
  const { tag, pos } = tokens[last]!;
  const reduced = tag === 'VBN' || tag === 'VBD' || tag === 'VBG' || pos === 'ADP';
  if (!reduced && !isRelative(tokens[last]) && tokens[last]!.lower !== 'whose') return undefined;
  for (let i = last + 1; i < cue.first; i++)
    if (isComma(tokens[i]) || (reduced && isTensed(tokens[i]!) && !relativeWithin(tokens, last, i)))
      return undefined;
  return { first, last: cue.first };
}

const opensClause = (token: Token): boolean =>
  isComma(token) ||
  isDash(token) ||
  /^(?:and|but|while|because|if|when|though|although|;|:|")$/.test(token.lower);

function relativeWithin(tokens: Grammar['tokens'], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isRelative(tokens[i])) return true;
  return false;
}

/// "by a reporter from the coast about the raid": who asks, without what is asked about.
function asker({ tokens, npLast }: Grammar, at: number, end: number): Range | undefined {
  if (tokens[at]?.lower !== 'by' || at + 1 >= end || npLast[at + 1]! < 0) return undefined;
  let last = npLast[at + 1]!;
  while (last + 1 < end && /^(?:of|from|with|for|at)$/.test(tokens[last]!.lower) && npLast[last + 1]! > 0)
    last = npLast[last + 1]!;
  return { first: at + 1, last };
}

/// "Asked whether the road was open, he said": nobody is named who asks, or only with "by".
export function questioned(grammar: Grammar, cue: Cue, bounds: Range): Placed | undefined {
  const before = itemBefore(grammar.tokens, cue.first)?.lower;
  if (cue.stance !== 'asks' || !cue.verb.frames.has('hearer') || cue.passive) return undefined;
  if (cue.first > bounds.first && before !== 'when' && before !== ',' && before !== 'if') return undefined;
  const by = asker(grammar, cue.last, bounds.last);
  const from = by?.last ?? cue.last;
  const behind =
    contentBehind(grammar, cue, from, bounds.last) ?? questionBehind(grammar, cue, from, bounds.last);
  if (!behind || (behind.kind === 'infinitive' && !by)) return undefined;
  const speaker = by ? { speaker: { first: by.first, last: by.last } } : {};
  return { cue, rule: 'statements/asked', ...speaker, ahead: [], behind, toComma: true };
}

/// "… is missing.” Aziz said.": the quotation ends its own sentence before the one that names the speaker.
function quotedBefore(grammar: Grammar, cue: Cue, subject: Range, bounds: Range): Placed | undefined {
  const { quoteOf, quotes } = grammar;
  const at = bounds.first - 1;
  if (subject.first !== bounds.first || at < 0 || quoteOf[at]! < 0 || !cue.verb.frames.has('quote'))
    return undefined;
  if (quoteOf[bounds.first]! >= 0 || cue.verb.opinion || hasFinite(grammar, cue.last, bounds.last))
    return undefined;
  if (grammar.npLast[cue.last]! > 0 && grammar.timeLast[cue.last] === 0) return undefined;
  return {
    cue,
    rule: 'statements/behind-its-content',
    speaker: subject,
    ahead: quotes[quoteOf[at]!]!.filter(({ first }) => first <= at),
    starts: subject.first,
  };
}

/// "As the agency reported, the road is open": where the clause behind the comma begins, or 0.
function afterComma({ tokens, timeLast, npLast }: Grammar, cue: Cue, { last }: Range): number {
  let i = cue.last;
  for (let steps = 0; steps < 4 && i < last - 2 && !isComma(tokens[i]); steps++) {
    if (timeLast[i]! > i) i = timeLast[i]!;
    else if (tokens[i]!.pos === 'ADP' && timeLast[i + 1]! > 0) i = timeLast[i + 1]!;
    else if (tokens[i]!.pos === 'ADP' && npLast[i + 1]! > 0) i = npLast[i + 1]!;
    else if (tokens[i]!.pos === 'ADV') i++;
    else break;
  }
  return isComma(tokens[i]) && i < last - 2 ? i + 1 : 0;
}

/// "see the truce as a trick".
function asFollows({ tokens }: Grammar, first: number, end: number): boolean {
  for (let i = first + 1; i < end && i - first < 12; i++) {
    if (tokens[i]!.lower === 'as' || tokens[i]!.lower === 'to') return tokens[i]!.lower === 'as';
    if (isComma(tokens[i])) return false;
  }
  return false;
}

const substantial = (grammar: Grammar, { first, last }: Range): boolean =>
  last - first > 2 &&
  (grammar.quoteOf[last - 1]! >= 0 || hasFinite(grammar, first, last) || last - first > 6);

/// "…," said the minister.
function invertedSubject(
  grammar: Grammar,
  cue: Cue,
  bounds: Range,
  subject: Range | undefined,
  behind: Content | undefined,
): Found | undefined {
  const { tokens, quoteOf } = grammar;
  const p = cue.first - 1;
  if (p < bounds.first || behind?.kind === 'quote') return undefined;
  // "…, a mother of two told the paper": who is named behind "told" hears it.
  if (subject && cue.verb.frames.has('hearer') && subject.last >= cue.first - 1) return undefined;
  const quoted = quoteOf[p]! >= 0 && quoteOf[p]! !== quoteOf[cue.head]!;
  if (!quoted && !isComma(tokens[p]) && !isDash(tokens[p])) return undefined;
  if (subject && subject.first <= bounds.first + 1 && !quoted) return undefined;
  if (tokens[cue.last]?.lower === 'that') return undefined;
  const after = subjectAfter(grammar, cue.last, bounds.last);
  if (!after) return undefined;
  const next = tokens[after.last];
  if (next && after.last < bounds.last && isTensed(next)) return undefined;
  if (!quoted && subject && behind) return undefined;
  return { ...after, inverted: true };
}

/// A quotation that goes on behind "said the minister".
function afterSpeaker(grammar: Grammar, cue: Cue, at: number, end: number): Content | undefined {
  const { tokens, quoteOf } = grammar;
  for (let i = at; i < end && i < at + 12; i++) {
    if (quoteOf[i]! >= 0 && quoteOf[i]! !== quoteOf[cue.head]!)
      return isComma(itemBefore(tokens, i)) || itemBefore(tokens, i)?.text === ':'
        ? { kind: 'quote', first: i }
        : undefined;
  }
  return undefined;
}

function closesQuote({ quoteOf }: Grammar, i: number, head: number): boolean {
  return quoteOf[i]! >= 0 && quoteOf[i]! !== quoteOf[head]!;
}

/// Whether the verb of the relative clause follows the cue at once, or the clause ends with the cue.
function gapFollows(grammar: Grammar, cue: Cue, end: number): boolean {
  const { tokens, timeLast } = grammar;
  const at = timeLast[cue.last]! > 0 ? timeLast[cue.last]! : cue.last;
  const next = tokens[at];
  if (next === undefined || at >= end) return false;
  return isVerb(next) || closesRelative(grammar, cue, end);
}

/// "which he described as a mistake", "what they call a “sham”": the pronoun and its name are what is said.
function names({ tokens, npLast, quoteOf }: Grammar, cue: Cue, end: number): boolean {
  const at = cue.last;
  if (at >= end - 1 || cue.passive) return false;
  if (tokens[at]!.lower === 'as') return cue.verb.frames.has('thing');
  return cue.verb.label && cue.link === undefined && (npLast[at]! > 0 || quoteOf[at]! >= 0);
}

function closesRelative({ tokens, timeLast }: Grammar, cue: Cue, end: number): boolean {
  const at = timeLast[cue.last]! > 0 ? timeLast[cue.last]! : cue.last;
  return at < end && !cue.verb.opinion && /^[.,;]$/.test(tokens[at]!.text);
}
