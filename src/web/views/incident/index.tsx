/// One incident: what is known, who says each part of it in which words, why it is graded as it is, and what people
/// decided.

import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Background, Incident, IncidentRow, MentionTold, Page, Slot } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Frame } from '../../app/frame.tsx';
import type { Key } from '../../app/keys.ts';
import { listHref } from '../../app/left.ts';
import { Missing } from '../../app/missing.tsx';
import { go } from '../../app/router.ts';
import { GradeMark } from '../../parts/marks.tsx';
import { evidenceHref } from '../../parts/words.ts';
import { DeedBar, deedKeys } from '../../review/bar.tsx';
import { about, type DeedKind, type Subject } from '../../review/deeds.ts';
import { Review, type ReviewDesk } from '../../review/desk.tsx';
import { History } from '../../review/history.tsx';
import { isUntouched, proposed } from '../../review/stands.tsx';
import { tell } from '../../review/told.ts';
import { Alike } from './alike.tsx';
import { FigureTable } from './figures.tsx';
import { Gone } from './gone.tsx';
import { Matrix } from './matrix.tsx';
import { Mentions, mentionKey } from './mentions.tsx';
import { Sources, useSources } from './sources.tsx';
import { Asks, Notes, Related, StandingLine } from './standing.tsx';
import { currentStop, moveStop } from './stops.ts';
import { subjectOfValue, Values } from './values.tsx';
import { WhyOne } from './why.tsx';

