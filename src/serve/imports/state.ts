/// What an import is, as it is told to the page and kept beside the files until they are in the archive.

import type { FileOutcome, ImportDetail, ImportState } from '../../model/index.ts';
import type { Spooled } from './spool.ts';

/// What the sender says of reports that do not say it themselves.
export interface Reading {
  readonly published?: string;
  readonly outlet?: string;
}

/// Written when everything that was handed in is on disk: from then on nothing of it may be lost.
export interface Manifest {
  readonly id: string;
  readonly at: string;
  readonly reading: Reading;
  readonly files: readonly Spooled[];
}

/// What the thread that writes says while it works.
export type Step =
  | { readonly kind: 'file'; readonly outcome: FileOutcome }
  | { readonly kind: 'read'; readonly done: number; readonly all: number };

export function begun({ id, at, files }: Manifest): ImportDetail {
  const counts = { filesDone: 0, added: 0, already: 0, problems: 0, aside: 0 };
  return { id, at, state: 'waiting', files: files.length, ...counts, outcomes: [] };
}

export function after(one: ImportDetail, step: Step): ImportDetail {
  if (step.kind === 'read') return { ...one, state: 'reading', read: { done: step.done, all: step.all } };
  const { outcome } = step;
  return {
    ...one,
    state: 'taking',
    filesDone: one.filesDone + 1,
    added: one.added + outcome.added,
    already: one.already + outcome.already,
    problems: one.problems + outcome.problemCount,
    aside: one.aside + (outcome.added + outcome.already === 0 ? 1 : 0),
    outcomes: [...one.outcomes, outcome],
  };
}

export function headOf({ outcomes: _, ...head }: ImportDetail): ImportState {
  return head;
}
