/// Texts as few bytes: what stands a hundred times in an archive, the names of fields above all, is told once.

import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from 'node:zlib';

/// Beyond this level a tenth is saved for twice the time.
const LEVEL = 4;

/// A short text is packed in less time with small tables, and no worse.
const SHORT = 8192;
const SMALL = { memLevel: 5 };

export interface Packing {
  /// A text that holds much of what this one holds, which whoever unpacks it must have too.
  readonly like?: Uint8Array;
}

export function pack(text: string | Uint8Array, { like = NOTHING }: Packing = {}): Uint8Array {
  // A copy of its own size: what the library gives is a view into a larger block.
  return new Uint8Array(
    deflateRawSync(text, { level: LEVEL, ...(text.length < SHORT && SMALL), ...dictionary(like) }),
  );
}

export function unpack(packed: Uint8Array, like: Uint8Array = NOTHING): Uint8Array {
  return inflateRawSync(packed, dictionary(like));
}

export function unpackText(packed: Uint8Array, like?: Uint8Array): string {
  return Buffer.from(unpack(packed, like)).toString('utf8');
}

/// Of the qualities that see further back than 32 KB, the one before takes two thirds of the time for a tenth more bytes;
/// those behind it save next to nothing.
const QUALITY = 5;

/// Texts that are alike, none of which holds a line feed. Between them they repeat much more than each within itself.
export function packTogether(texts: readonly string[], quality = QUALITY): Uint8Array {
  return packBytes(Buffer.from(texts.join('\n')), quality);
}

export function packBytes(bytes: Uint8Array, quality: number): Uint8Array {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return new Uint8Array(brotliCompressSync(bytes, { params }));
}

export const unpackBytes = (packed: Uint8Array): Uint8Array => brotliDecompressSync(packed);

export function unpackTogether(packed: Uint8Array): string[] {
  return brotliDecompressSync(packed).toString('utf8').split('\n');
}

/// As much at a time as most lots hold, so that it need not be put together again.
const UNPACKING = { chunkSize: 1 << 15 };
const LINE_FEED = 10;

/// For who wants few of the texts: of the others no words are made.
export function openTogether(packed: Uint8Array): (place: number) => string {
  const bytes = brotliDecompressSync(packed, UNPACKING);
  /// Where texts begin, as far as that has been looked for.
  const starts = [0];
  const startOf = (place: number): number => {
    while (starts.length <= place) {
      const end = bytes.indexOf(LINE_FEED, starts.at(-1)!);
      starts.push(end < 0 ? bytes.length + 1 : end + 1);
    }
    return starts[place]!;
  };
  return (place) => bytes.toString('utf8', startOf(place), startOf(place + 1) - 1);
}

const NOTHING = new Uint8Array();

/// An empty one would be an error.
function dictionary(like: Uint8Array): { readonly dictionary?: Uint8Array } {
  return like.length === 0 ? {} : { dictionary: like };
}
