/// Cues that name nobody, or only with "by": "appears to", "is expected to", "was condemned by".

import { type Content, questionBehind } from './content.ts';
import type { Cue } from './cues.ts';
import type { Grammar, Range } from './grammar.ts';
import type { Placed } from './parts.ts';
import { subjectBefore } from './speaker.ts';
import { subjectAfter } from './speaker-behind.ts';
import { evidenceHead } from './stance.ts';

/// "seems to", "is expected to": nobody is named; subject and verb are what is held to be so.
export function impersonal(grammar: Grammar, cue: Cue, bounds: Range): Placed | undefined {
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
export function passive(grammar: Grammar, cue: Cue, bounds: Range): Placed | undefined {
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
  // "was asked about the raid", "was asked by a reporter whether": who hears it is no part of it.
  const heard = cue.verb.frames.has('hearer') ? heardContent(grammar, cue, rest, bounds.last) : undefined;
  if (heard) return { cue, rule: 'statements/passive', ...speaker, ahead: [], behind: heard };
  // "were cast", "was seen leaving": without its "as" no opinion.
  if (!subject || (cue.verb.as && !by && cue.verb.lemma !== 'consider' && link?.lower !== 'as'))
    return undefined;
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

function heardContent(grammar: Grammar, cue: Cue, at: number, end: number): Content | undefined {
  if (cue.link !== undefined && at === cue.last && at < end) return { kind: 'thing', first: at };
  return questionBehind(grammar, cue, at, end);
}
