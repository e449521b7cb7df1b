/// What can be typed into the search box, each with an example that can be tried.

import type { JSX } from 'preact';

const WAYS: readonly (readonly [string, string])[] = [
  ['market guards', 'both words'],
  ['"six guards"', 'words side by side'],
  ['shell*', 'shell, shelling, shells'],
  ['market OR bazaar', 'one of them, or both'],
  ['strike -air', 'not in the report'],
  ['title:strike', 'in the title'],
  ['outlet:wire', 'part of the outlet’s or agency’s name'],
  ['since:2018-02 until:2018', 'published then; a year, month or day'],
];

export function Help({ example }: { readonly example: (words: string) => string }): JSX.Element {
  return (
    <section class="ways">
      <h2>What can be asked</h2>
      <dl>
        {WAYS.map(([words, means]) => (
          <div>
            <dt>
              <a href={example(words)}>{words}</a>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
