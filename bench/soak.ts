/// Whether the page holds ever more while somebody works on it: `tsx bench/soak.ts [--minutes 10]`. A real browser clicks
/// through all views, dialogs and decisions of an archive of example reports; after each round the values, the nodes
/// and the listeners are counted that are left when all that can be let go is gone. Fails where they grow.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listen } from '../src/serve/listen.ts';
import { reviewDesk } from '../test/serve/review-desk.ts';
import { dayOfWork } from '../test/support/rounds.ts';
import { growthOf, type Held, soak } from '../test/support/soak.ts';
import { launch } from '../test/web/chromium.ts';

const MINUTE_MS = 60_000;
/// A full disk of figures helps nobody.
const EVERY = 5;

function line({ valueBytes, nodes, listeners }: Held): string {
  return `values ${(valueBytes / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
  const folder = mkdtempSync(join(tmpdir(), 'tetrapylon-soak-'));
  const desk = await reviewDesk(folder);
  const server = await listen(desk.app.fetch, { number: 0, fixed: false });
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript("localStorage.setItem('tetrapylon.analyst', 'N. Haddad')");
    // Counted in the page: a call to the outside would keep something of its own for each.
    await page.addInitScript(
      "window.clicks = 0; for (const type of ['click', 'keydown']) addEventListener(type, () => window.clicks++, true)",
    );
    await page.goto(`${server.address.replace('localhost', '127.0.0.1')}/problems`);
    const end = performance.now() + Number(values.minutes) * MINUTE_MS;
    const all = await soak(page, {
      round: dayOfWork,
      goesOn: (rounds) => rounds < 5 || performance.now() < end,
      told: (held, n) => {
        if (n % EVERY === 1) console.log(`after ${String(n).padStart(3)} rounds: ${line(held)}`);
      },
    });
    const clicks = await page.evaluate('window.clicks');
    console.log(
      `${all.length} rounds, ${clicks} clicks and keys, ${(await desk.verdicts()).length} decisions`,
    );
    console.log(`at the end: ${line(all.at(-1)!)}`);
    const growth = growthOf(all);
    for (const { what, from, to } of growth) console.error(`${what} grow from ${from} to ${to}`);
    if (growth.length === 0) console.log('Nothing grows.');
    else process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
