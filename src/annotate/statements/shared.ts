/// Cues that borrow their subject from an earlier verb: "released and warned", ", adding that", "to say that".

import { inflect, STATEMENT_PLACES } from '../../lexicon/cues.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { isPerWord } from '../../text/index.ts';
import { type Content, contentBehind } from './content.ts';
import { type Cue, groupStart } from './cues.ts';
import { type Grammar, isComma, isRelative, isTensed, isVerb, type Range } from './grammar.ts';
import { cueVerbOf } from './marks.ts';
import type { Placed } from './parts.ts';
import { phraseBefore, subjectBefore } from './speaker.ts';
import { subjectAfter } from './speaker-behind.ts';
import { evidenceHead, fits } from './stance.ts';

/// The relative pronoun right before the subject ("which the ministry said was filmed").
export function relativeBefore({ tokens }: Grammar, subject: Range, start: number): number | undefined {
  const p = subject.first - 1;
  if (p < start) return undefined;
  const token = tokens[p]!;
  return isRelative(token) || token.lower === 'what' || token.lower === 'whom' ? p : undefined;
}

/// "released footage and warned": the subject of an earlier verb.
export function coordinated(
  grammar: Grammar,
  cue: Cue,
  bounds: Range,
  before: readonly Placed[],
  behind: Content | undefined,
): Placed | undefined {
  const { tokens } = grammar;
  const joint = joinBefore(grammar, cue.first, bounds.first);
  if (joint < 0 || !behind) return undefined;
  const speaker = sharedSubject(grammar, cue, joint, bounds, before, tokens[cue.head]!.tag);
  if (!speaker || !fits(grammar, cue, speaker, behind)) return undefined;
  return {
    cue,
    rule: 'statements/shared-subject',
    speaker: { ...speaker, shared: true },
    ahead: [],
    behind,
    starts: joint,
  };
}

/// The "and" or comma that joins the cue to an earlier verb, or -1.
function joinBefore({ tokens, timeLast, timeFirst }: Grammar, at: number, start: number): number {
  let i = at - 1;
  while (i >= start && timeLast[i]! > 0) i = timeFirst[i]! - 1;
  const token = i >= start ? tokens[i]! : undefined;
  if (!token) return -1;
  if (/^(?:and|but|or|then|yet)$/.test(token.lower)) return isComma(itemBefore(tokens, i)) ? i - 1 : i;
  return isComma(token) ? i : -1;
}

function sharedSubject(
  grammar: Grammar,
  cue: Cue,
  at: number,
  bounds: Range,
  before: readonly Placed[],
  tag: string,
): Range | undefined {
  const { tokens, quoteOf } = grammar;
  const own = quoteOf[cue.head]!;
  for (let k = before.length - 1; k >= 0; k--) {
    const { cue: earlier, speaker } = before[k]!;
    if (
      !speaker ||
      earlier.mode !== 'finite' ||
      quoteOf[earlier.head]! !== own ||
      earlier.head < bounds.first
    )
      continue;
    if (tag === '' || tokens[earlier.head]!.tag === tag || earlier.verb.communicates) return speaker;
  }
  let fallback: Range | undefined;
  for (let i = at - 1; i >= bounds.first; i--) {
    if (!isTensed(tokens[i]!) || quoteOf[i]! !== own) continue;
    const start = groupStart(grammar, i, bounds.first);
    const subject = subjectBefore(grammar, start, bounds.first);
    if (
      !subject ||
      isRelative(tokens[subject.first]!) ||
      relativeBefore(grammar, subject, bounds.first) !== undefined
    )
      continue;
    fallback = subject;
    if (tag !== '' && tokens[i]!.tag === tag) return subject;
  }
  return fallback;
}

