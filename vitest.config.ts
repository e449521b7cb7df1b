/// Tests run two files at a time: many of them start the program or a browser, which need room of their own. A process
/// runs one file after another and reads the program once: half of the time went into reading it again for each.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // What is waited for comes when the machine has time for it.
    expect: { poll: { timeout: 20_000 } },
  },
});
