/// The shapes of what is asked for reading: reports as rows, what they share, what they tell, search.

import { z } from '@hono/zod-openapi';
import { claim, copyGroup, copyKind, facetCounts, form, origin, recordReport } from './schemas.ts';
import { gradeLevel, span } from './terms.ts';

export const reportRow = recordReport
  .extend({
    words: copyKind,
    shares: z.array(
      z.object({
        ...{ origin: z.string(), report: z.string(), share: z.number() },
        by: z.string().nullable(),
      }),
    ),
  })
  .openapi('ListedReport', { description: 'A report as a row, and how much of its text comes from where.' });

export const reportFacets = z
  .object({
    total: z.int(),
    ...{ outlets: facetCounts, agencies: facetCounts, forms: facetCounts },
    ...{ words: facetCounts, months: facetCounts },
  })
  .openapi('ReportFacets');

const reportName = recordReport
  .pick({ id: true, published: true, outlet: true, agency: true, title: true, source: true })
  .extend({ url: z.string().optional() })
  .openapi('ReportName');

const seam = z.object({ at: z.int().min(0), reasons: z.array(z.string()) });

export const carried = z
  .object({
    copies: z.array(copyGroup),
    origins: z.array(origin),
    seams: z.array(seam),
    reports: z.array(reportName),
  })
  .openapi('Carried');

export const sources = z
  .object({ reports: z.array(reportName), origins: z.array(origin) })
  .openapi('Sources', {
    description: 'What the reports of an incident are called, and whose words they hold.',
  });

export const told = z
  .object({
    ...{ id: z.string(), title: z.string(), edtf: z.string(), level: gradeLevel },
    beside: z.string().optional(),
    spans: z.array(span.extend({ slot: z.string(), value: z.string(), claim: z.string() })),
  })
  .openapi('Told', { description: 'An incident, and the words of the report that tell of it.' });

export const sideBySide = z
  .object({
    columns: z.array(
      reportName.extend({
        ...{ text: z.string(), form },
        passages: z.array(span.extend({ kind: z.string(), entry: z.int() })),
        seams: z.array(seam),
      }),
    ),
    copies: z.array(copyGroup),
    others: z.array(reportName.extend({ share: z.number() })),
  })
  .openapi('SideBySide', {
    description: 'Reports side by side: which passages are one text, with the edits.',
  });

export const occurrence = span
  .extend({ text: z.string(), status: z.string(), rule: z.string() })
  .openapi('Occurrence', { description: 'What else happens in a report, beyond events of conflict.' });

export const searchFacets = z
  .object({
    total: z.int(),
    outlets: facetCounts,
    years: facetCounts,
    said: z.array(z.string()).openapi({ description: 'How the question was understood.' }),
    ignored: z.array(z.string()),
    order: z.string().openapi({ description: 'In which order what is found is told.' }),
  })
  .openapi('SearchFacets');

/// A claim, and the title of what it is a claim about.
export const claimOf = z.object({ claim, of: z.string(), incident: z.string().optional() });
