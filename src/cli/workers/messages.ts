/// What a thread that annotates says to the one that started it: first that it is ready, then, for each handful of
/// reports, one answer a report.

export const READY = 'ready';

/// As in `Outcome`.
export type Answer =
  | { readonly packed: Uint8Array; readonly place: number; readonly bytes?: Uint8Array | undefined }
  | { readonly reason: string };
