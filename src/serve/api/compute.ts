/// What the program makes of reports that are sent along: nothing of them is kept, no archive is touched.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { annotationJson, recordJson, relateJson } from '../../export/contract.ts';
import type { Annotation, Problem, Report } from '../../model/index.ts';
import { chain, record, relate } from '../../pipeline.ts';
import { readReports } from '../../read/index.ts';
import type { Source } from './records.ts';
import { PROBLEM_TYPE, problem } from './route.ts';
import * as shape from './schemas.ts';
import { wrongWords } from './wrong.ts';

const MOST_REPORTS = 200;

const sent = z
  .object({
    id: z.string().optional(),
    published: z.string().optional(),
    outlet: z.string().optional(),
    agency: z.string().optional(),
    title: z.string().optional(),
    url: z.string().optional(),
    language: z.string().optional(),
    text: z.string(),
  })
  .openapi('SentReport', { description: 'A report as a line of JSONL has it.' });

const body = z.object({ reports: z.array(sent).min(1).max(MOST_REPORTS) });

type Made = (annotations: readonly Annotation[], problems: readonly Problem[]) => object;

const ADDRESSES: readonly (readonly [string, string, Made])[] = [
  [
    '/annotate',
    'What is read in reports that are sent along',
    (all, problems) => ({ annotations: all.map(annotationJson), problems }),
  ],
  [
    '/relate',
    'How reports that are sent along depend on each other',
    (all) => {
      const related = relate(all);
      const made = record(related);
      return relateJson(related, made, chain(related, made));
    },
  ],
  [
    '/record',
    'The whole record of reports that are sent along',
    (all, problems) => {
      const made = record(relate(all));
      return recordJson({ ...made, problems: [...made.problems, ...problems] });
    },
  ],
];

const ABOUT = `As \`tetrapylon annotate\`, \`relate\` and \`record\` do with files. Needs the header \`X-Tetrapylon: 1\`; at most
${MOST_REPORTS} reports. Nothing of what is sent is kept.`;

export function addCompute(app: OpenAPIHono, source: Source): void {
  const failed = (description: string) => ({
    description,
    content: { [PROBLEM_TYPE]: { schema: shape.problemJson } },
  });
  for (const [path, summary, make] of ADDRESSES) {
    app.openAPIRegistry.registerPath({
      ...{ method: 'post', path, summary, description: ABOUT, tags: ['Reading'] },
      request: { body: { content: { 'application/json': { schema: body } } } },
      responses: {
        200: { description: 'As asked.', content: { 'application/json': { schema: z.looseObject({}) } } },
        400: failed('What was sent cannot be understood.'),
        503: failed('Nothing is read here.'),
      },
    });
    app.post(path, (c) => answer(c, source, make));
  }
}

async function answer(c: Context, { annotate }: Source, make: Made): Promise<Response> {
  if (!annotate)
    return problem(c, 503, 'Nothing is read here', 'The page was made without what reads reports.');
  const json: unknown = await c.req.json().catch(() => undefined);
  const given = body.safeParse(json);
  if (!given.success) {
    return problem(c, 400, 'The request makes no sense', wrongWords(given.error));
  }
  const { reports, problems } = reportsOf(given.data.reports);
  const annotations: Annotation[] = [];
  const broken: Problem[] = [];
  for (const report of reports) {
    try {
      annotations.push(await annotate(report));
    } catch (error) {
      broken.push({
        report: report.id,
        message: `This report could not be read: ${(error as Error).message}`,
      });
    }
  }
  return c.json(make(annotations, [...problems, ...broken]));
}

/// The way that a line of a file goes.
function reportsOf(given: readonly object[]): {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
} {
  const lines = given.map((one) => `${JSON.stringify(one)}\n`).join('');
  return readReports({ name: 'sent.jsonl', bytes: new TextEncoder().encode(lines) });
}
