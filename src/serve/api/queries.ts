/// What the interface takes: limits, orders and pages, checked before anything is asked of the archive.

import { z } from '@hono/zod-openapi';
import { SORTS } from '../../model/index.ts';
import { isPeriod } from '../../time/index.ts';
import { copyKind, form, standing } from './schemas.ts';
import { gradeLevel } from './terms.ts';

export const period = z
  .string()
  .refine(isPeriod, 'a year, a month or a day, such as 2016, 2016-11 or 2016-11-20')
  .openapi({ example: '2016-11' });
export const words = z.string().max(400);

export const incidentFilter = z.object({
  type: words.optional().openapi({ description: 'Part of the type or of its ACLED name.' }),
  place: words.optional().openapi({ description: 'Part of the name of the place or of one around it.' }),
  actor: words.optional().openapi({ description: 'Part of the name of who did it, suffered it or says so.' }),
  title: words.optional(),
  since: period.optional(),
  until: period.optional(),
  grade: gradeLevel.optional(),
  standing: standing.optional().openapi({ description: 'How far people have got with it.' }),
  report: words.optional().openapi({ description: 'Id of a report that tells of it.' }),
  spot: words.optional().openapi({ description: 'The very name of the place itself.' }),
});

const MOST_ROWS = 500;
const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(MOST_ROWS)
  .default(100)
  .openapi({ description: `Items on a page, ${MOST_ROWS} at most.` });

export const slice = z.object({
  after: words.optional().openapi({ description: 'The `next` of the page before.' }),
  limit,
});

export const problemQuery = slice.extend({
  limit: z.coerce.number().int().min(1).max(10_000).default(10_000),
});

export const incidentQuery = incidentFilter.extend({
  ...slice.shape,
  sort: z.enum(SORTS).default('when'),
  descending: z.stringbool().default(false),
  offset: z.coerce.number().int().min(0).max(10_000_000).optional().openapi({
    description: 'Rows to pass over, for a list that is scrolled to anywhere. Not with `after`.',
  }),
});

const offset = z.coerce.number().int().min(0).max(10_000_000).optional();

const asked = words.default('').openapi({
  description:
    'Words that all must occur; "quoted words" as a phrase; `word*` as a beginning; `a OR b`; `-not`; and limits: `outlet:`, `agency:`, `title:`, `since:2017-02`, `until:2017`.',
});
export const searchFilter = z.object({ q: asked });
export const searchQuery = z.object({ q: asked, limit, offset });

export const reportFilter = z.object({
  outlet: words.optional(),
  agency: words.optional(),
  form: form.optional(),
  words: copyKind.optional().openapi({ description: 'Whose words it holds.' }),
  since: period.optional(),
  until: period.optional(),
});

export const reportQuery = reportFilter.extend({
  ...{ after: words.optional(), limit, offset },
  descending: z.stringbool().default(false),
});

/// Two to four reports by id.
export const compareQuery = z.object({
  ...{ a: words, b: words.optional(), c: words.optional(), d: words.optional() },
});

export const claimsQuery = z.object({
  ids: z.string().max(20_000).openapi({ description: 'Ids of claims, with commas between them.' }),
});

export const historyQuery = z.object({
  incident: words.optional().openapi({ description: 'Id of an incident; else all that was decided.' }),
  acts: z.stringbool().default(false).openapi({ description: 'One entry for all that was done in one go.' }),
  ...slice.shape,
});

export const queueQuery = z.object({
  assigned: words.optional().openapi({ description: 'Who has it; empty for what nobody has.' }),
  ...slice.shape,
});
