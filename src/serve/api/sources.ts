/// Who copies whom, how much and how fast; and the reports of one outlet.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { titled } from '../../store/titles.ts';
import type { Source } from './records.ts';
import { read } from './route.ts';

const words = z.int().min(0);
const share = z.number().min(0);

export const newsSources = z
  .object({
    sources: z.array(
      z.object({
        ...{ name: z.string(), reports: z.int(), words, ownWords: words },
        carriedWords: words.openapi({ description: 'Its words in the reports of others.' }),
        ...{ incidents: z.int(), onlyHere: z.int(), claims: z.int() },
      }),
    ),
    flows: z.array(
      z.object({
        ...{ from: z.string(), to: z.string(), reports: z.int(), words },
        share: share.openapi({ description: 'Of all words of the one that carries them.' }),
        delayHours: z.number().nullable().openapi({ description: 'The median; null where none is known.' }),
        delayBy: z.enum(['clock', 'day']).nullable(),
      }),
    ),
  })
  .openapi('NewsSources', { description: 'Outlets and agencies, and whose words stand in whose reports.' });

export const oneSource = newsSources
  .extend({
    total: z.int(),
    reports: z.array(
      z.object({
        ...{ id: z.string(), title: z.string().nullable(), published: z.string(), words, ownShare: share },
        from: z.array(z.object({ name: z.string(), report: z.string(), share })),
      }),
    ),
  })
  .openapi('OneSource', { description: 'One outlet or agency, and its reports, the last first.' });

const oneQuery = z.object({
  name: z.string().max(400),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export function addSources(app: OpenAPIHono, { archive }: Source): void {
  const tag = 'Reports';
  read(
    app,
    '/sources',
    { summary: 'Outlets and agencies, and who copies whom', tag, gives: newsSources },
    async () => archive.sources(),
  );
  read(
    app,
    '/sources/one',
    {
      ...{ summary: 'One outlet or agency, and its reports', tag, query: oneQuery, gives: oneSource },
      none: 'No report is of an outlet or agency of this name.',
    },
    async ({ name, offset, limit }) => {
      const found = await archive.source(name, { offset, limit });
      return found && { ...found, reports: await titled(found.reports, ({ id }) => id, archive) };
    },
  );
}
