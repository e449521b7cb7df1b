/// Long answers, made piece by piece as they are taken: nothing is held but the page of rows at hand.

const PIECE = 64 * 1024;

/// Pieces of text are gathered until they are worth sending.
export function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (sink) => {
        let text = '';
        while (text.length < PIECE) {
          const { done, value } = await iterator.next();
          if (done) {
            if (text !== '') sink.enqueue(encoder.encode(text));
            sink.close();
            return;
          }
          text += value;
        }
        sink.enqueue(encoder.encode(text));
      },
      cancel: async () => void (await iterator.return?.()),
    },
    { highWaterMark: 0 },
  );
}
