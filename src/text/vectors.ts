/// The same sums as `plainScores`, eight tags at a time, with the vector instructions of WebAssembly: the tagger's
/// inner loop is much of what reading a report costs, and these make it several times faster. The functions are
/// assembled here, instruction by instruction; a test holds them against the plain ones.

import {
  ADDRESSES,
  LANES,
  ONLY,
  OUT,
  ROW,
  type ScoreOptions,
  type Scores,
  SUMS,
  TYPE_ROWS,
  TYPES,
} from './scores.ts';

/// As much of the language's own type as is used here; absent where there is no WebAssembly.
declare const WebAssembly:
  | {
      validate(code: Uint8Array): boolean;
      readonly Module: new (code: Uint8Array) => object;
      readonly Instance: new (module: object) => { readonly exports: unknown };
    }
  | undefined;

type Code = readonly number[];

const VECTOR = 16;
const VECTORS = ROW / VECTOR;
const PAGE = 65_536;
const I32 = 0x7f;
const I64 = 0x7e;
const V128 = 0x7b;

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const i32 = (value: number): Code => [0x41, ...signed(value)];
const i64 = (value: number): Code => [0x42, ...signed(value)];
const loadI32 = (offset: number): Code => [0x28, 2, ...unsigned(offset)];
const storeI32 = (offset: number): Code => [0x36, 2, ...unsigned(offset)];
const vector = (number: number, ...rest: Code): Code => [0xfd, ...unsigned(number), ...rest];
const load = (offset: number): Code => vector(0x00, 0, ...unsigned(offset));
const loadBytes = (offset: number): Code => vector(0x01, 0, ...unsigned(offset));
const store = (offset: number): Code => vector(0x0b, 0, ...unsigned(offset));
const SPLAT = vector(0x10);
const EQUAL = vector(0x2d);
const AT_LEAST = vector(0x35);
const SELECT = vector(0x52);
const BITS = vector(0x64);
const HALVE = vector(0x65);
const ADD = vector(0x8e);
const ADD_BOUNDED = vector(0x8f);
const SUBTRACT = vector(0x91);
const MOST = vector(0x98);
const NOTHING = 0x40;
const LESS_I32 = 0x49;
const ADD_I32 = 0x6a;
const AND_I32 = 0x71;
const SHIFT_I32 = 0x74;
const SIGN_I32 = [...i32(31), 0x75];
const EITHER = 0x1b;
const OR_I64 = 0x84;
const SHIFT_I64 = 0x86;
const EXTEND = 0xad;
const FIRST_BIT = [0x7a, 0xa7];
const HAS_ONE_BIT = [0x7b, ...i64(1), 0x51];

const each = (count: number, code: (k: number) => Code): Code =>
  Array.from({ length: count }, (_, k) => code(k)).flat();

/// The highest of the sums in locals `first` and on, in every lane of local `into`.
function highest(first: number, into: number): Code {
  const turned = (bytes: number): Code => {
    const lanes = Array.from({ length: VECTOR }, (_, i) => (i + bytes) % VECTOR);
    return [...get(into), ...get(into), ...get(into), ...vector(0x0d, ...lanes), ...MOST, ...set(into)];
  };
  const all = each(VECTORS - 1, (k) => [...get(first + k + 1), ...MOST]);
  return [...get(first), ...all, ...set(into), ...turned(8), ...turned(4), ...turned(2)];
}

/// One bit a tag, where `compare` holds between the sums in locals `first` and on and local `limit`.
function bitsWhere(compare: Code, first: number, limit: number): Code {
  const mask = (k: number): Code => [...get(first + k), ...get(limit), ...compare];
  return each(VECTORS / 2, (k) => [
    ...[...mask(2 * k), ...mask(2 * k + 1), ...HALVE, ...BITS, EXTEND],
    ...(k === 0 ? [] : [...i64(16 * k), SHIFT_I64, OR_I64]),
  ]);
}

/// While local `at` is below local `end`, the code again.
function loop(at: number, end: number, code: Code): Code {
  const test = [...get(at), ...get(end), LESS_I32];
  return [0x03, NOTHING, ...test, 0x04, NOTHING, ...code, 0x0c, 1, 0x0b, 0x0b];
}

const advance = (local: number, bytes: Code): Code => [...get(local), ...bytes, ADD_I32, ...set(local)];

