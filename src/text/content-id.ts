/// Ids made of content: the same words give the same id on every machine.

import { sha256Hex } from './sha256.ts';

/// The first `length` hex digits of the SHA-256 of the parts; no two lists of parts join to the same bytes.
export function contentId(parts: readonly (string | null)[], length = 64): string {
  return sha256Hex(JSON.stringify(parts), length);
}
