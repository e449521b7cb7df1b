import type { Problem } from './span.ts';

/// What became of a file that was handed in.
export interface FileOutcome {
  readonly name: string;
  readonly bytes: number;
  readonly added: number;
  /// Reports that were there before, with the same text.
  readonly already: number;
  readonly problems: readonly Problem[];
  /// All of them; of very many the first are kept here.
  readonly problemCount: number;
}

export interface ImportState {
  readonly id: string;
  readonly at: string;
  /// `waiting` for others; `taking` files in; `reading` what is new; then `done` or `failed`.
  readonly state: 'waiting' | 'taking' | 'reading' | 'done' | 'failed';
  readonly files: number;
  readonly filesDone: number;
  readonly added: number;
  readonly already: number;
  readonly problems: number;
  /// Files of which nothing was taken in.
  readonly aside: number;
  /// Reports read of those to be read, while the record is made.
  readonly read?: { readonly done: number; readonly all: number };
  /// What it waits for, or why it failed.
  readonly message?: string;
}

export interface ImportDetail extends ImportState {
  readonly outcomes: readonly FileOutcome[];
}
