/// JSON for other programs, as `JSON.stringify(value, undefined, 2)` gives it, but item by item: a record of some thousand
/// reports is longer than any string may be.

/// The pieces of a value, and of the lists in an object, one after another.
export function* jsonPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* listPieces(value, '');
  else if (isPlain(value)) yield* objectPieces(value);
  else yield JSON.stringify(value, undefined, INDENT);
}

const INDENT = 2;
const STEP = ' '.repeat(INDENT);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !('toJSON' in value);

function* objectPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [key, one] of Object.entries(value)) {
    const pieces = Array.isArray(one) ? listPieces(one, STEP) : [textOf(one, STEP)].filter(isText);
    let head = `${before}\n${STEP}${JSON.stringify(key)}: `;
    for (const piece of pieces) {
      yield head + piece;
      [head, before] = ['', ','];
    }
  }
  yield before === '{' ? '{}' : '\n}';
}

function* listPieces(list: readonly unknown[], indent: string): Generator<string> {
  let before = '[';
  for (const one of list) {
    yield `${before}\n${indent}${STEP}${textOf(one, indent + STEP) ?? 'null'}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${indent}]`;
}

/// Further lines begin where the first does. What JSON has no words for (a key that is not filled) is no text.
const textOf = (value: unknown, indent: string): string | undefined =>
  JSON.stringify(value, undefined, INDENT)?.replaceAll('\n', `\n${indent}`);

const isText = (piece: string | undefined): piece is string => piece !== undefined;
