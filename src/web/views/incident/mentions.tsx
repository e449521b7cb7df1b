/// The mentions of an incident, each with its sentence: those that tell of another event can be split off.

import type { JSX } from 'preact';
import type { MentionAt, MentionTold } from '../../../model/index.ts';
import { dayWords } from '../../../time/index.ts';
import { evidenceHref } from '../../parts/words.ts';

export const mentionKey = ({ report, from, to }: MentionAt): string => `${report}:${from}-${to}`;

interface MentionsProps {
  readonly mentions: readonly MentionTold[];
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly split: () => void;
}

export function Mentions({ mentions, chosen, toggle, split }: MentionsProps): JSX.Element | null {
  if (mentions.length < 2) return null;
  return (
    <section>
      <h2>
        Told in these words{' '}
        {chosen.size > 0 && (
          <span class="deeds">
            <button type="button" onClick={split}>
              <kbd>d</kbd> Different event
            </button>
          </span>
        )}
      </h2>
      <ul class="plain mentions">
        {mentions.map(({ at, words, sentence, outlet, published, copy }) => {
          const key = mentionKey(at);
          return (
            <li
              key={key}
              tabIndex={-1}
              data-stop="mention"
              data-mention={key}
              class={chosen.has(key) ? 'chosen' : undefined}
            >
              <input
                type="checkbox"
                checked={chosen.has(key)}
                onChange={() => toggle(key)}
                aria-label={`Select the mention: ${words}`}
              />
              <p class="quote">
                <a href={evidenceHref(at)}>{marked(sentence, words)}</a>{' '}
                <span class="quiet small">
                  {[outlet ?? 'no outlet stated', dayWords(published.slice(0, 10))].join(', ')}
                  {copy && ' · in copied words'}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/// The trigger underlined in its sentence.
function marked(sentence: string, words: string): JSX.Element {
  const from = sentence.indexOf(words);
  if (from < 0) return <>{sentence}</>;
  return (
    <>
      {sentence.slice(0, from)}
      <u>{words}</u>
      {sentence.slice(from + words.length)}
    </>
  );
}
