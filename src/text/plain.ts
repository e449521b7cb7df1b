/// Reads by hand the words, numbers and marks that make up nearly all of a text: English letters, digits, common
/// punctuation. Where anything else stands near, it answers 0, and the tokenizer's expression decides. It reads the
/// text's units from an array, many times faster than from a string.

const LETTER = 1;
const DIGIT = 2;
/// A word or a number before it is over whatever follows.
const ENDS = 4;
/// A mark that is a token of its own whatever follows.
const ALONE = 8;

const ENDING = ' \t\n\v\f\r!"#$%&()*+,-/;<=>?[\\]^`{|}~\u00a0‐‑–—‘“”…';
const STANDING = ',;:!?()[]"\'$%&/“”‘’—–';

/// Kinds of characters by code, up to the last of general punctuation.
const KINDS = new Uint8Array(0x2070);
for (const mark of ENDING) KINDS[mark.charCodeAt(0)]! |= ENDS;
for (const mark of STANDING) KINDS[mark.charCodeAt(0)]! |= ALONE;
for (let i = 0; i < 10; i++) KINDS[48 + i] = DIGIT;
for (let i = 0; i < 26; i++) {
  KINDS[65 + i] = LETTER;
  KINDS[97 + i] = LETTER;
}

const STOP = 46;
const COLON = 58;
const COMMA = 44;
const SLASH = 47;
const HYPHEN = 45;
const APOSTROPHE = 39;
const CURLY = 0x2019;

/// How far behind a stretch its units are needed, to see what goes on there.
const AHEAD = 64;
/// No character: what stands behind the units that were copied is not known.
const UNKNOWN = 0xffff;
const NEWLINE = 10;

const COMMON = 1 << 16;
const shared = new Uint16Array(COMMON);

/// The units of `text` from `from` on, to somewhat behind `to`: valid until the next call. The text's end is a new line.
export function unitsOf(text: string, from: number, to: number): Uint16Array {
  const end = Math.min(text.length, to + AHEAD);
  const units = end - from < COMMON ? shared : new Uint16Array(end - from + 1);
  for (let i = from; i < end; i++) units[i - from] = text.charCodeAt(i);
  units[end - from] = end === text.length ? NEWLINE : UNKNOWN;
  return units;
}

function kindsAt(units: Uint16Array, at: number): number {
  return KINDS[units[at]!]! | 0;
}

/// The end of the word of English letters at `at`, or 0 when what follows it could make it something else.
export function plainWord(units: Uint16Array, at: number): number {
  let end = at;
  for (;;) {
    const start = end;
    while (kindsAt(units, end) === LETTER) end++;
    if (end === start) return 0;
    const code = units[end]!;
    if (code !== APOSTROPHE && code !== CURLY) return endsWord(units, at, end, code) ? end : 0;
    if (units[end + 1]! >= 128) return 0;
    if (kindsAt(units, end + 1) !== LETTER) return end;
    end++;
  }
}

/// "www." and "http:" may begin an address, "U." an abbreviation.
function endsWord(units: Uint16Array, start: number, end: number, code: number): boolean {
  if (code === COLON) return units[end + 1]! !== SLASH;
  if (code !== STOP) return (kindsAt(units, end) & ENDS) !== 0;
  const next = kindsAt(units, end + 1);
  if ((next & ENDS) !== 0 || end - start < 2) return (next & ENDS) !== 0;
  return units[end - 1]! !== 119;
}

/// The end of the number at `at` ("12", "1,200", "6.30"), or 0 when it could be a date or have letters behind it.
export function plainNumber(units: Uint16Array, at: number): number {
  let end = at;
  for (let group = 0; group <= 8; group++) {
    const start = end;
    while (kindsAt(units, end) === DIGIT) end++;
    if (end === start) return 0;
    const code = units[end]!;
    if (group === 0 && code === HYPHEN && end - at === 4) return 0;
    if (code !== STOP && code !== COMMA && code !== COLON)
      return (kindsAt(units, end) & ENDS) !== 0 ? end : 0;
    if (kindsAt(units, end + 1) !== DIGIT) return units[end + 1]! < 128 ? end : 0;
    end++;
  }
  return 0;
}

/// A mark that is a token whatever follows; one stop or hyphen is, several are a run.
export function standsAlone(units: Uint16Array, at: number, code: number): boolean {
  if (code === STOP || code === HYPHEN) return units[at + 1]! !== code;
  return code < KINDS.length && (KINDS[code]! & ALONE) !== 0;
}
