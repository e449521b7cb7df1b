/// A report's identity where the sender gives none: a hash of outlet, day and words.

import { contentId } from '../text/content-id.ts';

/// SHA-256 (hex) over outlet, published and text, joined so that no two different triples read alike.
export function reportId(outlet: string | undefined, published: string, text: string): string {
  return contentId([outlet ?? null, published, text]);
}
