/// Texts by number, each once: days and other words that many rows share.

export interface Texts {
  readonly list: readonly string[];
  /// A number for it, if need be a new one. The empty text is 0.
  readonly numberOf: (text: string) => number;
}

export function openTexts(): Texts {
  const list = [''];
  const numbers = new Map([['', 0]]);
  return {
    list,
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, list.length);
      list.push(text);
      return list.length - 1;
    },
  };
}

const ASCII = /^[\0-\x7F]*$/;

/// As texts are compared when letters are looked for: without capitals and accents.
export function fold(text: string): string {
  const low = text.toLowerCase();
  return ASCII.test(low) ? low : low.normalize('NFD').replace(/\p{M}+/gu, '');
}
