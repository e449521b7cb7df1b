/// One report of a comparison: its passages, what it shares tinted, edits marked word by word, seams as a rule.

import type { JSX } from 'preact';
import type { Column, SideBySide, Span } from '../../../model/index.ts';
import { cutSegments } from '../../parts/segments.ts';
import { citedAs, fileName, reportHref } from '../../parts/words.ts';
import { changesOf } from './align.ts';

interface ColumnProps {
  readonly column: Column;
  readonly letter: string;
  readonly all: Pick<SideBySide, 'columns' | 'copies'>;
  /// The passage that somebody was led to.
  readonly at: Span | null;
  /// Addresses of the comparison with this column further left, further right, or not there.
  readonly before: string | null;
  readonly after: string | null;
  readonly without: string | null;
}

export function ColumnView({ column, letter, all, at, before, after, without }: ColumnProps): JSX.Element {
  const shared = sharedOf(all, column.id);
  const changes = changesOf(all, column.id);
  const marks = [
    ...shared.map((one) => ({ ...one, layer: 'x-shared', label: '' })),
    ...changes.map(({ from, to, kind, label }) => ({ from, to, layer: `x-${kind}`, label })),
    ...(at ? [{ ...at, layer: 'x-here', label: '' }] : []),
  ];
  const title = column.title ?? fileName(column.source);
  return (
    <section class="x-column" aria-label={`${letter}: ${title}`} data-letter={letter}>
      <header>
        <h2>
          <b>{letter}</b>{' '}
          <a href={reportHref(column.id)}>
            <bdi>{title}</bdi>
          </a>
        </h2>
        <p class="quiet">
          <bdi>{citedAs(column)}</bdi>
          {without && (
            <>
              {' · '}
              <a href={without}>take away</a>
            </>
          )}
          {before && (
            <>
              {' · '}
              <a href={before} aria-label={`Move ${letter} to the left`}>
                ← move
              </a>
            </>
          )}
          {after && (
            <>
              {' · '}
              <a href={after} aria-label={`Move ${letter} to the right`}>
                move →
              </a>
            </>
          )}
        </p>
      </header>
      <div class="x-text">
        {column.passages.map((passage, i) => (
          <>
            {opensPart(column, i) && <hr class={column.form === 'live-log' ? undefined : 'x-seam'} />}
            <p
              class={`passage p-${passage.kind}${isWhole(passage, shared) ? ' whole' : ''}`}
              dir="auto"
              data-from={passage.from}
            >
              {cutSegments(passage, marks).map(({ from, to, marks: over }) => (
                <Words
                  text={column.text.slice(from, to)}
                  layers={[...new Set(over.map(({ layer }) => layer))]}
                  label={over
                    .map(({ label }) => label)
                    .filter(Boolean)
                    .join('\n')}
                  {...{ from, to }}
                />
              ))}
            </p>
          </>
        ))}
      </div>
    </section>
  );
}

interface WordsProps extends Span {
  readonly text: string;
  readonly layers: readonly string[];
  readonly label: string;
}

function Words({ text, layers, label, from, to }: WordsProps): JSX.Element {
  const inner =
    layers.includes('x-added') || layers.includes('x-changed') ? (
      <ins>{text}</ins>
    ) : layers.includes('x-dropped') ? (
      <del>{text}</del>
    ) : (
      text
    );
  if (layers.length === 0) return <>{inner}</>;
  return (
    <span class={layers.join(' ')} title={label || undefined} data-span={`${from}-${to}`}>
      {inner}
    </span>
  );
}

export function sharedOf({ columns, copies }: ColumnProps['all'], id: string): readonly Span[] {
  const here = new Set(columns.map((column) => column.id));
  return copies
    .filter(({ members }) => new Set(members.map((one) => one.id).filter((one) => here.has(one))).size > 1)
    .flatMap(({ members }) => members.filter((one) => one.id === id))
    .map(({ from, to }) => ({ from, to }));
}

/// Nearly all of a passage is shared: its whole ground is tinted.
function isWhole({ from, to }: Span, shared: readonly Span[]): boolean {
  return shared.some((one) => Math.min(one.to, to) - Math.max(one.from, from) >= WHOLE * (to - from));
}

const WHOLE = 0.9;

/// Another story or entry begins with this passage.
function opensPart({ passages, seams }: Column, i: number): boolean {
  const [before, now] = [passages[i - 1], passages[i]];
  if (!before || !now) return false;
  const seam = seams.some(({ at }) => at >= before.to && at < now.to);
  return seam || (before.entry !== now.entry && now.entry >= 0);
}
