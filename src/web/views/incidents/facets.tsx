/// What the list is limited to, and what it could be limited to.

import type { ComponentChildren, JSX } from 'preact';
import { type Facets, STANDS, type Stands } from '../../../model/index.ts';
import { FacetBox, FacetGroup, type FacetValue, PeriodForm, TitleForm } from '../../app/facets.tsx';
import { GradeMark } from '../../parts/marks.tsx';
import { GRADES } from '../../parts/shapes.ts';
import { typeWords } from '../../parts/words.ts';
import { STANDS_WORDS } from '../../review/stands.tsx';

interface FacetColumnProps {
  readonly facets: Facets | undefined;
  /// Above the limits.
  readonly children?: ComponentChildren;
}

export function FacetColumn({ facets, children }: FacetColumnProps): JSX.Element {
  return (
    <FacetBox>
      {children}
      <TitleForm />
      <FacetGroup title="Grade" name="grade" values={gradeCounts(facets)} most={GRADES.length}>
        {(value) => <GradeMark level={value as (typeof GRADES)[number]} />}
      </FacetGroup>
      <FacetGroup title="Kind" name="type" values={facets?.types ?? []}>
        {typeWords}
      </FacetGroup>
      <FacetGroup title="Standing" name="standing" values={standingCounts(facets)} most={STANDS.length}>
        {(value) => (
          <span class={value === 'proposed' ? 'proposed' : undefined}>{STANDS_WORDS[value as Stands]}</span>
        )}
      </FacetGroup>
      <FacetGroup title="Place" name="place" values={facets?.places ?? []} />
      <FacetGroup title="Said by" name="actor" values={facets?.speakers ?? []} />
      <PeriodForm />
    </FacetBox>
  );
}

/// All grades stand there, those of which there is nothing too.
function gradeCounts(facets: Facets | undefined): readonly FacetValue[] {
  const counts = new Map(facets?.grades.map(({ value, count }) => [value, count]));
  return GRADES.map((value) => ({ value, count: facets && (counts.get(value) ?? 0) }));
}

function standingCounts(facets: Facets | undefined): readonly FacetValue[] {
  const counts = new Map(facets?.standings.map(({ value, count }) => [value, count]));
  return STANDS.map((value) => ({ value, count: facets && (counts.get(value) ?? 0) }));
}
