/// Texts as few bytes: what stands a hundred times in an archive, the names of fields above all, is told once.

import { deflateRawSync, inflateRawSync } from 'node:zlib';

/// Beyond this level a tenth is saved for twice the time.
const LEVEL = 4;
/// Up to this one the first repetition found is taken: a third less time for a twentieth more bytes.
export const FAST = 3;

/// A short text is packed in less time with small tables, and no worse.
const SHORT = 8192;
const SMALL = { memLevel: 5 };

export interface Packing {
  /// A text that holds much of what this one holds, which whoever unpacks it must have too.
  readonly like?: Uint8Array;
  readonly level?: number;
}

export function pack(text: string | Uint8Array, { like = NOTHING, level = LEVEL }: Packing = {}): Uint8Array {
  // A copy of its own size: what the library gives is a view into a larger block.
  return new Uint8Array(
    deflateRawSync(text, { level, ...(text.length < SHORT && SMALL), ...dictionary(like) }),
  );
}

export function unpack(packed: Uint8Array, like: Uint8Array = NOTHING): Uint8Array {
  return inflateRawSync(packed, dictionary(like));
}

export function unpackText(packed: Uint8Array, like?: Uint8Array): string {
  return Buffer.from(unpack(packed, like)).toString('utf8');
}

const NOTHING = new Uint8Array();

/// An empty one would be an error.
function dictionary(like: Uint8Array): { readonly dictionary?: Uint8Array } {
  return like.length === 0 ? {} : { dictionary: like };
}
