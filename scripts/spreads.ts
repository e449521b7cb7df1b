/// Objects made of another and more, `{ ...value, place }`, are bundled as `Object.assign({}, value, { place })`. Of the
/// first, the engine (V8 11, that of Node 20) makes a hidden class of its own for each object: some microseconds, and
/// whoever reads one of its properties later meets a class never seen. Of the second, all are of one class.

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/// For the files whose path fits.
export function joinObjects(filter: RegExp): Plugin {
  return {
    name: 'join-objects',
    setup: ({ onLoad }) => {
      onLoad({ filter }, async ({ path }) => ({
        contents: withJoined(path, await readFile(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

export function withJoined(path: string, source: string): string {
  if (!source.includes('...')) return source;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  return ts.createPrinter().printFile(ts.transform(file, [joinLiterals]).transformed[0]!);
}

function joinLiterals(context: ts.TransformationContext): (file: ts.SourceFile) => ts.SourceFile {
  const visit = (node: ts.Node): ts.Node => {
    const seen = ts.visitEachChild(node, visit, context);
    return ts.isObjectLiteralExpression(seen) ? joined(seen) : seen;
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

/// A copy and no more is left alone: the engine knows how to do that.
function joined(literal: ts.ObjectLiteralExpression): ts.Expression {
  const { createCallExpression, createIdentifier, createPropertyAccessExpression } = ts.factory;
  const properties = literal.properties.flatMap(partsOf);
  if (!properties.some(ts.isSpreadAssignment)) return ts.factory.createObjectLiteralExpression(properties);
  if (properties.length === 1) return literal;
  const assign = createPropertyAccessExpression(createIdentifier('Object'), 'assign');
  return createCallExpression(assign, undefined, argumentsOf(properties));
}

/// A literal that is spread into another is part of it.
const partsOf = (property: ts.ObjectLiteralElementLike): readonly ts.ObjectLiteralElementLike[] =>
  ts.isSpreadAssignment(property) && ts.isObjectLiteralExpression(property.expression)
    ? property.expression.properties
    : [property];

/// First a new object, with what stands before anything that is spread into it.
function argumentsOf(properties: readonly ts.ObjectLiteralElementLike[]): readonly ts.Expression[] {
  const { createObjectLiteralExpression } = ts.factory;
  const made: ts.Expression[] = [];
  let own: ts.ObjectLiteralElementLike[] = [];
  for (const property of properties) {
    if (!ts.isSpreadAssignment(property)) own.push(property);
    else {
      if (own.length > 0 || made.length === 0) made.push(createObjectLiteralExpression(own));
      made.push(property.expression);
      own = [];
    }
  }
  if (own.length > 0) made.push(createObjectLiteralExpression(own));
  return made;
}
