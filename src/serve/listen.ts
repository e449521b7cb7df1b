/// Opens a port on this computer only.

import { createAdaptorServer } from '@hono/node-server';

const HOST = '127.0.0.1';
const TRIES = 40;

export interface Listening {
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/// Where the port is not fixed and taken, the next free one is used.
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { number, fixed }: { readonly number: number; readonly fixed: boolean },
): Promise<Listening> {
  for (let tried = 0; ; tried++) {
    try {
      return await listenOn(fetch, number + tried);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || fixed || tried >= TRIES) throw error;
    }
  }
}

function listenOn(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch, hostname: HOST });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const at = server.address();
      const real = typeof at === 'object' && at !== null ? at.port : port;
      resolve({
        address: `http://localhost:${real}/`,
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
