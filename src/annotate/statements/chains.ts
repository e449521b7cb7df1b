/// Chains of sources: "state TV quoted an official as saying", "was quoted as saying by", "quoted in the report".

import { itemBefore } from '../../text/beside.ts';
import { groupStart } from './cues.ts';
import type { Grammar, Range } from './grammar.ts';
import type { Draft } from './parts.ts';
import { subjectBefore } from './speaker.ts';
import { growRight, subjectAfter } from './speaker-behind.ts';

const QUOTING = new Set(['quoted', 'quotes', 'quoting', 'cited', 'cites', 'citing']);

export function chain(grammar: Grammar, drafts: readonly Draft[], sentence: Range): Draft[] {
  const { tokens } = grammar;
  const out: Draft[] = [];
  for (const draft of drafts) {
    const quoted = draft.cue ? asSaying(grammar, draft.cue.first, sentence) : undefined;
    if (quoted) out.push({ ...draft, ...quoted, rule: 'statements/chain', stance: 'asserts' });
    else if (
      !(
        draft.source &&
        QUOTING.has(tokens[draft.source.head]!.lower) &&
        sayingFollows(grammar, draft.source.head, sentence)
      )
    )
      out.push(passedOn(grammar, draft));
  }
  return out;
}

/// From "saying" back to "quoted": the one quoted speaks, the one who quotes passes it on.
function asSaying(
  grammar: Grammar,
  saying: number,
  { first, last }: Range,
): Pick<Draft, 'speaker' | 'via' | 'cue'> | undefined {
  const { tokens, npLast } = grammar;
  if (itemBefore(tokens, saying)?.lower !== 'as' || saying - 1 <= first) return undefined;
  for (let i = saying - 2; i >= first && saying - i < 30; i--) {
    if (!QUOTING.has(tokens[i]!.lower)) continue;
    const start = groupStart(grammar, i, first);
    const subject = subjectBefore(grammar, start, first);
    const cue = { first: start, last: saying + 1 };
    if (npLast[i + 1]! > 0 && i + 1 < saying - 1)
      return {
        speaker: { first: i + 1, last: saying - 1 },
        via: subject ? [subject] : [],
        cue: { first: start, last: i + 1 },
      };
    if (!subject) return undefined;
    const by = tokens[i + 1]?.lower === 'by' ? subjectAfter(grammar, i + 2, last) : undefined;
    return { speaker: subject, via: by ? [by] : [], cue };
  }
  return undefined;
}

function sayingFollows({ tokens }: Grammar, at: number, { last }: Range): boolean {
  for (let i = at + 1; i < last - 1 && i - at < 30; i++)
    if (tokens[i]!.lower === 'as' && tokens[i + 1]!.lower === 'saying') return true;
  return false;
}

/// "said a medic quoted in the report", "said, quoted by the agency".
function passedOn(grammar: Grammar, draft: Draft): Draft {
  const { tokens, npLast } = grammar;
  if (!draft.speaker) return draft;
  const { first, last } = draft.speaker;
  for (let i = first + 1; i < last; i++) {
    if (!QUOTING.has(tokens[i]!.lower)) continue;
    const link = tokens[i + 1]?.lower;
    if ((link === 'in' || link === 'by') && npLast[i + 2]! > 0)
      return {
        ...draft,
        via: [{ first: i + 2, last: Math.min(last, growRight(grammar, npLast[i + 2]!, last)) }],
      };
  }
  return draft;
}
