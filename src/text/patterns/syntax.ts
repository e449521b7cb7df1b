/// The language of token patterns, as it stands in the data under `lexicon/`:
///
///     last|this week              words, alternatives
///     <WEEKDAY>                   any word of a class
///     ~seize                      any form of a lemma
///     #number  #NOUN              a test on the token
///     day=#number (st|nd)? of?    a capture, groups, "?" "*" "+" "{1,3}"
///     \?                          the mark itself

export type Node =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'lemma'; readonly lemma: string }
  | { readonly kind: 'test'; readonly name: string }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly least: number; readonly most: number }
  | { readonly kind: 'capture'; readonly name: string; readonly item: Node };

/// "*" and "+" are bounded: no phrase of the field is longer, and a bound keeps matching linear.
const MOST = 8;

/// Parses a pattern; throws with the pattern and the place when it is malformed.
export function parsePattern(source: string): Node {
  const state: State = { source, at: 0 };
  const node = choice(state);
  skipSpace(state);
  if (state.at < source.length) fail(state, `unexpected "${source[state.at]}"`);
  return node;
}

interface State {
  readonly source: string;
  at: number;
}

function fail({ source, at }: State, why: string): never {
  throw new Error(`pattern "${source}", position ${at}: ${why}`);
}

function skipSpace(state: State): void {
  while (state.source[state.at] === ' ') state.at++;
}

/// A choice binds looser than a sequence only inside brackets; between bare words "a|b c" means "(a|b) c".
function choice(state: State): Node {
  const options = [sequence(state)];
  skipSpace(state);
  while (state.source[state.at] === '|') {
    state.at++;
    options.push(sequence(state));
    skipSpace(state);
  }
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

function sequence(state: State): Node {
  const items: Node[] = [];
  for (;;) {
    skipSpace(state);
    const mark = state.source[state.at];
    if (mark === undefined || mark === ')' || mark === '|') break;
    items.push(item(state));
  }
  if (items.length === 0) fail(state, 'something is missing here');
  return items.length === 1 ? items[0]! : { kind: 'sequence', items };
}

function item(state: State): Node {
  const capture = captureAt(state, state.at);
  if (capture !== undefined) state.at += capture.length;
  const inner = alternatives(state);
  return capture === undefined ? inner : { kind: 'capture', name: capture.slice(0, -1), item: inner };
}

/// "name=" where a capture begins.
function captureAt({ source }: State, at: number): string | undefined {
  const name = /[a-z][a-zA-Z]*=/y;
  name.lastIndex = at;
  return name.exec(source)?.[0];
}

/// "a=x|y" captures either; in "(a=x|b=y)" the second capture begins another option of the choice around.
function alternatives(state: State): Node {
  const options = [quantified(state)];
  while (
    state.source[state.at] === '|' &&
    state.source[state.at + 1] !== ' ' &&
    !captureAt(state, state.at + 1)
  ) {
    state.at++;
    options.push(quantified(state));
  }
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

function quantified(state: State): Node {
  const inner = atom(state);
  const mark = state.source[state.at];
  if (mark === '?' || mark === '*' || mark === '+') {
    state.at++;
    return { kind: 'repeat', item: inner, least: mark === '+' ? 1 : 0, most: mark === '?' ? 1 : MOST };
  }
  const counted = /\{(\d),(\d)\}/y;
  counted.lastIndex = state.at;
  const counts = counted.exec(state.source);
  if (counts === null) return inner;
  state.at += counts[0].length;
  return { kind: 'repeat', item: inner, least: Number(counts[1]), most: Number(counts[2]) };
}

function atom(state: State): Node {
  const mark = state.source[state.at];
  if (mark === '(') {
    state.at++;
    const inner = choice(state);
    if (state.source[state.at] !== ')') fail(state, 'a bracket is not closed');
    state.at++;
    return inner;
  }
  if (mark === '<') return { kind: 'class', name: named(state, /<([A-Z][A-Z_0-9]*)>/y) };
  if (mark === '~') return { kind: 'lemma', lemma: named(state, /~([\p{L}'-]+)/uy) };
  if (mark === '#') return { kind: 'test', name: named(state, /#([A-Za-z]+)/y) };
  return { kind: 'word', word: named(state, /((?:\\.|[^\s()|?*+<>~#{}=\\])+)/y).replace(/\\(.)/g, '$1') };
}

function named(state: State, shape: RegExp): string {
  shape.lastIndex = state.at;
  const found = shape.exec(state.source);
  if (found === null) return fail(state, 'a word, <CLASS>, ~lemma or #test belongs here');
  state.at += found[0].length;
  return found[1]!;
}
