/// The library: read reports, annotate them, make the record. No file system, no clock, no network.

export { briefHtml, briefMarkdown } from './export/brief.ts';
export { annotationJson, recordJson, relateJson } from './export/contract.ts';
export { openGazetteer } from './lexicon/gazetteer.ts';
export type * from './model/index.ts';
export { annotate, buildRecord, chain, record, relate } from './pipeline.ts';
export { readReports } from './read/index.ts';
