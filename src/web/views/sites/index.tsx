/// Sites and what became of their parts: one row a part, its states over time, its counts, the claims one click away.

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Claim, Decided, Page, Site, SiteState } from '../../../model/index.ts';
import { spanOfEdtf, whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, NothingFits } from '../../app/frame.tsx';
import { useAxisWidth } from '../../app/media.ts';
import { Failed, Missing } from '../../app/missing.tsx';
import { useAddress, withQuery } from '../../app/router.ts';
import { AxisHead, axisOfDays, ClaimList, useClaimSteps } from '../../parts/ledger.tsx';
import type { MonthAxis } from '../../parts/months.ts';
import { rowId } from '../../parts/steps.ts';
import { compareNames, plural, whereWords } from '../../parts/words.ts';
import { DecidedList, DecidedMark } from '../../review/decided.tsx';
import { type Part, Standing, StateLine, StateMark } from './states.tsx';

export default function Sites(): JSX.Element {
  const answer = useAnswer<Page<Site>>('/sites?limit=500');
  const { value } = answer;
  const sites = useMemo(() => (value?.items ?? []).toSorted((a, b) => compareNames(a.name, b.name)), [value]);
  const width = useAxisWidth();
  const axis = useMemo(() => axisOfDays(daysOf(value?.items ?? []), width), [value, width]);
  const ids = sites.flatMap(({ id, parts }) => parts.map((_, i) => partId(id, i)));
  const { at, keys } = useClaimSteps(ids);
  return (
    <Frame title="Sites" keys={keys}>
      <section class="ledger">
        <h1>
          Sites <span>and what became of their parts</span>{' '}
          <small>{value && `${plural(sites.length, 'site')}, ${plural(ids.length, 'part')}`}</small>
        </h1>
        <Missing of={[answer]} what="the sites" />
        {value && sites.length === 0 && (
          <NothingFits>
            No report tells of the condition of a site yet. What was damaged stands under Incidents.
          </NothingFits>
        )}
        {sites.length > 0 && (
          <table class="l-table" aria-label="Parts of sites">
            <thead>
              <tr>
                <th>Part</th>
                <th>State, as told</th>
                <th class="l-axis">
                  {axis && <AxisHead axis={axis} />}
                  <span class="unseen">Time</span>
                </th>
                <th>Left standing</th>
                <th>Said in</th>
              </tr>
            </thead>
            <tbody>
              {sites.map((site) => (
                <SiteRows site={site} axis={axis} at={at} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </Frame>
  );
}

function daysOf(sites: readonly Site[]): readonly string[] {
  const states = sites.flatMap(({ parts }) => parts.flatMap(({ history }) => history));
  return states.flatMap(({ edtf }) => {
    const span = spanOfEdtf(edtf);
    return span ? [span.begin, span.end] : [];
  });
}

const partId = (site: string, part: number): string => `${site}.${part}`;

interface SiteProps {
  readonly site: Site;
  readonly axis: MonthAxis | null;
  readonly at: string | undefined;
}

function SiteRows({ site, axis, at }: SiteProps): JSX.Element {
  const { id, name, place, parts } = site;
  return (
    <>
      <tr class="l-group">
        <th colSpan={5} scope="rowgroup">
          <bdi>{name}</bdi>{' '}
          {place && (
            <span>
              {place.name !== name && `${place.name}, `}
              {whereWords(place.precision, place.radiusKm)}
            </span>
          )}
        </th>
      </tr>
      {parts.map((part, i) => (
        <PartRows part={part} id={partId(id, i)} axis={axis} current={at === partId(id, i)} />
      ))}
    </>
  );
}

interface PartProps {
  readonly part: Part;
  readonly id: string;
  readonly axis: MonthAxis | null;
  readonly current: boolean;
}

function PartRows({ part, id, axis, current }: PartProps): JSX.Element {
  const address = useAddress();
  const open = address.query.get('open') === id;
  const { rejected = [] } = part;
  const states = [...new Set(part.history.map(({ state }) => state))];
  const last = part.history.at(-1);
  const counted = part.history.findLast(({ left }) => left !== undefined);
  return (
    <>
      <tr class="first" id={rowId(id)} aria-current={current || undefined}>
        <th scope="row">
          <bdi>{part.name}</bdi>
        </th>
        <td>
          {states.map((state) => (
            <StateMark
              state={state}
              proposed={!part.history.some((one) => one.state === state && one.decided !== undefined)}
            />
          ))}
          {last && <span class="l-when">{whenWords(last.edtf)}</span>}
          {part.history.length === 0 && <s class="quiet">{rejected[0]?.state}</s>}
          <DecidedMark decided={distinct([...part.history, ...rejected])} />
        </td>
        <td class="l-axis">{axis && <StateLine part={part} axis={axis} />}</td>
        <td>{counted && <Standing state={counted} />}</td>
        <td>
          <a
            class="source"
            role="button"
            href={withQuery(address, { open: open ? undefined : id })}
            aria-expanded={open}
          >
            {plural(part.history.length + rejected.length, 'claim')}
          </a>
        </td>
      </tr>
      {open && (
        <tr class="l-open">
          <td colSpan={5}>
            <History states={part.history} rejected={rejected} />
          </td>
        </tr>
      )}
    </>
  );
}

interface HistoryProps {
  readonly states: readonly SiteState[];
  readonly rejected: readonly SiteState[];
}

/// Each state with the claim that it rests on; what a person rejected is struck.
function History({ states, rejected }: HistoryProps): JSX.Element {
  const ids = [...new Set([...states, ...rejected].map(({ claim }) => claim))].slice(0, 200).join(',');
  const { value, failure } = useAnswer<readonly { readonly claim: Claim }[]>(
    `/claims?${new URLSearchParams({ ids })}`,
  );
  const claims = new Map(value?.map(({ claim }) => [claim.id, claim]));
  if (failure) return <Failed failure={failure} />;
  return (
    <ul class="plain l-history" aria-busy={value === undefined}>
      {[...states, ...rejected].map((state, i) => (
        <li>
          {i < states.length ? (
            <Told state={state} />
          ) : (
            <s>
              <Told state={state} />
            </s>
          )}
          <DecidedList decided={state.decided} />
          <ClaimOf claim={claims.get(state.claim)} />
        </li>
      ))}
    </ul>
  );
}

function Told({ state }: { readonly state: SiteState }): JSX.Element {
  return (
    <>
      <StateMark state={state.state} proposed={state.decided === undefined} /> {whenWords(state.edtf)}{' '}
      <code>{state.edtf}</code> <Standing state={state} />
    </>
  );
}

function ClaimOf({ claim }: { readonly claim: Claim | undefined }): JSX.Element | null {
  return claim ? <ClaimList claims={[claim]} /> : null;
}

/// A decision on an incident stands beside each state that it tells of.
function distinct(states: readonly SiteState[]): readonly Decided[] {
  const all = states.flatMap(({ decided = [] }) => decided);
  return [...new Map(all.map((one) => [one.verdict, one])).values()];
}
