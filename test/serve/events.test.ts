/// What the page is told while it is open: each change once, in order, and what was missed by who was away.

import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Events, openEvents } from '../../src/serve/events.ts';
import { page } from './desk.ts';

/// A clock that goes on only when told.
function handClock() {
  const jobs = new Set<{ readonly ms: number; readonly run: () => void }>();
  return {
    every: (ms: number, run: () => void) => {
      const job = { ms, run };
      jobs.add(job);
      return () => void jobs.delete(job);
    },
    running: () => jobs.size,
    tick: () => {
      for (const { run } of [...jobs]) run();
    },
  };
}

interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

function hearing(response: Response) {
  const reader = response.body!.getReader();
  let text = '';
  const block = async (): Promise<string> => {
    while (!text.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) return 'end';
      text += new TextDecoder().decode(value);
    }
    const end = text.indexOf('\n\n');
    const first = text.slice(0, end);
    text = text.slice(end + 2);
    return first;
  };
  const next = async (): Promise<Heard> => {
    const lines = (await block()).split('\n');
    const field = (name: string) =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    const event = field('event');
    return event ? { event, id: field('id')!, data: JSON.parse(field('data')!) } : next();
  };
  return { block, next, leave: () => reader.cancel() };
}

function made(): { events: Events; change: (to: string) => void; clock: ReturnType<typeof handClock> } {
  let revision = 'a';
  const clock = handClock();
  const events = openEvents({ revision: async () => revision, every: clock.every });
  return {
    ...{ events, clock },
    change: (to) => {
      revision = to;
    },
  };
}

describe('events', () => {
  it('say once that the page has been opened', async () => {
    let opened = 0;
    const events = openEvents({
      ...{ revision: async () => 'a', every: handClock().every },
      opened: () => {
        opened += 1;
      },
    });
    expect(opened).toBe(0);
    for (let i = 0; i < 2; i++) await hearing(events.listen()).leave();
    expect(opened).toBe(1);
    events.close();
  });

  it('tell at once how things stand, and then each change', async () => {
    const { events, change, clock } = made();
    const ear = hearing(events.listen());
    expect(await ear.next()).toMatchObject({ event: 'revision', data: { revision: 'a' } });
    change('b');
    clock.tick();
    expect(await ear.next()).toMatchObject({ event: 'revision', data: { revision: 'b' } });
    events.tell('import', { id: '1', done: 3 });
    expect(await ear.next()).toMatchObject({ event: 'import', data: { id: '1', done: 3 } });
  });

  it('tell who comes back what it missed, and who was never there only how things stand', async () => {
    const { events } = made();
    const ear = hearing(events.listen());
    await ear.next();
    events.tell('import', { done: 1 });
    const { id } = await ear.next();
    await ear.leave();
    events.tell('import', { done: 2 });
    events.tell('import', { done: 3 });
    const again = hearing(events.listen(id));
    expect([(await again.next()).data, (await again.next()).data]).toEqual([{ done: 2 }, { done: 3 }]);
    expect((await again.next()).event).toBe('revision');
    expect((await hearing(events.listen('another run-7')).next()).event).toBe('revision');
  });

  it('keep a connection alive on which nothing happens', async () => {
    const { events, clock } = made();
    const ear = hearing(events.listen());
    await ear.next();
    clock.tick();
    expect(await ear.block()).toBe(': still here');
  });

  it('look at the archive only while somebody listens', async () => {
    const { events, clock } = made();
    expect(clock.running()).toBe(0);
    const [one, two] = [hearing(events.listen()), hearing(events.listen())];
    expect(clock.running()).toBe(2);
    await one.leave();
    expect([events.listening(), clock.running()]).toEqual([1, 2]);
    await two.leave();
    expect([events.listening(), clock.running()]).toEqual([0, 0]);
  });

  it('let go of who does not listen, and of the first when too many do', async () => {
    const { events } = made();
    const deaf = events.listen();
    await hearing(events.listen()).next();
    for (let i = 0; i < 600; i++) events.tell('import', { i });
    expect(events.listening()).toBe(0);
    expect(deaf.body).not.toBe(null);
    for (let i = 0; i < 100; i++) events.listen();
    expect(events.listening()).toBe(64);
    events.close();
    expect(events.listening()).toBe(0);
  });
});

describe('the address of events', () => {
  let app: Hono;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ app, close } = await page());
  });
  afterAll(() => close());

  it('speaks the state that every answer bears as its tag', async () => {
    const ask = (path: string) =>
      app.request(`http://localhost:7117/api/v1${path}`, { headers: { host: 'localhost:7117' } });
    const response = await ask('/events');
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const ear = hearing(response);
    const { data } = await ear.next();
    const tag = (await ask('/incidents')).headers.get('etag');
    expect(tag).toBe(`W/"${(data as { revision: string }).revision}"`);
    await ear.leave();
  });
});
