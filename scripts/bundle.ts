/// How the program is bundled: for dist/, and for benches, which must measure what a user runs.

import type { BuildOptions } from 'esbuild';
import { joinObjects } from './spreads.ts';
import { ROOT, rulesVersion } from './versions.ts';

export function bundling(): BuildOptions {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    // Else every regular expression with \p{…} becomes a constructor's call, made anew wherever it stands.
    supported: { 'regexp-unicode-property-escapes': true },
    plugins: [
      joinObjects(/\/src\/(?:time|text|lexicon|divide|annotate|compare|compile|export|pipeline)(?:\/|\.ts$)/),
    ],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    define: { __RULES__: JSON.stringify(rulesVersion()) },
    logLevel: 'warning',
  };
}
