/// What a thread that annotates says to the one that started it: first that it is ready, then, for each handful of
/// reports, one answer a report.

export const READY = 'ready';

/// `json` is the annotation itself, where an archive will ask for it: to copy it from thread to thread is cheaper than to
/// unpack it.
export type Answer =
  | { readonly packed: Uint8Array; readonly place: number; readonly json?: string }
  | { readonly reason: string };
