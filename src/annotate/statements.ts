/// Who says what: direct, indirect and mixed quotations, "according to", chains of sources, evidence that shows
/// something; each with its stance, its hedge and the kinds of evidence that it names.

import type { Doc, Sentence, StatementNote } from '../model/index.ts';
import type { WithFigures } from './draft.ts';
import { accordingTo } from './statements/according.ts';
import { attribute } from './statements/attribute.ts';
import { carry } from './statements/carried.ts';
import { chain } from './statements/chains.ts';
import { findCues } from './statements/cues.ts';
import { cutNominal } from './statements/cut.ts';
import { elaborate } from './statements/elaborate.ts';
import { type Grammar, markPhrases, readGrammar } from './statements/grammar.ts';
import { headline } from './statements/headline.ts';
import { ADJECTIVE, BREAK, cueMarks, LIGHT, NOUN, PHRASE, RECORD, SETS, VERB } from './statements/marks.ts';
import { nominal } from './statements/nominal.ts';
import { toNotes } from './statements/notes.ts';
import type { Draft } from './statements/parts.ts';
import { settle } from './statements/settle.ts';
import { tolls } from './statements/tolls.ts';

export function findStatements(draft: WithFigures): readonly StatementNote[] {
  const grammar = readGrammar(draft);
  return toNotes(grammar, settle(grammar, carry(grammar, findDrafts(grammar))));
}

function findDrafts(grammar: Grammar): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of grammar.draft.doc.sentences) {
    const marks = marksIn(grammar.draft.doc, sentence);
    if (marks === 0) continue;
    markPhrases(grammar, sentence);
    const found = marks & (NOUN | LIGHT | ADJECTIVE) ? nominal(grammar, sentence) : [];
    if (marks & (PHRASE | RECORD)) push(found, accordingTo(grammar, sentence));
    if (marks & VERB) {
      const spoken = attribute(grammar, findCues(grammar, sentence), sentence);
      if (spoken.length > 0) push(found, chain(grammar, spoken, sentence));
    }
    if (marks & SETS) push(found, tolls(grammar, sentence));
    if (marks & BREAK) push(found, headline(grammar, sentence));
    if (found.length > 0) push(drafts, cutNominal(grammar, elaborate(grammar, found)));
  }
  return drafts;
}

function push(to: Draft[], more: readonly Draft[]): void {
  for (let i = 0; i < more.length; i++) to.push(more[i]!);
}

function marksIn({ tokens, words }: Doc, { first, last }: Sentence): number {
  let marks = 0;
  for (let i = first; i < last; i++) marks |= cueMarks.at(tokens, words, i);
  return marks;
}
