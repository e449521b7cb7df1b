/// What people may decide about the values of a record: that they hold, that they do not, or that others do.

import fc from 'fast-check';
import type {
  Annotation,
  EventStatus,
  Incident,
  MentionAt,
  SlotValue,
  Record as SourcedRecord,
  Verdict,
} from '../../src/model/index.ts';

type Draft = Pick<Extract<Verdict, { kind: 'correct' }>, 'mention' | 'value' | 'was'> & {
  readonly kind: 'accept' | 'correct' | 'reject';
};

/// Each with the words of an incident that it is about; those of ledgers come as often as all others together.
export function decisions(
  annotations: readonly Annotation[],
  record: Pick<SourcedRecord, 'incidents' | 'sites' | 'tenures' | 'appointments'>,
): fc.Arbitrary<Draft> {
  const claims = new Set([
    ...record.sites.flatMap(({ parts }) => parts.flatMap(({ history }) => history.map(({ claim }) => claim))),
    ...[...record.tenures, ...record.appointments].flatMap((one) => one.claims.map(({ id }) => id)),
  ]);
  const inLedgers = record.incidents.filter((one) => one.claims.some(({ id }) => claims.has(id)));
  const draftOf = (incidents: readonly Incident[]): fc.Arbitrary<Draft> =>
    fc
      .tuple(fc.constantFrom(...incidents), fc.nat(), fc.nat(), fc.constantFrom(...KINDS))
      .map(([incident, which, other, kind]): Draft => {
        const { report, event } = incident.mentions[which % incident.mentions.length]!;
        const { from, to } = annotations.find((one) => one.report.id === report)!.events[event]!;
        const mention: MentionAt = { report, from, to };
        const values = valuesOf(incident);
        const [words, value] = values[which % values.length]!;
        if (kind !== 'correct') return { kind, mention, value };
        const given = otherThan(value, other);
        return { kind, mention, value: given, ...(words === null ? {} : { was: words }) };
      });
  return fc.oneof(draftOf(record.incidents), draftOf(inLedgers));
}

const KINDS = ['accept', 'correct', 'correct', 'reject'] as const;

/// Each with the words that say which of several it is.
function valuesOf(incident: Incident): readonly (readonly [words: string | null, value: SlotValue])[] {
  const { type, status, edtf, place, agents, targets, figures } = incident;
  return [
    [null, { slot: 'event', type }],
    [null, { slot: 'status', status }],
    [null, { slot: 'time', edtf }],
    [null, { slot: 'place', name: place?.name ?? 'Khoms' }],
    [null, { slot: 'agent', name: 'the third brigade' }],
    ...agents.map(({ name }) => [name, { slot: 'agent', name }] as const),
    ...targets.map(({ name, effect }) => {
      const words = effect === undefined ? name : `${name}: ${effect}`;
      return [words, { slot: 'target', name, ...(effect === undefined ? {} : { effect }) }] as const;
    }),
    ...figures.map(({ of, low, best, high, hedge, effect, words }) => {
      const told = { of, low, best, high, hedge, words };
      return [words, { slot: 'figure', ...told, ...(effect === undefined ? {} : { effect }) }] as const;
    }),
  ];
}

const TYPES = ['heritage-damage', 'non-state-actor-overtakes-territory', 'talks', 'retreat', 'air-strike'];
const STATUSES: readonly EventStatus[] = ['happened', 'planned', 'possible', 'denied'];
const TIMES = ['2018-10', '2018-10-09', '[..2018-10-20]', '2016-01-01/2016-03-01'];
const NAMES = ['Meridian', 'Islamic State', 'the third brigade'];
const EFFECTS = ['destroyed', 'damaged', 'none'] as const;

function otherThan(value: SlotValue, n: number): SlotValue {
  const pick = <T>(list: readonly T[]): T => list[n % list.length]!;
  switch (value.slot) {
    case 'event':
      return { slot: 'event', type: pick(TYPES) };
    case 'status':
      return { slot: 'status', status: pick(STATUSES) };
    case 'time':
      return { slot: 'time', edtf: pick(TIMES) };
    case 'place':
      return { slot: 'place', name: pick(['Khoms', 'Nowhere', 'Palmyra']) };
    case 'target':
      return { slot: 'target', name: n % 2 === 0 ? value.name : 'the gate', effect: pick(EFFECTS) };
    case 'figure':
      return {
        ...value,
        low: n % 40,
        best: n % 40,
        high: n % 40,
        hedge: 'exact',
        words: `${n % 40} of them`,
      };
    default:
      return { ...value, name: pick(NAMES) };
  }
}
