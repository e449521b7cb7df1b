/// Spoiled inputs through reading and annotating, as many as asked for: `tsx bench/fuzz.ts [COUNT] [SEED]`. Prints the
/// first input that throws or breaks a promise, with what is needed to see it again, and ends with 1.

import { annotate } from '../src/pipeline.ts';
import { readReports } from '../src/read/index.ts';
import { resources } from '../test/goldens/inputs.ts';
import { brokenPromises } from '../test/property/check.ts';
import { SENTENCES } from '../test/property/generators.ts';
import { spoiled } from '../test/support/mutate.ts';

const [count = '1000000', seed = '1'] = process.argv.slice(2);
const KINDS = ['txt', 'jsonl', 'html', 'xml'];
const data = resources();
const start = performance.now();
let done = 0;
let worst = 0;
for (const bytes of spoiled(SENTENCES, Number(seed))) {
  if (done >= Number(count)) break;
  const from = performance.now();
  const broken = tryOne(`spoiled.${KINDS[done % KINDS.length]}`, bytes);
  worst = Math.max(worst, (performance.now() - from) / (1 + bytes.length / 1000));
  if (broken !== undefined) {
    console.error(`input ${done} of seed ${seed}: ${broken}\n${Buffer.from(bytes).toString('base64')}`);
    process.exit(1);
  }
  done++;
}
const seconds = (performance.now() - start) / 1000;
console.log(
  `${done} spoiled inputs, none broken; ${(done / seconds).toFixed(0)} a second, at worst ${worst.toFixed(1)} ms for a thousand bytes`,
);

function tryOne(name: string, bytes: Uint8Array): string | undefined {
  try {
    const { reports } = readReports({ name, bytes });
    return reports.flatMap((report) => brokenPromises(annotate(report, data)))[0];
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
