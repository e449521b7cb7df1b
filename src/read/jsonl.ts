/// JSON Lines: one report a line, as in the contract.

import * as z from 'zod';
import type { Problem, Report } from '../model/index.ts';
import { decode } from './decode.ts';
import { reportId } from './identity.ts';
import { oddCharacters } from './plain.ts';
import { type Dated, isPublished, publishedInText } from './published.ts';
import { MOST_CHARACTERS, type Reader, type ReadOptions, type ReadResult, refuse } from './reader.ts';

const word = z.string().optional().nullable();
const Line = z.object({
  ...{
    id: word,
    published: word,
    outlet: word,
    agency: word,
    title: word,
    url: word,
    language: word,
    retrieved: word,
  },
  text: z.string(),
  media: z.array(z.string()).optional().nullable(),
});

export const jsonLines: Reader = {
  name: 'JSON Lines',
  accepts: (name, start) =>
    /\.(?:jsonl|ndjson)$/.test(name) || (/^(?:-|.*\.json)$/.test(name) && /^\s*\{/.test(start)),
  read: ({ name, bytes }, options): ReadResult => {
    if (bytes.length === 0) return refuse(name, 'the file is empty: nothing to read.');
    const { text, problems } = decode(bytes, name);
    const lines = text
      .split('\n')
      .map((line, i) => (line.trim() === '' ? null : readLine(line, name, i + 1, options)));
    const read = lines.filter((line) => line !== null);
    return {
      reports: read.flatMap(({ reports }) => reports),
      problems: [...problems, ...read.flatMap((line) => line.problems)],
    };
  },
};

function readLine(line: string, file: string, number: number, options: ReadOptions): ReadResult {
  const source = `${file}:${number}`;
  if (line.length > 3 * MOST_CHARACTERS)
    return refuse(source, 'the line is too long; keep a report under 5 MB of text.');
  const json = parseJson(line);
  if (json === undefined)
    return refuse(source, 'this line is not JSON; write one report a line, {"published": …, "text": …}.');
  const parsed = Line.safeParse(json);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    const field = path.length > 0 ? `field "${path.join('.')}"` : 'the line';
    return refuse(
      source,
      `${field}: ${message}; a report needs at least {"published": "YYYY-MM-DD", "text": "…"}.`,
    );
  }
  const { text } = parsed.data;
  if (text.trim() === '') return refuse(source, 'the text is empty; give the words of the report in "text".');
  if (text.length > MOST_CHARACTERS)
    return refuse(source, `the text is longer than ${MOST_CHARACTERS} characters; split it into reports.`);
  return toReport(parsed.data, { file, line: number }, source, options);
}

function toReport(
  line: z.infer<typeof Line>,
  at: Report['source'],
  source: string,
  options: ReadOptions,
): ReadResult {
  const { text } = line;
  const { published, dated, problems } = dateOf(line.published ?? undefined, text, source, options);
  const outlet = line.outlet ?? options.outlet;
  const report: Report = {
    id: line.id || reportId(outlet, published, text),
    ...{ published, dated, text, language: line.language || 'en', media: line.media ?? [], source: at },
    ...(outlet !== undefined && { outlet }),
    ...given('agency', line.agency),
    ...given('title', line.title),
    ...given('url', line.url),
    ...given('retrieved', line.retrieved),
  };
  return { reports: [report], problems: [...problems, ...oddCharacters(text, source)] };
}

const given = <K extends string>(key: K, value: string | null | undefined) =>
  (value ? { [key]: value } : {}) as { readonly [P in K]?: string };

function dateOf(
  published: string | undefined,
  text: string,
  source: string,
  options: ReadOptions,
): Dated & { readonly problems: readonly Problem[] } {
  if (published !== undefined && isPublished(published)) return { published, dated: 'given', problems: [] };
  const wrong = published
    ? `published "${published.slice(0, 40)}" is neither YYYY-MM-DD nor an RFC 3339 instant`
    : 'no "published"';
  if (options.published !== undefined && isPublished(options.published))
    return {
      published: options.published,
      dated: 'option',
      problems: published ? [{ source, message: `${wrong}; --published is used.` }] : [],
    };
  const found = publishedInText(text);
  const then =
    found.dated === 'unknown' ? 'give it in the line or with --published.' : 'the dateline is used.';
  return {
    ...found,
    problems: published || found.dated === 'unknown' ? [{ source, message: `${wrong}; ${then}` }] : [],
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.trim());
  } catch {
    return undefined;
  }
}
