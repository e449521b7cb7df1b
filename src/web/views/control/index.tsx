/// Who held which place when: a band for each tenure, by place, each with the claims that it rests on.

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Page, Tenure } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame, NothingFits } from '../../app/frame.tsx';
import { useAxisWidth } from '../../app/media.ts';
import { Missing } from '../../app/missing.tsx';
import { useAddress, withQuery } from '../../app/router.ts';
import { AxisHead, axisOfDays, ClaimList, useClaimSteps } from '../../parts/ledger.tsx';
import type { MonthAxis } from '../../parts/months.ts';
import { rowId } from '../../parts/steps.ts';
import { compareNames, groupBy, numberWords, plural } from '../../parts/words.ts';
import { DecidedList, DecidedMark, isDecided } from '../../review/decided.tsx';
import { bandOf, daysOf } from './bands.ts';

const MIDDLE = 11;

export default function Control(): JSX.Element {
  const { query } = useAddress();
  const wanted = query.get('place') ?? '';
  const answer = useAnswer<Page<Tenure>>('/tenures?limit=500');
  const { value } = answer;
  const { value: struck } = useAnswer<Page<Tenure>>('/struck?limit=500');
  const shown = useMemo(() => {
    const all = value?.items ?? [];
    return wanted === '' ? all : all.filter(({ place }) => place === wanted);
  }, [value, wanted]);
  const width = useAxisWidth();
  const axis = useMemo(() => axisOfDays(shown.flatMap(daysOf), width), [shown, width]);
  const gone = (struck?.items ?? []).filter(({ place }) => wanted === '' || place === wanted);
  const places = [...groupBy(shown, ({ place }) => place)].toSorted(([a], [b]) => compareNames(a, b));
  const ids = places.flatMap(([place, tenures]) => tenures.map((_, i) => tenureId(place, i)));
  const { at, keys } = useClaimSteps(ids);
  return (
    <Frame title="Control" keys={keys}>
      <section class="ledger">
        <h1>
          Control <span>of places over time</span>{' '}
          <small>{value && `${plural(shown.length, 'tenure')}, ${plural(places.length, 'place')}`}</small>
        </h1>
        <Missing of={[answer]} what="who held what" />
        {wanted !== '' && (
          <p class="why">
            Only <bdi>{wanted}</bdi>. <a href="/control">All places</a>
          </p>
        )}
        {value && shown.length === 0 && (
          <NothingFits>No report tells that a place changed hands yet.</NothingFits>
        )}
        {shown.length > 0 && (
          <table class="l-table" aria-label="Tenures">
            <thead>
              <tr>
                <th>Place</th>
                <th>Held by</th>
                <th class="l-axis">
                  {axis && <AxisHead axis={axis} />}
                  <span class="unseen">Time</span>
                </th>
                <th>From</th>
                <th>To</th>
                <th>Said in</th>
              </tr>
            </thead>
            <tbody>
              {places.map(([place, tenures]) =>
                tenures.map((tenure, i) => (
                  <TenureRows
                    {...{ tenure, first: i === 0, id: tenureId(place, i), axis }}
                    current={at === tenureId(place, i)}
                  />
                )),
              )}
            </tbody>
          </table>
        )}
        {gone.length > 0 && <Struck tenures={gone} />}
        {value?.next && <p class="quiet">Only the first {numberWords(500)} are shown.</p>}
      </section>
    </Frame>
  );
}

const tenureId = (place: string, at: number): string => `${place}.${at}`;

/// What the rules read and a person said is not so stays in sight, struck.
function Struck({ tenures }: { readonly tenures: readonly Tenure[] }): JSX.Element {
  return (
    <section aria-label="Rejected holders">
      <h2>Rejected</h2>
      <ul class="plain">
        {tenures.map(({ place, holder, begin, decided }) => (
          <li>
            <bdi>{place}</bdi>{' '}
            <s>
              <bdi>{holder}</bdi>
              {begin && `, ${whenWords(begin)}`}
            </s>
            <DecidedList decided={decided} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowsProps {
  readonly tenure: Tenure;
  readonly first: boolean;
  readonly id: string;
  readonly axis: MonthAxis | null;
  readonly current: boolean;
}

function TenureRows({ tenure, first, id, axis, current }: RowsProps): JSX.Element {
  const address = useAddress();
  const { place, holder, begin, end, claims, decided } = tenure;
  const proposed = (slot: 'agent' | 'time'): string | undefined =>
    isDecided(decided, slot) ? undefined : 'proposed';
  const open = address.query.get('open') === id;
  const band = axis && bandOf(tenure, axis.x, axis.width, MIDDLE);
  return (
    <>
      <tr class={first ? 'first' : undefined} id={rowId(id)} aria-current={current || undefined}>
        <th scope="row">
          {first ? (
            <a href={withQuery(address, { place, open: undefined })}>
              <bdi>{place}</bdi>
            </a>
          ) : (
            <span class="unseen">{place}</span>
          )}
        </th>
        <td>
          <bdi class={proposed('agent')}>{holder}</bdi> <DecidedMark decided={decided} />
        </td>
        <td class="l-axis">
          {band && axis && (
            <svg class="bar" width={axis.width} height={2 * MIDDLE} aria-hidden="true">
              <path class="tenure" d={band.path} />
              <path class="full" d={band.dots} />
            </svg>
          )}
        </td>
        <td title={begin ?? ''} class={proposed('time')} data-before="from">
          {begin ? whenWords(begin) : <span class="quiet">not told</span>}
        </td>
        <td title={end ?? ''} data-before={end ? 'to' : undefined}>
          {end ? whenWords(end) : <span class="quiet">no end told</span>}
        </td>
        <td>
          <a
            class="source"
            href={withQuery(address, { open: open ? undefined : id })}
            aria-expanded={open}
            role="button"
          >
            {plural(claims.length, 'claim')}
          </a>
        </td>
      </tr>
      {open && (
        <tr class="l-open">
          <td colSpan={6}>
            <DecidedList decided={decided} />
            <ClaimList claims={claims} />
          </td>
        </tr>
      )}
    </>
  );
}
