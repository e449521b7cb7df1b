/// A cue with a subject of its own: before it, behind it, inside a relative clause, between two halves of its content.

import { parenthetical } from './between.ts';
import { type Content, contentBehind } from './content.ts';
import type { Cue } from './cues.ts';
import { contentAhead } from './extent.ts';
import { type Grammar, isComma, isDash, isRelative, isTensed, type Range } from './grammar.ts';
import type { Placed } from './parts.ts';
import { coordinated, relativeBefore } from './shared.ts';
import { type Found, hasFinite, subjectBefore } from './speaker.ts';
import { subjectAfter } from './speaker-behind.ts';
import { evidenceHead } from './stance.ts';

/// A cue whose subject stands before or behind it.
export function finite(
  grammar: Grammar,
  cue: Cue,
  bounds: Range,
  before: readonly Placed[],
): Placed | undefined {
  const { tokens, quoteOf } = grammar;
  const behind = contentBehind(grammar, cue, cue.last, bounds.last);
  const subject = subjectBefore(grammar, cue.first, bounds.first);
  const inverted = cue.verb.frames.has('quote')
    ? invertedSubject(grammar, cue, bounds, subject, behind)
    : undefined;
  if (inverted) {
    const ahead = contentAhead(grammar, cue.first, bounds.first);
    if (ahead.length === 0) return undefined;
    const more = afterSpeaker(grammar, cue, inverted.last, bounds.last);
    return {
      cue,
      rule: 'statements/inverted',
      speaker: inverted,
      ahead,
      ...(more ? { behind: more } : {}),
      starts: cue.first,
    };
  }
  if (!subject) {
    const shows = cue.verb.source && behind ? openingEvidence(grammar, cue, bounds) : undefined;
    if (shows && behind) return { cue, rule: 'statements/evidence', speaker: shows, ahead: [], behind };
    return coordinated(grammar, cue, bounds, before, behind);
  }
  const relative = relativeBefore(grammar, subject, bounds.first);
  if (relative !== undefined && !behind && gapFollows(grammar, cue, bounds.last))
    return {
      cue,
      rule: 'statements/relative',
      speaker: subject,
      ahead: [],
      behind: { kind: 'clause', first: cue.last },
      relative,
    };
  const last = tokens[subject.first - 1];
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
        ...(behind ? { behind } : {}),
        starts: subject.first,
      };
  }
  if (!behind && last && last.lower === 'as' && subject.first - 2 > bounds.first) {
    const ahead = contentAhead(grammar, subject.first - 1, bounds.first);
    if (ahead.some((range) => substantial(grammar, range)))
      return { cue, rule: 'statements/as-said', speaker: subject, ahead, starts: subject.first - 1 };
  }
  if (!behind) return undefined;
  if (!fits(grammar, cue, subject, behind) || (cue.verb.as && !asFollows(grammar, behind.first, bounds.last)))
    return undefined;
  return { cue, rule: 'statements/before-its-content', speaker: subject, ahead: [], behind };
}

/// "Footage released on Monday that the army said was old showed": evidence that opens the sentence, with all that
/// hangs on it.
function openingEvidence(grammar: Grammar, cue: Cue, { first }: Range): Range | undefined {
  const { tokens, npLast } = grammar;
  const last = npLast[first]!;
  if (last < 0 || cue.first - first > 30 || evidenceHead(grammar, { first, last }) === undefined)
    return undefined;
  const next = tokens[last]!;
  return next.tag === 'VBN' || next.tag === 'VBD' || next.pos === 'ADP' || isRelative(next)
    ? { first, last: cue.first }
    : undefined;
}

/// Verbs of showing need somebody or something that can show.
function fits(grammar: Grammar, cue: Cue, subject: Range, behind: Content): boolean {
  if (cue.verb.lemma !== 'show' && cue.verb.lemma !== 'reflect' && cue.verb.lemma !== 'find') return true;
  return behind.kind === 'clause' || evidenceHead(grammar, subject) !== undefined;
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
      return isComma(tokens[i - 1]) || tokens[i - 1]?.text === ':' ? { kind: 'quote', first: i } : undefined;
  }
  return undefined;
}

function closesQuote({ quoteOf }: Grammar, i: number, head: number): boolean {
  return quoteOf[i]! >= 0 && quoteOf[i]! !== quoteOf[head]!;
}

/// Whether the verb of the relative clause follows the cue at once.
function gapFollows({ tokens, timeLast }: Grammar, cue: Cue, end: number): boolean {
  const at = timeLast[cue.last]! > 0 ? timeLast[cue.last]! : cue.last;
  const next = tokens[at];
  return next !== undefined && at < end && (isTensed(next) || next.pos === 'AUX');
}
