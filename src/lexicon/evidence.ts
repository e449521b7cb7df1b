/// Kinds of evidence, hedging words and nouns that can speak, as look-ups over lower-case tokens.

import evidence from '../../lexicon/evidence.json' with { type: 'json' };
import hedges from '../../lexicon/hedges.json' with { type: 'json' };
import speakers from '../../lexicon/speakers.json' with { type: 'json' };

/// Phrases by their first word, the longest first.
export interface Phrases<V> {
  readonly byFirst: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: V }[]>;
}

export function phrases<V>(entries: readonly (readonly [string, V])[]): Phrases<V> {
  const byFirst = new Map<string, { words: readonly string[]; value: V }[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ').flatMap((word) => word.split(/(-)/));
    const list = byFirst.get(words[0]!) ?? [];
    list.push({ words, value });
    byFirst.set(words[0]!, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

/// The longest phrase that begins at `at`, of words read through `word`.
export function phraseAt<V>(
  { byFirst }: Phrases<V>,
  at: number,
  word: (i: number) => string | undefined,
): { readonly length: number; readonly value: V } | undefined {
  const first = word(at);
  const list = first === undefined ? undefined : byFirst.get(first);
  if (!list) return undefined;
  for (const { words, value } of list)
    if (words.every((expected, k) => word(at + k) === expected)) return { length: words.length, value };
  return undefined;
}

export const EVIDENCE: Phrases<string> = phrases(
  Object.entries(evidence.kinds).flatMap(([kind, { words }]) => words.map((word) => [word, kind] as const)),
);

/// Kinds whose nouns can be the subject of "show".
export const SPEAKING_EVIDENCE: ReadonlySet<string> = new Set(
  Object.entries(evidence.kinds).flatMap(([kind, entry]) =>
    'speaks' in entry && entry.speaks ? [kind] : [],
  ),
);

/// Verbs by which an investigator says how it worked.
export const METHOD_VERBS: ReadonlySet<string> = new Set(evidence.method);

/// Verbs of who looks for himself whether it is so.
export const CHECKS: ReadonlySet<string> = new Set(evidence.checks);

/// Verbs that, denied, leave it open: "could not verify that", "could not establish where".
export const FINDS_OUT: ReadonlySet<string> = new Set([...evidence.checks, ...evidence.findsOut]);

/// Kinds whose words are people: they speak for themselves.
const PEOPLE_KINDS: ReadonlySet<string> = new Set(['witness-interviews', 'medical-records', 'site-visit']);

const NO_EVIDENCE = new Set(hedges.noEvidence);

/// Value: what the hedge is called on a statement.
export const HEDGES: Phrases<string> = phrases(
  [...hedges.hedges, ...hedges.noEvidence].map(
    (hedge) => [hedge, NO_EVIDENCE.has(hedge) ? 'no-evidence' : hedge] as const,
  ),
);

/// Nouns that can be the one who speaks.
export const SPEAKER_NOUNS: ReadonlySet<string> = new Set([...speakers.people, ...speakers.bodies]);

/// Titles of those who speak for a body, so that what they say is what it says.
export const SPEAKS_FOR: ReadonlySet<string> = new Set(speakers.speaksFor);

/// The same of those whom nobody names: "an army source".
export const SPEAKS_UNNAMED: ReadonlySet<string> = new Set([...speakers.speaksFor, ...speakers.insiders]);

/// Words from a role to the body that it is a role of: "a source in the interior ministry".
export const ROLE_OF: ReadonlySet<string> = new Set(speakers.roleOf);

/// Words that say that somebody is not named.
export const UNNAMED: ReadonlySet<string> = new Set(speakers.unnamed);

/// Nouns of material, for which somebody else speaks: "video", "report".
export const EVIDENCE_THINGS: ReadonlySet<string> = new Set(
  Object.entries(evidence.kinds).flatMap(([kind, { words }]) => (PEOPLE_KINDS.has(kind) ? [] : words)),
);
