/// From bytes to text: UTF-8 (or UTF-16 where a mark says so), with what had to be forgiven.

import type { Problem } from '../model/index.ts';

export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/// Decodes a file. A byte order mark is dropped; bytes that are not UTF-8 become U+FFFD and are reported.
export function decode(bytes: Uint8Array, source: string): Decoded {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const bad = text.indexOf('\uFFFD');
  if (bad < 0 || !hasBadBytes(bytes)) return { text, problems: [] };
  const line = text.slice(0, bad).split('\n').length;
  const message = `line ${line} holds bytes that are not UTF-8; they are shown as \uFFFD. Save the file as UTF-8 and read it again.`;
  return { text, problems: [{ source, message }] };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/// U+FFFD may stand in the file itself, rightly encoded: only undecodable bytes are a problem.
function hasBadBytes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

/// Whether the text looks like a picture, an archive or another file that is no text.
export function isBinary(text: string): boolean {
  const start = text.slice(0, 4000);
  const odd = start.match(/[^\P{Cc}\t\n\v\f\r\u0085]|\uFFFD/gu)?.length ?? 0;
  return odd > start.length / 10;
}
