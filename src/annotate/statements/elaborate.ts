/// Joins what is one act in two cues: "cast doubt on the findings, saying they were thin" doubts, and says why.

import type { Stance } from '../../model/index.ts';
import type { Grammar } from './grammar.ts';
import type { Draft } from './parts.ts';

const AGAINST: ReadonlySet<Stance> = new Set(['doubts', 'denies']);

/// A "saying" behind a doubt or denial of the same speaker gives its content to that statement.
export function elaborate(grammar: Grammar, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const at = isSaying(grammar, draft) ? out.findLastIndex((other) => AGAINST.has(other.stance)) : -1;
    const before = at < 0 ? undefined : out[at];
    if (before === undefined || !sameSpeaker(before, draft)) out.push(draft);
    else out[at] = { ...before, content: [...before.content, ...draft.content] };
  }
  return out;
}

function isSaying({ tokens }: Grammar, { cue, stance }: Draft): boolean {
  return stance === 'asserts' && cue !== null && tokens[cue.first]?.lower === 'saying';
}

const sameSpeaker = (a: Draft, b: Draft): boolean =>
  a.speaker !== null && b.speaker !== null && a.speaker.first === b.speaker.first;
