/// Starts a thread from one of our own files: the source beside this one, or the built program.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { PACKAGE_FOLDER } from '../resources.ts';

export function workerScript(name: string): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL(`./${name}.ts`, import.meta.url)
    : pathToFileURL(join(PACKAGE_FOLDER, `dist/cli/workers/${name}.js`));
}

/// A source file is TypeScript, which the thread must learn to load first; the built program is not.
export function startWorker(script: URL, workerData: unknown, resourceLimits: ResourceLimits = {}): Worker {
  if (!script.pathname.endsWith('.ts')) return new Worker(script, { workerData, resourceLimits });
  const loader = import.meta.resolve('tsx/esm/api');
  const boot = `import('${loader}').then(({ register }) => { register(); return import('${script.href}'); })`;
  return new Worker(boot, { workerData, resourceLimits, eval: true });
}
