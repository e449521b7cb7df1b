/// Reports of about 600 words as a stream: made ones where the generator lies beside the project, else the examples
/// joined.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '../../src/cli/resources.ts';
import type { Report } from '../../src/model/index.ts';
import { readReports } from '../../src/read/index.ts';

const MAKER = join(PACKAGE_FOLDER, '../shared/gold/tools/make-scale.mjs');
const EXAMPLES = join(PACKAGE_FOLDER, 'examples');
const NEWLINE = 10;

export async function* madeReports(count: number): AsyncGenerator<Report> {
  for await (const bytes of existsSync(MAKER) ? made(count) : joined(count)) {
    yield* readReports({ name: 'made.jsonl', bytes }, {}).reports;
  }
}

/// Whole lines of JSON. The generator waits when its pipe is full.
async function* made(count: number): AsyncGenerator<Uint8Array> {
  const child = spawn(process.execPath, [MAKER, '--reports', String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let rest = Buffer.alloc(0);
    for await (const chunk of child.stdout) {
      const bytes = Buffer.concat([rest, chunk as Buffer]);
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      if (end > 0) yield bytes.subarray(0, end);
      rest = bytes.subarray(end);
    }
  } finally {
    child.kill();
  }
}

async function* joined(count: number): AsyncGenerator<Uint8Array> {
  const texts = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(EXAMPLES, name), 'utf8').replace(/^date \S+\s/, ''));
  for (let i = 0; i < count; i++) {
    const text = `${texts[i % texts.length]}\n\n${texts[(i * 7 + 3) % texts.length]}`;
    const published = new Date(Date.UTC(2018, 0, 1 + (i % 365))).toISOString().slice(0, 10);
    yield Buffer.from(`${JSON.stringify({ id: `made-${i}`, published, language: 'en', text })}\n`);
  }
}
