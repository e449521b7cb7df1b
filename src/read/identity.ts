/// A report's identity where the sender gives none: a hash of outlet, day and words.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/// SHA-256 (hex) over outlet, published and text, joined so that no two different triples read alike.
export function reportId(outlet: string | undefined, published: string, text: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([outlet ?? null, published, text]))));
}
