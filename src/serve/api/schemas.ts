/// The shapes that the interface gives, as schemas that describe them in the OpenAPI document.

import { z } from '@hono/zod-openapi';
import { COPY_KINDS, SLOTS, STANDS } from '../../model/index.ts';
import { former, review } from './review-schemas.ts';
import { effect, gradeLevel, hedge, span, status } from './terms.ts';

export const standing = z.enum(STANDS);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const stance = z.enum(['asserts', 'denies', 'doubts', 'asks', 'offers', 'expects']);
export const form = z.enum(['story', 'live-log', 'composite']);
export const copyKind = z.enum(COPY_KINDS);

export const problemJson = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    became: former.optional(),
  })
  .openapi('ProblemDetails', { description: 'RFC 9457: what went wrong, in words that say what to do.' });

const evidence = span
  .extend({ report: z.string(), text: z.string(), rule: z.string() })
  .openapi('Evidence', { description: 'Words of a report: UTF-16 offsets, half-open, and the slice.' });

export const claim = z
  .object({
    id: z.string(),
    slot: z.enum(SLOTS),
    value: z.string(),
    speakers: z.array(z.string()).openapi({ description: 'Outermost … innermost.' }),
    source: z.string().openapi({ description: 'By which independent sources are counted.' }),
    stance,
    hedge: z.string().optional(),
    origin: z.string(),
    means: z.array(z.string()).optional(),
    verifies: z.boolean().optional(),
    evidence: z.array(evidence).min(1),
  })
  .openapi('Claim', { description: 'One value of one slot, as said by one chain of speakers.' });

