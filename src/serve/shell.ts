/// The page before its program runs: the same few lines for every address. What the program needs first is asked for at
/// once, and the head of the page stands there before it runs.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/// Where the list of incidents begins; asked for in the very words of the page, else it would be asked twice.
const FIRST_ANSWERS = ['/api/v1/incidents?offset=0&limit=100', '/api/v1'];

export interface Shell {
  readonly any: string;
  /// Of the list of incidents without limits.
  readonly list: string;
}

/// `assets` is the folder that the build made.
export function shellOf(assets: string): Shell {
  const list = join(assets, 'preload.json');
  const first: unknown = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  const names = Array.isArray(first) ? first.filter((name) => /^[\w-]+\.js$/.test(String(name))) : [];
  const chunks = names.map((name) => `<link rel="modulepreload" href="/assets/${name}">`);
  const answers = FIRST_ANSWERS.map(
    (path) => `<link rel="preload" href="${path}" as="fetch" crossorigin="anonymous">`,
  );
  return { any: page(chunks), list: page([...chunks, ...answers]) };
}

function page(links: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Tetrapylon</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/page.css">
<link rel="preload" href="/assets/archivo.woff2" as="font" type="font/woff2" crossorigin>
${links.map((link) => `${link}\n`).join('')}<script type="module" src="/assets/main.js"></script>
</head>
<body>
<div id="app"><header class="top"><a class="name" href="/"><span>Tetrapylon</span></a></header></div>
<noscript><p class="nothing">This page needs its own script, which your browser has turned off. Everything it shows is also at <a href="/api/v1">/api/v1</a>.</p></noscript>
</body>
</html>
`;
}
