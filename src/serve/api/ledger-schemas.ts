/// The shapes of ledgers: sites and their parts, who held which place, what was announced.

import { z } from '@hono/zod-openapi';
import { decided } from './review-schemas.ts';
import { claim, place } from './schemas.ts';

const decisions = z.array(decided).optional().openapi({
  description: 'What people decided about its values, each with what the rules read instead.',
});

const siteState = z.object({
  edtf: z.string(),
  state: z.enum(['intact', 'damaged', 'destroyed', 'unknown']),
  left: z.int().optional(),
  of: z.int().optional(),
  words: z.string(),
  claim: z.string(),
  decided: decisions,
});

export const site = z
  .object({
    id: z.string(),
    name: z.string(),
    place: place.nullable(),
    parts: z.array(
      z.object({
        name: z.string(),
        history: z.array(siteState),
        rejected: z
          .array(siteState)
          .optional()
          .openapi({ description: 'What the rules read and a person said is not so.' }),
      }),
    ),
  })
  .openapi('Site');

export const tenure = z
  .object({
    place: z.string(),
    holder: z.string(),
    begin: z.string().nullable(),
    end: z.string().nullable(),
    claims: z.array(claim),
    decided: decisions,
  })
  .openapi('Tenure', { description: 'Who held a place from when to when.' });

export const appointment = z
  .object({
    title: z.string(),
    edtf: z.string(),
    place: z.string().optional(),
    parties: z.array(z.string()),
    state: z.enum(['announced', 'held', 'postponed', 'cancelled', 'unknown']),
    claims: z.array(claim),
    decided: decisions,
  })
  .openapi('Appointment');
