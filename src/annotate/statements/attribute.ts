/// Puts speaker and content to each cue of a sentence.

import type { Stance } from '../../model/index.ts';
import { type Content, contentAhead, contentBehind, contentEnd, type Stops, trimEnd } from './content.ts';
import { type Cue, groupStart } from './cues.ts';
import { type Grammar, isComma, isDash, isRelative, isTensed, type Range } from './grammar.ts';
import {
  hasFinite,
  isBoundary,
  phraseBefore,
  type Found as Speaker,
  subjectAfter,
  subjectBefore,
} from './speaker.ts';
import { evidenceHead, stanceOf } from './stance.ts';

/// A statement in token ranges.
export interface Draft {
  readonly rule: string;
  readonly speaker: Range | null;
  readonly via: readonly Range[];
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly stance: Stance;
  readonly source?: Cue;
  readonly evidence?: string;
}

interface Placed {
  readonly cue: Cue;
  readonly rule: string;
  readonly speaker?: Speaker;
  readonly behind?: Content;
  readonly ahead: readonly Range[];
  /// The pronoun of the relative clause in which the cue stands.
  readonly relative?: number;
  /// Where a content before it ends at the latest.
  readonly starts?: number;
  /// The content ends with its clause, at the next comma.
  readonly toComma?: boolean;
}

export function attribute(grammar: Grammar, cues: readonly Cue[], sentence: Range): Draft[] {
  const placed: Placed[] = [];
  for (const cue of cues) {
    const found = place(grammar, cue, sentence, placed);
    if (found) placed.push(found);
  }
  const starts = placed.filter(({ starts: at }) => at !== undefined);
  return placed.flatMap((found) => finish(grammar, found, starts, sentence));
}

function place(grammar: Grammar, cue: Cue, sentence: Range, before: readonly Placed[]): Placed | undefined {
  const { quoteOf } = grammar;
  const own = quoteOf[cue.head]!;
  // A cue inside a quotation sees no further than the quotation.
  const bounds = own >= 0 ? inside(grammar, cue.head, sentence) : sentence;
  if (cue.verb.impersonal || raised(cue)) return impersonal(grammar, cue, bounds);
  if (cue.passive) return passive(grammar, cue, bounds);
  if (cue.negated && cue.verb.communicates && cue.verb.lemma !== 'confirm') return undefined;
  // What the quoted think and want is part of what they say.
  if (own >= 0 && cue.verb.opinion) return undefined;
  if (cue.mode === 'infinitive' && cue.verb.opinion && cue.governor === undefined) return undefined;
  if (cue.mode === 'participle') return asked(grammar, cue, bounds, before);
  if (cue.mode === 'finite') return finite(grammar, cue, bounds, before);
  return dependent(grammar, cue, bounds, before);
}

/// A participle that the tagger may have mistaken for the past tense: only a clear subject and content make it one.
/// "Asked about the raid, he said": nobody is named who asks.
function asked(grammar: Grammar, cue: Cue, bounds: Range, before: readonly Placed[]): Placed | undefined {
  const { tokens } = grammar;
  const found = finite(grammar, cue, bounds, before);
  if (
    found?.speaker &&
    (found.behind === undefined || found.behind.kind === 'clause' || found.behind.kind === 'quote')
  )
    return isBoundary(grammar, found.speaker.first - 1, bounds.first) || found.speaker.inverted
      ? found
      : undefined;
  const before1 = tokens[cue.first - 1];
  if (
    cue.stance !== 'asks' ||
    (cue.first > bounds.first && before1?.pos !== 'SCONJ' && before1?.lower !== 'when')
  )
    return undefined;
  const behind = contentBehind(grammar, cue, cue.last, bounds.last);
  return behind ? { cue, rule: 'statements/asked', ahead: [], behind, toComma: true } : undefined;
}

