/// Puts a counter into every function and every loop of a source, as text, so that its lines stay as they are.

import ts from 'typescript';

const COUNT = '$steps.n++';
const COLLECTIONS = /^(?:Set|Map|(?:Int|Uint|Float)\d+Array|Array)$/;

interface Piece {
  readonly at: number;
  readonly text: string;
}

export function instrumented(source: string): string {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
  const pieces: Piece[] = [];
  visit(file);
  let out = '';
  let at = 0;
  for (const piece of pieces.sort((a, b) => a.at - b.at)) {
    out += source.slice(at, piece.at) + piece.text;
    at = piece.at;
  }
  return out + source.slice(at);

  function around(node: ts.Node, before: string, after: string): void {
    pieces.push({ at: node.getStart(file), text: before }, { at: node.end, text: after });
  }

  function visit(node: ts.Node): void {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) body(node.body as ts.Node);
    else if (ts.isIterationStatement(node, false)) body(node.statement);
    else if (ts.isSpreadElement(node)) around(node.expression, '$many(', ')');
    else if (ts.isNewExpression(node) && COLLECTIONS.test(node.expression.getText(file))) {
      const [first] = node.arguments ?? [];
      if (first !== undefined && !ts.isSpreadElement(first)) around(first, '$many(', ')');
    }
    ts.forEachChild(node, visit);
  }

  function body(node: ts.Node): void {
    if (ts.isBlock(node)) pieces.push({ at: node.getStart(file) + 1, text: `${COUNT};` });
    else if (ts.isStatement(node)) around(node, `{${COUNT};`, '}');
    else around(node, `(${COUNT},`, ')');
  }
}
