/// One row of the timeline, drawn.

import type { JSX } from 'preact';
import type { Decided } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { evidenceHref, numberWords } from '../../parts/words.ts';
import { decidedWords, isDecided } from '../../review/decided.tsx';
import { slotWord } from '../../review/deeds.ts';
import { STANDS_WORDS } from '../../review/stands.tsx';
import { type Band, binPath, type Drawn, type Measures, type Meeting, MIDDLE, type Row } from './rows.ts';
import { type Title, titlesOf } from './titles.ts';

export const ROW_HEIGHT = 24;

interface RowProps {
  readonly row: Row;
  readonly at: Measures;
  /// How far the row is pushed to the right, and the width of what is in sight.
  readonly shift: number;
  readonly width: number;
  readonly current: string | undefined;
}

export function TimeRow(props: RowProps): JSX.Element {
  const { row, shift, width } = props;
  if (row.kind === 'group')
    return (
      <div class="t-row t-group first">
        <Head row={row} />
      </div>
    );
  if (row.kind === 'title')
    return (
      <div class="t-row t-title">
        <h2>
          {row.head} {row.count !== null && <span class="quiet">{numberWords(row.count)}</span>}
        </h2>
      </div>
    );
  return (
    <div class={`t-row t-${row.kind}${row.head === '' ? '' : ' first'}`}>
      <Head row={row} />
      <svg class="t-chart" width={width} height={ROW_HEIGHT}>
        <title>{row.head}</title>
        <g transform={`translate(${shift} 0)`}>
          <Contents {...props} />
        </g>
      </svg>
    </div>
  );
}

function Head({ row }: { readonly row: Row }): JSX.Element {
  const { head, count, of } = row;
  return (
    <span class="t-head" title={head}>
      {of === undefined ? head : <b>{head}</b>}
      {of !== undefined && <span class="quiet"> {of}</span>}
      {count !== null && <span class="quiet"> {numberWords(count)}</span>}
    </span>
  );
}

function Contents({ row, at, shift, width, current }: RowProps): JSX.Element | null {
  const seen = (from: number, to: number): boolean => to + shift >= 0 && from + shift <= width;
  if (row.kind === 'bins') return <path class="t-bins" d={binPath(row.bins, row.most, at)} />;
  if (row.kind === 'lane')
    return <Shapes items={row.items} at={at} shift={shift} width={width} current={current} />;
  if (row.kind === 'bands')
    return (
      <>
        {row.bands
          .filter(({ from, to }) => seen(from, to))
          .map((band) => (
            <BandShape {...{ band }} left={-shift} />
          ))}
      </>
    );
  if (row.kind === 'meetings')
    return (
      <>
        {row.meetings.map((meeting) => (
          <MeetingShape meeting={meeting} />
        ))}
      </>
    );
  return row.kind === 'figures' ? <Figures row={row} /> : null;
}

interface ShapesProps extends Omit<RowProps, 'row'> {
  readonly items: readonly Drawn[];
}

function Shapes({ items, at, shift, width, current }: ShapesProps): JSX.Element {
  const sight = { left: -shift, right: width - shift };
  const titles = titlesOf(items, sight, at.textWidth);
  return (
    <>
      {items.map((drawn, i) => {
        const { outline, item } = drawn;
        if (outline.to < sight.left || outline.from > sight.right) return null;
        return <Shape drawn={drawn} title={titles[i] ?? null} current={item.id === current} />;
      })}
    </>
  );
}

interface ShapeProps {
  readonly drawn: Drawn;
  readonly title: Title | null;
  readonly current: boolean;
}

