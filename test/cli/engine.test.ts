/// The engine is given flags that it knows: of one that it does not, it tells whoever reads the errors of the program.

import { describe, expect, it } from 'vitest';
import { newFolder, program } from './world.ts';

const ENGINE = new URL('../../src/cli/engine.ts', import.meta.url).href;

/// Runs `words` in a process of its own, after the engine's own program as `engine`.
const inProcess = (words: string) =>
  program(
    newFolder(),
    [
      ...['--import', import.meta.resolve('tsx'), '--input-type=module', '-e'],
      `import * as engine from '${ENGINE}'; import { setFlagsFromString } from 'node:v8'; ${words}`,
    ],
    [process.execPath],
  );

describe('flags of the engine', () => {
  it('are all known', async () => {
    const all = 'for (const set of Object.values(engine)) set();';
    expect(await inProcess(all)).toEqual({ code: 0, out: '', err: '' });
  });

  it('would be told of else', async () => {
    const { err } = await inProcess("setFlagsFromString('--no-such-flag=1');");
    expect(err).toContain('--no-such-flag');
  });
});