export const place = z
  .object({
    name: z.string(),
    key: z.string(),
    gazetteer: z.string().optional(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusKm: z.number(),
    precision: z.int().min(1).max(7).openapi({ description: 'UCDP where_prec.' }),
    within: z.array(z.string()),
    assumed: z.enum(['around', 'lead', 'dateline']).optional().openapi({
      description:
        'Present where no words say that the incident was there: its report tells of that place around it or in its lead, or was sent from there.',
    }),
  })
  .openapi('Place', { description: 'An area with an honest radius, not a pin.' });

const figure = z
  .object({
    of: z.string(),
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
    hedge,
    state: z.enum(['reported', 'verified', 'claimed']),
    effect: z.string().optional(),
    outOf: z.number().optional(),
    partOf: z.int().optional(),
    words: z.string(),
    claim: z.string(),
  })
  .openapi('Figure');

const incidentHead = z.object({
  id: z.string(),
  type: z.string(),
  acled: z.string().optional(),
  title: z.string(),
  edtf: z.string(),
  begin: day.nullable(),
  end: day.nullable(),
  timePrecision: z.int().min(1).max(5).openapi({ description: 'UCDP date_prec.' }),
  timeAssumed: z.enum(['around', 'lead', 'report']).optional().openapi({
    description:
      'Present where no words say when it was: the sentence before or the lead tells of that day, or it is the news with which its report begins.',
  }),
  place: place.nullable(),
  agents: z.array(z.object({ name: z.string(), actor: z.string().optional() })),
  targets: z.array(z.object({ name: z.string(), effect: effect.optional() })),
  instruments: z.array(z.string()),
  figures: z.array(figure),
  status,
  grade: z.object({ level: gradeLevel, reason: z.string(), rule: z.string() }),
  independentSources: z.int(),
  reports: z.array(z.string()),
  partOf: z.string().optional(),
  review: review.optional(),
});

const mention = z.object({ report: z.string(), event: z.int() });

export const incidentRow = incidentHead
  .extend({ speakers: z.array(z.string()) })
  .openapi('IncidentRow', { description: 'An incident without its claims, and who speaks first-hand.' });

export const incident = incidentHead
  .extend({ mentions: z.array(mention), claims: z.array(claim) })
  .openapi('Incident');

export const background = incidentHead
  .extend({
    mentions: z.array(mention),
    claims: z.array(claim),
    rule: z.string(),
    why: z.string(),
    of: z.string().optional(),
  })
  .openapi('Background', { description: 'What is told beside an incident, and why it is none of its own.' });

export const link = z
  .object({
    a: mention,
    b: mention,
    answer: z.enum(['same', 'different', 'unsure']),
    score: z.number(),
    reasons: z.array(z.object({ feature: z.string(), weight: z.number(), words: z.string() })),
    by: z.enum(['rules', 'analyst']),
  })
  .openapi('Link', { description: 'Why two mentions are, or are not, one event.' });

export const recordReport = z
  .object({
    id: z.string(),
    source: z.string(),
    published: z.string(),
    outlet: z.string().nullable(),
    agency: z.string().nullable(),
    title: z.string().nullable(),
    form,
    origin: z.string(),
  })
  .openapi('ReportRow');

export const report = z
  .looseObject({
    id: z.string(),
    published: z.string(),
    outlet: z.string().optional(),
    agency: z.string().optional(),
    title: z.string().optional(),
    url: z.string().optional(),
    language: z.string(),
    text: z.string(),
  })
  .openapi('Report', { description: 'A report as it was received; offsets everywhere point into its text.' });

export const annotation = z
  .looseObject({ id: z.string(), form })
  .openapi('Annotation', { description: 'One line of `tetrapylon annotate --json`.' });

export const origin = z
  .object({
    id: z.string(),
    report: z.string(),
    span,
    agency: z.string().optional(),
    published: z.string(),
    members: z.array(z.object({ report: z.string(), share: z.number() })),
  })
  .openapi('Origin', { description: 'A text of independent authorship, and the reports that carry it.' });

const stretch = span.extend({ id: z.string() });
export const copyGroup = z
  .object({
    origin: stretch,
    members: z.array(
      stretch.extend({
        edits: z.array(
          z.object({
            kind: z.enum(['replaced', 'dropped', 'added']),
            ...{ origin: span, copy: span, was: z.string(), is: z.string() },
          }),
        ),
      }),
    ),
  })
  .openapi('CopyGroup', { description: 'Passages that derive from one text, with their edits.' });

export const problem = z
  .object({
    report: z.string().optional(),
    from: z.int().optional(),
    to: z.int().optional(),
    source: z.string().optional(),
    message: z.string(),
  })
  .openapi('Problem', { description: 'Something odd about an input; everything else of it is kept.' });

export const hit = z
  .object({
    report: z.string(),
    title: z.string().nullable(),
    published: z.string(),
    outlet: z.string().nullable(),
    span: span.nullable(),
    extract: z.string(),
    marks: z.array(span),
    matches: z.int().openapi({ description: 'How often the words stand in the whole text.' }),
  })
  .openapi('Hit');

export const facetCounts = z.array(z.object({ value: z.string(), count: z.int() }));
export const facets = z
  .object({
    total: z.int(),
    grades: facetCounts,
    types: facetCounts,
    places: z.array(
      z.object({
        ...{ value: z.string(), count: z.int() },
        ...{ lat: z.number().nullable(), lon: z.number().nullable(), radiusKm: z.number() },
      }),
    ),
    speakers: facetCounts,
    standings: facetCounts,
    months: facetCounts,
  })
  .openapi('Facets');

export const counts = z
  .object({
    reports: z.int(),
    origins: z.int(),
    incidents: z.int(),
    sites: z.int(),
    tenures: z.int(),
    appointments: z.int(),
    problems: z.int(),
    verdicts: z.int(),
    review: z.int(),
  })
  .openapi('Counts');

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().openapi({ description: 'Hand it in as `after`; null on the last page.' }),
  });
}

export const queueItem = z
  .object({
    incident: incidentRow,
    urgency: z.object({ score: z.number(), reasons: z.array(z.string()) }),
  })
  .openapi('QueueItem', { description: 'An incident that a person should look at, and why.' });

export const alike = z
  .object({ incident: incidentRow, score: z.number(), reasons: z.array(z.string()) })
  .openapi('Alike', { description: 'Another incident that may be the same event, and why.' });