function Shape({ drawn: { item, outline, hollow }, title: shown, current }: ShapeProps): JSX.Element {
  const { id, title, edtf, place, standing } = item;
  const words = [title, whenWords(edtf), title.includes(place ?? '') ? '' : place, STANDS_WORDS[standing]]
    .filter(Boolean)
    .join(', ');
  return (
    <a
      class={`t-item g-${item.grade}${current ? ' current' : ''}`}
      href={`/incidents/${encodeURIComponent(id)}`}
      aria-label={words.startsWith(shown?.text ?? '') ? words : undefined}
      tabindex={-1}
    >
      <title>{words}</title>
      <rect class="reach" x={outline.from - 2} y="2" width={outline.to - outline.from + 4} height="20" />
      <path class={hollow ? 'hollow' : 'solid'} d={outline.path} />
      {outline.dots !== '' && <path class="solid" d={outline.dots} />}
      {shown && (
        <text
          class={standing === 'proposed' ? 'proposed' : undefined}
          text-anchor={shown.before ? 'end' : undefined}
          x={shown.x}
          y={MIDDLE + 4}
        >
          {shown.text}
        </text>
      )}
    </a>
  );
}

/// With what a person decided about it, and what the rules said instead.
function told(words: string, decided: readonly Decided[] | undefined): string {
  return [words, ...(decided ?? []).map((one) => `${slotWord(one.slot)} ${decidedWords(one)}`)].join(', ');
}

/// The holder's name stays in sight while its band does.
function BandShape({ band, left }: { readonly band: Band; readonly left: number }): JSX.Element {
  const { holder, path, dots, from, to, second, decided, href } = band;
  const words = told(holder, decided);
  const start = Math.max(from + 14, left + 6);
  const room = to - start > holder.length * 6.4 + 8;
  const shape = (
    <>
      <title>{words}</title>
      <path class={second ? 'band second' : 'band'} d={path} />
      {dots !== '' && <path class="solid" d={dots} />}
      {room && (
        <text class={isDecided(decided, 'agent') ? undefined : 'proposed'} x={start} y={MIDDLE + 4}>
          {holder}
        </text>
      )}
    </>
  );
  return href === null ? (
    <g>{shape}</g>
  ) : (
    <a href={href} aria-label={words} tabindex={-1}>
      {shape}
    </a>
  );
}

function MeetingShape({
  meeting: { appointment, outline, label },
}: {
  readonly meeting: Meeting;
}): JSX.Element {
  const { title, state, claims, decided } = appointment;
  const words = told(`${title}, ${state}`, decided);
  const evidence = claims[0]?.evidence[0];
  const struck = state === 'cancelled' || state === 'postponed';
  const shape = (
    <>
      <path class={state === 'held' ? 'solid' : 'hollow'} d={outline.path} />
      {outline.dots !== '' && <path class="solid" d={outline.dots} />}
      {struck && (
        <path class="strike" d={`M${outline.from - 3} ${MIDDLE + 5}L${outline.to + 3} ${MIDDLE - 5}`} />
      )}
      <title>{words}</title>
      <text class={decided === undefined ? 'proposed' : undefined} x={label} y={MIDDLE + 4}>
        {title}, <tspan class="quiet">{state}</tspan>
      </text>
    </>
  );
  return evidence ? (
    <a class="t-item" href={evidenceHref(evidence)} aria-label={words} tabindex={-1}>
      {shape}
    </a>
  ) : (
    <g class="t-item">{shape}</g>
  );
}

function Figures({
  row: { series, points },
}: {
  readonly row: Extract<Row, { kind: 'figures' }>;
}): JSX.Element {
  const [first, last] = [points[0]!, points.at(-1)!];
  return (
    <>
      <path class="t-thread" d={`M${first.x} ${MIDDLE}H${last.x}`} />
      {series.told.map((figure, i) => {
        const { x, label, room } = points[i]!;
        const { decided } = figure;
        const words = told(
          `${figure.words}: ${figure.speaker}, ${whenWords(figure.published)}`,
          decided && [decided],
        );
        return (
          <a class="t-item" href={evidenceHref(figure)} aria-label={`${label}: ${words}`} tabindex={-1}>
            <title>{words}</title>
            <circle class="solid" cx={x} cy={MIDDLE} r="3" />
            {room && (
              <text class={decided ? 't-number' : 't-number proposed'} x={x + 7} y={MIDDLE + 4}>
                {label}
              </text>
            )}
          </a>
        );
      })}
    </>
  );
}
