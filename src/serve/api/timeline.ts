/// What the timeline asks: a stretch of time, by groups.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LANE_GROUPS, STANDS } from '../../model/index.ts';
import { isDay } from '../../time/index.ts';
import { incidentFilter } from './queries.ts';
import type { Source } from './records.ts';
import { decided } from './review-schemas.ts';
import { read } from './route.ts';
import { gradeLevel, hedge, status } from './terms.ts';

const day = z.string().refine(isDay, 'a day, such as 2016-11-20').openapi({ example: '2016-11-20' });
const timelineQuery = incidentFilter.extend({
  ...{ from: day, to: day },
  by: z.enum(LANE_GROUPS).default('type'),
});

export const timelineItem = z.object({
  ...{ id: z.string(), title: z.string(), group: z.string(), edtf: z.string() },
  ...{ begin: z.string().nullable(), end: z.string().nullable(), status, grade: gradeLevel },
  place: z.string().nullable(),
  standing: z.enum(STANDS).openapi({ description: 'How far people have got with it.' }),
});

const number = z.number().nullable();
export const timeline = z
  .object({
    total: z.int().openapi({ description: 'Incidents that may lie in the stretch.' }),
    groups: z.array(
      z.object({
        ...{ value: z.string(), count: z.int() },
        bins: z.array(z.int()).openapi({ description: 'How many begin in each equal part of the stretch.' }),
      }),
    ),
    items: z
      .array(timelineItem)
      .nullable()
      .openapi({ description: 'Each incident, where they are few enough to be drawn one by one.' }),
    changes: z
      .array(
        z.object({
          ...{ incident: z.string(), title: z.string(), of: z.string() },
          told: z.array(
            z.object({
              ...{ published: z.string(), low: number, best: number, high: number, hedge },
              ...{ words: z.string(), speaker: z.string() },
              ...{ report: z.string(), from: z.int(), to: z.int(), decided: decided.optional() },
            }),
          ),
        }),
      )
      .openapi({ description: 'Figures that changed from report to report.' }),
  })
  .openapi('Timeline');

export function addTimeline(app: OpenAPIHono, { archive }: Source): void {
  read(
    app,
    '/timeline',
    {
      ...{ summary: 'A stretch of time: how much began when, and what', tag: 'Incidents' },
      ...{ query: timelineQuery, gives: timeline },
    },
    async (query) => {
      if (query.to < query.from)
        throw new RangeError(`“to” (${query.to}) lies before “from” (${query.from})`);
      return archive.timeline(query);
    },
  );
}
