/// What happens while the page is open, told as server-sent events: that the record has changed, and how far work has
/// come. A page that was away for a moment is told what it missed.

import { randomBytes } from 'node:crypto';

export interface Events {
  /// To all who listen now, and to those who come back soon.
  readonly tell: (event: string, data: object) => void;
  /// An endless answer. `after` is the id of the last event that the page has had.
  readonly listen: (after?: string) => Response;
  /// Looks at once whether the record has changed.
  readonly look: () => Promise<void>;
  readonly listening: () => number;
  readonly close: () => void;
}

export interface EventsOptions {
  readonly revision: () => Promise<string>;
  /// Called when there is first anybody who listens.
  readonly opened?: () => void;
  /// Calls again and again until told to stop; another one in tests.
  readonly every?: (ms: number, run: () => void) => () => void;
}

/// Another process may have changed the archive: its state is looked at so often while anybody listens.
const LOOK_MS = 2000;
/// Proxies and sleeping computers drop connections on which nothing is said.
const BEAT_MS = 15_000;
const MOST_KEPT = 256;
const MOST_LISTENERS = 64;
/// A listener that has not taken so many events is let go; it comes back and is told what it missed.
const MOST_WAITING = 512;

interface Said {
  readonly id: string;
  readonly text: string;
}

type Listener = ReadableStreamDefaultController<Uint8Array>;

export function openEvents({ revision, opened, every = everySoOften }: EventsOptions): Events {
  const run = randomBytes(4).toString('hex');
  const listeners = new Set<Listener>();
  let kept: readonly Said[] = [];
  let count = 0;
  let known: string | undefined;
  let stop: (() => void) | undefined;
  let wasOpened = false;

  function tell(event: string, data: object): void {
    const id = `${run}-${++count}`;
    const text = block(event, data, id);
    kept = [...kept.slice(1 - MOST_KEPT), { id, text }];
    for (const listener of listeners) send(listener, text);
  }

  async function look(): Promise<void> {
    const now = await revision();
    if (now === known) return;
    const first = known === undefined;
    known = now;
    if (!first) tell('revision', { revision: now });
  }

  function send(listener: Listener, text: string): void {
    if ((listener.desiredSize ?? 0) < -MOST_WAITING) leave(listener);
    else listener.enqueue(new TextEncoder().encode(text));
  }

  function leave(listener: Listener): void {
    if (!listeners.delete(listener)) return;
    try {
      listener.close();
    } catch {
      // It has gone away by itself.
    }
    if (listeners.size === 0) rest();
  }

  function watch(): void {
    if (stop) return;
    const looking = every(LOOK_MS, () => void look().catch(() => {}));
    const beating = every(BEAT_MS, () => {
      for (const listener of listeners) send(listener, ': still here\n\n');
    });
    stop = () => {
      looking();
      beating();
    };
  }

  function rest(): void {
    stop?.();
    stop = undefined;
  }

  /// What was missed; then, in any case, how things stand.
  async function greet(listener: Listener, after: string | undefined): Promise<void> {
    const at = kept.findIndex(({ id }) => id === after);
    const missed = at < 0 ? [] : kept.slice(at + 1);
    for (const { text } of missed) send(listener, text);
    await look();
    if (listeners.has(listener)) send(listener, block('revision', { revision: known }, `${run}-${count}`));
  }

  return {
    tell,
    look,
    listening: () => listeners.size,
    listen: (after) => {
      if (listeners.size >= MOST_LISTENERS) leave([...listeners][0]!);
      let mine: Listener;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          mine = controller;
          listeners.add(controller);
          if (!wasOpened) opened?.();
          wasOpened = true;
          watch();
          send(controller, 'retry: 2000\n\n');
          greet(controller, after).catch(() => leave(controller));
        },
        cancel: () => leave(mine),
      });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
    },
    close: () => {
      for (const listener of [...listeners]) leave(listener);
      rest();
    },
  };
}

function block(event: string, data: object, id: string): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

function everySoOften(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms);
  timer.unref();
  return () => clearInterval(timer);
}
