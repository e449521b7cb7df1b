/// Organisations that no list holds, by their head noun: "Aleppo Antiquities Committee", "Ministry of Transport".

import type { Doc } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Named } from '../names.ts';
import * as is from './marks.ts';
import type { Run } from './runs.ts';
import { ORGANISATION_STARTS } from './words.ts';

/// How many tokens may follow "Ministry of".
const MOST_AFTER_OF = 7;
const JOINTS: ReadonlySet<string> = new Set(['and', 'of', 'for', 'the', '&', 'in', '-']);

export function findOrganisation(
  doc: Doc,
  run: Run,
  marks: Int32Array,
  taken: Int32Array,
): Named | undefined {
  for (let i = run.first; i < run.last; i++) {
    if (taken[i]) return undefined;
    if ((marks[i]! & is.ORGANISATION_START) === 0) continue;
    const end = endOfPhrase(doc, run, marks, i);
    if (end === i) continue;
    const first = i > run.first && (marks[i - 1]! & is.DEMONYM) !== 0 ? i - 1 : i;
    return { kind: 'organisation', first, last: end, rule: 'actors/organisation-of' };
  }
  // The last head noun of the run closes the name, unless it stands alone ("Army said").
  for (let i = run.last - 1; i > run.first; i--) {
    if ((marks[i]! & is.ORGANISATION_HEAD) === 0 || isLocalArea(doc, i)) continue;
    return { kind: 'organisation', first: run.first, last: i + 1, rule: 'actors/organisation-head' };
  }
  return undefined;
}

/// "Old Ferry Local Government Area" is a district.
function isLocalArea({ tokens }: Doc, i: number): boolean {
  return (
    itemBefore(tokens, i)?.lower === 'local' &&
    tokens[i]!.lower === 'government' &&
    tokens[i + 1]?.lower === 'area'
  );
}

/// The end of a name that begins "Ministry of …" at token `i`, or `i`.
function endOfPhrase({ tokens, sentences }: Doc, run: Run, marks: Int32Array, i: number): number {
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
      if ((marks[at]! & is.NAME) !== 0) end = at + 1;
      else if (!JOINTS.has(token.lower) || !nameFollows(tokens, marks, at + 1, limit)) break;
      else if (token.lower === 'in' || (token.lower === 'and' && tokens[at + 1]?.lower === 'the')) break;
      at++;
    }
    if (end > i) return end;
  }
  return i;
}

function nameFollows(tokens: Doc['tokens'], marks: Int32Array, at: number, limit: number): boolean {
  const next = tokens[at];
  if (next === undefined || at >= limit) return false;
  if ((marks[at]! & is.NAME) !== 0) return true;
  return next.lower === 'the' && at + 1 < tokens.length && (marks[at + 1]! & is.NAME) !== 0;
}