function inside({ quoteOf }: Grammar, at: number, { first, last }: Range): Range {
  const own = quoteOf[at]!;
  let a = at;
  let b = at + 1;
  while (a > first && quoteOf[a - 1] === own) a--;
  while (b < last && quoteOf[b] === own) b++;
  return { first: a, last: b };
}

const raised = ({ verb, passive, governor }: Cue): boolean =>
  passive && governor === undefined && verb.frames.has('infinitive') && verb.lemma !== 'refuse';

/// A cue whose subject stands before or behind it.
function finite(grammar: Grammar, cue: Cue, bounds: Range, before: readonly Placed[]): Placed | undefined {
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

const GOES_ON = new Set([
  'and',
  'but',
  'or',
  'because',
  'if',
  'that',
  'when',
  'unless',
  'though',
  'although',
]);
const SUBORDINATE =
  /^(?:if|when|while|although|though|as|because|since|after|before|once|unless|whether|even|in|on|at|for|like|with|to)$/;

/// "The army, they said, would leave", "For now, she said, the road is open": content on both sides.
function parenthetical(grammar: Grammar, cue: Cue, subject: Range, bounds: Range): Placed | undefined {
  const { tokens, timeLast, quoteOf } = grammar;
  const at = timeLast[cue.last]! > 0 ? timeLast[cue.last]! : cue.last;
  const next = tokens[at + 1];
  if (
    !isComma(tokens[at]) ||
    !next ||
    at + 1 >= bounds.last - 1 ||
    quoteOf[subject.first - 1]! !== quoteOf[cue.head]!
  )
    return undefined;
  if (quoteOf[at + 1]! !== quoteOf[cue.head]!) return undefined;
  const ahead = contentAhead(grammar, subject.first, bounds.first);
  const range = ahead[0];
  if (!range) return undefined;
  const complete =
    hasFinite(grammar, range.first, range.last) && !SUBORDINATE.test(tokens[range.first]!.lower);
  if (complete && !isTensed(next) && !GOES_ON.has(next.lower)) return undefined;
  if (!complete && (next.tag === 'VBG' || next.lower === 'that')) return undefined;
  return {
    cue,
    rule: 'statements/between-its-content',
    speaker: subject,
    ahead,
    behind: { kind: 'clause', first: at + 1 },
    starts: subject.first,
  };
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
): Speaker | undefined {
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

/// The relative pronoun right before the subject ("which the ministry said was filmed").
function relativeBefore({ tokens }: Grammar, subject: Range, start: number): number | undefined {
  const p = subject.first - 1;
  if (p < start) return undefined;
  const token = tokens[p]!;
  return isRelative(token) || token.lower === 'what' || token.lower === 'whom' ? p : undefined;
}

/// Whether the verb of the relative clause follows the cue at once.
function gapFollows({ tokens, timeLast }: Grammar, cue: Cue, end: number): boolean {
  const at = timeLast[cue.last]! > 0 ? timeLast[cue.last]! : cue.last;
  const next = tokens[at];
  return next !== undefined && at < end && (isTensed(next) || next.pos === 'AUX');
}

/// "released footage and warned": the subject of an earlier verb.
function coordinated(
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
  if (!speaker) return undefined;
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
  if (/^(?:and|but|or|then|yet)$/.test(token.lower)) return isComma(tokens[i - 1]) ? i - 1 : i;
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
function dependent(grammar: Grammar, cue: Cue, bounds: Range, before: readonly Placed[]): Placed | undefined {
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
  const direct =
    cue.mode === 'gerund' && p >= bounds.first && !isComma(tokens[p]) && tokens[p]!.pos !== 'ADP'
      ? subjectBefore(grammar, cue.first, bounds.first)
      : undefined;
  const starts = isComma(tokens[p]) ? p : undefined;
  const shown =
    cue.verb.source && starts !== undefined ? phraseBefore(grammar, starts, bounds.first) : undefined;
  const speaker =
    direct ??
    (shown && evidenceHead(grammar, shown) ? shown : undefined) ??
    sharedSubject(grammar, cue, cue.first, bounds, before, '');
  if (!speaker && behind.kind !== 'clause' && behind.kind !== 'quote') return undefined;
  if (cue.mode === 'infinitive' && !speaker) return undefined;
  return {
    cue,
    rule: cue.mode === 'gerund' ? 'statements/participle' : 'statements/infinitive',
    ...(speaker ? { speaker: { ...speaker, shared: true } } : {}),
    ahead: [],
    behind,
    ...(starts === undefined ? {} : { starts }),
  };
}

/// "seems to", "is expected to": nobody is named; subject and verb are what is held to be so.
function impersonal(grammar: Grammar, cue: Cue, bounds: Range): Placed | undefined {
  const { tokens } = grammar;
  const next = tokens[cue.last];
  if (!next || cue.last >= bounds.last || cue.mode !== 'finite') return undefined;
  const subject = subjectBefore(grammar, cue.first, bounds.first);
  if (next.lower === 'that' || (subject && tokens[subject.first]!.lower === 'it' && next.lower !== 'to'))
    return { cue, rule: 'statements/impersonal', ahead: [], behind: { kind: 'clause', first: cue.last } };
  if (!subject || !(next.lower === 'to' || next.pos === 'ADJ')) return undefined;
  return {
    cue,
    rule: 'statements/impersonal',
    ahead: [subject],
    behind: { kind: 'infinitive', first: cue.last },
  };
}

/// "was condemned by", "it was reported that", "was told that".
function passive(grammar: Grammar, cue: Cue, bounds: Range): Placed | undefined {
  const { tokens } = grammar;
  const subject = subjectBefore(grammar, cue.first, bounds.first);
  const next = tokens[cue.last];
  const by =
    next?.lower === 'by' && cue.last < bounds.last
      ? subjectAfter(grammar, cue.last + 1, bounds.last)
      : undefined;
  const place =
    next && /^(?:in|on)$/.test(next.lower) && cue.last < bounds.last
      ? subjectAfter(grammar, cue.last + 1, bounds.last)
      : undefined;
  if (cue.verb.source && subject && place && evidenceHead(grammar, place))
    return {
      cue,
      rule: 'statements/evidence',
      speaker: { first: place.first, last: place.last },
      ahead: [subject],
    };
  const rest = by?.last ?? cue.last;
  const speaker = by ? { speaker: { first: by.first, last: by.last } } : {};
  const link = tokens[rest];
  const goesOn = link !== undefined && rest < bounds.last && /^(?:that|to|as|of|for|in)$/.test(link.lower);
  const dummy =
    subject !== undefined && tokens[subject.first]!.lower === 'it' && subject.last - subject.first === 1;
  if (link?.lower === 'that' && goesOn && (dummy || cue.verb.frames.has('clause')))
    return {
      cue,
      rule: 'statements/passive',
      ...speaker,
      ahead: [],
      behind: { kind: 'clause', first: rest },
    };
  if (!subject) return undefined;
  if (goesOn)
    return {
      cue,
      rule: 'statements/passive',
      ...speaker,
      ahead: [subject],
      behind: { kind: 'infinitive', first: rest },
    };
  if (!by && !cue.verb.frames.has('thing')) return undefined;
  return { cue, rule: 'statements/passive', ...speaker, ahead: [subject] };
}

function finish(grammar: Grammar, found: Placed, starts: readonly Placed[], sentence: Range): Draft[] {
  const { cue, speaker, behind, ahead, relative } = found;
  const content: Range[] = [...ahead];
  if (relative !== undefined) content.push({ first: relative, last: relative + 1 });
  if (behind) content.push(...contentRanges(grammar, found, behind, starts, sentence));
  if (content.length === 0 || content.some(({ first, last }) => last <= first)) return [];
  const evidence = speaker ? evidenceHead(grammar, speaker) : undefined;
  return [
    {
      rule: found.rule,
      speaker: speaker ? { first: speaker.first, last: speaker.last } : null,
      via: [],
      cue: { first: cue.first, last: cue.last },
      content: content.sort((a, b) => a.first - b.first),
      stance: stanceIn(grammar, cue, content),
      source: cue,
      ...(evidence && cue.verb.source ? { evidence } : {}),
    },
  ];
}

/// A warning of what could come expects it.
function stanceIn({ tokens }: Grammar, cue: Cue, content: readonly Range[]): Stance {
  const stance = stanceOf(cue);
  if (cue.verb.lemma !== 'warn' || stance !== 'asserts') return stance;
  const ahead = content.some(({ first, last }) =>
    tokens.slice(first, last).some(({ lower, tag }) => tag === 'MD' && lower !== 'can'),
  );
  return ahead ? 'expects' : stance;
}

function contentRanges(
  grammar: Grammar,
  found: Placed,
  behind: Content,
  starts: readonly Placed[],
  sentence: Range,
): Range[] {
  const { tokens, quoteOf, quotes } = grammar;
  const { cue } = found;
  const at = new Set(
    starts.flatMap((other) =>
      other !== found &&
      other.starts! > behind.first &&
      !(other.speaker?.shared && other.speaker.first >= behind.first)
        ? [other.starts!]
        : [],
    ),
  );
  const relative =
    found.toComma === true || found.relative !== undefined || insideRelative(grammar, found, sentence);
  const stops: Stops = { at, relative };
  const quote = quoteOf[behind.first]!;
  if (behind.kind === 'quote' && quote >= 0) {
    const parts = quotes[quote]!.filter(({ first }) => first >= behind.first);
    const last = parts.at(-1);
    if (last && last.last > sentence.last) return parts;
    const end = contentEnd(grammar, behind, cue, stops, sentence.last);
    const close = last?.last ?? end;
    const follows = tokens[close];
    if (!follows || end <= close || isComma(follows))
      return [{ first: behind.first, last: Math.max(close, behind.first + 1) }];
    return [{ first: behind.first, last: end }];
  }
  const end = relativeGapEnd(grammar, found, contentEnd(grammar, behind, cue, stops, sentence.last));
  const last = end - 1;
  const tail =
    quoteOf[last]! >= 0 && quoteOf[last]! !== quoteOf[cue.head]!
      ? quotes[quoteOf[last]!]!.filter(({ first }) => first > last)
      : [];
  const running =
    tail.length > 0 ||
    (quoteOf[last]! >= 0 && quoteOf[last] === quoteOf[end] && quoteOf[last]! !== quoteOf[cue.head]!);
  if (!running) return [{ first: behind.first, last: end }];
  const whole =
    quotes[quoteOf[last]!]!.find(({ first, last: close }) => first <= last && close > last)?.last ?? end;
  return [{ first: behind.first, last: whole }, ...tail];
}

/// "…, who said he would come, …": the speaker is a relative pronoun after a comma.
function insideRelative({ tokens }: Grammar, { speaker }: Placed, { first }: Range): boolean {
  if (!speaker || speaker.first - 1 < first) return false;
  return (
    isRelative(tokens[speaker.first]!) &&
    speaker.last - speaker.first === 1 &&
    isComma(tokens[speaker.first - 1])
  );
}

/// A restrictive relative clause ends before the verb of the clause around it: "footage that they said was old showed".
function relativeGapEnd(grammar: Grammar, found: Placed, end: number): number {
  if (found.relative === undefined || isComma(grammar.tokens[found.relative - 1])) return end;
  const { tokens } = grammar;
  let seen = false;
  for (let i = found.cue.last; i < end; i++) {
    const token = tokens[i]!;
    if (token.pos === 'SCONJ' || isRelative(token) || token.pos === 'PRON') return end;
    if (!isTensed(token)) continue;
    if (seen && tokens[i - 1]!.pos !== 'CCONJ' && tokens[i - 1]!.pos !== 'AUX')
      return trimEnd(grammar, found.cue.last, i, grammar.quoteOf[found.cue.head]!);
    seen = true;
  }
  return end;
}
