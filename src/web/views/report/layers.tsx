/// The layers that can be laid over a report: one strong, or several quiet.

import type { JSX } from 'preact';
import { go, useAddress, withQuery } from '../../app/router.ts';
import { typeWords } from '../../parts/words.ts';
import { LAYERS, type Layer, type Note } from './notes.ts';

/// Quiet where nothing else was asked for: who acts stands in the words themselves.
const USUAL: readonly Layer[] = ['times', 'places', 'figures', 'events'];

export interface Laid {
  readonly strong: Layer | null;
  readonly quiet: ReadonlySet<Layer>;
}

export function laidOf(query: ReadonlyMap<string, string>): Laid {
  const strong = LAYERS.find((layer) => layer === query.get('layer')) ?? null;
  const asked = query.get('show');
  const quiet = asked === undefined ? USUAL : LAYERS.filter((layer) => asked.split(' ').includes(layer));
  return { strong, quiet: new Set(quiet) };
}

interface BarProps {
  readonly laid: Laid;
  readonly notes: readonly Note[];
  /// Not known before they are asked for.
  readonly occurrences: number | null;
  readonly copied: number;
}

export function LayerBar({ laid: { strong, quiet }, notes, occurrences, copied }: BarProps): JSX.Element {
  const address = useAddress();
  const keep = (href: string): string => `${href}${address.hash ? `#${address.hash}` : ''}`;
  const counts = new Map<string, number>();
  for (const { layer } of notes) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  const toggle = (layer: Layer): void => {
    const next = LAYERS.filter((one) => (one === layer ? !quiet.has(one) : quiet.has(one)));
    go(keep(withQuery(address, { show: next.join(' ') || 'none', layer: undefined })), { replace: true });
  };
  return (
    <nav class="layers" aria-label="Layers">
      <a
        href={keep(withQuery(address, { layer: undefined }))}
        aria-current={strong === null ? 'true' : undefined}
      >
        Quiet
      </a>
      {LAYERS.map((layer, i) => (
        <span class="layer">
          <input
            type="checkbox"
            checked={strong === null ? quiet.has(layer) : strong === layer}
            aria-label={`Show ${layer} quietly`}
            onChange={() => toggle(layer)}
          />
          <a
            class={`l-${layer}`}
            href={keep(withQuery(address, { layer: strong === layer ? undefined : layer }))}
            aria-current={strong === layer ? 'true' : undefined}
            title={`Only ${layer}, key ${i + 1}`}
          >
            <span>{typeWords(layer)}</span>{' '}
            <small>{layer === 'occurrences' ? (occurrences ?? '') : (counts.get(layer) ?? 0)}</small>
          </a>
        </span>
      ))}
      {copied > 0 && (
        <span class="l-copied">
          <span>carried from another report</span>
        </span>
      )}
    </nav>
  );
}
