/// Loads what is too large to import (gazetteer, weights) from the package's own folder.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EMPTY_GAZETTEER, openGazetteer } from '../lexicon/gazetteer.ts';
import type { Resources } from '../model/index.ts';

declare const __RULES__: string | undefined;

/// Names the rules, words and weights that this program reads by; the build writes it in.
export const RULES: string = typeof __RULES__ === 'string' ? __RULES__ : 'unbuilt';

/// The folder that holds package.json, whether the program runs from dist/, a chunk of it, or the sources.
export const PACKAGE_FOLDER: string = packageFolder();

/// The files' bytes, in memory that threads can share.
export interface ResourceBytes {
  readonly gazetteer?: Uint8Array;
  readonly tagger?: Uint8Array;
}

export function loadResources(): Resources {
  return openResources(resourceBytes());
}

export function resourceBytes(): ResourceBytes {
  const gazetteer = bytesOf('gazetteer.bin');
  const tagger = bytesOf('tagger.bin');
  return { ...(gazetteer && { gazetteer }), ...(tagger && { tagger }) };
}

export function openResources({ gazetteer, tagger }: ResourceBytes): Resources {
  return {
    gazetteer: gazetteer ? openGazetteer(gazetteer) : EMPTY_GAZETTEER,
    ...(tagger && { tagger }),
  };
}

function bytesOf(name: string): Uint8Array | undefined {
  const file = join(PACKAGE_FOLDER, 'dist/data', name);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  return folder;
}
