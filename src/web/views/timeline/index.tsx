/// When it happened: lanes of incidents by kind, place or grade, and below them who held what, what was announced, and
/// figures that changed. Far away, how many; near, each one with all that is not known about its date.

import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Appointment, Facets, LaneGroup, Page, Tenure, Timeline } from '../../../model/index.ts';
import { LANE_GROUPS } from '../../../model/index.ts';
import { dayFromNumber, whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, Nothing } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { LIMITS, queryOf } from '../../app/limits.ts';
import { type Address, go, useAddress, withQuery } from '../../app/router.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { GRADE_WORDS } from '../../parts/shapes.ts';
import { textWidth, useSize } from '../../parts/size.ts';
import { VirtualRows } from '../../parts/virtual.tsx';
import { numberWords, typeWords } from '../../parts/words.ts';
import { FacetColumn } from '../incidents/facets.tsx';
import { Overview } from './overview.tsx';
import { ROW_HEIGHT, TimeRow } from './row.tsx';
import {
  bandRows,
  figureRows,
  incidentRows,
  type Measures,
  meetingRows,
  pixelsPerDay,
  type Row,
  titleRow,
} from './rows.ts';
import { askedFor, lengthOf, moveBy, type Stretch, stretchOf, ticksOf, wholeOf, zoomBy } from './scale.ts';
import { useStretch, useTimeGestures } from './sight.ts';
import { Signs } from './signs.tsx';

const HEADS = 150;
const NARROW_HEADS = 84;
const ZOOM = 0.6;
const STEP = 0.2;

export default function TimelineView(): JSX.Element {
  const address = useAddress();
  const limits = queryOf(address, LIMITS);
  const by = LANE_GROUPS.find((one) => one === address.query.get('by')) ?? 'type';
  const { value: facets, failure } = useAnswer<Facets>(`/incidents/facets?${limits}`);
  const months = facets?.months ?? [];
  const usual = useMemo(() => stretchOf(months), [facets]);
  const whole = useMemo(() => wholeOf(months), [facets]);
  const { sight, change, show } = useStretch(usual);
  const box = useRef<HTMLDivElement>(null);
  const room = useSize(box)?.width ?? 0;
  const heads = room < 560 ? NARROW_HEADS : HEADS;
  const width = Math.max(120, room - heads);
  useTimeGestures(box, { left: heads, width }, change);
  const { timeline, rows, measures, shift, trouble } = useRows(sight, width, by, limits, whole);
  const items = timeline?.items ?? [];
  const [at, setAt] = useState<string>();
  const index = items.findIndex(({ id }) => id === at);
  const move = (step: number): void => {
    const next = items[Math.max(0, Math.min(items.length - 1, index + step))];
    if (!next) return;
    setAt(next.id);
    scrollToRow(
      rows.findIndex((row) => row.kind === 'lane' && row.items.some(({ item }) => item.id === next.id)),
    );
  };
  const keys: readonly Key[] = [
    { key: 'j', does: 'next', run: () => move(1) },
    { key: 'k', does: 'previous', run: () => move(-1) },
    {
      key: 'Enter',
      does: 'open',
      run: () => index >= 0 && go(`/incidents/${encodeURIComponent(items[index]!.id)}`),
    },
    { key: '+', does: 'nearer', run: () => change((now) => zoomBy(now, 0.5, ZOOM)) },
    { key: '-', does: 'farther', run: () => change((now) => zoomBy(now, 0.5, 1 / ZOOM)) },
    { key: '0', does: 'show all', run: () => show(null) },
    { key: '=', does: 'nearer', run: () => change((now) => zoomBy(now, 0.5, ZOOM)) },
    { key: 'ArrowLeft', does: 'earlier', run: () => change((now) => moveBy(now, -STEP * lengthOf(now))) },
    { key: 'ArrowRight', does: 'later', run: () => change((now) => moveBy(now, STEP * lengthOf(now))) },
    { key: 'f', does: 'filter', run: () => document.querySelector<HTMLElement>('.facets a')?.focus() },
    { key: 'Escape', does: 'take all limits away', run: () => go('/timeline') },
  ];
  return (
    <Frame title="Timeline" keys={keys}>
      <div class="desk">
        <FacetColumn facets={facets} />
        <section class="timeline" aria-label="Timeline">
          <h1>
            When, <span>{sight ? stretchWords(sight) : 'not known'}</span>{' '}
            <small>{timeline && `${numberWords(timeline.total)} in and around it`}</small>
          </h1>
          {(failure ?? trouble) && <Nothing>{(failure ?? trouble)?.message}</Nothing>}
          {facets && !usual && <Nothing>{EMPTY}</Nothing>}
          <Tools
            {...{ address, by }}
            zoom={(factor) => change((now) => zoomBy(now, 0.5, factor))}
            all={() => show(null)}
          />
          <div ref={box} class="t-box" style={{ '--heads': `${heads}px` }}>
            {sight && whole && room > 0 && (
              <div class="t-axis">
                <Overview {...{ months, whole, sight, show }} width={width} />
                <Axis sight={sight} width={width} />
              </div>
            )}
            {sight && measures && (
              <div class="t-rows">
                <Lines sight={sight} width={width} />
                <VirtualRows
                  count={rows.length}
                  rowHeight={ROW_HEIGHT}
                  row={(i) =>
                    rows[i] && (
                      <TimeRow row={rows[i]} at={measures} shift={shift} width={width} current={at} />
                    )
                  }
                />
              </div>
            )}
          </div>
          <Current item={items[index]} />
          <Signs />
        </section>
      </div>
    </Frame>
  );
}

