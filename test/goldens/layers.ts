/// Goldens of one report: each layer as readable lines, with offsets and the quoted words.

import type { Annotation, Participant, Span } from '../../src/model/index.ts';

type Part = string | number | false | undefined | null;
type Layer = (annotation: Annotation) => string[];

/// `61–67 "Monday"`; long slices keep their head and tail.
export function quote(text: string, { from, to }: Span): string {
  return `${from}–${to} ${words(text.slice(from, to))}`;
}

function words(slice: string): string {
  const flat = slice.replaceAll('\n', '⏎');
  return flat.length <= 90 ? `"${flat}"` : `"${flat.slice(0, 55)} … ${flat.slice(-30)}"`;
}

/// The parts that are there, with a space between.
const join = (...parts: readonly Part[]): string =>
  parts.filter((part) => part !== '' && part !== 0 && part !== false && part != null).join(' ');

const passages: Layer = ({ report, division }) => [
  `form ${division.form}`,
  ...division.entries.map((entry, i) =>
    join(
      `entry ${i}: ${entry.from}–${entry.to}`,
      entry.day,
      entry.time,
      entry.agency && `agency ${entry.agency}`,
      entry.dateline?.day && `dateline ${entry.dateline.day}`,
      entry.dateline?.place &&
        `from ${words(report.text.slice(entry.dateline.place.from, entry.dateline.place.to))}`,
    ),
  ),
  ...division.passages.map((one) => `${quote(report.text, one)} → ${one.kind} (${one.entry})`),
];

const sentences: Layer = ({ report, sentences: spans }) => spans.map((span) => quote(report.text, span));

const times: Layer = ({ report, times: notes }) =>
  notes.map(({ value, rule, ...span }) =>
    join(
      `${quote(report.text, span)} → ${value.value} ${value.type}`,
      value.mod,
      value.edtf && value.edtf !== value.value && `edtf ${value.edtf}`,
      value.anchor && `from ${value.anchor}`,
      value.until !== undefined && `until #${value.until}`,
      `[${rule}]`,
    ),
  );

const places: Layer = ({ report, places: notes }) =>
  notes.map(({ value, rule, ...span }) =>
    join(
      `${quote(report.text, span)} → ${value.name}`,
      `(${[value.kind, value.key, value.country].filter(Boolean).join(', ')})`,
      value.reference !== 'name' && value.reference,
      value.antecedent !== undefined && `= #${value.antecedent}`,
      value.relative &&
        join(value.relative.relation, value.relative.km && `${value.relative.km} km`, value.relative.bearing),
      `±${value.radiusKm} km`,
      `[${rule}]`,
    ),
  );

const actors: Layer = ({ report, actors: notes }) =>
  notes.map(({ value, rule, ...span }) =>
    join(
      `${quote(report.text, span)} → ${value.name}`,
      `(${[value.kind, value.actor].filter(Boolean).join(', ')})`,
      value.reference !== 'name' && value.reference,
      value.antecedent !== undefined && `= #${value.antecedent}`,
      value.title && `title "${value.title}"`,
      value.of && `of ${value.of}`,
      value.unnamed && 'unnamed',
      `[${rule}]`,
    ),
  );

const figures: Layer = ({ report, figures: notes }) =>
  notes.map(({ value, rule, ...span }) =>
    join(
      `${quote(report.text, span)} → ${value.low ?? '?'}/${value.best ?? '?'}/${value.high ?? '?'} ${value.hedge}`,
      `${value.of} (${value.kind})`,
      value.state,
      value.outOf !== undefined && `out of ${value.outOf}`,
      value.partOf !== undefined && `part of #${value.partOf}`,
      value.sameAs !== undefined && `same as #${value.sameAs}`,
      value.additional && 'additional',
      `[${rule}]`,
    ),
  );

const statements: Layer = ({ report: { text }, statements: notes, actors: all }) =>
  notes.flatMap(({ value, rule }, i) => [
    join(
      `#${i} ${value.speaker ? quote(text, value.speaker) : 'nobody named'}`,
      value.speaker?.actor !== undefined && `= ${all[value.speaker.actor]?.value.name ?? 'a missing actor'}`,
      value.via.length > 0 &&
        `via ${value.via.map((one) => words(text.slice(one.from, one.to))).join(' via ')}`,
      value.cue && `· ${words(text.slice(value.cue.from, value.cue.to))}`,
      `→ ${value.stance}`,
      value.direct && 'direct',
      value.hedge && `hedge "${value.hedge}"`,
      value.evidence?.length && `by ${value.evidence.join(', ')}`,
      value.verifies && 'verifies',
      value.inside !== undefined && `inside #${value.inside}`,
      `[${rule}]`,
    ),
    ...value.content.map((span) => `    ${quote(text, span)}`),
  ]);

const events: Layer = (annotation) =>
  annotation.events.flatMap(({ value, rule, ...span }, i) => {
    const { report, times: when, places: where, figures: counts } = annotation;
    const said = (index: number | undefined, notes: readonly Span[]): string | undefined => {
      const note = index === undefined ? undefined : notes[index];
      return note && words(report.text.slice(note.from, note.to));
    };
    const lines = [
      value.time !== undefined &&
        `when ${said(value.time, when)} = ${when[value.time]?.value.value} by ${value.timeBy}`,
      value.place !== undefined &&
        `where ${said(value.place, where)} = ${where[value.place]?.value.name} by ${value.placeBy}`,
      value.agents.length > 0 && `who ${value.agents.map(participant).join('; ')}`,
      value.targets.length > 0 && `to ${value.targets.map(participant).join('; ')}`,
      value.holder && `holder ${participant(value.holder)}`,
      value.loser && `loser ${participant(value.loser)}`,
      value.instruments.length > 0 &&
        `with ${value.instruments.map((one) => quote(report.text, one)).join('; ')}`,
      value.figures.length > 0 && `how many ${value.figures.map((f) => said(f, counts)).join('; ')}`,
    ];
    return [
      join(
        `#${i} ${quote(report.text, span)} → ${value.type}`,
        value.acled && `(${value.acled})`,
        value.status,
        value.hedge && `hedge "${value.hedge}"`,
        value.generic && 'generic',
        value.partOf !== undefined && `part of #${value.partOf}`,
        value.statement !== undefined && `said in #${value.statement}`,
        `[${rule}]`,
      ),
      ...lines.filter((line) => line !== false && line !== undefined).map((line) => `    ${line}`),
    ];

    function participant(one: Participant): string {
      return join(
        quote(report.text, one),
        one.name !== report.text.slice(one.from, one.to) && `= ${one.name}`,
        one.effect,
      );
    }
  });

export const LAYERS: Readonly<Record<string, Layer>> = {
  passages,
  sentences,
  times,
  places,
  actors,
  figures,
  statements,
  events,
};
