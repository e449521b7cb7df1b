/// What bundling makes of objects that are spread into others is what the language says they are.

import { transform } from 'esbuild';
import { expect, it } from 'vitest';
import { withJoined } from '../../scripts/spreads.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['a copy is left alone', '{ ...town }'],
  ['what comes later wins', '{ ...town, name: 2, more: 3 }'],
  ['what comes before keeps its place and loses its value', '{ name: 2, more: 3, ...town }'],
  ['both', '{ more: 3, ...town, country: 4, ...(town.name === 1 ? { name: 5 } : {}) }'],
  ['nothing is spread', '{ ...nothing, ...none, name: 2 }'],
  ['a literal is part of what it is spread into', '{ ...{ name: 2, more: 3 }, country: 4 }'],
  ['objects within objects', '{ ...town, within: { ...town, within: { ...town, more: 3 } } }'],
  ['the object that is spread stays as it is', '[{ ...town, name: 2 }, town]'],
];

it.each(CASES)('%s', async (_, expression) => {
  const program = `const town = { name: 1, country: 2 }, nothing: unknown = undefined, none = null; made = ${expression};`;
  expect(await madeBy(withJoined('a.ts', program))).toBe(await madeBy(program));
});

it('makes no object by spreading one and adding to it', () => {
  expect(withJoined('a.ts', 'const f = (a: A) => ({ ...a, b: 1 });')).toContain(
    'Object.assign({}, a, { b: 1 })',
  );
});

/// As JSON, so that the order counts.
async function madeBy(program: string): Promise<string> {
  const { code } = await transform(program, { loader: 'ts' });
  return JSON.stringify(new Function(`let made; ${code}; return made;`)());
}
