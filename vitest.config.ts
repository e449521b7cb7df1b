/// Tests run two files at a time: many of them start the program or a browser, which need room of their own. A process
/// runs one file after another and reads the program once: half of the time went into reading it again for each.

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/// Rooms whose files take longest, so that no process is left alone with one of them at the end.
const FIRST = ['/test/web/', '/test/cli/', '/test/robust/', '/test/property/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = FIRST.findIndex((room) => moduleId.includes(room));
      return rank < 0 ? FIRST.length : rank;
    };
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // What is waited for comes when the machine has time for it.
    expect: { poll: { timeout: 20_000 } },
  },
});
