/// What the signs of the map mean.

import type { JSX } from 'preact';

export function Legend(): JSX.Element {
  return (
    <ul class="map-legend map-foot" aria-label="Signs of the map">
      <li>
        <svg width="12" height="12" class="mark exact" aria-hidden="true">
          <circle class="disc" cx="6" cy="6" r="4" />
        </svg>
        exact place
      </li>
      <li>
        <svg width="12" height="12" class="mark somewhere" aria-hidden="true">
          <circle class="disc" cx="6" cy="6" r="4" />
        </svg>
        middle of an area
      </li>
      <li>
        <svg width="20" height="20" class="mark" aria-hidden="true">
          <circle class="extent" cx="10" cy="10" r="8.5" />
        </svg>
        somewhere within
      </li>
      <li>
        <svg width="16" height="16" class="mark several" aria-hidden="true">
          <circle class="disc" cx="8" cy="8" r="4.5" />
          <circle class="ring" cx="8" cy="8" r="7" />
        </svg>
        several places
      </li>
      <li class="quiet">size by number of incidents</li>
    </ul>
  );
}
