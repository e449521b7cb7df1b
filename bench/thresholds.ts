/// Figures that may only go up, kept in `thresholds.json`.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export type Figures = Readonly<Record<string, number>>;

const FILE = new URL('./thresholds.json', import.meta.url);
/// Rounding leaves this much play.
const PLAY = 0.0006;

function read(): Record<string, Figures> {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/// The figures that fell below what was reached before, in words.
export function held(name: string, figures: Figures): string[] {
  return Object.entries(read()[name] ?? {}).flatMap(([key, least]) => {
    const now = figures[key];
    return now === undefined || now < least - PLAY
      ? [`${key} was ${least}, is ${now?.toFixed(3) ?? 'missing'}`]
      : [];
  });
}

/// Keeps the better of the old and the new figures.
export function raise(name: string, figures: Figures): void {
  const all = read();
  const before = all[name] ?? {};
  const better = Object.entries(figures).map(
    ([key, value]) => [key, Math.max(before[key] ?? 0, Math.floor(value * 1000) / 1000)] as const,
  );
  const next = { ...all, [name]: { ...before, ...Object.fromEntries(better) } };
  const sorted = Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
