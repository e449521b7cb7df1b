/// What the core is handed by the shell, for tests and benches: the gazetteer is built once and kept.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { buildGazetteer, readCities } from '../../scripts/build-gazetteer.ts';
import { openGazetteer } from '../../src/lexicon/gazetteer.ts';
import type { Resources } from '../../src/model/index.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('node_modules/.cache/tetrapylon/', root);

/// The name holds a digest of what it is made by, so that a change builds it afresh.
function gazetteerBytes(): Uint8Array {
  const makers = ['scripts/build-gazetteer.ts', 'src/lexicon/gazetteer.ts', 'src/text/names.ts'];
  const digest = createHash('sha256');
  for (const maker of makers) digest.update(readFileSync(new URL(maker, root)));
  const file = new URL(`gazetteer-${digest.digest('hex').slice(0, 12)}.bin`, folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const part = new URL(`${file.href}.${process.pid}`);
    writeFileSync(part, buildGazetteer(readCities()));
    renameSync(part, file);
  }
  return readFileSync(file);
}

let loaded: Resources | undefined;

export function loadResources(): Resources {
  if (loaded === undefined) {
    const tagger = new URL('models/tagger.bin', root);
    const gazetteer = openGazetteer(gazetteerBytes());
    loaded = existsSync(tagger) ? { gazetteer, tagger: readFileSync(tagger) } : { gazetteer };
  }
  return loaded;
}
