/// Builders for named days, and for years before our era.

import type { TimeForm } from '../../model/index.ts';
import { capital, date, towardOf } from './dates.ts';
import type { Builder } from './draft.ts';
import { type Item, numberOf, yearOf } from './items.ts';
import { HOLIDAYS, PARTS } from './words.ts';

const holiday: Builder = (context) => {
  const { match, get, items } = context;
  const [a, b] = match.groups.name!;
  if (!capital(items[a]!.text)) return undefined;
  const name = items
    .slice(a, b)
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ (?='s?)/g, '');
  const rule = HOLIDAYS.get(name);
  if (rule === undefined) return undefined;
  const yearItem = get('year');
  const toward = towardOf(context);
  const part = PARTS.get(get('part')?.lower ?? '');
  const form: TimeForm = {
    kind: 'holiday',
    rule,
    toward: toward === 'past' ? 'nearest' : toward,
    ...(yearItem ? { year: yearOf(yearItem)! } : {}),
    ...(part === undefined ? {} : { part }),
  };
  return date(part === undefined ? 'DATE' : 'TIME', form, yearItem ? {} : { lean: 'story' });
};

/// TIMEX2 writes "BC0241"; there are no days for it.
const yearBc: Builder = ({ get }) => {
  const value = bcValue(get('year')!);
  return value === undefined ? undefined : date('DATE', { kind: 'fixed', value });
};

/// "264 to 241 BC": two years.
const yearsBc: Builder = ({ get, match }) => {
  const [one, two] = [bcValue(get('other')!), bcValue(get('year')!)];
  if (one === undefined || two === undefined) return undefined;
  const [first, last] = match.groups.other!;
  return [
    { ...date('DATE', { kind: 'fixed', value: one }), first, last },
    { ...date('DATE', { kind: 'fixed', value: two }), first: match.groups.year![0], last: match.last },
  ];
};

function bcValue(item: Item): string | undefined {
  const value = numberOf(item)?.best;
  if (value === undefined || value === null || value < 1 || value > 4000 || !Number.isInteger(value))
    return undefined;
  return `BC${String(value).padStart(4, '0')}`;
}

export const NAMED_BUILDERS: Readonly<Record<string, Builder>> = { holiday, yearBc, yearsBc };
