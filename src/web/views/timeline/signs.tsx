/// What the shapes of the timeline mean.

import type { JSX } from 'preact';
import type { EventStatus } from '../../../model/index.ts';
import { extentOf, outlineOf } from '../../parts/extent.ts';

const SIGNS: readonly (readonly [
  edtf: string,
  begin: string | null,
  end: string | null,
  status: EventStatus,
  words: string,
])[] = [
  ['2017-02-13', '2017-02-13', '2017-02-13', 'happened', 'a day'],
  ['2017-02/2017-03', '2017-02-01', '2017-03-31', 'happened', 'lasted'],
  ['2017-02', '2017-02-01', '2017-02-28', 'happened', 'somewhere within'],
  ['2017-02~/2017-03~', '2017-02-01', '2017-03-31', 'happened', 'about'],
  ['2017-02/..', '2017-02-01', null, 'happened', 'end open'],
  ['2017-02-13', '2017-02-13', '2017-02-13', 'planned', 'planned'],
];

export function Signs(): JSX.Element {
  return (
    <ul class="map-legend t-signs" aria-label="Shapes of the timeline">
      {SIGNS.map(([edtf, begin, end, status, words]) => {
        const extent = extentOf({ edtf, begin, end, status })!;
        const outline = outlineOf(extent, 6, extent.shape === 'day' ? 14 : 26, 8);
        return (
          <li>
            <svg
              width={extent.shape === 'day' ? 20 : extent.open[1] ? 42 : 32}
              height="16"
              aria-hidden="true"
              class="t-sign"
            >
              <path class={extent.hollow ? 'hollow' : 'solid'} d={outline.path} />
              {outline.dots !== '' && <path class="solid" d={outline.dots} />}
            </svg>
            {words}
          </li>
        );
      })}
      <li>
        <i class="proposed">slanted</i> as the rules read it
      </li>
      <li>upright: a person decided</li>
    </ul>
  );
}
