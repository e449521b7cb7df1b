/// SHA-256 (FIPS 180-4) of short texts: ids are made by the hundred a report, so nothing is set up for one of them.

/// The first 32 bits of the fractions of the cube roots of the first 64 primes, and of the square roots of the first
/// eight. Written out: how an engine rounds a cube root is its own affair.
// biome-ignore format: eight in a row
const ROUNDS = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);
// biome-ignore format: eight in a row
const START = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
);

const BLOCK = 64;
/// The length of what is hashed stands in its last bytes.
const TAIL = 9;
const encoder = new TextEncoder();
const schedule = new Int32Array(64);
const state = new Int32Array(8);
let bytes = new Uint8Array(1024);

/// The first `length` hex digits of the hash of the text's UTF-8; half of a pair counts as U+FFFD.
export function sha256Hex(text: string, length = 64): string {
  if (bytes.length < 3 * text.length + BLOCK + TAIL) bytes = new Uint8Array(6 * text.length + BLOCK + TAIL);
  const size = encoder.encodeInto(text, bytes).written;
  const end = Math.ceil((size + TAIL) / BLOCK) * BLOCK;
  bytes.fill(0, size, end);
  bytes[size] = 0x80;
  putLength(size, end);
  state.set(START);
  for (let at = 0; at < end; at += BLOCK) compress(at);
  return hexOf(length);
}

function putLength(size: number, end: number): void {
  const high = Math.floor(size / 2 ** 29);
  const low = size << 3;
  for (let i = 0; i < 4; i++) {
    bytes[end - 8 + i] = high >>> (24 - 8 * i);
    bytes[end - 4 + i] = low >>> (24 - 8 * i);
  }
}

function hexOf(length: number): string {
  let hex = '';
  for (let i = 0; hex.length < length; i++) hex += (state[i]! >>> 0).toString(16).padStart(8, '0');
  return hex.slice(0, length);
}

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

function compress(at: number): void {
  const w = schedule;
  for (let i = 0, j = at; i < 16; i++, j += 4)
    w[i] = (bytes[j]! << 24) | (bytes[j + 1]! << 16) | (bytes[j + 2]! << 8) | bytes[j + 3]!;
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = (w[i - 16]! + low + w[i - 7]! + high) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const one = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
    const all = (h + one + ROUNDS[i]! + w[i]!) | 0;
    const other = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + all) | 0;
    d = c;
    c = b;
    b = a;
    a = (all + other) | 0;
  }
  add(0, a);
  add(1, b);
  add(2, c);
  add(3, d);
  add(4, e);
  add(5, f);
  add(6, g);
  add(7, h);
}

function add(i: number, value: number): void {
  state[i] = (state[i]! + value) | 0;
}
