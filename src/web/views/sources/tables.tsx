/// Sources, and who copies whom, as tables.

import type { JSX } from 'preact';
import type { NewsSource, WordFlow } from '../../../model/index.ts';
import { numberWords, unitWord } from '../../parts/words.ts';
import { delayWords, percentWords } from './flow.ts';

export function sourceHref(name: string): string {
  return `/sources?${new URLSearchParams({ outlet: name })}`;
}

const BAR = 84;

/// Its own words dark, those of others light.
export function ShareBar({ share }: { readonly share: number }): JSX.Element {
  const own = Math.round(Math.min(1, share) * BAR);
  return (
    <svg class="share" width={BAR} height="10" aria-hidden="true">
      <rect class="others" width={BAR} height="10" />
      <rect class="own" width={own} height="10" />
    </svg>
  );
}

interface SourceTableProps {
  readonly sources: readonly NewsSource[];
  readonly at: number;
}

export function SourceTable({ sources, at }: SourceTableProps): JSX.Element {
  return (
    <div class="wide">
      <table class="sources">
        <thead>
          <tr>
            <th>Source</th>
            <th class="num">Reports</th>
            <th class="num">Words</th>
            <th>Of them its own</th>
            <th class="num">Its words carried by others</th>
            <th class="num">Incidents told</th>
            <th class="num">Told by it alone</th>
            <th class="num">Claims</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ name, reports, words, ownWords, carriedWords, incidents, onlyHere, claims }, i) => (
            <tr class={i === at ? 'current' : undefined}>
              <th scope="row">
                <a href={sourceHref(name)}>{name}</a>
              </th>
              <td class="num" data-after={reports === 0 ? undefined : unitWord(reports, 'report')}>
                {reports === 0 ? <span class="quiet">only credited</span> : numberWords(reports)}
              </td>
              <td class="num" data-after={unitWord(words, 'word')}>
                {words > 0 && numberWords(words)}
              </td>
              <td data-after="its own">
                {words > 0 && (
                  <>
                    <ShareBar share={ownWords / words} /> {percentWords(ownWords / words)}
                  </>
                )}
              </td>
              <td class="num" data-after="carried by others">
                {carriedWords > 0 && numberWords(carriedWords)}
              </td>
              <td class="num" data-after={unitWord(incidents, 'incident')}>
                {incidents > 0 && numberWords(incidents)}
              </td>
              <td class="num" data-after="told by it alone">
                {onlyHere > 0 && numberWords(onlyHere)}
              </td>
              <td class="num" data-after={unitWord(claims, 'claim')}>
                {claims > 0 && numberWords(claims)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FlowTableProps {
  readonly flows: readonly WordFlow[];
  /// Of these columns the one that all rows share is left out.
  readonly without?: 'from' | 'to';
}

const MOST_FLOWS = 60;

export function FlowTable({ flows, without }: FlowTableProps): JSX.Element {
  return (
    <>
      <div class="wide">
        <table class="sources">
          <thead>
            <tr>
              {without !== 'from' && <th>Words of</th>}
              {without !== 'to' && <th>In reports of</th>}
              <th class="num">Reports</th>
              <th class="num">Words</th>
              <th>Share of all that the carrier published</th>
              <th>Delay, median</th>
            </tr>
          </thead>
          <tbody>
            {flows.slice(0, MOST_FLOWS).map((flow) => (
              <tr>
                {without !== 'from' && (
                  <th scope="row">
                    <a href={sourceHref(flow.from)}>{flow.from}</a>
                  </th>
                )}
                {without !== 'to' && (
                  <td data-before="in reports of">
                    <a href={sourceHref(flow.to)}>{flow.to}</a>
                  </td>
                )}
                <td class="num" data-after={unitWord(flow.reports, 'report')}>
                  {numberWords(flow.reports)}
                </td>
                <td class="num" data-after={unitWord(flow.words, 'word')}>
                  {numberWords(flow.words)}
                </td>
                <td data-after="of all it published">
                  <ShareBar share={flow.share} /> {percentWords(flow.share)}
                </td>
                <td data-before="delay">
                  {flow.delayHours === null ? <span class="quiet">not known</span> : delayWords(flow)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {flows.length > MOST_FLOWS && (
        <p class="quiet">
          The {MOST_FLOWS} with most words of {numberWords(flows.length)}; the page of a source holds all of
          its own.
        </p>
      )}
    </>
  );
}
