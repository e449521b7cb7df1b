/// The side of a thread that answers: each request goes to the same program that would answer it without threads.

import type { MessagePort } from 'node:worker_threads';
import type { Asked, FromThread, ToThread } from './messages.ts';

type Fetch = (request: Request) => Response | Promise<Response>;
type Reader = ReadableStreamDefaultReader<Uint8Array>;

/// An answer up to this size goes in one piece; of a longer one, about so much at a time.
const WHOLE_BYTES = 256 * 1024;
const PIECE_BYTES = 64 * 1024;

export function answerFrom(port: MessagePort, fetch: Fetch): void {
  const open = new Map<number, Reader>();
  const say = (message: FromThread, bytes: Uint8Array<ArrayBuffer>): void =>
    port.postMessage(message, [bytes.buffer]);

  async function begin({ id, method, url, headers, body }: Asked): Promise<void> {
    const init = { method, headers: headers.map(([name, value]) => [name, value] as [string, string]) };
    const request = new Request(url, body === undefined ? init : { ...init, body: new Uint8Array(body) });
    const response = await fetch(request);
    const reader = response.body?.getReader();
    const { bytes, ended } = reader ? await gather(reader, WHOLE_BYTES) : NOTHING();
    if (reader && !ended) open.set(id, reader);
    const { status } = response;
    say({ kind: 'head', id, status, headers: [...response.headers], bytes, ended }, bytes);
  }

  async function goOn(id: number): Promise<void> {
    const reader = open.get(id);
    if (!reader) return;
    const { bytes, ended } = await gather(reader, PIECE_BYTES);
    if (ended) open.delete(id);
    say({ kind: 'piece', id, bytes, ended }, bytes);
  }

  port.on('message', (message: ToThread) => {
    const { kind, id } = message;
    if (kind === 'stop') {
      void open.get(id)?.cancel();
      open.delete(id);
      return;
    }
    const done = kind === 'ask' ? begin(message) : goOn(id);
    done.catch((error: Error) => {
      open.delete(id);
      port.postMessage({ kind: 'broken', id, reason: error.message } satisfies FromThread);
    });
  });
}

const NOTHING = () => ({ bytes: new Uint8Array(0), ended: true });

async function gather(reader: Reader, least: number) {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < least && !ended) {
    const { done, value } = await reader.read();
    if (value) pieces.push(value);
    size += value?.length ?? 0;
    ended = done;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, ended };
}
