/// Builds small annotations by hand: notes are placed by the words they cover.

import type {
  ActorNote,
  Annotation,
  Comparison,
  EventMention,
  EventNote,
  FigureNote,
  PlaceNote,
  Report,
  Span,
  StatementNote,
  TimeNote,
} from '../../src/model/index.ts';
import { intervalOf } from '../../src/time/index.ts';

export interface Parts {
  readonly times?: readonly TimeNote[];
  readonly places?: readonly PlaceNote[];
  readonly actors?: readonly ActorNote[];
  readonly figures?: readonly FigureNote[];
  readonly statements?: readonly StatementNote[];
  readonly events?: readonly EventNote[];
}

export function reportOf(id: string, published: string, text: string, more: Partial<Report> = {}): Report {
  return {
    id,
    published,
    dated: 'given',
    language: 'en',
    text,
    media: [],
    source: { file: `${id}.txt` },
    ...more,
  };
}

export function annotationOf(report: Report, parts: Parts): Annotation {
  const whole = { from: 0, to: report.text.length };
  return {
    report,
    division: { form: 'story', passages: [{ ...whole, kind: 'paragraph', entry: 0 }], entries: [whole] },
    sentences: sentencesOf(report.text),
    times: parts.times ?? [],
    places: parts.places ?? [],
    actors: parts.actors ?? [],
    figures: parts.figures ?? [],
    statements: parts.statements ?? [],
    events: parts.events ?? [],
    problems: [],
  };
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^.]+\./g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/// The span of `words` in `text`; throws when they are not there, so that a test cannot pass by accident.
export function at(text: string, words: string): Span {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { from, to: from + words.length };
}

export function day(text: string, words: string, value: string): TimeNote {
  const { begin, end } = intervalOf(value)!;
  const form = { kind: 'fixed', value } as const;
  return { ...at(text, words), rule: 'test', value: { type: 'DATE', value, edtf: value, begin, end, form } };
}

export function place(text: string, words: string, key: string, within: readonly string[] = []): PlaceNote {
  const value = {
    name: words,
    key,
    kind: 'city',
    radiusKm: 5,
    precision: 1,
    within,
    reference: 'name',
  } as const;
  return { ...at(text, words), rule: 'test', value };
}

export function actor(
  text: string,
  words: string,
  id: string,
  more: Partial<ActorNote['value']> = {},
): ActorNote {
  return {
    ...at(text, words),
    rule: 'test',
    value: { kind: 'organisation', name: words, actor: id, reference: 'name', ...more },
  };
}

export function statement(
  text: string,
  speaker: string,
  content: string,
  more: Partial<StatementNote['value']> = {},
): StatementNote {
  const span = at(text, content);
  const value = {
    speaker: { ...at(text, speaker), actor: 0 },
    via: [],
    cue: null,
    content: [span],
    stance: 'asserts',
    direct: false,
  } as const;
  return { ...span, rule: 'test', value: { ...value, ...more } };
}

export function event(
  text: string,
  trigger: string,
  type: string,
  more: Partial<EventMention> = {},
): EventNote {
  const value = { type, status: 'happened', agents: [], targets: [], instruments: [], figures: [] } as const;
  return { ...at(text, trigger), rule: 'test', value: { ...value, ...more } };
}

/// Every report its own origin, but for `copies`: report id → the report that it copies whole.
export function comparisonOf(
  annotations: readonly Annotation[],
  copies: Readonly<Record<string, string>> = {},
): Comparison {
  const roots = annotations
    .filter(({ report }) => copies[report.id] === undefined)
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  return {
    copies: [],
    origins: roots.map(({ report }) => ({
      id: `origin-${report.id}`,
      report: report.id,
      span: { from: 0, to: report.text.length },
      ...(report.agency === undefined ? {} : { agency: report.agency }),
      published: report.published,
      members: annotations
        .filter((one) => one.report.id === report.id || copies[one.report.id] === report.id)
        .map((one) => ({ report: one.report.id, share: 1 })),
    })),
    stories: new Map(),
    lineage: new Map(
      annotations.map(({ report }) => {
        const root = copies[report.id];
        const whole = { from: 0, to: report.text.length };
        const copyOf = root === undefined ? {} : { copyOf: { id: root, ...whole } };
        return [report.id, [{ ...whole, origin: `origin-${root ?? report.id}`, ...copyOf }]];
      }),
    ),
    seams: new Map(),
  };
}
