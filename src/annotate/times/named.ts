/// Builders for named days, and for years before our era.

import type { TimeForm } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { capital, date, towardOf } from './dates.ts';
import type { Builder } from './draft.ts';
import { type Item, numberOf, yearOf } from './items.ts';
import { HOLIDAYS, PARTS, STEPS } from './words.ts';

const holiday: Builder = (context) => {
  const { match, get, span, items } = context;
  const [a, b] = span('name');
  if (!capital(items[a]!.text)) return undefined;
  const name = items
    .slice(a, b)
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ (?='s?)/g, '');
  const rule = HOLIDAYS.get(name);
  if (rule === undefined) return undefined;
  const yearItem = get('year');
  const step = STEPS.get(itemBefore(items, match.first)?.lower ?? '');
  const toward = step === undefined ? towardOf(context) : step === 0 ? 'this' : step < 0 ? 'last' : 'next';
  const first = step === undefined ? match.first : match.first - 1;
  const part = PARTS.get(get('part')?.lower ?? '');
  const form: TimeForm = {
    kind: 'holiday',
    rule,
    toward: toward === 'past' ? 'nearest' : toward,
    ...(yearItem ? { year: yearOf(yearItem)! } : {}),
    ...(part === undefined ? {} : { part }),
  };
  return date(part === undefined ? 'DATE' : 'TIME', form, { first, ...(yearItem ? {} : { lean: 'story' }) });
};

/// TIMEX2 writes "BC0241"; there are no days for it.
const yearBc: Builder = ({ get }) => {
  const value = bcValue(get('year')!);
  return value === undefined ? undefined : date('DATE', { kind: 'fixed', value });
};

/// "264 to 241 BC": two years.
const yearsBc: Builder = ({ get, span, match }) => {
  const [one, two] = [bcValue(get('other')!), bcValue(get('year')!)];
  if (one === undefined || two === undefined) return undefined;
  const [first, last] = span('other');
  return [
    { ...date('DATE', { kind: 'fixed', value: one }), first, last },
    { ...date('DATE', { kind: 'fixed', value: two }), first: span('year')[0], last: match.last },
  ];
};

function bcValue(item: Item): string | undefined {
  const value = numberOf(item)?.best;
  if (value === undefined || value === null || value < 1 || value > 4000 || !Number.isInteger(value))
    return undefined;
  return `BC${String(value).padStart(4, '0')}`;
}

export const NAMED_BUILDERS: Readonly<Record<string, Builder>> = { holiday, yearBc, yearsBc };
