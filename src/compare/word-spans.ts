/// Where the words of a text begin and end, sign by sign: a regular expression that makes an object of each word takes
/// longer than all that is done with it.

/// What a sign can be in a word.
const NONE = 1;
const LETTER = 2;
const MARK = 3;
const DIGIT = 4;
/// One half of a sign beyond the first plane: what it is hangs on the other half.
const HALF = 5;

/// By unit of UTF-16, 0 where nobody has asked yet.
const kinds = new Uint8Array(1 << 16);

function kindOfSign(sign: string): number {
  if (/^[0-9]/.test(sign)) return DIGIT;
  if (/^\p{L}/u.test(sign)) return LETTER;
  return /^\p{M}/u.test(sign) ? MARK : NONE;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // Behind the end of the text there is none, which is no number.
  if (!(unit >= 0)) return NONE;
  const known = kinds[unit]!;
  if (known > 0 && known !== HALF) return known;
  if (unit >= 0xd800 && unit < 0xe000) {
    kinds[unit] = HALF;
    return kindOfSign(String.fromCodePoint(text.codePointAt(at)!));
  }
  kinds[unit] = kindOfSign(text[at]!);
  return kinds[unit]!;
}

/// Units of the sign at a place.
const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

const SPACE = 32;
const SMALL_A = 97;
const SMALL_Z = 122;
const STOP = 46;
const COMMA = 44;
const PERCENT = 37;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/// The end of the word that begins at a place, or the place itself where none does. A word is a number with its points
/// and commas, letters with a stop behind each ("U.N."), letters and digits with what stands behind an apostrophe, or a
/// sign of per cent.
export function wordFrom(text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind === NONE) return text.charCodeAt(at) === PERCENT ? at + 1 : at;
  if (kind === DIGIT) return numberFrom(text, at);
  if (kind === LETTER) {
    const end = dottedFrom(text, at);
    if (end > at) return end;
  }
  let end = signsFrom(text, at, true);
  while (isApostrophe(text.charCodeAt(end))) {
    const behind = signsFrom(text, end + 1, false);
    if (behind === end + 1) break;
    end = behind;
  }
  return end;
}

const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === CURLY_APOSTROPHE;

/// Behind all letters and marks, and digits where they count.
function signsFrom(text: string, from: number, digits: boolean): number {
  let at = from;
  for (;;) {
    const kind = kindAt(text, at);
    if (kind === NONE || (kind === DIGIT && !digits)) return at;
    at += kind === DIGIT ? 1 : widthAt(text, at);
  }
}

function numberFrom(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (kindAt(text, at) === DIGIT) at++;
    const unit = text.charCodeAt(at);
    if ((unit !== STOP && unit !== COMMA) || kindAt(text, at + 1) !== DIGIT) return at;
    at++;
  }
}

/// Behind letters of which each has a stop, where there are two or more.
function dottedFrom(text: string, from: number): number {
  let at = from;
  let letters = 0;
  while (kindAt(text, at) === LETTER) {
    const stop = at + widthAt(text, at);
    if (text.charCodeAt(stop) !== STOP) break;
    at = stop + 1;
    letters++;
  }
  return letters > 1 ? at : from;
}

/// Where quotation marks open and close in turn; one left open ends with its paragraph.
export function quotationMarks(words: string): readonly number[] {
  const marks: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const turn = turnAt(words, at);
    if (turn === NO_MARK) continue;
    const open = marks.length % 2 === 1;
    if (open ? turn !== OPENS : turn !== CLOSES) marks.push(at);
    // Two signs that are one mark.
    if (isDouble(words.charCodeAt(at))) at++;
  }
  return marks;
}

const NO_MARK = 0;
const OPENS = 1;
const CLOSES = 2;
const EITHER = 3;
const GRAVE = 96;
const isDouble = (unit: number): boolean => unit === APOSTROPHE || unit === GRAVE;

const TURNS = new Map(
  Object.entries({ '“': OPENS, '«': OPENS, '”': CLOSES, '»': CLOSES, '"': EITHER }).map(
    ([sign, turn]) => [sign.charCodeAt(0), turn] as const,
  ),
);

function turnAt(words: string, at: number): number {
  const unit = words.charCodeAt(at);
  // Letters and spaces, nearly all.
  if (unit === SPACE || (unit >= SMALL_A && unit <= SMALL_Z)) return NO_MARK;
  if (!isDouble(unit)) return TURNS.get(unit) ?? NO_MARK;
  if (words.charCodeAt(at + 1) !== unit) return NO_MARK;
  return unit === GRAVE ? OPENS : EITHER;
}
