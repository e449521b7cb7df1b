/// What every annotation must hold, whatever the text: answers the broken promises, in words.

import type { Annotation, Span } from '../../src/model/index.ts';

export function brokenPromises(annotation: Annotation): string[] {
  return [...spans(annotation), ...passages(annotation), ...order(annotation), ...indices(annotation)];
}

/// Every span with a name for it.
export function allSpans(a: Annotation): (readonly [string, Span])[] {
  const many = (name: string, list: readonly Span[]) =>
    list.map((span, i) => [`${name} ${i}`, span] as const);
  return [
    ...many('passage', a.division.passages),
    ...many('sentence', a.sentences),
    ...many('time', a.times),
    ...many('place', a.places),
    ...many('actor', a.actors),
    ...many('figure', a.figures),
    ...many(
      'counted',
      a.figures.flatMap(({ value }) => value.counted ?? []),
    ),
    ...many('statement', a.statements),
    ...many('event', a.events),
    ...a.statements.flatMap(({ value }, i) => [
      ...many(`speaker of statement ${i}`, [...value.via, ...(value.speaker ? [value.speaker] : [])]),
      ...many(`cue of statement ${i}`, value.cue ? [value.cue] : []),
      ...many(`content of statement ${i}`, value.content),
    ]),
    ...a.events.flatMap(({ value }, i) => [
      ...many(`agent of event ${i}`, value.agents),
      ...many(`target of event ${i}`, value.targets),
      ...many(`instrument of event ${i}`, value.instruments),
      ...many(
        `holder of event ${i}`,
        [value.holder, value.loser].filter((one) => one !== undefined),
      ),
    ]),
  ];
}

function spans(a: Annotation): string[] {
  const { length } = a.report.text;
  return allSpans(a)
    .filter(
      ([, { from, to }]) =>
        !(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= length),
    )
    .map(([name, { from, to }]) => `${name} is [${from}, ${to}) in a text of ${length}`);
}

function passages({ report: { text }, division }: Annotation): string[] {
  const out: string[] = [];
  let end = 0;
  const uncovered = (from: number, to: number): void => {
    const rest = text.slice(from, to);
    if (rest.trim() !== '') out.push(`no passage covers ${JSON.stringify(rest.slice(0, 40))} at ${from}`);
  };
  for (const [i, { from, to, entry }] of division.passages.entries()) {
    if (from < end) out.push(`passage ${i} begins at ${from}, before ${end}`);
    else uncovered(end, from);
    if (entry >= division.entries.length || entry < -1) out.push(`passage ${i} has no entry ${entry}`);
    end = Math.max(end, to);
  }
  uncovered(end, text.length);
  return out;
}

function order(a: Annotation): string[] {
  const lists: Record<string, readonly Span[]> = {
    ...{ passages: a.division.passages, sentences: a.sentences, times: a.times, places: a.places },
    ...{ actors: a.actors, figures: a.figures, statements: a.statements, events: a.events },
  };
  return Object.entries(lists).flatMap(([name, list]) =>
    list.flatMap((span, i) =>
      i > 0 && span.from < list[i - 1]!.from ? [`${name} ${i} stands before ${i - 1}`] : [],
    ),
  );
}

/// Indices between lists must point at something, and never at the note itself.
function indices(a: Annotation): string[] {
  const out: string[] = [];
  const check = (name: string, index: number | undefined, list: readonly unknown[], own = -1): void => {
    if (index === undefined) return;
    if (!(Number.isInteger(index) && index >= 0 && index < list.length))
      out.push(`${name} points at ${index} of ${list.length}`);
    else if (index === own) out.push(`${name} points at itself`);
  };
  a.times.forEach(({ value }, i) => {
    check(`time ${i} until`, value.until, a.times, i);
    if (value.form.kind === 'same-as') check(`time ${i} same as`, value.form.note, a.times, i);
  });
  for (const [i, { value }] of a.places.entries()) check(`place ${i}`, value.antecedent, a.places, i);
  for (const [i, { value }] of a.actors.entries()) check(`actor ${i}`, value.antecedent, a.actors, i);
  a.figures.forEach(({ value }, i) => {
    check(`figure ${i} part of`, value.partOf, a.figures, i);
    check(`figure ${i} same as`, value.sameAs, a.figures, i);
  });
  a.statements.forEach(({ value }, i) => {
    check(`statement ${i} inside`, value.inside, a.statements, i);
    for (const one of [...value.via, ...(value.speaker ? [value.speaker] : [])])
      check(`speaker of statement ${i}`, one.actor, a.actors);
  });
  a.events.forEach(({ value }, i) => {
    check(`event ${i} time`, value.time, a.times);
    check(`event ${i} place`, value.place, a.places);
    check(`event ${i} statement`, value.statement, a.statements);
    check(`event ${i} part of`, value.partOf, a.events, i);
    for (const f of value.figures) check(`event ${i} figure`, f, a.figures);
    for (const one of [...value.agents, ...value.targets]) {
      check(`participant of event ${i}`, one.actor, a.actors);
      check(`participant of event ${i}`, one.place, a.places);
    }
  });
  return out;
}
