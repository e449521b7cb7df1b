/// The places of readers still to be written: their files are named in a problem, never skipped in silence.

import { type Reader, refuse } from './reader.ts';

const later = (name: string, extensions: RegExp, start?: RegExp): Reader => ({
  name,
  accepts: (file, text) => extensions.test(file) || start?.test(text) === true,
  read: (file) =>
    refuse(
      file.name,
      `${name} is not read yet; save the report as plain text (.txt) or as JSON Lines (.jsonl).`,
    ),
});

export const html = later('HTML', /\.x?html?$/, /^\s*<(?:!doctype html|html)\b/i);
export const feed = later('a feed (RSS, Atom)', /\.(?:xml|rss|atom)$/, /^\s*<(?:\?xml|rss|feed)\b/i);
export const warc = later('a web archive (WARC)', /\.warc(?:\.gz)?$/, /^WARC\//);
export const other = later('this kind of file', /\.(?:pdf|docx?|odt|rtf|eml|zip|gz|csv|json)$/);
