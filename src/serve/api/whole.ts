/// Questions about all of the archive: where something comes from, what a period brought, whether the store is sound.

import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { briefHtml, briefMarkdown, briefOf } from '../../export/brief.ts';
import { explain } from '../../store/explain.ts';
import { urlsOf } from '../../store/urls.ts';
import { firstDayOf, lastDayOf } from '../../time/index.ts';
import { period, words } from './queries.ts';
import type { Source } from './records.ts';
import { problem, read } from './route.ts';
import { onlyKnown, wrongWords } from './wrong.ts';

const NO_ID = 'Nothing, or more than one thing, has an id that begins so; see /api/v1/find.';
const candidate = z.object({
  kind: z.enum(['report', 'incident', 'background', 'claim', 'origin', 'site']),
  id: z.string(),
});

export function addWhole(app: OpenAPIHono, source: Source): void {
  const { archive } = source;
  read(
    app,
    '/find',
    {
      ...{ summary: 'What has an id that begins so', tag: 'Archive' },
      query: z.object({ id: z.string().min(1).max(200) }),
      gives: z.object({ items: z.array(candidate) }),
    },
    async ({ id }) => ({ items: await archive.idsWith(id, 20) }),
  );
  read(
    app,
    '/explain/{id}',
    {
      ...{
        summary: 'Where something comes from: an id, or its beginning, followed to the words',
        tag: 'Archive',
      },
      ...{ params: z.object({ id: z.string().max(200) }), none: NO_ID },
      gives: z.looseObject({ kind: candidate.shape.kind }),
    },
    async ({ id }) => {
      const found = await explain(archive, id, source.annotation);
      return 'explained' in found ? found.explained : undefined;
    },
  );
  read(
    app,
    '/check',
    {
      ...{ summary: 'Whether the store is sound', tag: 'Archive' },
      gives: z.object({ sound: z.boolean(), wrong: z.array(z.string()) }),
    },
    async () => {
      const wrong = await archive.check();
      return { sound: wrong.length === 0, wrong };
    },
  );
  addBrief(app, source);
}

const wordsNote = z.object({
  number: z.int(),
  quote: z.string(),
  speakers: z.array(z.string()),
  outlet: z.string().nullable(),
  file: z.string(),
  url: z.string().optional(),
  published: z.string(),
  report: z.string(),
  from: z.int(),
  to: z.int(),
});
const decisionNote = z
  .object({
    ...{ number: z.int(), by: z.string(), at: z.string() },
    ...{ reason: z.string(), verdict: z.string() },
  })
  .openapi({ description: 'What a person decided stands on that person’s word.' });
const note = z.union([wordsNote, decisionNote]);

export const brief = z
  .object({
    title: z.string(),
    counts: z.string(),
    sections: z.array(
      z.object({
        heading: z.string(),
        incident: z.string().optional(),
        sentences: z.array(z.object({ text: z.string(), notes: z.array(z.int()).min(1) })),
      }),
    ),
    notes: z.array(note),
  })
  .openapi('Brief', { description: 'Sentences with the numbers of their notes; each has one at least.' });

const limits = {
  since: period.optional(),
  until: period.optional(),
  place: words.optional().openapi({ description: 'Part of the name of the place or of one around it.' }),
  kind: words.optional().openapi({ description: 'Parts of types, apart by commas: strike,chemical.' }),
  title: words.optional(),
};

function addBrief(app: OpenAPIHono, { archive }: Source): void {
  read(
    app,
    '/brief',
    {
      ...{ summary: 'A briefing in which every sentence has a citation', tag: 'Export', gives: brief },
      query: z.object(limits),
    },
    async (given) => briefOf(await archive.record(), { ...optionsOf(given), urls: await urlsOf(archive) }),
  );
  for (const [file, type, write] of [
    ['brief.md', 'text/markdown; charset=utf-8', briefMarkdown],
    ['brief.html', 'text/html; charset=utf-8', briefHtml],
  ] as const) {
    app.openAPIRegistry.registerPath({
      method: 'get',
      path: `/${file}`,
      ...{ summary: 'The same as a file, to print or to go on with', tags: ['Export'] },
      request: { query: z.object(limits) },
      responses: {
        200: { description: 'The file.', content: { [type.split(';')[0]!]: { schema: z.string() } } },
      },
    });
    app.get(`/${file}`, async (c) => {
      const given = onlyKnown(limits).safeParse(c.req.query());
      if (!given.success) {
        return problem(c, 400, 'The request makes no sense', wrongWords(given.error));
      }
      const urls = await urlsOf(archive);
      const text = write(await archive.record(), { ...optionsOf(given.data), urls });
      // It has its own style inside, which pages of ours may not: it is kept, and opened from there.
      return c.body(text, 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${file}"`,
      });
    });
  }
}

type Given = { readonly [name in keyof typeof limits]?: string | undefined };

function optionsOf({ since, until, place, kind, title }: Given) {
  const kinds = kind
    ?.split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    ...(since && { since: firstDayOf(since) }),
    ...(until && { until: lastDayOf(until) }),
    ...(place && { place }),
    ...(kinds?.length && { kinds }),
    ...(title && { title }),
  };
}
