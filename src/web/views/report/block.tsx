/// One block of a report: its words, with marks once it comes near the window, and its margin.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportName, Span } from '../../../model/index.ts';
import { cutSegments, type Mark } from '../../parts/segments.ts';
import { citedAs } from '../../parts/words.ts';
import { type Block, isCopied } from './blocks.ts';
import { Margin } from './margin.tsx';
import type { Layer } from './notes.ts';

export interface Shown {
  readonly report: string;
  readonly text: string;
  /// The one layer that is strong.
  readonly strong: Layer | null;
  readonly quiet: ReadonlySet<Layer>;
  /// The words that somebody was led to, or chose.
  readonly at: Span | null;
  readonly names: ReadonlyMap<string, ReportName>;
}

interface BlockProps {
  readonly block: Block;
  readonly shown: Shown;
  /// Drawn whole at once.
  readonly near: boolean;
}

export function BlockRow({ block, shown, near }: BlockProps): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  const seen = useNear(row, near);
  const { kind, opens, from, to } = block;
  return (
    <>
      {opens !== null && <hr />}
      {opens && (
        <p class="seam">Another story begins here without a mark: {withNames(opens, shown.names)}.</p>
      )}
      <div ref={row} class={isCopied(block) ? 'row copied' : 'row'}>
        <div class={`passage p-${kind}`} dir="auto" data-from={from}>
          {seen ? <Marked {...{ block, shown }} /> : shown.text.slice(from, to)}
        </div>
        {seen && <Margin {...{ block, shown }} />}
      </div>
    </>
  );
}

/// Reports without an outlet are named by their id where the reasons are made.
export function withNames(reason: string, names: Shown['names']): string {
  return [...names].reduce((text, [id, name]) => text.replaceAll(id, citedAs(name)), reason);
}

/// Whether something has been near the window; then it stays so.
function useNear(row: { readonly current: Element | null }, near: boolean): boolean {
  const [seen, set] = useState(near);
  useEffect(() => {
    if (seen || !row.current) return undefined;
    if (near) {
      set(true);
      return undefined;
    }
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) set(true);
      },
      { rootMargin: '800px 0px' },
    );
    watch.observe(row.current);
    return () => watch.disconnect();
  }, [seen, near]);
  return seen;
}

function Marked({ block, shown }: Pick<BlockProps, 'block' | 'shown'>): JSX.Element {
  const { text, at } = shown;
  return (
    <>
      {cutSegments(block, marksOf(block, shown)).map(({ from, to, marks }) => {
        const words = text.slice(from, to);
        if (marks.length === 0) return words;
        const layers = [...new Set(marks.map(({ layer }) => layer))];
        const label = [...new Set(marks.map(({ label }) => label))].filter(Boolean).join('\n');
        return (
          <span
            class={layers.join(' ')}
            id={at?.from === from ? 'here' : undefined}
            title={label || undefined}
            data-at={innermost(marks)}
          >
            {words}
          </span>
        );
      })}
    </>
  );
}

/// What is chosen by a click on words that several marks cover: the shortest.
function innermost(marks: readonly Mark[]): string | undefined {
  const notes = marks.filter(({ layer }) => layer !== 'l-copied' && layer !== 'here');
  const [first] = notes.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return first && `${first.from}-${first.to}`;
}

function marksOf(block: Block, { strong, quiet, at }: Shown): readonly Mark[] {
  const { notes, copied } = block;
  const shows = (layer: Layer): boolean => (strong ? layer === strong : quiet.has(layer));
  return [
    ...notes
      .filter(({ layer }) => shows(layer))
      .flatMap(({ layer, spans, words, says, rule }) =>
        spans.map((span) => ({
          ...span,
          layer: layer === strong ? `l-${layer} strong` : `l-${layer}`,
          label: `${layer === 'statements' ? `${words}: ` : ''}${says} [${rule}]`,
        })),
      ),
    ...(isCopied(block) ? [] : copied).map(({ from, to, edits }) => ({
      ...{ from, to, layer: 'l-copied' },
      label: `carried from another report${edits > 0 ? `, ${edits} edits` : ''}`,
    })),
    ...(at ? [{ ...at, layer: 'here', label: '' }] : []),
  ];
}
