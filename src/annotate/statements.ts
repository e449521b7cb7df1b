/// Who says what: direct, indirect and mixed quotations, "according to", chains of sources, evidence that shows
/// something; each with its stance, its hedge and the kinds of evidence that it names.

import type { StatementNote } from '../model/index.ts';
import type { WithFigures } from './draft.ts';
import { accordingTo } from './statements/according.ts';
import { attribute } from './statements/attribute.ts';
import { carry } from './statements/carried.ts';
import { chain } from './statements/chains.ts';
import { findCues } from './statements/cues.ts';
import { elaborate } from './statements/elaborate.ts';
import { readGrammar } from './statements/grammar.ts';
import { headline } from './statements/headline.ts';
import { nominal } from './statements/nominal.ts';
import { toNotes } from './statements/notes.ts';
import type { Draft } from './statements/parts.ts';
import { settle } from './statements/settle.ts';

export function findStatements(draft: WithFigures): readonly StatementNote[] {
  const grammar = readGrammar(draft);
  const drafts: Draft[] = [];
  for (const sentence of draft.doc.sentences) {
    const cues = findCues(grammar, sentence);
    const found = [
      ...nominal(grammar, sentence),
      ...accordingTo(grammar, sentence),
      ...chain(grammar, attribute(grammar, cues, sentence), sentence),
      ...headline(grammar, sentence),
    ];
    drafts.push(...elaborate(grammar, found));
  }
  return toNotes(grammar, settle(grammar, carry(grammar, drafts)));
}
