/// How an incident is called: by the words of its first mention, so that it can be found again by them.

import { contentId } from '../text/content-id.ts';

/// `key`: `report:from:to` of the mention.
export const incidentCalled = (key: string): string => contentId(['incident', key], 12);
