/// Words that several shapes share.

import { z } from '@hono/zod-openapi';

export const gradeLevel = z.enum(['verified', 'corroborated', 'single-source', 'contested', 'discounted']);
export const hedge = z.enum([
  ...(['exact', 'about', 'at-least', 'at-most', 'more-than', 'fewer-than', 'none-given'] as const),
]);
export const status = z.enum(['happened', 'ongoing', 'possible', 'planned', 'denied']);
export const effect = z.enum([
  ...(['destroyed', 'damaged', 'killed', 'injured', 'displaced', 'captured', 'none'] as const),
]);
export const span = z.object({ from: z.int().min(0), to: z.int().min(0) });
