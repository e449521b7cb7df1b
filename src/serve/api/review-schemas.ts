/// The shapes of review: what people decide, what they decided, and what waits for them.

import { z } from '@hono/zod-openapi';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import { OUTCOMES, SLOTS, STANDINGS } from '../../model/index.ts';
import { daysOfEdtf } from '../../time/index.ts';
import { effect, gradeLevel, hedge, span, status } from './terms.ts';

const words = z.string().trim().min(1).max(400);
const name = z.string().trim().min(1).max(80).openapi({ example: 'N. Haddad' });
const reason = z.string().trim().max(4000);
const why = reason.min(1, 'say why: it stands in the history');

const signed = z.object({ by: z.string(), at: z.string(), reason: z.string(), verdict: z.string() });

export const decided = signed
  .extend({
    slot: z.enum(SLOTS),
    kind: z.enum(['accept', 'correct', 'reject']),
    value: z.string(),
    proposed: z.string().optional().openapi({ description: 'What the rules say instead.' }),
  })
  .openapi('Decided', { description: 'A value that a person accepted, corrected or rejected.' });

const disagreement = z
  .object({
    verdict: z.string(),
    slot: z.enum([...SLOTS, 'grade', 'standing']),
    decided: z.string(),
    rejected: z.literal(true).optional().openapi({ description: 'It was decided that this is not so.' }),
    says: z.string(),
    claim: z.string().optional(),
    report: z.string().optional(),
  })
  .openapi('Disagreement', { description: 'Where reports that came in later say otherwise: a question.' });

export const review = z
  .object({
    accepted: signed.optional(),
    standing: signed.extend({ standing: z.enum(['verified', 'unverifiable']) }).optional(),
    graded: signed.extend({ level: gradeLevel }).optional(),
    assigned: signed.extend({ to: z.string() }).optional(),
    decided: z.array(decided),
    notes: z.array(signed),
    related: z.array(signed.extend({ incident: z.string(), title: z.string() })),
    asks: z.array(disagreement),
    verdicts: z.array(z.string()),
  })
  .openapi('Review', { description: 'What people decided about it, apart from what the rules propose.' });

export const mentionAt = span.extend({ report: z.string().max(200) }).openapi('MentionAt', {
  description: 'An event by its words: the trigger in the report, UTF-16 offsets, half-open.',
});

export const mentionTold = z
  .object({
    at: mentionAt,
    ...{ words: z.string(), sentence: z.string(), published: z.string(), outlet: z.string().nullable() },
    copy: z.boolean().openapi({ description: 'Repeats another mention of the incident word by word.' }),
  })
  .openapi('Mention');

const count = z.number().int().min(0).max(1e10).nullable();

const named = z.object({ name: words });
export const slotValue = z
  .discriminatedUnion('slot', [
    z.object({
      slot: z.literal('event'),
      type: z.string().refine((type) => EVENT_TYPES.has(type), 'no such type of event'),
    }),
    z.object({
      slot: z.literal('time'),
      edtf: words.refine(
        (edtf) => daysOfEdtf(edtf) !== undefined,
        'a day, month, year or span in EDTF, such as 2016-11-20, 2016-11, 2016-11/2016-12 or [..2017-01-20]',
      ),
    }),
    named.extend({
      slot: z.literal('place'),
      gazetteer: words.optional(),
      lat: z.number().min(-90).max(90).optional(),
      lon: z.number().min(-180).max(180).optional(),
      radiusKm: z.number().min(0).max(5000).optional(),
    }),
    named.extend({ slot: z.literal('agent') }),
    named.extend({ slot: z.literal('instrument') }),
    named.extend({ slot: z.literal('responsibility') }),
    named.extend({ slot: z.literal('target'), effect: effect.optional() }),
    z.object({
      ...{ slot: z.literal('status'), status },
      became: z.enum(OUTCOMES).optional().openapi({
        description:
          'Of what was planned: `postponed` goes with the status `planned`, `cancelled` with `denied`.',
      }),
    }),
    z.object({
      slot: z.literal('figure'),
      ...{ of: z.string().trim().max(80), low: count, best: count, high: count, hedge, words },
      effect: z.string().max(40).optional(),
      outOf: z.number().int().min(0).max(1e10).optional().openapi({ description: 'Of how many they are.' }),
    }),
  ])
  .openapi('SlotValue', { description: 'A value of one slot, in the terms of that slot.' });

