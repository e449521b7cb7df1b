/// Words as the chunker sees them: hyphenated words made one, each with the part it can play in a noun phrase.

import type { Token } from '../model/index.ts';

/// determiner, possessive, noun, adjective, number, adverb, pronoun, genitive mark, conjunction, comma, quote,
/// verb, or anything else.
export type Role =
  | 'det'
  | 'noun'
  | 'adj'
  | 'num'
  | 'adv'
  | 'pron'
  | 'genitive'
  | 'and'
  | 'comma'
  | 'quote'
  | 'verb'
  | 'other';

export interface Unit {
  readonly first: number;
  readonly last: number;
  readonly role: Role;
  /// The token that carries the meaning: the last of a hyphenated word.
  readonly head: number;
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '„', '«', '»', "''", '``', '‘']);
const JOINTS: ReadonlySet<string> = new Set(['-', '‐', '‑', '/']);
const BY_POS: Readonly<Record<string, Role>> = {
  DET: 'det',
  NOUN: 'noun',
  PROPN: 'noun',
  ADJ: 'adj',
  NUM: 'num',
  ADV: 'adv',
  PRON: 'pron',
  VERB: 'verb',
  AUX: 'verb',
  CCONJ: 'and',
  SYM: 'num',
};

/// Units over tokens `[first, last)` of one sentence.
export function unitsOf(tokens: readonly Token[], first: number, last: number): Unit[] {
  const out: Unit[] = [];
  for (let i = first; i < last; ) {
    let end = i + 1;
    while (end + 1 < last && isJoint(tokens, end)) end += 2;
    const role = end - i > 1 ? joinedRole(tokens, i, end) : roleOf(tokens[i]!);
    out.push({ first: i, last: end, role, head: end - 1 });
    i = end;
  }
  return out;
}

/// A hyphen or slash that touches a word on both sides.
function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (!JOINTS.has(token.text)) return false;
  const before = tokens[at - 1]!;
  const after = tokens[at + 1]!;
  return before.to === token.from && after.from === token.to && isWord(before) && isWord(after);
}

function isWord({ text }: Token): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}

function joinedRole(tokens: readonly Token[], first: number, last: number): Role {
  const role = roleOf(tokens[last - 1]!);
  if (role === 'noun' || role === 'num' || role === 'adj') return role;
  // "anti-government", "follow-up", "Russian-backed": a verb that nothing before makes one.
  if (
    role === 'verb' &&
    /^(?:VB|VBD|VBZ|VBP)$/.test(tokens[last - 1]!.tag) &&
    roleOf(tokens[first]!) === 'verb'
  )
    return role;
  return 'adj';
}

function roleOf(token: Token): Role {
  const { pos, tag, text } = token;
  if (tag === 'PRP$') return 'det';
  if (tag === 'POS') return 'genitive';
  if (tag === 'WDT' || tag === 'WP' || tag === 'WP$' || tag === 'WRB') return 'other';
  if (text === ',') return 'comma';
  if (QUOTES.has(text)) return 'quote';
  if (pos === 'SYM' && !/^[$€£¥%#]/u.test(text)) return 'other';
  return BY_POS[pos] ?? 'other';
}
