/// Makes the record, and keeps what it was made of: when reports or verdicts change, only what depends on them is made
/// again, and the record is the same as one made afresh. Fresh builds go the same way, from nothing.

import type {
  Annotation,
  Comparison,
  Incident,
  Link,
  MentionAt,
  Record,
  Review,
  Verdict,
} from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import { once } from '../../text/once.ts';
import type { Steps } from '../../text/steps.ts';
import { appointmentOf, inOrder } from '../appointments.ts';
import { copyLink } from '../followers.ts';
import type { Folded } from '../incidents.ts';
import type { Mention } from '../mention.ts';
import { relatedOf } from '../review.ts';
import { type OwnerOf, wholesOf } from '../series.ts';
import { siteEntriesOf } from '../site-entries.ts';
import { sitesOf } from '../sites.ts';
import type { Group } from '../standing.ts';
import { inOrderOfPlace, struckOf } from '../struck.ts';
import { takingsOf, tenuresOf } from '../tenures.ts';
import {
  decisionsOf,
  judgedKeys,
  keysDecided,
  lostVerdicts,
  mentionFinder,
  standingVerdicts,
  type VerdictsOn,
  verdictsAmong,
} from '../verdicts.ts';
import { keepEarly } from './early.ts';
import { keepFolds } from './folds.ts';
import { keepGroups } from './groups.ts';
import { keepLeaders } from './leaders.ts';
import { keepTies } from './links.ts';
import { reportRows } from './reports.ts';
import { keepStandings } from './standings.ts';
import { keepTellings, type Tellings } from './told.ts';
import { keepVerdicts } from './verdicts.ts';

export interface Builder {
  /// The record of these reports and verdicts. The order in which reports are given does not matter. `last`: nothing will
  /// be built after it, so that what it takes most memory to keep is forgotten on the way.
  build(
    given: readonly Annotation[],
    comparison: Comparison,
    verdicts: readonly Verdict[],
    last?: boolean,
  ): Record;
  /// Some of the work of the next build, of those annotations that are there, for whoever waits for the others: nothing
  /// but how long the build takes hangs on it. `comparison` is of all.
  ahead(given: readonly Annotation[], comparison: Comparison): Steps<void>;
}

export function createBuilder(): Builder {
  const decided = keepVerdicts();
  const tellings = keepTellings();
  const leaders = keepLeaders();
  const ties = keepTies();
  const groups = keepGroups();
  const standings = keepStandings();
  const folds = keepFolds();
  const byKey = new Map<string, Mention>();
  const finished = keepFinished();
  const early = keepEarly({ tellings, leaders, ties, byKey });

  return {
    ahead: early.steps,
    build: (given, comparison, verdicts, last = false) => {
      early.end();
      const ordered = [...given].sort((a, b) => compareText(orderOf(a), orderOf(b)));
      const touched = decided.update(verdicts, given);
      const told = tellings.update(ordered, comparison, touched);
      const mentions = verdicts.length > 0 ? tellings.all() : [];
      const effective = standingVerdicts(verdicts);
      const { rejected, accepted } = judgedKeys(mentions, effective);
      const fresh = told.fresh.filter(({ key }) => !rejected.has(key));
      for (const { key } of told.gone) byKey.delete(key);
      for (const mention of fresh) byKey.set(mention.key, mention);

      const decisions = decisionsOf(
        mentions.filter(({ key }) => byKey.has(key)),
        effective,
      );
      const decidedOn = keysDecided(decisions, ['same', 'different']);
      const now = leaders.update({ gone: told.gone, fresh }, byKey, decidedOn);
      const { led, relinked } = early.with({ led: now, relinked: ties.update(now, { decisions, byKey }) });
      const moved = groups.update(led, relinked, ties, decisions);
      const links = ties.all().map(({ link }) => link);
      if (last) ties.forget();
      const kept = new Set([...keysDecided(decisions, ['same']), ...accepted]);
      const changed = new Set(standings.update(moved, kept));
      for (const key of led.touched) {
        const leader = byKey.get(key);
        const group = leader && groups.of(leader);
        if (group) changed.add(group);
      }
      const find = finderIn(tellings);
      const verdictsOn = (some: readonly Mention[]): VerdictsOn =>
        verdictsAmong(some, decided.on(new Set(some.map(({ ref }) => ref.report))), find);
      folds.update(moved.gone, changed, { groups, standings, leaders, verdictsOn });

      const folded = groups.all().flatMap((group) => folds.incident(group) ?? []);
      const ownerOf: OwnerOf = ({ report, event }) => {
        const mention = tellings.of(report)?.mentions.find(({ ref }) => ref.event === event);
        const group = mention && groups.of(mention);
        return group && folds.incident(group);
      };
      return {
        reports: reportRows(ordered, comparison),
        origins: comparison.origins,
        copies: comparison.copies,
        ...finished.of(folded, ownerOf, relatedOf(folded, copiesOf, find, effective)),
        background: groups
          .all()
          .flatMap((group: Group) => folds.background(group) ?? [])
          .sort(byWhen),
        links: [...links, ...copyLinks()],
        problems: [
          ...ordered.flatMap(({ report }) => tellings.of(report.id)!.problems),
          ...lostVerdicts(mentions, effective),
        ],
      };
    },
  };

  function copiesOf(group: Group): readonly Mention[] {
    return group.flatMap(({ key }) => leaders.followersOf(key));
  }

  function copyLinks(): readonly Link[] {
    return leaders
      .led()
      .flatMap((leader) => leaders.followersOf(leader.key).map((follower) => copyLink(leader, follower)));
  }
}

