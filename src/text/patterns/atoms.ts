/// What patterns ask of single tokens. Each question has a number, and the answers for a token are looked up by its
/// spelling: a rule's step is a comparison of numbers.

import type { Token } from '../../model/index.ts';
import { BUILT_IN, type TokenTest, type Vocabulary } from './vocabulary.ts';

/// One question: is it this word (1), this lemma (2), does it have this flag (3), does it pass this test (4)?
export interface Atom {
  readonly kind: 1 | 2 | 3 | 4;
  readonly number: number;
  readonly test: TokenTest;
}

/// The answers for one token, good for whatever token is the same in the five fields that they depend on.
export interface Profile {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
  readonly word: number;
  readonly lemmaNumber: number;
  readonly flags: Int32Array;
}

export interface Atoms<P extends Profile> {
  word(lower: string): Atom;
  lemma(lemma: string): Atom;
  ofClass(name: string): Atom;
  test(name: string): Atom;
  profileOf(token: Token): P;
}

/// Profiles kept: by the number of the spelling, the last one met.
const SLOTS = 1 << 15;

/// `complete` adds to a new profile what the caller wants to find with it; called once all questions are known.
export function atomsOf<P extends Profile>(
  vocabulary: Vocabulary,
  complete: (profile: Profile, token: Token) => P,
): Atoms<P> {
  const words = new Map<string, Atom>();
  const lemmas = new Map<string, Atom>();
  const flags = new Map<string, Atom>();
  const flagTests: TokenTest[] = [];
  const profiles = new Array<P | undefined>(SLOTS).fill(undefined);
  const none = new Int32Array(0);

  function numbered(map: Map<string, Atom>, kind: Atom['kind'], key: string): Atom {
    const known = map.get(key);
    if (known !== undefined) return known;
    const atom: Atom = { kind, number: map.size + 1, test: NEVER };
    map.set(key, atom);
    return atom;
  }

  function flag(key: string, test: TokenTest): Atom {
    const known = flags.get(key);
    if (known !== undefined) return known;
    const atom: Atom = { kind: 3, number: flagTests.push(test) - 1, test };
    flags.set(key, atom);
    return atom;
  }

  function ofClass(name: string): Atom {
    const list = vocabulary.classes[name];
    if (list === undefined) throw new Error(`patterns know no class "<${name}>"`);
    return flag(`<${name}>`, (token) => list.has(token.lower));
  }

  function test(name: string): Atom {
    const own = vocabulary.tests?.[name];
    if (own !== undefined) {
      const known = flags.get(name);
      if (known !== undefined) return known;
      const atom: Atom = { kind: 4, number: 0, test: own };
      flags.set(name, atom);
      return atom;
    }
    const spelled = BUILT_IN[name];
    if (spelled !== undefined) return flag(name, spelled);
    if (/^[A-Z]+$/.test(name)) return flag(name, (token) => token.pos === name || token.tag === name);
    throw new Error(`patterns know no test "#${name}"`);
  }

  function profileOf(token: Token): P {
    const slot = token.word & (SLOTS - 1);
    const known = profiles[slot];
    if (
      known !== undefined &&
      known.text === token.text &&
      known.lower === token.lower &&
      known.tag === token.tag &&
      known.pos === token.pos &&
      known.lemma === token.lemma
    )
      return known;
    const { text, lower, lemma, pos, tag } = token;
    const word = words.get(lower)?.number ?? 0;
    const lemmaNumber = lemmas.get(lemma)?.number ?? 0;
    const made = complete({ text, lower, lemma, pos, tag, word, lemmaNumber, flags: flagsOf(token) }, token);
    profiles[slot] = made;
    return made;
  }

  function flagsOf(token: Token): Int32Array {
    let out = none;
    for (let f = 0; f < flagTests.length; f++) {
      if (!flagTests[f]!(token)) continue;
      if (out === none) out = new Int32Array((flagTests.length + 31) >> 5);
      out[f >> 5]! |= 1 << (f & 31);
    }
    return out;
  }

  return {
    word: (lower) => numbered(words, 1, lower),
    lemma: (lemma) => numbered(lemmas, 2, lemma),
    ofClass,
    test,
    profileOf,
  };
}

const NEVER: TokenTest = () => false;

export function passes({ kind, number, test }: Atom, profile: Profile, token: Token): boolean {
  if (kind === 1) return profile.word === number;
  if (kind === 2) return profile.lemmaNumber === number;
  if (kind === 4) return test(token);
  const { flags } = profile;
  const at = number >> 5;
  return at < flags.length && (flags[at]! & (1 << (number & 31))) !== 0;
}
