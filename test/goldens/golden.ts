/// Compares lines with a golden file: `GOLDENS=write` writes it; a missing one fails in CI and is passed over elsewhere.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export function expectGolden(name: string, lines: readonly string[]): void {
  const path = fileURLToPath(new URL(`./${name}.golden`, import.meta.url));
  const now = lines.length === 0 ? '(nothing)\n' : `${lines.join('\n')}\n`;
  const missing = !existsSync(path);
  if (missing && process.env.CI && process.env.GOLDENS !== 'write')
    throw new Error(`${name}.golden is missing: run "npm run goldens", read the file, and commit it`);
  if (process.env.GOLDENS === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, now);
    return;
  }
  if (missing) return;
  expect(now, `${name}.golden differs: if the change is right, run "npm run goldens"`).toBe(
    readFileSync(path, 'utf8'),
  );
}
