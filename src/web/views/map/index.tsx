/// Where it happened: areas with an honest radius, a brush over time below, and the places as a list beside.

import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Facets, IncidentRow, MapAreas, Page } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, NothingFits } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { LIMITS, narrow, queryOf } from '../../app/limits.ts';
import { Missing } from '../../app/missing.tsx';
import { go, useAddress, withQuery } from '../../app/router.ts';
import { axisOfMonths } from '../../parts/months.ts';
import { type Size, useSize } from '../../parts/size.ts';
import { numberWords } from '../../parts/words.ts';
import { Brush } from '../incidents/brush.tsx';
import { FacetColumn } from '../incidents/facets.tsx';
import { Chart } from './chart.tsx';
import { type Cluster, isPlaced, type Placed } from './clusters.ts';
import { readSight, type Sight, sightOf, sightOver, sightText, zoomAt } from './geometry.ts';
import { type Change, ZOOM_STEP } from './gestures.ts';
import { Legend } from './legend.tsx';
import { MOST_LISTED, PlaceList, placesOf, SpotPanel, spotQuery } from './panel.tsx';

/// A sight is written into the address when it has rested so long.
const REST_MS = 250;

export default function MapView(): JSX.Element {
  const address = useAddress();
  const limits = queryOf(address, LIMITS);
  const placing = useAnswer<MapAreas>(`/map?${limits}`);
  const areas = placing.value;
  const { value: facets } = useAnswer<Facets>(`/incidents/facets?${limits}`);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const placed = useMemo(() => areas?.areas.filter(isPlaced) ?? [], [areas]);
  const places = useMemo(() => (areas ? placesOf(areas) : []), [areas]);
  const { sight, change, show } = useSight(placed, size);
  const spot = address.query.get('spot');
  const spotRows = useAnswer<Page<IncidentRow>>(spot === undefined ? null : spotQuery(address, spot)).value;
  const [at, setAt] = useState(-1);
  useEffect(() => setAt(-1), [spot, limits]);
  const listed = spot === undefined ? Math.min(places.length, MOST_LISTED) : (spotRows?.items.length ?? 0);
  const choose = (cluster: Cluster): void => {
    const [first, second] = cluster.areas;
    if (second && size && sight.scale < 200_000) show(sightOver(cluster.areas, size));
    else if (first) go(withQuery(address, { spot: first.name }));
  };
  const open = (): void => {
    const name = places[at]?.name;
    const id = spotRows?.items[at]?.id;
    if (spot === undefined && name !== undefined) go(withQuery(address, { spot: name }));
    else if (id !== undefined) go(`/incidents/${encodeURIComponent(id)}`);
  };
  const chosen = places.find(({ name }) => name === spot);
  const zoomTo = (): void => {
    const known = chosen?.areas.filter(isPlaced) ?? [];
    if (size && known.length > 0) show(sightOver(known, size));
  };
  const zoom = (factor: number): void => {
    if (size) change((now) => zoomAt(now, size, { x: size.width / 2, y: size.height / 2 }, factor));
  };
  const keys: readonly Key[] = [
    { key: 'j', does: 'next', run: () => setAt(Math.min(listed - 1, at + 1)) },
    { key: 'k', does: 'previous', run: () => setAt(Math.max(0, at - 1)) },
    { key: 'Enter', does: 'open', run: open },
    { key: '+', does: 'nearer', run: () => zoom(ZOOM_STEP) },
    { key: '-', does: 'farther', run: () => zoom(1 / ZOOM_STEP) },
    { key: '0', does: 'show all', run: () => show(null) },
    { key: 'z', does: 'to the chosen place', run: zoomTo },
    { key: '=', does: 'nearer', run: () => zoom(ZOOM_STEP) },
    { key: '[', does: 'later beginning', run: () => narrow(address, facets?.months, 'since') },
    { key: ']', does: 'earlier end', run: () => narrow(address, facets?.months, 'until') },
    { key: 'f', does: 'filter', run: () => document.querySelector<HTMLElement>('.facets a')?.focus() },
    {
      ...{ key: 'Escape', does: 'back to all places, then take all limits away' },
      run: () => go(spot === undefined ? '/map' : withQuery(address, { spot: undefined })),
    },
  ];
  return (
    <Frame title={spot ?? 'Map'} keys={keys}>
      <div class="desk map-desk">
        <FacetColumn facets={facets} />
        <section class="map" aria-label="Map">
          <h1>
            Where, <span>as closely as it is known</span>{' '}
            <small>
              {areas && `${numberWords(areas.total - areas.nowhere)} of ${numberWords(areas.total)} placed`}
            </small>
          </h1>
          <Missing of={[placing]} what="the places" />
          {areas?.total === 0 && <NothingFits>{EMPTY}</NothingFits>}
          <div class="map-frame">
            <Chart
              {...{ areas: placed, sight, size, change, box, choose, chosen: spot }}
              current={spot === undefined ? places[at]?.name : undefined}
              goTo={(far) => size && show(sightOver(far, size))}
            />
            <div class="map-tools">
              <button type="button" aria-label="Nearer" onClick={() => zoom(ZOOM_STEP)}>
                +
              </button>
              <button type="button" aria-label="Farther" onClick={() => zoom(1 / ZOOM_STEP)}>
                −
              </button>
              <button type="button" onClick={() => show(null)}>
                Show all
              </button>
            </div>
          </div>
          <Legend />
          <TimeBrush facets={facets} />
        </section>
        <aside class="map-panel" aria-label={spot === undefined ? 'Places' : 'Incidents of one place'}>
          {spot === undefined ? (
            areas && <PlaceList places={places} nowhere={areas.nowhere} at={at} />
          ) : (
            <SpotPanel place={chosen} name={spot} at={at} zoomTo={zoomTo} />
          )}
        </aside>
      </div>
    </Frame>
  );
}

