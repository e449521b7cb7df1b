/// What the map asks: the areas in which incidents lie.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { incidentFilter } from './queries.ts';
import type { Source } from './records.ts';
import { read } from './route.ts';
import { gradeLevel } from './terms.ts';

export const mapAreas = z
  .object({
    total: z.int(),
    nowhere: z.int().openapi({ description: 'Incidents of which no report says where.' }),
    areas: z.array(
      z.object({
        name: z.string(),
        within: z.array(z.string()),
        ...{ lat: z.number().nullable(), lon: z.number().nullable(), radiusKm: z.number() },
        precision: z.int().min(1).max(7).openapi({ description: 'UCDP where_prec.' }),
        count: z.int(),
        grades: z.partialRecord(gradeLevel, z.int()),
      }),
    ),
    left: z.int().openapi({ description: 'Areas that are not told, being too many.' }),
  })
  .openapi('MapAreas', { description: 'Incidents counted by area: a name, a position, an honest radius.' });

export function addAreas(app: OpenAPIHono, { archive }: Source): void {
  read(
    app,
    '/map',
    {
      ...{ summary: 'The areas in which incidents lie, and how many in each', tag: 'Incidents' },
      ...{ query: incidentFilter, gives: mapAreas },
    },
    (filter) => archive.areas(filter),
  );
}
