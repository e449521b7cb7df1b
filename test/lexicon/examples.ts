/// Finds every rule with examples in the lexicon's files, whatever else the file holds.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../lexicon/', import.meta.url));

export interface ExampleRule {
  readonly file: string;
  readonly name: string;
  readonly pattern?: string;
  /// The event type of a group of trigger words.
  readonly type?: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export function lexiconFiles(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
}

export function readLexicon(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

export function rulesOf(file: string): ExampleRule[] {
  const found: ExampleRule[] = [];
  collect(readLexicon(file), '');
  return found;

  function collect(node: unknown, key: string): void {
    if (Array.isArray(node)) {
      for (const item of node) collect(item, key);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const rule = node as Record<string, unknown>;
    if (Array.isArray(rule.yes) || Array.isArray(rule.no) || typeof rule.pattern === 'string')
      found.push({
        file,
        name: [rule.name, rule.rule, key].find((one) => typeof one === 'string') as string,
        ...(typeof rule.type === 'string' && { type: rule.type }),
        ...(typeof rule.pattern === 'string' && { pattern: rule.pattern }),
        yes: strings(rule.yes),
        no: strings(rule.no),
      });
    for (const [name, child] of Object.entries(node)) collect(child, name);
  }
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
