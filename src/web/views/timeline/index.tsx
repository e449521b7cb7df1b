/// When it happened: lanes of incidents by kind, place or grade, and below them who held what, what was announced, and
/// figures that changed. Far away, how many; near, each one with all that is not known about its date.

import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Facets, TimelineItem } from '../../../model/index.ts';
import { LANE_GROUPS } from '../../../model/index.ts';
import { dayFromNumber, dayNumber, whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, NothingFits } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { LIMITS, queryOf } from '../../app/limits.ts';
import { Missing } from '../../app/missing.tsx';
import { go, useAddress } from '../../app/router.ts';
import { useSize } from '../../parts/size.ts';
import { VirtualRows } from '../../parts/virtual.tsx';
import { numberWords } from '../../parts/words.ts';
import { FacetColumn } from '../incidents/facets.tsx';
import { useRows } from './asked.ts';
import { Overview } from './overview.tsx';
import { Axis, Current, Lines, Tools, ZOOM } from './pieces.tsx';
import { ROW_HEIGHT, TimeRow } from './row.tsx';
import { headsAbove } from './rows.ts';
import { lengthOf, moveBy, type Stretch, stretchOf, wholeOf, zoomBy } from './scale.ts';
import { type Sight, useStretch, useTimeGestures } from './sight.ts';
import { Signs } from './signs.tsx';

const HEADS = 150;
/// Heads stand above their rows where the box is narrower than this.
const NARROW = 560;
const STEP = 0.2;

export default function TimelineView(): JSX.Element {
  const address = useAddress();
  const limits = queryOf(address, LIMITS);
  const by = LANE_GROUPS.find((one) => one === address.query.get('by')) ?? 'type';
  const counted = useAnswer<Facets>(`/incidents/facets?${limits}`);
  const facets = counted.value;
  const months = facets?.months ?? [];
  const usual = useMemo(() => stretchOf(months), [facets]);
  const whole = useMemo(() => wholeOf(months), [facets]);
  const { sight, change, show } = useStretch(usual);
  const box = useRef<HTMLDivElement>(null);
  const room = useSize(box)?.width ?? 0;
  const narrow = room < NARROW;
  const heads = narrow ? 0 : HEADS;
  const width = Math.max(120, room - heads);
  useTimeGestures(box, { left: heads, width }, change);
  const { told, rows: all, measures, shift } = useRows(sight, width, by, limits, whole);
  const timeline = told.value;
  const rows = useMemo(() => (narrow ? headsAbove(all) : all), [all, narrow]);
  const [at, setAt] = useState<string>();
  const items = sight ? (timeline?.items ?? []).filter((item) => isInSight(item, sight)) : [];
  const index = items.findIndex(({ id }) => id === at);
  const move = (step: number): void => {
    const next = items[Math.max(0, Math.min(items.length - 1, index + step))];
    if (!next) return;
    setAt(next.id);
    scrollToRow(
      rows.findIndex((row) => row.kind === 'lane' && row.items.some(({ item }) => item.id === next.id)),
    );
  };
  const open = (): void => {
    if (index >= 0) go(`/incidents/${encodeURIComponent(items[index]!.id)}`);
  };
  const keys: readonly Key[] = [
    { key: 'j', does: 'next', run: () => move(1) },
    { key: 'k', does: 'previous', run: () => move(-1) },
    { key: 'Enter', does: 'open', run: open },
    ...sightKeys(change, show),
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
          <Missing of={[counted, told]} what="what happened when" />
          {facets && !usual && <NothingFits>{EMPTY}</NothingFits>}
          {usual && (
            <Tools
              {...{ address, by }}
              zoom={(factor) => change((now) => zoomBy(now, 0.5, factor))}
              all={() => show(null)}
            />
          )}
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
          {usual && <Signs />}
        </section>
      </div>
    </Frame>
  );
}

function sightKeys(change: Sight['change'], show: Sight['show']): readonly Key[] {
  return [
    { key: '+', does: 'nearer', run: () => change((now) => zoomBy(now, 0.5, ZOOM)) },
    { key: '-', does: 'farther', run: () => change((now) => zoomBy(now, 0.5, 1 / ZOOM)) },
    { key: '0', does: 'show all', run: () => show(null) },
    { key: '=', does: 'nearer', run: () => change((now) => zoomBy(now, 0.5, ZOOM)) },
    { key: 'ArrowLeft', does: 'earlier', run: () => change((now) => moveBy(now, -STEP * lengthOf(now))) },
    { key: 'ArrowRight', does: 'later', run: () => change((now) => moveBy(now, STEP * lengthOf(now))) },
  ];
}

function isInSight({ begin, end }: TimelineItem, { from, to }: Stretch): boolean {
  const [first, last] = [begin ?? end, end ?? begin];
  return first !== null && last !== null && dayNumber(first) < to && dayNumber(last) >= from;
}

const EMPTY = 'Nothing that fits has a date. Take a limit away, or press Escape for all.';

function stretchWords({ from, to }: Stretch): string {
  const [first, last] = [dayFromNumber(Math.floor(from)), dayFromNumber(Math.ceil(to) - 1)];
  return lengthOf({ from, to }) > 1200
    ? whenWords(`${first.slice(0, 4)}/${last.slice(0, 4)}`)
    : whenWords(`${first}/${last}`);
}

function scrollToRow(row: number): void {
  const list = document.querySelector('.t-rows .v-list');
  if (!list || row < 0) return;
  const top = list.getBoundingClientRect().top + row * ROW_HEIGHT;
  if (top < 170) window.scrollBy(0, top - 170);
  else if (top > window.innerHeight - 110) window.scrollBy(0, top - window.innerHeight + 110);
}
