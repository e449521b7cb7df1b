/// How a briefing is set, on a screen and on paper: it stands alone, so it carries its own style.

export const PRINTED = `
@page { size: A4; margin: 22mm 20mm 24mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
body { max-width: 68ch; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.5 Literata, Georgia, serif; color: #15191b; background: #fff; }
h1 { font-size: 20pt; line-height: 1.2; font-weight: 400; }
h2 { font-size: 11pt; margin: 1.4em 0 0.2em; break-after: avoid; }
p { margin: 0; orphans: 2; widows: 2; }
.counts { color: #656b6c; font-size: 9.5pt; }
sup { line-height: 0; font-size: 0.7em; }
sup + sup::before { content: ", "; }
sup a { color: inherit; text-decoration: none; }
ol { padding-left: 2.4em; font-size: 9pt; line-height: 1.4; }
li { break-inside: avoid; overflow-wrap: anywhere; }
li:target { background: #fae7ef; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;
