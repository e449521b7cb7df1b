/// Ids made of content: the same words give the same id on every machine.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/// The first `length` hex digits of the SHA-256 of the parts; no two lists of parts join to the same bytes.
export function contentId(parts: readonly (string | null)[], length = 64): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, length);
}