const id = z.string().min(1).max(200);
const incidents = z.array(id).min(1).max(500).openapi({ description: 'Ids; several for a deed in bulk.' });
const pairKind = z.enum(['same', 'different', 'related']);
const seen = z.record(id, z.string().max(200)).optional().openapi({
  description:
    'By id of an incident, the last of its `review.verdicts` that was seen, empty for none: refused with 412 where somebody else has decided about it since.',
});
const because = { by: name, reason: why, seen };
const perhaps = { by: name, reason: reason.default(''), seen };

export const act = z
  .union([
    z.object({ kind: pairKind, incidents: incidents.min(2), ...because }),
    z.object({ kind: pairKind, a: mentionAt, b: mentionAt, ...because }),
    z.object({
      ...{ kind: z.literal('split'), incident: id, mentions: z.array(mentionAt).min(1).max(500), ...because },
    }),
    z.object({ kind: z.literal('grade'), incidents, level: gradeLevel, ...because }),
    z.object({
      ...{ kind: z.literal('accept'), incidents, slot: z.enum(SLOTS).optional(), value: words.optional() },
      ...perhaps,
    }),
    z.object({
      ...{ kind: z.literal('reject'), incidents, slot: z.enum(SLOTS).optional(), value: words.optional() },
      ...because,
    }),
    z.object({
      ...{ kind: z.literal('correct'), incident: id, was: words.optional(), value: slotValue, ...because },
    }),
    z.object({ kind: z.literal('standing'), incidents, standing: z.enum(STANDINGS), ...because }),
    z.object({ kind: z.literal('note'), incidents, ...because }),
    z.object({ kind: z.literal('assign'), incidents, to: name.nullable(), ...perhaps }),
    z.object({
      ...{ kind: z.literal('undo'), verdicts: z.array(id).min(1).max(2000), ...perhaps },
    }),
  ])
  .openapi('Act', {
    description:
      'What a person does, on one incident or many. `accept` and `reject` without a slot mean the incident as a whole.',
  });

export const acts = z
  .union([act, z.array(act).min(1).max(200)])
  .openapi('Acts', { description: 'One act, or several that are kept together or not at all.' });

export const undoing = z
  .object({
    verdicts: z.array(id).min(1).max(2000).openapi({ description: 'Ids of verdicts, or of acts.' }),
    ...perhaps,
  })
  .openapi('Undoing');

export const performed = z
  .object({
    verdicts: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
    incidents: z
      .array(z.string())
      .openapi({ description: 'Ids of the incidents that hold these words now: they may have changed.' }),
    revision: z.string(),
  })
  .openapi('Performed');

export const historyEntry = z
  .object({
    ...{ id: z.string(), by: z.string(), at: z.string(), reason: z.string() },
    ...{ act: z.string().optional(), kind: z.string(), words: z.string() },
    size: z.int().optional().openapi({ description: 'How many verdicts were given in the same act.' }),
    undoneBy: z.string().optional(),
    incidents: z.array(z.string()),
  })
  .openapi('HistoryEntry', { description: 'One decision: who, when, why. None is ever taken away.' });

export const former = z
  .object({
    title: z.string().optional(),
    verdicts: z.array(historyEntry),
    now: z.array(z.object({ kind: z.enum(['incident', 'background']), id: z.string(), title: z.string() })),
  })
  .openapi('Former', {
    description:
      'What became of an incident that is there no more: what was decided, and what tells of its words now.',
  });
