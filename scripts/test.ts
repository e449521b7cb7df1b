/// `npm test`: build if stale, types, lint, unused code, the package's own fields, all tests; the last line counts what passed and failed.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, sourcesVersion } from './versions.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function main(): void {
  const steps = [
    built() || step('build', ['npm', 'run', '--silent', 'build']),
    step('types', ['npx', '--no', 'tsc', '--noEmit']),
    step('lint', ['npx', '--no', 'biome', 'check', '--diagnostic-level=error', '.']),
    step('unused code', ['npm', 'run', '--silent', 'unused']),
    step('package', ['npm', 'run', '--silent', 'package']),
  ];
  const tests = vitest();
  const failed = tests.failed + steps.filter((fine) => !fine).length;
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  console.log(`${tests.passed} passed, ${failed} failed${skipped}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function built(): boolean {
  const file = join(ROOT, 'dist/build.json');
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { sources: string }).sources === sourcesVersion();
}

function step(name: string, command: readonly string[]): boolean {
  console.log(`— ${name}`);
  const fine = call(command, {}) === 0;
  if (!fine) console.log(`${name}: failed`);
  return fine;
}

function call([program, ...rest]: readonly string[], env: Readonly<Record<string, string>>): number {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } } as const;
  return spawnSync(program!, rest, options).status ?? 1;
}

/// A run that ends without counts (a crash, no tests found) is a failure.
function vitest(): Counts {
  console.log('— tests');
  const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-test-'));
  const report = join(folder, 'report.json');
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chromium = findChromium();
  const status = call(
    ['npx', '--no', 'vitest', 'run', ...flags],
    chromium ? { CHROMIUM_PATH: chromium } : {},
  );
  const counts = existsSync(report)
    ? readCounts(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true });
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(json: string): Counts {
  const report = JSON.parse(json) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
  };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/// The page is tested in a real browser. Where none is installed and we may, Debian's is.
function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  const found = [...(given ? [given] : []), ...CHROMIUM].find(existsSync);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('— installing chromium for the tests of the page');
    call(['sh', '-c', 'apt-get -qq update && apt-get -qq install -y chromium >/dev/null'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    const installed = CHROMIUM.find(existsSync);
    if (installed) return installed;
  }
  console.log(
    'No Chromium here: install it (apt-get install chromium) or set CHROMIUM_PATH; the page tests will fail.',
  );
  return undefined;
}

main();
