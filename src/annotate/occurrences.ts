/// What else happens in a report: verbs that tell of no mere state, and nouns of acts and events, wherever the layer of
/// events has read nothing. One look at each word; who, where and why is left to the words around.

import { isEventNoun, isHappening, tellsWhatBefell } from '../lexicon/occurrences.ts';
import type {
  EventMention,
  EventNote,
  EventStatus,
  Occurrences,
  Sentence,
  VerbGroup,
} from '../model/index.ts';
import type { WithStatements } from './draft.ts';
import { clausesByVerb, type Grammar, triggerHead, wordingOf } from './occurrences/wording.ts';

type WithEvents = WithStatements & { readonly events: readonly EventNote[] };

export function findOccurrences(draft: WithEvents): Occurrences {
  const { doc, events, times } = draft;
  const grammar = { doc, clauseAt: clausesByVerb(doc) };
  const read = readAlready(draft);
  const notes: EventNote[] = [];
  const wordings = events.map((event) => wordingOf(grammar, triggerHead(doc, event)));
  let time = 0;
  for (const sentence of doc.sentences) {
    while (time < times.length && times[time]!.from < sentence.from) time++;
    const only = isOnly(draft, time, sentence) ? time : undefined;
    for (let i = sentence.first; i < sentence.last; i++) {
      const rule = read[i] === 1 ? undefined : ruleAt(grammar, i);
      if (rule === undefined) continue;
      const { from, to } = doc.tokens[i]!;
      notes.push({ from, to, rule, value: mentionAt(grammar, i, only) });
      wordings.push(wordingOf(grammar, i));
    }
  }
  return { notes, wordings };
}

/// Tokens that are part of an event's trigger or of a time.
function readAlready({ doc: { tokens }, events, times }: WithEvents): Uint8Array {
  const read = new Uint8Array(tokens.length);
  for (const spans of [events, times]) {
    let i = 0;
    for (const { from, to } of spans) {
      while (i < tokens.length && tokens[i]!.to <= from) i++;
      for (let k = i; k < tokens.length && tokens[k]!.from < to; k++) read[k] = 1;
    }
  }
  return read;
}

function ruleAt({ doc: { tokens, chunks, chunkOf } }: Grammar, i: number): string | undefined {
  const { pos, lemma, lower } = tokens[i]!;
  if (pos === 'ADJ') return tellsWhatBefell(lower) ? 'occurrences/state' : undefined;
  if (pos !== 'VERB' && pos !== 'NOUN') return undefined;
  const at = chunkOf[i]!;
  if (at < 0 || chunks[at]!.head !== i) return undefined;
  if (pos === 'VERB') return isHappening(lemma) ? 'occurrences/verb' : undefined;
  return isEventNoun(lemma) ? 'occurrences/noun' : undefined;
}

/// A sentence with one time, no more, happens then.
function isOnly({ times }: WithEvents, at: number, { to }: Sentence): boolean {
  const next = times[at + 1];
  return at < times.length && times[at]!.from < to && (next === undefined || next.from >= to);
}

function mentionAt({ doc, clauseAt }: Grammar, i: number, time: number | undefined): EventMention {
  const clause = clauseAt[i]! < 0 ? undefined : doc.clauses[clauseAt[i]!];
  const verb = clause && doc.chunks[clause.verb]?.verb;
  const status = verb === undefined ? 'happened' : statusOf(verb);
  if (time === undefined) return { type: 'occurrence', status, ...NOBODY };
  return { type: 'occurrence', status, time, timeBy: 'sentence', ...NOBODY };
}

const NONE: readonly never[] = [];
const NOBODY = { agents: NONE, targets: NONE, instruments: NONE, figures: NONE };

function statusOf({ negated, tense, modal, finite, aspect }: VerbGroup): EventStatus {
  if (negated) return 'denied';
  if (tense === 'future') return 'planned';
  if (modal !== undefined) return 'possible';
  if (aspect === 'progressive' && finite) return 'ongoing';
  return 'happened';
}
