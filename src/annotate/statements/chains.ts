/// Chains of sources: "state TV quoted an official as saying", "was quoted as saying by", "quoted in the report".

import speakers from '../../../lexicon/speakers.json' with { type: 'json' };
import { itemBefore } from '../../text/beside.ts';
import { wordSet } from '../../text/word-set.ts';
import { groupStart } from './cues.ts';
import { type Grammar, isComma, type Range } from './grammar.ts';
import type { Draft } from './parts.ts';
import { subjectBefore } from './speaker.ts';
import { growRight, subjectAfter } from './speaker-behind.ts';

const QUOTING = new Set(['quoted', 'quotes', 'quoting', 'cited', 'cites', 'citing']);

export function chain(grammar: Grammar, spoken: readonly Draft[], sentence: Range): Draft[] {
  const { tokens } = grammar;
  const drafts = cited(grammar, spoken, sentence);
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

/// "Citing the Observatory, the paper reported that …", "the paper said, citing medics": whoever is cited says it, and the
/// paper passes it on.
function cited(grammar: Grammar, drafts: readonly Draft[], sentence: Range): readonly Draft[] {
  const sources = drafts.map(({ cue }) =>
    cue !== null && cue.last - cue.first === 1 ? whoIsCited(grammar, cue.first, sentence.last) : undefined,
  );
  const at = sources.findIndex((source) => source !== undefined);
  if (at < 0) return drafts;
  const { first, last } = sources[at]!;
  let main = -1;
  for (let i = 0; i < drafts.length; i++) {
    const { cue, content, source, speaker, via } = drafts[i]!;
    // "the paper said citing medics", and nothing more: there is nothing for them to say.
    if (content.some((part) => part.first < first && first < part.last)) continue;
    if (i === at || !cue || !speaker || via.length > 0 || !source?.verb.frames.has('clause')) continue;
    if (main < 0 || distance(cue, first) < distance(drafts[main]!.cue!, first)) main = i;
  }
  if (main < 0) return drafts;
  return drafts.flatMap((draft, i) => {
    if (i === at) return [];
    if (i !== main) return [draft];
    return [{ ...draft, speaker: { first, last }, via: [draft.speaker!], rule: 'statements/chain' }];
  });
}

const distance = (cue: Range, at: number): number => Math.abs(cue.first - at);

const CITING = new Set(['citing', 'quoting']);

/// Somebody behind the "citing" at `at`, with all that belongs to them up to `end`; no paper and no reason.
function whoIsCited(grammar: Grammar, at: number, end: number): Range | undefined {
  const { tokens, npLast } = grammar;
  const first = at + 1;
  if (!CITING.has(tokens[at]?.lower ?? '')) return undefined;
  if (npLast[first]! <= first || !isSource(grammar, npLast[first]! - 1)) return undefined;
  return { first, last: Math.min(end, growRight(grammar, npLast[first]!, end)) };
}

const SOURCES = wordSet([...speakers.people, ...speakers.bodies, ...speakers.collective, 'source']);

const isSource = ({ tokens }: Grammar, head: number): boolean =>
  tokens[head]!.pos === 'PROPN' || SOURCES.has(tokens[head]!.lower);

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
  // "The paper, citing medics, said …"
  if (isComma(tokens[last]) && draft.via.length === 0) {
    const who = whoIsCited(grammar, last + 1, tokens.length);
    if (who && draft.cue && who.last < draft.cue.first && isComma(tokens[who.last]))
      return { ...draft, speaker: who, via: [draft.speaker], rule: 'statements/chain' };
  }
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
