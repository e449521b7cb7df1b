/// What charts are drawn in can be read, and the page's program stays small.

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

function tokensOf(name: string): readonly [light: Tokens, dark: Tokens] {
  const css = readFileSync(new URL(`../../src/web/assets/${name}`, import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) =>
    Object.fromEntries(
      [...body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, key, hex]) => [key!, hex!]),
    ),
  );
  return [blocks[0]!, { ...blocks[0]!, ...blocks[1]! }];
}
type Tokens = Readonly<Record<string, string>>;

const [style, charts] = [tokensOf('style.css'), tokensOf('charts.css')];
const CASES = ([0, 1] as const).flatMap((i) => {
  const tokens = { ...style[i], ...charts[i] };
  const scheme = i === 0 ? 'light' : 'dark';
  return [
    ...['land', 'sea', 'band', 'band-2'].flatMap((ground) =>
      ['ink', 'ink-2'].map((ink) => [scheme, ink, ground, tokens[ink]!, tokens[ground]!] as const),
    ),
    [scheme, 'accent', 'land', tokens.accent!, tokens.land!] as const,
  ];
});

describe('charts', () => {
  it.each(CASES)('%s: %s on %s can be read', (_scheme, _ink, _ground, a, b) =>
    expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5),
  );
});

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe('the program of the page', () => {
  const folder = new URL('../../dist/assets/', import.meta.url);
  const packed = (name: string): number => gzipSync(readFileSync(new URL(name, folder))).length;
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

  it('is under 150 KB compressed, all views together', () => {
    expect(scripts).toContain('main.js');
    expect(scripts.reduce((sum, name) => sum + packed(name), 0)).toBeLessThan(150 * 1024);
  });

  it('waits for the outlines of countries until the map is opened', () => {
    expect(packed('land.json')).toBeGreaterThan(100 * 1024);
    for (const name of scripts) expect(readFileSync(new URL(name, folder), 'utf8')).not.toContain('Zimbabwe');
  });
});
