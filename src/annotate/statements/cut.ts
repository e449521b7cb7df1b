/// Ends what a noun or adjective announces where a verb of saying begins its own statement: "voiced concern about the
/// camp and said it would close", "voiced concern about the camp, residents said".

import { itemBefore } from '../../text/beside.ts';
import { type Grammar, isComma } from './grammar.ts';
import type { Draft } from './parts.ts';

export function cutNominal(grammar: Grammar, drafts: readonly Draft[]): readonly Draft[] {
  const spoken = drafts.filter(({ source, speaker }) => source !== undefined && speaker !== null);
  if (spoken.length === 0 || spoken.length === drafts.length) return drafts;
  return drafts.map((draft) => (draft.source === undefined ? cut(grammar, draft, spoken) : draft));
}

function cut(grammar: Grammar, draft: Draft, spoken: readonly Draft[]): Draft {
  const last = draft.content.at(-1)!;
  let end = last.last;
  for (const other of spoken) {
    const at = ownStart(grammar, draft, other);
    if (at > last.first && at < end) end = at;
  }
  if (end === last.last) return draft;
  return { ...draft, content: [...draft.content.slice(0, -1), { first: last.first, last: end }] };
}

/// Where the other statement begins on its own: at the verb that shares the speaker before the noun, or at the speaker
/// who stands behind all that is said.
function ownStart({ tokens }: Grammar, { cue, rule }: Draft, other: Draft): number {
  if (cue === null) return -1;
  const { first: verb } = other.cue!;
  const { first, last } = other.speaker!;
  const shared = last <= cue.first && verb > cue.last && rule !== 'statements/noun';
  const behind = other.content[0]!.first <= cue.first && Math.min(first, verb) > cue.last;
  if (!shared && !behind) return -1;
  let at = behind ? Math.min(first, verb) : verb;
  while (
    at > cue.last &&
    (isComma(itemBefore(tokens, at)) || /^(?:and|but|or|then)$/.test(tokens[at - 1]!.lower))
  )
    at--;
  return at;
}
