/// The limits that views share: they stand in the address, and going from one of these views to another keeps them.

import type { FacetCount } from '../../model/index.ts';
import { type Address, go, withQuery } from './router.ts';

export const LIMITS = [
  ...['type', 'place', 'actor', 'title', 'since', 'until', 'grade', 'standing', 'report'],
];

/// How the list is ordered.
export const ORDERS = ['sort', 'descending'];

/// Views over incidents, by the first part of their path.
const OVER_INCIDENTS: ReadonlySet<string> = new Set(['', 'incidents', 'map', 'timeline', 'calendar']);

/// Those of the named parts of an address that are given, in this order, as a query.
export function queryOf({ query }: Pick<Address, 'query'>, names: readonly string[]): string {
  const given = names.flatMap((name) => {
    const value = query.get(name);
    return value === undefined || value === '' ? [] : [[name, value] as [string, string]];
  });
  return new URLSearchParams(given).toString();
}

/// The address of another view, with the present limits where both know them.
export function wayTo(way: string, address: Address): string {
  const here = address.path.split('/')[0] ?? '';
  const limits = OVER_INCIDENTS.has(here) && OVER_INCIDENTS.has(way) ? queryOf(address, LIMITS) : '';
  return `/${way}${limits === '' ? '' : `?${limits}`}`;
}

/// The briefing about what the list is limited to, as far as a briefing knows such limits.
export function briefWay({ path, query }: Address): string {
  const over = OVER_INCIDENTS.has(path.split('/')[0] ?? '');
  const limits = [['since'], ['until'], ['place'], ['type', 'kind']].flatMap(([name = '', as = name]) => {
    const value = over ? query.get(name) : undefined;
    return value ? [[as, value] as [string, string]] : [];
  });
  return limits.length === 0 ? '/brief' : `/brief?${new URLSearchParams(limits)}`;
}

/// One month less at either end.
export function narrow(
  address: Address,
  months: readonly FacetCount[] | undefined,
  end: 'since' | 'until',
): void {
  const next = end === 'since' ? months?.[1]?.value : months?.at(-2)?.value;
  if (next) go(withQuery(address, { [end]: next, open: undefined }));
}
