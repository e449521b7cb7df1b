/// The order of texts by their code units: the same on every machine, in every language.

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
