/// Finds the files that a command is given: files as they are, folders all through, never out of the folder.

import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../model/index.ts';

export const STDIN = '-';

export interface Found {
  readonly files: readonly string[];
  /// Files of a folder that are no reports by their name.
  readonly leftAside: number;
  readonly problems: readonly Problem[];
}

/// Whether a file is a report by its name.
export const isReadable = (name: string): boolean => READABLE.test(name) && !/(?:^|[\\/])\./.test(name);

const READABLE = /\.(?:txt|text|jsonl|ndjson|html?|xml|rss|atom|warc|warc\.gz)$/i;
const DEEPEST = 64;
const MOST_FILES = 1_000_000;

/// Files of a folder come sorted by name, so that a batch is the same on every machine.
export function findFiles(paths: readonly string[], cwd: string): Found {
  const files: string[] = [];
  const problems: Problem[] = [];
  let leftAside = 0;
  const visit = (path: string, root: string, depth: number): void => {
    if (files.length >= MOST_FILES) return;
    for (const entry of entriesOf(path, problems)) {
      if (entry.name.startsWith('.')) continue;
      const inner = join(path, entry.name);
      const kind = kindOf(inner, entry, root, problems);
      if (kind === 'folder' && depth < DEEPEST) visit(inner, root, depth + 1);
      else if (kind === 'folder') problems.push({ source: inner, message: 'Too deep a folder: not read.' });
      else if (kind === 'file' && READABLE.test(entry.name)) files.push(inner);
      else if (kind === 'file') leftAside += 1;
    }
  };
  for (const path of paths) {
    if (path === STDIN) files.push(path);
    else if (isFolder(resolve(cwd, path))) visit(path, realpathSync(resolve(cwd, path)), 0);
    else files.push(path);
  }
  return { files: [...new Set(files)], leftAside, problems };

  function entriesOf(path: string, into: Problem[]): Dirent[] {
    try {
      const entries = readdirSync(resolve(cwd, path), { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      into.push({ source: path, message: `This folder cannot be read: ${reason(error)}.` });
      return [];
    }
  }

  function kindOf(path: string, entry: Dirent, root: string, into: Problem[]): 'file' | 'folder' | 'none' {
    if (entry.isDirectory()) return 'folder';
    if (entry.isFile()) return 'file';
    if (!entry.isSymbolicLink()) return 'none';
    const target = realTarget(resolve(cwd, path));
    if (target !== undefined && isInside(root, target) && statSync(target).isFile()) return 'file';
    into.push({ source: path, message: 'A link that leads out of the folder, or nowhere: not followed.' });
    return 'none';
  }
}

export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it';
  if (code === 'EISDIR') return 'it is a folder';
  return message;
}

function isFolder(path: string): boolean {
  const real = realTarget(path);
  return real !== undefined && lstatSync(real).isDirectory();
}

function realTarget(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