const EMPTY = 'No incident fits. Take a limit away, or press Escape for all.';

function TimeBrush({ facets }: { readonly facets: Facets | undefined }): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const width = useSize(room)?.width ?? 0;
  const axis = useMemo(() => axisOfMonths(facets?.months ?? [], Math.max(100, width)), [facets, width]);
  return (
    <div ref={room} class="map-brush">
      {axis && width > 0 && <Brush axis={axis} />}
    </div>
  );
}

interface SightState {
  readonly sight: Sight;
  readonly change: Change;
  /// A sight, or null for that which holds what is shown.
  readonly show: (sight: Sight | null) => void;
}

/// The sight that the address names, else one that holds what is shown. Moving it writes the address once it rests.
function useSight(areas: readonly Placed[], size: Size | null): SightState {
  const address = useAddress();
  const written = address.query.get('sight');
  const [moving, setMoving] = useState<Sight | null>(null);
  const whole = useMemo(
    () => sightOf(areas, size ?? { width: 600, height: 400 }),
    [areas, size?.width, size?.height],
  );
  const sight = moving ?? readSight(written) ?? whole;
  const latest = useRef({ sight, address });
  latest.current = { sight, address };
  useEffect(() => setMoving(null), [written]);
  useEffect(() => {
    if (!moving) return undefined;
    const timer = setTimeout(() => {
      const text = sightText(moving);
      if (text === written) setMoving(null);
      else go(withQuery(latest.current.address, { sight: text }), { replace: true });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [moving, written]);
  const change = useCallback<Change>((next) => {
    latest.current = { ...latest.current, sight: next(latest.current.sight) };
    setMoving(latest.current.sight);
  }, []);
  const show = useCallback((next: Sight | null) => {
    setMoving(null);
    go(withQuery(latest.current.address, { sight: next ? sightText(next) : undefined }));
  }, []);
  return { sight, change, show };
}
