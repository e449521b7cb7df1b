/// Reads files into reports, a bounded batch at a time; JSONL is read as it streams, so a file may be of any size.

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem, Report } from '../model/index.ts';
import { type ReadOptions, readReports } from '../read/index.ts';
import { reason, STDIN } from './files.ts';
import type { Shell } from './shell.ts';

export interface Batch {
  readonly received: readonly { readonly report: Report; readonly raw: Uint8Array }[];
  readonly problems: readonly Problem[];
}

const BATCH_LINES = 256;
const BATCH_BYTES = 4 * 1024 * 1024;
/// Files that are read whole, and single lines of JSONL, must be smaller.
const MOST_BYTES = 64 * 1024 * 1024;
const NEWLINE = 10;

/// `live` hands on each line as it comes, for reading from a pipe; `path` is where the file lies, if not at its name.
export async function* readBatches(
  file: string,
  { path = file, ...options }: ReadOptions & { readonly live?: boolean; readonly path?: string },
  shell: Pick<Shell, 'cwd' | 'stdin'>,
): AsyncGenerator<Batch> {
  try {
    if (file === STDIN) yield* streamed(file, shell.stdin, options);
    else if (/\.(?:jsonl|ndjson)$/i.test(file)) {
      yield* streamed(file, createReadStream(resolve(shell.cwd, path)), options);
    } else yield whole(file, readWhole(resolve(shell.cwd, path)), options);
  } catch (error) {
    yield { received: [], problems: [{ source: file, message: `This cannot be read: ${reason(error)}.` }] };
  }
}

function readWhole(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    throw new Error(`it has ${size} bytes, and a file of this kind may have ${MOST_BYTES}`);
  return readFileSync(path);
}

function whole(name: string, bytes: Uint8Array, options: ReadOptions): Batch {
  const { reports, problems } = readReports({ name, bytes }, options);
  return { received: reports.map((report) => ({ report, raw: bytes })), problems };
}

/// Standard input that does not begin with `{` is one plain text.
async function* streamed(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions & { readonly live?: boolean },
): AsyncGenerator<Batch> {
  let lines: Uint8Array[] = [];
  let size = 0;
  let first = 1;
  const most = options.live ? 1 : BATCH_LINES;
  for await (const line of linesOf(chunks, name === STDIN)) {
    lines.push(line);
    size += line.length;
    if (lines.length < most && size < BATCH_BYTES) continue;
    yield batchOf(name, lines, first, options);
    first += lines.length;
    [lines, size] = [[], 0];
  }
  if (lines.length > 0) yield batchOf(name, lines, first, options);
}

function batchOf(name: string, lines: readonly Uint8Array[], first: number, options: ReadOptions): Batch {
  const bytes = Buffer.concat(lines);
  if (name === STDIN && first === 1 && !looksLikeJson(bytes)) return whole(name, bytes, options);
  const { reports, problems } = readReports({ name, bytes }, options);
  const lineOf = (line: number): number => line + first - 1;
  return {
    received: reports.map((report) => ({
      report: { ...report, source: { ...report.source, line: lineOf(report.source.line ?? 1) } },
      raw: lines[(report.source.line ?? 1) - 1] ?? bytes,
    })),
    problems: problems.map((problem) => ({ ...problem, ...shifted(problem.source, lineOf) })),
  };
}

/// `wire.jsonl:3` of this batch is another line of the file.
function shifted(source: string | undefined, lineOf: (line: number) => number): { readonly source?: string } {
  if (source === undefined) return {};
  return { source: source.replace(/:(\d+)$/, (_, line: string) => `:${lineOf(Number(line))}`) };
}

function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 1000)));
}

/// Lines with their ends. Text that is no JSONL comes as one piece.
async function* linesOf(chunks: AsyncIterable<Uint8Array>, maybeText: boolean): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let size = 0;
  let asText: boolean | undefined = maybeText ? undefined : false;
  for await (const chunk of chunks) {
    asText ??= !looksLikeJson(chunk);
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); !asText && at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at + 1)]);
      [rest, size, from] = [[], 0, at + 1];
    }
    rest.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > MOST_BYTES) throw new Error(`a line has more than ${MOST_BYTES} bytes`);
  }
  if (size > 0) yield Buffer.concat(rest);
}
