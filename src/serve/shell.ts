/// The page before its program runs: the same few lines for every address.

export const SHELL = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Tetrapylon</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="preload" href="/assets/archivo.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/assets/style.css">
<link rel="stylesheet" href="/assets/charts.css">
<link rel="stylesheet" href="/assets/reading.css">
<link rel="stylesheet" href="/assets/ledgers.css">
<link rel="stylesheet" href="/assets/work.css">
<link rel="stylesheet" href="/assets/review.css">
<script type="module" src="/assets/main.js"></script>
</head>
<body>
<div id="app"></div>
<noscript><p class="nothing">This page needs its own script, which your browser has turned off. Everything it shows is also at <a href="/api/v1">/api/v1</a>.</p></noscript>
</body>
</html>
`;
