/// Where reports were published, as far as they were handed in with an address.

import type { Archive } from './archive.ts';

/// What else may stand there leads nowhere on paper.
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

/// By id of a report.
export async function urlsOf(archive: Pick<Archive, 'reportUrls'>): Promise<ReadonlyMap<string, string>> {
  const reports = await archive.reportUrls();
  return new Map(reports.flatMap(({ id, url }) => (isWebAddress(url) ? [[id, url] as const] : [])));
}