export function IncidentView({ id }: { readonly id: string }): JSX.Element {
  const answer = useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`);
  const { value, failure } = answer;
  /// What holds the words now may have another id, or be two.
  const moved = useCallback(
    (_: string, incidents: readonly string[]) => {
      if (incidents.includes(id)) return;
      const [first] = incidents;
      go(first === undefined ? listHref() : `/incidents/${encodeURIComponent(first)}`, { replace: true });
    },
    [id],
  );
  if (value) {
    return <Review onDone={moved}>{(desk) => <Whole incident={value} desk={desk} />}</Review>;
  }
  return (
    <Frame title="Incident" keys={[BACK]}>
      {failure?.became && (
        <Review onDone={moved}>{() => <Gone became={failure.became!} words={failure.message} />}</Review>
      )}
      {!failure?.became && (
        <Missing of={[answer]} what="the incident" title="Incident" absent="There is no such incident">
          <a href="/">All incidents</a>
        </Missing>
      )}
    </Frame>
  );
}

const BACK = { key: 'Escape', does: 'back to the list', run: () => go(listHref()) };
const KINDS: readonly DeedKind[] = ['accept', 'grade', 'standing', 'assign', 'note', 'reject'];

interface WholeProps {
  readonly incident: Incident;
  readonly desk: ReviewDesk;
}

function Whole({ incident, desk }: WholeProps): JSX.Element {
  const { id, title, grade, claims, figures, partOf } = incident;
  const sources = useSources(incident);
  const { value: mentions = [] } = useAnswer<readonly MentionTold[]>(
    `/incidents/${encodeURIComponent(id)}/mentions`,
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string): void =>
    setChosen((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  const whole: Subject = { incidents: [about(incident)], incident };
  const split = (): void => {
    const at = mentions.filter((one) => chosen.has(mentionKey(one.at))).map((one) => one.at);
    desk.start('split', { ...whole, mentions: at });
    setChosen(new Set());
  };
  return (
    <Frame
      title={title}
      keys={keysOf({ desk, whole, incident, toggle, split: chosen.size > 0 ? split : null })}
    >
      <article class={`incident${isUntouched(incident) ? ' untouched' : ''}`}>
        <p class="crumb">
          <a href={listHref()}>Incidents</a>
          {partOf && <PartOf id={partOf} />}
        </p>
        <h1 class={proposed(incident) ? 'proposed' : undefined}>{title}</h1>
        <p class="why">
          <GradeMark level={grade.level} /> {grade.reason}{' '}
          <span class="quiet">
            {grade.rule === 'verdict' ? 'Overruled by a person.' : `Rule ${grade.rule}.`}
          </span>
        </p>
        <StandingLine incident={incident} />
        <p class="deedbar" role="toolbar" aria-label="What to do with this incident">
          <DeedBar desk={desk} subject={whole} kinds={KINDS} />
        </p>
        <Asks incident={incident} sources={sources} />
        <div class="known">
          <Values incident={incident} />
          <div>
            {figures.length > 1 && <FigureTable incident={incident} sources={sources} />}
            <Parts of={incident} />
            <Related incident={incident} />
            <Notes incident={incident} />
            <Alike of={incident} />
          </div>
        </div>
        <section>
          <h2>Who says what</h2>
          <Matrix claims={claims} sources={sources} />
        </section>
        <Mentions {...{ mentions, chosen, toggle, split }} />
        <Sources incident={incident} sources={sources} />
        <Beside incident={incident} />
        <section>
          <h2>History</h2>
          <History incident={id} />
        </section>
        <WhyOne incident={incident} sources={sources} />
      </article>
    </Frame>
  );
}

interface Pressed extends WholeProps {
  readonly whole: Subject;
  readonly toggle: (key: string) => void;
  readonly split: (() => void) | null;
}

/// A key is about the stop that one is on, else about the whole incident.
function keysOf({ desk, whole, incident, toggle, split }: Pressed): readonly Key[] {
  const here = (): Subject => {
    const { slot, words, incident: other, title } = currentStop()?.dataset ?? {};
    if (slot !== undefined && words !== undefined) return subjectOfValue(incident, slot as Slot, words);
    if (other !== undefined) return { incidents: [...whole.incidents, { id: other, title: title ?? '' }] };
    return whole;
  };
  /// What is asked of one is never asked of two: another incident stands here only to be compared.
  const mine = (): Subject => (here().incidents.length > 1 ? whole : here());
  const on = (kind: DeedKind, about: Subject): void => desk.start(kind, about);
  const onWhatStands = (kind: DeedKind): void => {
    if (here().value?.words === '') tell('Nothing stands here yet: c adds a value');
    else on(kind, mine());
  };
  return [
    { key: 'j', does: 'next value', run: () => moveStop(1) },
    { key: 'k', does: 'previous value', run: () => moveStop(-1) },
    { key: 'y', does: 'accept', group: 'Decide', run: () => onWhatStands('accept') },
    { key: 'c', does: 'correct a value', group: 'Decide', run: () => here().value && on('correct', here()) },
    { key: 'r', does: 'reject', group: 'Decide', run: () => onWhatStands('reject') },
    { key: 'm', does: 'same event', group: 'Decide', run: () => on('same', here()) },
    { key: 'd', does: 'different', group: 'Decide', run: () => (split ? split() : on('different', here())) },
    { key: 'l', does: 'related', group: 'Decide', run: () => on('related', here()) },
    {
      key: 'x',
      does: 'select a mention',
      run: () => {
        const key = currentStop()?.dataset.mention;
        if (key) toggle(key);
      },
    },
    ...deedKeys(desk, () => whole, ['grade', 'standing', 'assign', 'note']),
    BACK,
  ];
}

function PartOf({ id }: { readonly id: string }): JSX.Element | null {
  const { value } = useAnswer<Incident>(`/incidents/${encodeURIComponent(id)}`);
  if (!value) return null;
  return (
    <>
      {' · part of '}
      <a href={`/incidents/${encodeURIComponent(id)}`}>{value.title}</a>
    </>
  );
}

/// Incidents of which this one is the whole stand in the same reports.
function Parts({ of }: { readonly of: Incident }): JSX.Element | null {
  const report = of.reports[0];
  const { value } = useAnswer<Page<IncidentRow>>(
    report === undefined ? null : `/incidents?report=${encodeURIComponent(report)}&limit=500`,
  );
  const parts = value?.items.filter(({ partOf }) => partOf === of.id) ?? [];
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>Parts</h2>
      <ul class="plain">
        {parts.map(({ id, title, edtf, grade }) => (
          <li>
            <GradeMark level={grade.level} /> <a href={`/incidents/${encodeURIComponent(id)}`}>{title}</a>{' '}
            <span class="quiet">{edtf}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/// Blame, aims, totals and details that are no incident of their own.
function Beside({ incident }: { readonly incident: Incident }): JSX.Element | null {
  const { value = [] } = useAnswer<readonly Background[]>(
    `/incidents/${encodeURIComponent(incident.id)}/beside`,
  );
  if (value.length === 0) return null;
  return (
    <section>
      <h2>Told beside it</h2>
      <ul class="plain">
        {value.map(({ title, why, claims }) => (
          <li>
            {claims[0] ? <a href={evidenceHref(claims[0].evidence[0]!)}>{title}</a> : title}{' '}
            <span class="quiet">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
