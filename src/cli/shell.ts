/// What a command may touch of the world outside, given to it so that tests can give it another.

import { jsonPieces } from './json.ts';

export interface Shell {
  /// Resolves when the reader of standard output has room for more.
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /// Width of the terminal; absent when the output goes elsewhere.
  readonly columns?: number;
  /// Whether a person watches standard error: only then is progress drawn.
  readonly watched: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
  /// The present instant, RFC 3339.
  readonly now: () => string;
  /// Resolves when the person asks the program to end (Ctrl-C).
  readonly ended: () => Promise<void>;
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface OptionSpec {
  /// As commander reads it: `--since <day>`.
  readonly flags: string;
  readonly help: string;
  readonly choices?: readonly string[];
}

/// One command: a row of the table in `commands.ts`.
export interface Command {
  readonly name: string;
  /// As commander reads it: `[place]`, `<path...>`.
  readonly operands?: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly run: (operands: readonly string[], options: Options, shell: Shell) => Promise<number>;
}

/// Exit codes, as documented in `tetrapylon --help`.
export const EXIT = { fine: 0, partly: 1, usage: 2, archive: 3 } as const;

/// A mistake of the person at the keyboard: one line that says what to do.
export interface UsageError extends Error {
  readonly usage: true;
}

export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { usage: true } as const);
}

export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && 'usage' in error;
}

export const ARCHIVE: OptionSpec = {
  flags: '--archive <folder>',
  help: 'folder of the archive (else TETRAPYLON_ARCHIVE, else ./archive)',
};
export const JSON_OUT: OptionSpec = { flags: '--json', help: 'print JSON for other programs' };

export function archiveFolder(options: Options, shell: Shell): string {
  return text(options.archive) ?? shell.env.TETRAPYLON_ARCHIVE ?? 'archive';
}

export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/// So many characters are printed at once.
const MUCH = 1 << 16;

export async function printJson(shell: Shell, value: unknown): Promise<number> {
  let held = '';
  for (const piece of jsonPieces(value)) {
    held += piece;
    if (held.length < MUCH) continue;
    await shell.out(held);
    held = '';
  }
  await shell.out(`${held}\n`);
  return EXIT.fine;
}
