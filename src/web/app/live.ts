/// What the archive tells while the page is open. One connection for the whole page, and only while it is in sight:
/// browsers allow few to one address, and pages in other tabs need theirs.

type Hearer = (data: unknown) => void;

const hearers = new Map<string, Set<Hearer>>();
let source: EventSource | undefined;
let lastId = '';
let again: ReturnType<typeof setTimeout> | undefined;

/// A refused connection is tried again after so long; a broken one the browser opens again by itself.
const PATIENCE_MS = 5000;

/// Calls with the data of each event of this name, until what it gives is called.
export function hear<T>(event: string, hearer: (data: T) => void): () => void {
  const all = hearers.get(event) ?? new Set();
  hearers.set(event, all);
  const mine: Hearer = (data) => hearer(data as T);
  all.add(mine);
  if (source && all.size === 1) source.addEventListener(event, take);
  open();
  return () => {
    all.delete(mine);
  };
}

function open(): void {
  if (source || document.visibilityState === 'hidden') return;
  const after = lastId === '' ? '' : `?after=${encodeURIComponent(lastId)}`;
  source = new EventSource(`/api/v1/events${after}`);
  for (const [event, { size }] of hearers) if (size > 0) source.addEventListener(event, take);
  source.addEventListener('error', () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    again = setTimeout(open, PATIENCE_MS);
  });
}

function take({ type, data, lastEventId }: MessageEvent<string>): void {
  lastId = lastEventId;
  const told: unknown = JSON.parse(data);
  for (const hearer of hearers.get(type) ?? []) hearer(told);
}

function close(): void {
  clearTimeout(again);
  source?.close();
  source = undefined;
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') close();
  else open();
});
