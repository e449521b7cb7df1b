/// Parts that ledgers share: the head with the time axis, and the claims of an opened row with their words.

import type { JSX } from 'preact';
import type { Claim, Day } from '../../model/index.ts';
import { go, useAddress, withQuery } from '../app/router.ts';
import { StanceMark } from './marks.tsx';
import { axisOfMonths, type MonthAxis } from './months.ts';
import { type Steps, useSteps } from './steps.ts';
import { chainWords, clip, evidenceHref } from './words.ts';

/// The axis over the months of these days.
export function axisOfDays(days: readonly Day[], width: number): MonthAxis | null {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  const months = [...counts].map(([value, count]) => ({ value, count }));
  return axisOfMonths(
    months.toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    width,
  );
}

/// From row to row of a ledger; Enter shows the claims of a row and puts them away again.
export function useClaimSteps(ids: readonly string[]): Steps {
  const address = useAddress();
  const open = address.query.get('open');
  const show = (id: string | undefined): void => go(withQuery(address, { open: id }), { replace: true });
  const { at, keys } = useSteps(ids, (id) => show(id === open ? undefined : id), open);
  const back = (): void => (open === undefined ? go('/') : show(undefined));
  const shut = { key: 'Escape', does: 'put the claims away, then to the incidents', run: back };
  return { at, keys: [...keys.slice(0, 2), { ...keys[2]!, does: 'claims' }, shut] };
}

const HEIGHT = 22;

export function AxisHead({ axis }: { readonly axis: MonthAxis }): JSX.Element {
  return (
    <svg class="axis" width={axis.width} height={HEIGHT} aria-hidden="true">
      {axis.ticks.map(({ x, label }) => (
        <>
          <path class="tick" d={`M${x} 16v6`} />
          <text x={x} y="12">
            {label}
          </text>
        </>
      ))}
      {axis.breaks.map((x) => (
        <path class="tick" d={`M${x - 3} 21l3 -7M${x + 1} 21l3 -7`} />
      ))}
    </svg>
  );
}

const MOST = 40;
const MOST_WORDS = 2;

/// A reprint says the same again.
function differently(evidence: Claim['evidence']): Claim['evidence'] {
  return [...new Map(evidence.map((one) => [one.text, one])).values()].slice(0, MOST_WORDS);
}

/// Who says so, in which words.
export function ClaimList({ claims }: { readonly claims: readonly Claim[] }): JSX.Element {
  return (
    <ul class="plain l-claims">
      {claims.slice(0, MOST).map((claim) => (
        <li>
          <StanceMark stance={claim.stance} /> <bdi>{chainWords(claim)}</bdi>{' '}
          <span class="quiet">on the {claim.slot}</span>
          {claim.hedge && (
            <>
              {' '}
              <q>{claim.hedge}</q>
            </>
          )}
          {differently(claim.evidence).map((evidence) => (
            <a class="words" href={evidenceHref(evidence)} dir="auto">
              {clip(evidence.text, 220)}
            </a>
          ))}
        </li>
      ))}
      {claims.length > MOST && <li class="quiet">and {claims.length - MOST} more claims</li>}
    </ul>
  );
}
