/// Opens a port, on this computer only unless told otherwise, and lets nobody hold it up.

import { createAdaptorServer } from '@hono/node-server';
import { hostsOf } from './entry.ts';

const HOST = '127.0.0.1';
const TRIES = 40;
/// Who sends his headers, or his body, drop by drop is let go.
const HEADERS_MS = 10_000;
const REQUEST_MS = 300_000;
const LOOK_MS = 5000;
const MOST_CONNECTIONS = 256;
const MOST_HEADER_BYTES = 16 * 1024;

type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listening {
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/// Where the port is not fixed and taken, the next free one is used.
export async function listen(
  fetch: Fetch,
  {
    number,
    fixed,
    host = HOST,
  }: { readonly number: number; readonly fixed: boolean; readonly host?: string },
): Promise<Listening> {
  for (let tried = 0; ; tried++) {
    try {
      return await listenOn(fetch, number + tried, host);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || fixed || tried >= TRIES) throw error;
    }
  }
}

function listenOn(fetch: Fetch, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({
    ...{ fetch, hostname: host },
    serverOptions: {
      ...{ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: LOOK_MS },
      maxHeaderSize: MOST_HEADER_BYTES,
    },
  });
  server.maxConnections = MOST_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const at = server.address();
      const real = typeof at === 'object' && at !== null ? at.port : port;
      resolve({
        address: `http://${nameOf(host)}:${real}/`,
        port: real,
        close: () => new Promise((closed) => closeAll(server, closed)),
      });
    });
  });
}

function closeAll(server: ReturnType<typeof createAdaptorServer>, closed: () => void): void {
  server.close(() => closed());
  if ('closeAllConnections' in server) server.closeAllConnections();
}

/// An address to type: one that means all of this computer's is none.
function nameOf(host: string): string {
  if (host === HOST) return 'localhost';
  const [name = host] = hostsOf(host).filter((one) => one !== HOST && one !== '::1' && !one.includes('%'));
  return name.includes(':') ? `[${name}]` : name;
}
