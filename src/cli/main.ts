#!/usr/bin/env node
/// The program: this process's own streams, clock and environment handed to the commands.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestAsHere } from '../store/digest.ts';
import { compileSparingly, layNoneAmongOld } from './engine.ts';
import { PACKAGE_FOLDER } from './resources.ts';
import { run } from './run.ts';
import type { Shell } from './shell.ts';

compileSparingly();
digestAsHere();
layNoneAmongOld();

const { stdout, stderr, stdin, env } = process;

/// A reader that has seen enough (`| head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const shell: Shell = {
  out: (text) =>
    new Promise((resolve) => {
      if (stdout.write(text)) resolve();
      else stdout.once('drain', resolve);
    }),
  err: (text) => void stderr.write(text),
  env,
  cwd: process.cwd(),
  ...(stdout.isTTY && { columns: stdout.columns }),
  watched: stderr.isTTY === true,
  stdin,
  now: () => new Date().toISOString(),
  ended: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
};

const { version } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
  version: string;
};

process.exitCode = await run(process.argv.slice(2), version, shell);