const EMPTY =
  'Nothing that fits has a date. Take a limit away at the left, or take reports in with “tetrapylon ingest PATH”.';

function stretchWords({ from, to }: Stretch): string {
  const [first, last] = [dayFromNumber(Math.floor(from)), dayFromNumber(Math.ceil(to) - 1)];
  return lengthOf({ from, to }) > 1200
    ? whenWords(`${first.slice(0, 4)}/${last.slice(0, 4)}`)
    : whenWords(`${first}/${last}`);
}

function useRows(sight: Stretch | null, width: number, by: LaneGroup, limits: string, whole: Stretch | null) {
  const asked = sight && askedFor(sight);
  const key = asked
    ? `from=${dayFromNumber(Math.floor(asked.from))}&to=${dayFromNumber(Math.ceil(asked.to))}`
    : null;
  const query = `by=${by}${limits === '' ? '' : `&${limits}`}`;
  const { value: timeline, failure: trouble } = useAnswer<Timeline>(key && `/timeline?${key}&${query}`);
  const tenures = useAnswer<Page<Tenure>>('/tenures?limit=500').value;
  const appointments = useAnswer<Page<Appointment>>('/appointments?limit=500').value;
  /// Days have the same width as in sight; the fonts' widths are known once the fonts are.
  const scale = sight ? pixelsPerDay(sight, width) : 0;
  const fonts = useFonts();
  const measures = useMemo<Measures | null>(
    () => (asked ? { asked, width: lengthOf(asked) * scale, textWidth } : null),
    [key, scale, fonts],
  );
  const rows = useMemo<readonly Row[]>(() => {
    if (!measures || !timeline) return [];
    const nameOf = by === 'type' ? typeWords : by === 'grade' ? gradeName : (name: string) => name;
    const last = whole?.to ?? 0;
    const parts = [
      incidentRows(timeline, nameOf, measures),
      titled('Who held it', bandRows(tenures?.items ?? [], measures, last)),
      titled('What was announced', meetingRows(appointments?.items ?? [], measures)),
      titled('Figures as they changed', figureRows(timeline.changes, measures)),
    ];
    return parts.flat();
  }, [measures, timeline, tenures, appointments, whole]);
  const shift = sight && asked ? (asked.from - sight.from) * scale : 0;
  return { timeline, rows, measures, shift, trouble };
}

function gradeName(level: string): string {
  return GRADE_WORDS[level as keyof typeof GRADE_WORDS] ?? level;
}

function titled(head: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [titleRow(head, null), ...rows];
}

function useFonts(): boolean {
  const [ready, set] = useState(false);
  useEffect(() => {
    document.fonts.ready.then(() => set(true));
  }, []);
  return ready;
}

function Axis({ sight, width }: { readonly sight: Stretch; readonly width: number }): JSX.Element {
  return (
    <svg class="axis t-ticks" width={width} height="22" aria-hidden="true">
      {ticksOf(sight, width)
        .filter(({ x }) => x < width - 30)
        .map(({ x, label, strong }) => (
          <g class={strong ? 'strong' : undefined}>
            <path class="tick" d={`M${x} 16v6`} />
            <text x={x + 4} y="14">
              {label}
            </text>
          </g>
        ))}
    </svg>
  );
}

function Lines({ sight, width }: { readonly sight: Stretch; readonly width: number }): JSX.Element {
  return (
    <svg class="t-lines" width={width} height="100%" aria-hidden="true">
      {ticksOf(sight, width).map(({ x, strong }) => (
        <line class={strong ? 'strong' : undefined} x1={x} x2={x} y1="0" y2="100%" />
      ))}
    </svg>
  );
}

interface ToolsProps {
  readonly address: Address;
  readonly by: LaneGroup;
  readonly zoom: (factor: number) => void;
  readonly all: () => void;
}

const BY_WORDS: Readonly<Record<LaneGroup, string>> = { type: 'kind', place: 'place', grade: 'grade' };

function Tools({ address, by, zoom, all }: ToolsProps): JSX.Element {
  return (
    <div class="t-tools">
      <span class="choices">
        Lanes by{' '}
        {LANE_GROUPS.map((one) => (
          <a
            href={withQuery(address, { by: one === 'type' ? undefined : one })}
            aria-current={one === by ? 'true' : undefined}
          >
            {BY_WORDS[one]}
          </a>
        ))}
      </span>
      <span class="chart-tools">
        <button type="button" aria-label="Nearer" onClick={() => zoom(ZOOM)}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => zoom(1 / ZOOM)}>
          −
        </button>
        <button type="button" onClick={all}>
          Show all
        </button>
      </span>
    </div>
  );
}

type Item = NonNullable<Timeline['items']>[number];

/// What the keys stand on, told in words.
function Current({ item }: { readonly item: Item | undefined }): JSX.Element {
  return (
    <p class={item ? 't-current' : 't-current none'} aria-live="polite">
      {item && (
        <>
          <GradeMark level={item.grade} />{' '}
          <a href={`/incidents/${encodeURIComponent(item.id)}`}>{item.title}</a>{' '}
          <span class="quiet">
            {whenWords(item.edtf)} · {item.place ?? 'no place stated'}
          </span>
        </>
      )}
    </p>
  );
}

function scrollToRow(row: number): void {
  const list = document.querySelector('.t-rows .v-list');
  if (!list || row < 0) return;
  const top = list.getBoundingClientRect().top + row * ROW_HEIGHT;
  if (top < 170) window.scrollBy(0, top - 170);
  else if (top > window.innerHeight - 110) window.scrollBy(0, top - window.innerHeight + 110);
}
