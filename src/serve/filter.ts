/// The limits of a list of incidents, from a query. What makes no sense is left out.

import type { Context } from 'hono';
import type { GradeLevel } from '../model/index.ts';
import type { IncidentFilter } from '../store/query.ts';

const GRADES: readonly GradeLevel[] = [
  'verified',
  'corroborated',
  'single-source',
  'contested',
  'discounted',
];
const PERIOD = /^\d{4}(?:-\d{2}){0,2}$/;

export function filterOf(c: Context): IncidentFilter {
  const given = (name: string): string | undefined => c.req.query(name)?.slice(0, 200) || undefined;
  const period = (name: string): string | undefined => {
    const value = given(name);
    return value !== undefined && PERIOD.test(value) ? value : undefined;
  };
  const wanted = {
    type: given('type'),
    place: given('place'),
    actor: given('actor'),
    since: period('since'),
    until: period('until'),
    grade: GRADES.find((level) => level === given('grade')),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}
