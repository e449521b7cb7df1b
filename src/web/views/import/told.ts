/// What the archive tells of an import, as far as the page shows it.

import type { Problem } from '../../../model/index.ts';

export interface ImportState {
  readonly id: string;
  readonly at: string;
  readonly state: 'waiting' | 'taking' | 'reading' | 'done' | 'failed';
  readonly files: number;
  readonly filesDone: number;
  readonly added: number;
  readonly already: number;
  readonly problems: number;
  readonly aside: number;
  readonly read?: { readonly done: number; readonly all: number };
  readonly message?: string;
}

export interface FileOutcome {
  readonly name: string;
  readonly added: number;
  readonly already: number;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

export interface ImportDetail extends ImportState {
  readonly outcomes: readonly FileOutcome[];
}
