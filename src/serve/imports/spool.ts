/// Writes what is handed in to a folder of its own, as it comes, under names of our making: nothing of it is held in
/// memory, and no name that somebody gave ever becomes a path.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { isRefused, type Limits, type Refused, refused } from './limits.ts';
import { cleanName } from './names.ts';

export interface Spooled {
  /// What it is called, for people.
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly tooLarge: boolean;
}

export interface HandedIn {
  readonly files: readonly Spooled[];
  readonly fields: ReadonlyMap<string, string>;
}

/// Throws `Refused`; what is in the folder by then is worth nothing.
export async function spool(request: Request, folder: string, limits: Limits): Promise<HandedIn> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const parser = parserFor(request, limits);
  const files: Promise<Spooled>[] = [];
  const streams: Readable[] = [];
  const fields = new Map<string, string>();
  const reader = request.body?.getReader();
  const failure = await new Promise<Refused | undefined>((settle) => {
    const fail = (status: 400 | 413, message: string) => settle(refused(status, message));
    parser.on('file', (_field, stream, name) => {
      const number = files.length + 1;
      streams.push(stream);
      const path = join(folder, String(number).padStart(6, '0'));
      const kept = keep(stream, path, cleanName(name ?? '', number));
      kept.catch(() => fail(400, BROKEN));
      files.push(kept);
    });
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('filesLimit', () => fail(413, `More than ${limits.files} files: hand them in in parts.`));
    parser.on('partsLimit', () =>
      fail(413, 'More parts than are taken at once: hand the files in in parts.'),
    );
    parser.on('error', () => fail(400, BROKEN));
    parser.on('finish', () => settle(undefined));
    // Of a connection that breaks off the body neither ends nor fails.
    // Nor does a file in it come to its end.
    request.signal.addEventListener('abort', () => {
      fail(400, BROKEN);
      for (const stream of streams) stream.destroy();
    });
    feed(reader, parser, limits).catch((error) => settle(isRefused(error) ? error : refused(400, BROKEN)));
  });
  if (failure) {
    parser.destroy();
    void reader?.cancel().catch(() => {});
    await Promise.allSettled(files);
    throw failure;
  }
  return { files: await Promise.all(files), fields };
}

const BROKEN = 'What was sent breaks off, or is no multipart form. Send each file as a part of its own.';

function parserFor(request: Request, { files, fileBytes }: Limits) {
  const type = request.headers.get('content-type') ?? '';
  try {
    return new Busboy({
      headers: { 'content-type': type },
      preservePath: true,
      limits: { files, parts: files + 16, fields: 16, fieldSize: 1024, headerPairs: 16, fileSize: fileBytes },
    });
  } catch {
    throw refused(400, BROKEN);
  }
}

/// Chunk by chunk, no faster than the disk takes them.
async function feed(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  parser: ReturnType<typeof parserFor>,
  { allBytes }: Limits,
): Promise<void> {
  let size = 0;
  for (;;) {
    const { done, value: chunk } = (await reader?.read()) ?? { done: true };
    if (done || chunk === undefined) break;
    size += chunk.length;
    if (size > allBytes)
      throw refused(413, `More than ${allBytes} bytes at once: hand the files in in parts.`);
    if (parser.destroyed) return;
    if (!parser.write(chunk)) await once(parser, 'drain');
  }
  parser.end();
}

async function keep(
  stream: Readable & { readonly truncated?: boolean },
  path: string,
  name: string,
): Promise<Spooled> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await pipeline(stream, file).finally(() => stream.resume());
  const tooLarge = stream.truncated === true;
  if (tooLarge) await rm(path);
  return { name, path, bytes: file.bytesWritten, tooLarge };
}
