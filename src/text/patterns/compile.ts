/// Turns parsed patterns into small programs for the matcher (Thompson 1968, Pike's captures).

import type { Atom, Atoms, Profile } from './atoms.ts';
import type { Node } from './syntax.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Instruction =
  | { readonly op: 'token'; readonly atom: Atom }
  | { readonly op: 'split'; readonly a: number; readonly b: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'match' };

export interface Program {
  readonly code: readonly Instruction[];
  /// Names of the captures; capture k lies in slots 2k and 2k + 1.
  readonly captures: readonly string[];
}

/// What a match can begin with: words and lemmas (indexed), or tests (asked of every token).
export interface Start {
  readonly words: ReadonlySet<string>;
  readonly lemmas: ReadonlySet<string>;
  readonly tests: ReadonlySet<string>;
}

export function compileNode(node: Node, atoms: Atoms<Profile>): Program {
  const code: Instruction[] = [];
  const captures: string[] = [];
  emit(node);
  code.push({ op: 'match' });
  return { code, captures };

  function emit(part: Node): void {
    switch (part.kind) {
      case 'sequence':
        for (const item of part.items) emit(item);
        return;
      case 'choice':
        return emitChoice(part.options);
      case 'repeat':
        return emitRepeat(part);
      case 'capture': {
        const slot = captures.push(part.name) * 2 - 2;
        code.push({ op: 'save', slot });
        emit(part.item);
        code.push({ op: 'save', slot: slot + 1 });
        return;
      }
      default:
        code.push({ op: 'token', atom: atomOf(part, atoms) });
    }
  }

  function emitChoice(options: readonly Node[]): void {
    const exits: number[] = [];
    options.forEach((option, i) => {
      if (i === options.length - 1) {
        emit(option);
        return;
      }
      const split = code.push({ op: 'match' }) - 1;
      emit(option);
      exits.push(code.push({ op: 'match' }) - 1);
      code[split] = { op: 'split', a: split + 1, b: code.length };
    });
    for (const exit of exits) code[exit] = { op: 'jump', to: code.length };
  }

  function emitRepeat({ item, least, most }: Extract<Node, { kind: 'repeat' }>): void {
    for (let i = 0; i < least; i++) emit(item);
    const splits: number[] = [];
    for (let i = least; i < most; i++) {
      splits.push(code.push({ op: 'match' }) - 1);
      emit(item);
    }
    for (const split of splits) code[split] = { op: 'split', a: split + 1, b: code.length };
  }
}

function atomOf(node: Node, atoms: Atoms<Profile>): Atom {
  switch (node.kind) {
    case 'word':
      return atoms.word(node.word);
    case 'lemma':
      return atoms.lemma(node.lemma);
    case 'class':
      return atoms.ofClass(node.name);
    case 'test':
      return atoms.test(node.name);
    default:
      throw new Error(`a ${node.kind} is not one token`);
  }
}

/// What a match of the pattern can begin with; throws when it could be empty.
export function startOf(node: Node, vocabulary: Vocabulary): Start {
  const start = { words: new Set<string>(), lemmas: new Set<string>(), tests: new Set<string>() };
  if (collect(node)) throw new Error('a pattern must hold at least one token that is not optional');
  return start;

  /// Adds the first tokens of `part`; true when it can be empty.
  function collect(part: Node): boolean {
    switch (part.kind) {
      case 'word':
        start.words.add(part.word);
        return false;
      case 'lemma':
        start.lemmas.add(part.lemma);
        return false;
      case 'class':
        for (const word of vocabulary.classes[part.name]?.keys() ?? []) start.words.add(word);
        return false;
      case 'test':
        start.tests.add(part.name);
        return false;
      case 'sequence':
        return part.items.every((item) => collect(item));
      case 'choice':
        return part.options.map((option) => collect(option)).includes(true);
      case 'repeat':
        return collect(part.item) || part.least === 0;
      case 'capture':
        return collect(part.item);
    }
  }
}