/// Mentions by their words, those of a report looked through once.
function finderIn(tellings: Tellings): (at: MentionAt) => Mention | undefined {
  const finders = new Map<string, (at: MentionAt) => Mention | undefined>();
  return (at) => {
    const find = finders.get(at.report) ?? mentionFinder(tellings.of(at.report)?.mentions ?? []);
    finders.set(at.report, find);
    return find(at);
  };
}

/// What is told of all incidents together; what one incident has to say of it is asked once.
function keepFinished() {
  const incidents = new WeakMap<Folded, Incident>();
  const siteEntries = once(siteEntriesOf);
  const takings = once(takingsOf);
  const struck = once(struckOf);
  const appointment = once(appointmentOf);
  const finish = (one: Folded, whole: Folded | undefined, related: Review['related'] = []): Incident => {
    const before = incidents.get(one);
    const partOf = whole?.incident.id;
    const known = before?.review?.related ?? [];
    if (before !== undefined && before.partOf === partOf && sameRelated(known, related)) return before;
    const { review } = one.incident;
    if (partOf === undefined && review === undefined) return one.incident;
    const incident: { -readonly [K in keyof Incident]: Incident[K] } = { ...one.incident };
    incident.partOf = partOf;
    if (review !== undefined) incident.review = { ...review, related };
    incidents.set(one, incident);
    return incident;
  };
  return {
    of: (
      folded: readonly Folded[],
      ownerOf: OwnerOf,
      related: ReadonlyMap<Folded, Review['related']>,
    ): Pick<Record, 'incidents' | 'sites' | 'tenures' | 'struck' | 'appointments'> => {
      const wholes = wholesOf(folded, ownerOf);
      return {
        incidents: folded.map((one) => finish(one, wholes.get(one), related.get(one))).sort(byWhen),
        sites: sitesOf(folded.flatMap(siteEntries)),
        tenures: tenuresOf(folded.flatMap(takings)),
        struck: inOrderOfPlace(folded.flatMap(struck)),
        appointments: inOrder(folded.flatMap((one) => appointment(one) ?? [])),
      };
    },
  };
}

const sameRelated = (a: Review['related'], b: Review['related']): boolean =>
  a.length === b.length && JSON.stringify(a) === JSON.stringify(b);

const orderOf = ({ report }: Annotation): string => `${report.published} ${report.id}`;

const byWhen = (a: Incident, b: Incident): number =>
  compareText(a.begin ?? a.end ?? '', b.begin ?? b.end ?? '') || compareText(a.id, b.id);
