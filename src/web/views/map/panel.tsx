/// Beside the map: all places as a list, or the incidents of the one that was chosen.

import type { JSX } from 'preact';
import type { GradeLevel, IncidentRow, MapArea, MapAreas, Page } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Nothing } from '../../app/frame.tsx';
import { LIMITS, queryOf } from '../../app/limits.ts';
import { Missing } from '../../app/missing.tsx';
import { useAddress, withQuery } from '../../app/router.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { GRADES } from '../../parts/shapes.ts';
import { groupBy, numberWords, plural, whereWords } from '../../parts/words.ts';

/// All areas that bear one name.
export interface NamedPlace {
  readonly name: string;
  readonly within: readonly string[];
  readonly count: number;
  readonly areas: readonly MapArea[];
}

export function placesOf({ areas }: MapAreas): readonly NamedPlace[] {
  return [...groupBy(areas, ({ name }) => name)]
    .map(([name, list]) => ({
      ...{ name, within: list[0]!.within, areas: list },
      count: list.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => b.count - a.count);
}

export const MOST_LISTED = 200;

interface PlacesProps {
  readonly places: readonly NamedPlace[];
  readonly nowhere: number;
  readonly at: number;
}

export function PlaceList({ places, nowhere, at }: PlacesProps): JSX.Element {
  const address = useAddress();
  return (
    <>
      <h2 class="panel-title">
        Places <span class="quiet">{numberWords(places.length)}</span>
      </h2>
      <ol class="places">
        {places.slice(0, MOST_LISTED).map(({ name, within, count, areas }, i) => (
          <li class={i === at ? 'current' : undefined}>
            <a href={withQuery(address, { spot: name })}>
              {name}{' '}
              <span class="quiet">{areas[0]!.lat === null ? 'position unknown' : outside(name, within)}</span>
            </a>
            <span>{numberWords(count)}</span>
          </li>
        ))}
      </ol>
      {places.length > MOST_LISTED && (
        <p class="quiet">
          and {plural(places.length - MOST_LISTED, 'more place')}: set more limits, or choose one on the map.
        </p>
      )}
      {nowhere > 0 && (
        <p class="quiet">
          {plural(nowhere, 'incident')} without a place: no report says where. They stand in{' '}
          <a href={`/?${queryOf(address, LIMITS)}`}>the list</a>.
        </p>
      )}
    </>
  );
}

const MOST_ROWS = 100;

interface SpotProps {
  readonly place: NamedPlace | undefined;
  readonly name: string;
  readonly at: number;
  readonly zoomTo: () => void;
}

export function SpotPanel({ place, name, at, zoomTo }: SpotProps): JSX.Element {
  const address = useAddress();
  const answer = useAnswer<Page<IncidentRow>>(spotQuery(address, name));
  const { value } = answer;
  const all = place?.count ?? 0;
  return (
    <>
      <p class="crumb">
        <a href={withQuery(address, { spot: undefined })}>All places</a>
        {place?.areas.some(({ lat }) => lat !== null) && (
          <button type="button" onClick={zoomTo}>
            Zoom to it
          </button>
        )}
      </p>
      <h2 class="spot">{name}</h2>
      {place && <p class="quiet">{place.within.join(', ')}</p>}
      {place && <Extents areas={place.areas} />}
      {place && <GradeCounts areas={place.areas} />}
      <Missing of={[answer]} what="its incidents" />
      {value && value.items.length === 0 && (
        <Nothing>Nothing of what is shown happened here. Take a limit away.</Nothing>
      )}
      <ol class="spot-incidents">
        {value?.items.map(({ id, title, edtf, grade }, i) => (
          <li class={i === at ? 'current' : undefined}>
            <a href={`/incidents/${encodeURIComponent(id)}`}>{title}</a>
            <span>
              <GradeMark level={grade.level} /> <span class="quiet">{edtf || 'date not stated'}</span>
            </span>
          </li>
        ))}
      </ol>
      {all > MOST_ROWS && (
        <p class="quiet">
          The first {MOST_ROWS} by date.{' '}
          <a href={`/?${queryOf({ query: new Map([...address.query, ['place', name]]) }, LIMITS)}`}>
            All {numberWords(all)} in the list
          </a>
        </p>
      )}
    </>
  );
}

export function spotQuery(address: Parameters<typeof queryOf>[0], name: string): string {
  const limits = new URLSearchParams(queryOf(address, LIMITS));
  limits.set('spot', name);
  limits.set('limit', String(MOST_ROWS));
  return `/incidents?${limits}`;
}

/// How exactly the place is known, in each of its areas.
function Extents({ areas }: { readonly areas: readonly MapArea[] }): JSX.Element {
  const words = [...new Set(areas.map(({ precision, radiusKm }) => whereWords(precision, radiusKm)))];
  return <p class="quiet">{words.slice(0, 4).join('; ')}</p>;
}

function GradeCounts({ areas }: { readonly areas: readonly MapArea[] }): JSX.Element {
  const counts = GRADES.map((level) => [level, sumOf(areas, level)] as const).filter(
    ([, count]) => count > 0,
  );
  return (
    <p class="grade-counts">
      {counts.map(([level, count]) => (
        <span>
          <GradeMark level={level} /> {numberWords(count)}
        </span>
      ))}
    </p>
  );
}

function sumOf(areas: readonly MapArea[], level: GradeLevel): number {
  return areas.reduce((sum, { grades }) => sum + (grades[level] ?? 0), 0);
}

/// What a place lies in, where its own name does not say so ("western Libya").
function outside(name: string, within: readonly string[]): string | undefined {
  return within[0] !== undefined && name.includes(within[0]) ? undefined : within[0];
}