/// ", adding that", "to say that": the subject of the verb that they hang on.
export function dependent(
  grammar: Grammar,
  cue: Cue,
  bounds: Range,
  before: readonly Placed[],
): Placed | undefined {
  const { tokens } = grammar;
  const { frames } = cue.verb;
  const behind = contentBehind(grammar, cue, cue.last, bounds.last);
  const p = cue.first - 1;
  if (!behind) return undefined;
  if (
    cue.mode === 'infinitive' &&
    cue.governor === undefined &&
    behind.kind !== 'clause' &&
    behind.kind !== 'quote'
  )
    return undefined;
  if (
    cue.mode === 'infinitive' &&
    behind.kind === 'thing' &&
    !frames.has('clause') &&
    cue.verb.with.size === 0 &&
    !frames.has('thing')
  )
    return undefined;
  const direct = p >= bounds.first ? directSubject(grammar, cue, bounds) : undefined;
  const starts = isComma(tokens[p]) ? p : undefined;
  const shown =
    cue.verb.source && starts !== undefined ? phraseBefore(grammar, starts, bounds.first) : undefined;
  const opens = p < bounds.first || (p === bounds.first && /^(?:ADP|SCONJ)$/.test(tokens[p]!.pos));
  const ahead =
    opens && cue.mode === 'gerund' ? subjectBehind(grammar, behind.first, bounds.last) : undefined;
  const speaker =
    ahead ??
    direct ??
    (shown && evidenceHead(grammar, shown) ? shown : undefined) ??
    sharedSubject(grammar, cue, cue.first, bounds, before, '');
  if (!speaker && behind.kind !== 'clause' && behind.kind !== 'quote') return undefined;
  if (cue.mode === 'infinitive' && !speaker) return undefined;
  if (speaker && !fits(grammar, cue, speaker, behind)) return undefined;
  return {
    cue,
    rule: cue.mode === 'gerund' ? 'statements/participle' : 'statements/infinitive',
    speaker: speaker && { ...speaker, shared: true },
    ahead: [],
    behind,
    starts,
    toComma: ahead !== undefined,
  };
}

/// "saw him saying that", "issued a statement saying that": the noun phrase right before, or who issued it; "led the army
/// to declare that": who was led to it.
function directSubject(grammar: Grammar, cue: Cue, bounds: Range): Range | undefined {
  const { tokens, npFirst, npLast } = grammar;
  const p = cue.first - 1;
  if (cue.mode === 'infinitive') {
    const first = npLast[p] === p + 1 ? npFirst[p]! : -1;
    const led = first > bounds.first && CONTROLS.has(tokens[first - 1]!.lower) && cue.governor === undefined;
    return led ? { first, last: p + 1 } : undefined;
  }
  if (cue.mode !== 'gerund' || isComma(tokens[p]) || tokens[p]!.pos === 'ADP') return undefined;
  const found = subjectBefore(grammar, cue.first, bounds.first);
  if (!found || itemBefore(tokens, found.first)?.lower === 'at') return undefined;
  // "emailed residents saying that": who is written to hears it.
  const told = found.first > bounds.first ? cueVerbOf(tokens[found.first - 1]!) : undefined;
  if (told && told.form !== 'ing' && !told.verb.opinion) return undefined;
  return issuer(grammar, found, bounds) ?? found;
}

const CONTROLS = new Set(
  [
    'lead',
    'force',
    'prompt',
    'cause',
    'allow',
    'help',
    'compel',
    'drive',
    'enable',
    'require',
    'push',
    'press',
  ].flatMap((lemma) => (lemma === 'lead' ? ['led', 'lead', 'leads', 'leading'] : [lemma, ...inflect(lemma)])),
);

/// Who gave out the statement that says something, also past the one that it went to.
function issuer(grammar: Grammar, found: Range, bounds: Range): Range | undefined {
  const { tokens, npFirst, npLast } = grammar;
  let { first, last } = found;
  const to = itemBefore(tokens, first)?.lower === 'to' && npLast[first - 2] === first - 1;
  if (to) [first, last] = [npFirst[first - 2]!, first - 1];
  if (!issued(tokens[last - 1]!)) return undefined;
  let verb = first - 1;
  if (tokens[verb]?.pos === 'ADP' || tokens[verb]?.lower === 'out') verb--;
  if (verb <= bounds.first || !isVerb(tokens[verb]!)) return undefined;
  return subjectBefore(grammar, groupStart(grammar, verb, bounds.first), bounds.first);
}

const issued = isPerWord(
  ({ lower }: Token) =>
    STATEMENT_PLACES.has(lower) || STATEMENT_PLACES.has(lower.replace(/s$/, '')) || lower === 'release',
);

/// "Having said that it would stay, the army left": the subject behind the comma.
function subjectBehind(grammar: Grammar, from: number, end: number): Range | undefined {
  const { tokens, npLast, quoteOf } = grammar;
  for (let i = from + 1; i < end - 2; i++) {
    if (!isComma(tokens[i]) || npLast[i + 1]! < 0) continue;
    if (quoteOf[i + 1]! >= 0) continue;
    const subject = subjectAfter(grammar, i + 1, end);
    const next = subject && tokens[isComma(tokens[subject.last]) ? subject.last + 1 : subject.last];
    if (subject && next && (isTensed(next) || next.pos === 'ADV')) return subject;
  }
  return undefined;
}
