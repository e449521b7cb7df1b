/// Runs commands in this process, in a folder of their own, and the built program in a process of its own.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PROGRAM = join(ROOT, 'dist/cli/main.js');

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function newFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export async function cli(
  cwd: string,
  args: readonly string[],
  stdin: readonly string[] = [],
): Promise<Result> {
  let [out, err] = ['', ''];
  const code = await run(args, '0.0.0', {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: {},
    cwd,
    watched: false,
    stdin: (async function* () {
      for (const chunk of stdin) yield new TextEncoder().encode(chunk);
    })(),
    now: () => '2018-05-03T10:00:00Z',
    ended: async () => {},
  });
  return { code, out, err };
}

/// The built program, as a user runs it.
export function program(
  cwd: string,
  args: readonly string[],
  command: readonly string[] = [process.execPath, PROGRAM],
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0]!, [...command.slice(1), ...args], { cwd });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}

export const STORY = `date 2018-05-02
TRIPOLI (Harbour Wire) — Raiders killed at least six guards at the lighthouse near Sirte on Tuesday, the coast guard said.

The attackers fled by boat, a spokesman said. Two of the nine lamps were destroyed.
`;

export function line(id: string, text: string): string {
  return `${JSON.stringify({ id, published: '2018-05-02', outlet: 'Harbour Wire', text })}\n`;
}