/// `near` of `Scores`: local 0 is how many tokens, then the token's place and that of its sums, its five rows, its only
/// tag; then eight sums, their limit, and the bits.
function nearCode(slack: number): Code {
  const [end, at, out, rows] = [0, 1, 2, 3];
  const only = rows + TYPE_ROWS;
  const sum = only + 1;
  const limit = sum + VECTORS;
  const bits = limit + 1;
  /// Row r belongs to the token itself, the one before it, after it, two before, two after.
  const types = [2, 1, 3, 0, 4].map((place, r) => [
    ...[...get(at), ...loadI32(TYPES + 4 * place), ...set(rows + r)],
  ]);
  const row = (r: number, k: number): Code => [...get(rows + r), ...load(r * ROW + k * VECTOR)];
  const added = (k: number): Code => each(TYPE_ROWS - 1, (r) => [...row(r + 1, k), ...ADD]);
  const kept = (k: number): Code => [
    ...[...get(out), ...get(sum + k), ...i32(OUT), ...SPLAT],
    ...[...get(sum + k), ...get(limit), ...AT_LEAST, ...SELECT, ...store(SUMS + k * VECTOR)],
  ];
  const token = [
    ...types.flat(),
    ...each(VECTORS, (k) => [...row(0, k), ...added(k), ...set(sum + k)]),
    ...highest(sum, limit),
    ...[...get(limit), ...i32(slack), ...SPLAT, ...SUBTRACT, ...set(limit)],
    ...[...bitsWhere(AT_LEAST, sum, limit), ...set(bits)],
    ...each(VECTORS, kept),
    // if one bit is set: its place, else -1
    ...[...get(bits), ...FIRST_BIT, ...i32(-1), ...get(bits), ...HAS_ONE_BIT, EITHER, ...set(only)],
    ...[...get(at), ...get(only), ...storeI32(ONLY)],
    // the sums stay where they are needed
    ...advance(out, [...get(only), ...SIGN_I32, ...i32(ROW), AND_I32]),
    ...advance(at, i32(4)),
  ];
  return [...get(end), ...i32(2), SHIFT_I32, ...set(end), ...loop(at, end, token)];
}

/// `sum` of `Scores`: parameters 0 and 1 are how many rows and where to, then where to read, the row and eight sums.
function sumCode(): Code {
  const sums = 4;
  const added = (k: number): Code => [
    ...[...get(sums + k), ...get(3), ...loadBytes((k * VECTOR) / 2)],
    ...[...ADD, ...set(sums + k)],
  ];
  const row = [...get(2), ...loadI32(ADDRESSES), ...set(3), ...each(VECTORS, added), ...advance(2, i32(4))];
  return [
    ...[...get(0), ...i32(2), SHIFT_I32, ...set(0), ...loop(2, 0, row)],
    ...each(VECTORS, (k) => [...get(1), ...get(sums + k), ...store(k * VECTOR)]),
  ];
}

/// `best` of `Scores`: parameter 0 is where the sums lie, then the row, eight sums and the highest.
function bestCode(rows: number): Code {
  const sum = 2;
  const top = sum + VECTORS;
  const added = (k: number): Code => [
    ...[...get(sum + k), ...get(1), ...loadBytes((k * VECTOR) / 2)],
    ...[...ADD_BOUNDED, ...set(sum + k)],
  ];
  return [
    ...each(VECTORS, (k) => [...get(0), ...load(k * VECTOR), ...set(sum + k)]),
    ...each(rows, (f) => [...i32(0), ...loadI32(ADDRESSES + 4 * f), ...set(1), ...each(VECTORS, added)]),
    ...[...highest(sum, top), ...bitsWhere(EQUAL, sum, top), ...FIRST_BIT],
  ];
}

/// Scores by vectors, or null where the machine has none.
export function vectorScores({ bytes, slack, rows }: ScoreOptions): Scores | null {
  const pages = Math.ceil(bytes / PAGE);
  const near = body([TYPE_ROWS + 3, I32, VECTORS + 1, V128, 1, I64], nearCode(slack));
  const sum = body([2, I32, VECTORS, V128], sumCode());
  const best = body([1, I32, VECTORS + 1, V128], bestCode(rows));
  const code = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [3, ...type(1, 0), ...type(1, 1), ...type(2, 0)]),
    ...section(3, [3, 0, 1, 2]),
    ...section(5, [1, 0, ...unsigned(pages)]),
    ...section(7, [
      4,
      ...name('near', 0, 0),
      ...name('best', 0, 1),
      ...name('sum', 0, 2),
      ...name('memory', 2, 0),
    ]),
    ...section(10, [3, ...near, ...best, ...sum]),
  ]);
  if (LANES !== 64 || typeof WebAssembly === 'undefined' || !WebAssembly.validate(code)) return null;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
  const found = exports as Omit<Scores, 'memory'> & { memory: { buffer: ArrayBuffer } };
  return { ...found, memory: found.memory.buffer };
}

/// A function's body; `locals` are pairs of a count and a type.
function body(locals: Code, code: Code): Code {
  const all = [locals.length / 2, ...locals, ...code, 0x0b];
  return [...unsigned(all.length), ...all];
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function type(parameters: number, results: number): Code {
  const numbers = (count: number): Code => [count, ...Array<number>(count).fill(I32)];
  return [0x60, ...numbers(parameters), ...numbers(results)];
}

/// An export: function or memory `index`, by its kind.
function name(text: string, kind: number, index: number): Code {
  return [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0)), kind, index];
}

function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  if (value >= -64 && value < 64) return [value & 127];
  return [(value & 127) | 128, ...signed(value >> 7)];
}
