/// Organisations that no list holds, by their head noun: "Aleppo Antiquities Committee", "Ministry of Transport".

import { countryOfDemonym } from '../../lexicon/places.ts';
import type { Doc } from '../../model/index.ts';
import type { Named } from '../names.ts';
import { isNameWord, type Run } from './runs.ts';
import { ORGANISATION_HEADS, ORGANISATION_STARTS } from './words.ts';

/// How many tokens may follow "Ministry of".
const MOST_AFTER_OF = 7;

export function findOrganisation(doc: Doc, run: Run, taken: Uint8Array): Named | undefined {
  const { tokens } = doc;
  for (let i = run.first; i < run.last; i++) {
    if (taken[i]) return undefined;
    const end = endOfPhrase(doc, run, i);
    if (end > i) {
      return {
        kind: 'organisation',
        first: startWithDemonym(doc, run, i),
        last: end,
        rule: 'actors/organisation-of',
      };
    }
  }
  // The last head noun of the run closes the name, unless it stands alone ("Army said").
  for (let i = run.last - 1; i > run.first; i--) {
    if (!ORGANISATION_HEADS.has(tokens[i]!.lower)) continue;
    if (i === run.first + 1 && countryOfDemonym(tokens[run.first]!.text) !== undefined) {
      return { kind: 'organisation', first: run.first, last: i + 1, rule: 'actors/organisation-head' };
    }
    return { kind: 'organisation', first: run.first, last: i + 1, rule: 'actors/organisation-head' };
  }
  return undefined;
}

function startWithDemonym(doc: Doc, run: Run, i: number): number {
  return i > run.first && countryOfDemonym(doc.tokens[i - 1]!.text) !== undefined ? i - 1 : i;
}

/// The end of a name that begins "Ministry of …" at token `i`, or `i`.
function endOfPhrase({ tokens, sentences }: Doc, run: Run, i: number): number {
  const rests = ORGANISATION_STARTS.get(tokens[i]!.lower);
  if (rests === undefined) return i;
  const limit = Math.min(sentences[run.sentence]!.last, i + 2 + MOST_AFTER_OF);
  for (const rest of rests) {
    let at = i + 1;
    if (!rest.every((word, k) => tokens[at + k]?.lower === word)) continue;
    at += rest.length;
    if (tokens[at]?.lower === 'the') at++;
    let end = i;
    while (at < limit) {
      const token = tokens[at]!;
      if (isNameWord(token)) end = at + 1;
      else if (!/^(?:and|of|for|the|&|in|-)$/.test(token.lower) || !nameFollows(tokens, at + 1, limit)) break;
      else if (token.lower === 'in' || (token.lower === 'and' && tokens[at + 1]?.lower === 'the')) break;
      at++;
    }
    if (end > i) return end;
  }
  return i;
}

function nameFollows(tokens: Doc['tokens'], at: number, limit: number): boolean {
  const next = tokens[at];
  if (next === undefined || at >= limit) return false;
  return (
    isNameWord(next) || (next.lower === 'the' && tokens[at + 1] !== undefined && isNameWord(tokens[at + 1]!))
  );
}
