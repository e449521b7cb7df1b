/// The incidents of violence against people or property that one report tells, as filled templates in the form of the
/// Message Understanding Conferences: what happened, when, where, who did it, with what, to whom and what.

import type { Annotation, EventNote, Span } from '../model/index.ts';
import { firstAt } from '../text/search.ts';
import { type Accused, accusedIn } from './templates/accused.ts';
import { type Culprits, culpritsOf } from './templates/culprits.ts';
import { type Draft, draftOf, weightOf } from './templates/draft.ts';
import { mergeDrafts, withoutAgain, withoutWholes } from './templates/merge.ts';
import { peopleOf } from './templates/people.ts';
import type { Target } from './templates/targets.ts';
import { SHOOTING } from './templates/vocabulary.ts';
import { bestMoment } from './templates/when.ts';
import { countriesOf, locationOf, placeFor } from './templates/where.ts';

type Json = Readonly<Record<string, unknown>>;

export function templatesOf(annotation: Annotation): readonly Json[] {
  const people = peopleOf(annotation);
  const drafts = annotation.events.flatMap((note) => {
    const draft = draftOf(annotation, note, people);
    const weight = draft && weightOf(draft, annotation);
    return draft && weight !== 'none' ? [{ draft, founds: weight === 'founds' }] : [];
  });
  const incidents = mergeDrafts(drafts);
  const claims = annotation.events.filter(
    ({ value }) => value.type === 'responsibility' && value.status !== 'denied',
  );
  if (incidents.length === 0) return [];
  const claimed = byNearest(claims, incidents);
  const accused = byNearest(accusedIn(annotation), incidents);
  return incidents.map((draft, i) => templateOf(annotation, draft, claimed[i]!, accused[i]!));
}

/// A claim belongs to the incident told nearest to it.
function byNearest<T extends Span>(
  claims: readonly T[],
  drafts: readonly Draft[],
): readonly (readonly T[])[] {
  const out: T[][] = drafts.map(() => []);
  const told = drafts
    .flatMap(({ events }, draft) => events.map(({ from, to }) => ({ from, to, draft })))
    .sort((a, b) => a.from - b.from || a.draft - b.draft);
  for (const claim of claims) {
    const next = firstAt(told, claim.from);
    const [before, after] = [told[next - 1], told[next]];
    const nearer =
      after === undefined || (before !== undefined && claim.from - before.from <= after.from - claim.from)
        ? before
        : after;
    if (nearer !== undefined) out[nearer.draft]!.push(claim);
  }
  return out;
}

function templateOf(
  annotation: Annotation,
  draft: Draft,
  claims: readonly EventNote[],
  accused: readonly Accused[],
): Json {
  const culprits = culpritsOf(annotation, draft, claims, accused);
  const known = countriesOf(annotation);
  const { things } = draft;
  const humans = withoutAgain(withoutWholes(draft.humans));
  const weapons = draft.weapons.filter((one, i, all) => all.findIndex(({ type }) => type === one.type) === i);
  return {
    type: [draft.kind],
    stage: [draft.stage],
    category: [culprits.state ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT'],
    date: [dateOf(annotation, draft)],
    location: locationOf(placeFor(annotation, draft.sites, draft.sentence, known), known),
    instrumentId: weapons.flatMap(({ text }) => (SHOOTING.has(text.toLowerCase()) ? [] : [text])),
    instrumentType: weapons.map(({ text, type }) => ({ value: type, of: text })),
    ...perpetrators(culprits),
    ...physical(things, draft),
    humanTarget: humans.map(({ text }) => text),
    humanType: humans.map(({ text, type }) => ({ value: type, of: text })),
    humanNumber: humans.map(({ text, number }) => ({ value: number, of: text })),
    humanEffect: effects(humans),
  };
}

function perpetrators({ individuals, organisations, confidence }: Culprits): Json {
  return {
    perpIndividual: individuals,
    perpOrganization: organisations,
    perpConfidence: confidence === undefined ? [] : [{ value: confidence, of: organisations }],
  };
}

function physical(things: readonly Target[], { kind, stage }: Draft): Json {
  return {
    physicalId: things.map(({ text }) => text),
    physicalType: things.map(({ text, type }) => ({ value: type, of: text })),
    physicalNumber: things.map(({ text, number }) => ({ value: number, of: text })),
    physicalEffect: effects(
      things.map((thing) =>
        thing.effect || stage !== 'ACCOMPLISHED' || (kind !== 'BOMBING' && kind !== 'ARSON')
          ? thing
          : { ...thing, effect: 'SOME DAMAGE' },
      ),
    ),
  };
}

function effects(targets: readonly Target[]): readonly Json[] {
  return targets.flatMap(({ text, effect }) => (effect ? [{ value: effect, of: text }] : []));
}

function dateOf({ report }: Annotation, { moments }: Draft): Json {
  const best = bestMoment(moments);
  return best === undefined ? { end: report.published.slice(0, 10) } : { begin: best.begin, end: best.end };
}
