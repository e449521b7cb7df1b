/// What a reader is: one kind of file, by its name and first words, and how its reports come out of it.

import type { Problem, Report } from '../model/index.ts';

/// A file as the shell hands it over.
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/// What the user says of files that do not say it themselves.
export interface ReadOptions {
  readonly published?: string;
  readonly outlet?: string;
}

export interface ReadResult {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

export interface Reader {
  readonly name: string;
  /// Whether it is this reader's kind of file, by name (lower case) and the beginning of its text.
  readonly accepts: (name: string, start: string) => boolean;
  readonly read: (file: InputFile, options: ReadOptions) => ReadResult;
}

/// A report of more text than this is refused: no news report is a book.
export const MOST_CHARACTERS = 5_000_000;

export const refuse = (source: string, message: string): ReadResult => ({
  reports: [],
  problems: [{ source, message }],
});
