/// What the calendar asks: one month.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { incidentFilter } from './queries.ts';
import type { Source } from './records.ts';
import { decided } from './review-schemas.ts';
import { read } from './route.ts';
import { timelineItem } from './timeline.ts';

const monthQuery = incidentFilter.extend({
  month: z
    .string()
    .regex(/^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/, 'a month, such as 2016-11')
    .openapi({ example: '2016-11' }),
});

export const calendarMonth = z
  .object({
    month: z.string(),
    days: z.array(
      z.object({
        ...{ day: z.string(), total: z.int(), planned: z.int() },
        types: z.array(z.object({ value: z.string(), count: z.int() })),
      }),
    ),
    spans: z
      .array(timelineItem)
      .openapi({ description: 'What may lie in the month and is not known to the day, or lasted longer.' }),
    spansTotal: z.int(),
    near: z
      .object({ before: z.string().nullable(), after: z.string().nullable() })
      .openapi({ description: 'The months before and after it in which anything is known to the day.' }),
    meetings: z.array(
      z.object({
        ...{ title: z.string(), edtf: z.string(), begin: z.string(), end: z.string() },
        place: z.string().nullable(),
        state: z.enum(['announced', 'held', 'postponed', 'cancelled', 'unknown']),
        decided: z.array(decided).optional(),
        evidence: z.object({ report: z.string(), from: z.int(), to: z.int() }).nullable(),
      }),
    ),
  })
  .openapi('CalendarMonth', { description: 'One month: what happened when, and what was announced for it.' });

export function addMonths(app: OpenAPIHono, { archive }: Source): void {
  read(
    app,
    '/calendar',
    {
      ...{ summary: 'One month: what happened on which day, and what was announced', tag: 'Incidents' },
      ...{ query: monthQuery, gives: calendarMonth },
    },
    ({ month, ...filter }) => archive.month(month, filter),
  );
}
