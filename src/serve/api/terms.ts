/// Words that several shapes share.

import { z } from '@hono/zod-openapi';
import { EFFECTS, EVENT_STATUSES } from '../../model/index.ts';

export const gradeLevel = z.enum(['verified', 'corroborated', 'single-source', 'contested', 'discounted']);
export const hedge = z.enum([
  ...(['exact', 'about', 'at-least', 'at-most', 'more-than', 'fewer-than', 'none-given'] as const),
]);
export const status = z.enum(EVENT_STATUSES);
export const effect = z.enum(EFFECTS);
export const span = z.object({ from: z.int().min(0), to: z.int().min(0) });
