/// Plain text: one file, one report, with or without a header: `date YYYY-MM-DD`, and below it `outlet NAME`.

import type { Problem } from '../model/index.ts';
import { decode, isBinary } from './decode.ts';
import { reportId } from './identity.ts';
import { type Dated, isPublished, publishedInText } from './published.ts';
import { MOST_CHARACTERS, type Reader, type ReadResult, refuse } from './reader.ts';

const HEADER =
  /^\s{0,20}date[ \t]+(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)(?:[ \t]+|[ \t]*\r?\n|$)/i;

/// Stands only right below a date, in small letters: a story may begin with the word.
const OUTLET = /^outlet[ \t]+([^\r\n]{1,100})(?:\r?\n|$)/;

export const plainText: Reader = {
  name: 'plain text',
  accepts: (name) => /\.(?:txt|text|md)$/.test(name) || !/\.[a-z0-9]{1,5}$/.test(name),
  read: ({ name, bytes }, options): ReadResult => {
    if (bytes.length === 0) return refuse(name, 'the file is empty: nothing to read.');
    const { text: whole, problems } = decode(bytes, name);
    if (isBinary(whole)) return refuse(name, 'this is not a text file; give a .txt or .jsonl file.');
    const header = HEADER.exec(whole.slice(0, 200));
    const below = header?.[0].endsWith('\n') ? OUTLET.exec(whole.slice(header[0].length)) : null;
    const offset = (header?.[0].length ?? 0) + (below?.[0].length ?? 0);
    const text = whole.slice(offset);
    if (text.trim() === '') return refuse(name, 'the file holds no words: nothing to read.');
    if (text.length > MOST_CHARACTERS)
      return refuse(
        name,
        `the text is longer than ${MOST_CHARACTERS} characters; split the file into reports.`,
      );
    const { published, dated, doubts } = dateOf(header?.[1], text, options.published, name);
    const outlet = below?.[1]?.trim() || options.outlet;
    return {
      reports: [
        {
          id: reportId(outlet, published, text),
          ...{ published, dated, language: 'en', text, media: [] },
          ...(outlet !== undefined && { outlet }),
          source: { file: name, offset },
        },
      ],
      problems: [...problems, ...oddCharacters(text, name), ...doubts],
    };
  },
};

function dateOf(
  header: string | undefined,
  text: string,
  option: string | undefined,
  source: string,
): Dated & { readonly doubts: readonly Problem[] } {
  if (header !== undefined && isPublished(header)) return { published: header, dated: 'header', doubts: [] };
  const wrong =
    header === undefined
      ? []
      : [{ source, message: `the header's date ${header} is not a day of the calendar; correct it.` }];
  if (option !== undefined && isPublished(option))
    return { published: option, dated: 'option', doubts: wrong };
  const found = publishedInText(text);
  if (found.dated !== 'unknown') return { ...found, doubts: wrong };
  const message =
    'no date of publication: begin the file with a line "date YYYY-MM-DD", or give --published YYYY-MM-DD.';
  return { ...found, doubts: [...wrong, { source, message }] };
}

/// NUL and other control characters are kept, since offsets must hold, and reported.
export function oddCharacters(text: string, source: string): readonly Problem[] {
  const at = text.search(/[^\P{Cc}\t\n\v\f\r\u0085]/u);
  if (at < 0) return [];
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      source,
      message: `the text holds control characters (first U+${code} at ${at}); they are kept as they are.`,
    },
  ];
}
