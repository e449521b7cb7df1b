/// Reads the project's own source files for the tests that hold its architecture.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Source {
  /// Path from the project's root, with forward slashes: `src/text/tokens.ts`.
  readonly path: string;
  readonly text: string;
}

export function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.(?:ts|tsx|mts|js)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/// The room of a path under `src/`: its folder, or the file's own name (`pipeline`).
export function roomOf(path: string): string {
  const [first = ''] = relative('src', path).split(/[\\/]/);
  return first.replace(/\.ts$/, '');
}

/// What a file imports, also by `import()` and `export … from`; relative names are made paths from the root.
export function importsOf({ path, text }: Source): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
    );
}

/// Every use of something that is not a function of the arguments, as `path:line what`.
export function impurities({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    const what = impurity(node);
    if (what) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${path}:${line + 1} ${what}`);
    }
    ts.forEachChild(node, visit);
  }
}

const GLOBALS = new Set([
  'process',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'Intl',
  'globalThis',
]);
const MEMBERS = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);
/// Their answer hangs on the machine's locale data.
const LOCALE = new Set(['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleUpperCase']);

function impurity(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date')
    return node.arguments?.length ? undefined : 'new Date()';
  if (ts.isPropertyAccessExpression(node)) {
    if (LOCALE.has(node.name.text)) return node.name.text;
    const whole = node.getText();
    return MEMBERS.has(whole) ? whole : undefined;
  }
  if (!ts.isIdentifier(node) || !GLOBALS.has(node.text)) return undefined;
  return isNameOfMember(node) ? undefined : node.text;
}

/// `x.process`, `{ process: … }`, `{ process }` in a type, a parameter or a local of that name.
function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.name === node;
  return ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent);
}
