/// Makes the one sourced record: resolved times, claims, links, incidents, grades, and the ledgers over time.

import { knownByKey } from '../lexicon/places.ts';
import type {
  Annotation,
  Comparison,
  Incident,
  Origin,
  Record,
  RecordReport,
  Verdict,
} from '../model/index.ts';
import { appointmentsOf } from './appointments.ts';
import { attributionsOf, backgroundOf } from './background.ts';
import { clusterMentions } from './cluster.ts';
import { collect } from './collect.ts';
import { copyLinks, partCopies } from './followers.ts';
import { foldIncident } from './incidents.ts';
import { compareText, linkMentions } from './link.ts';
import type { Mention } from './mention.ts';
import { joinSeries } from './series.ts';
import { sitesOf } from './sites.ts';
import { type Group, standApart } from './standing.ts';
import { tenuresOf } from './tenures.ts';
import { decisionsOf, keysDecided, lostVerdicts, rejectedKeys } from './verdicts.ts';
import type { NameOfPlace } from './where.ts';

/// The record of these annotations. The order in which reports arrive does not matter.
export function compile(
  given: readonly Annotation[],
  comparison: Comparison,
  verdicts: readonly Verdict[],
): Record {
  const ordered = [...given].sort((a, b) => compareText(orderOf(a), orderOf(b)));
  const { mentions, annotations } = collect(ordered, comparison);
  const rejected = rejectedKeys(mentions, verdicts);
  const standing = mentions.filter(({ key }) => !rejected.has(key));

  const decisions = decisionsOf(standing, verdicts);
  const parted = partCopies(standing, decisions);
  const linked = linkMentions(parted.leaders, decisions);
  const nameOf = placeNames(ordered);
  const joined = keysDecided(decisions, ['same']);
  const { incidents, asides } = standApart(clusterMentions(parted.leaders, linked), joined);
  const copiesOf = (group: Group): readonly Mention[] =>
    group.flatMap(({ key }) => parted.followers.get(key) ?? []);
  const said = attributionsOf(asides, copiesOf);
  const folded = incidents.map((group) =>
    foldIncident(group, copiesOf(group), { verdicts, nameOf, attributions: said.get(group) ?? [] }),
  );

  return {
    reports: ordered.map(({ report }) => reportRow(annotations.get(report.id)!, comparison)),
    origins: comparison.origins,
    copies: comparison.copies,
    incidents: [...joinSeries(folded)].sort(byWhen),
    background: backgroundOf(asides, folded, (group) =>
      foldIncident(group, copiesOf(group), { verdicts, nameOf, attributions: [] }),
    ).sort(byWhen),
    sites: sitesOf(folded, nameOf),
    tenures: tenuresOf(folded),
    appointments: appointmentsOf(folded),
    links: [...linked.links, ...copyLinks(parted)],
    problems: [...ordered.flatMap(({ problems }) => problems), ...lostVerdicts(mentions, verdicts)],
  };
}

const orderOf = ({ report }: Annotation): string => `${report.published} ${report.id}`;

const byWhen = (a: Incident, b: Incident): number =>
  compareText(a.begin ?? a.end ?? '', b.begin ?? b.end ?? '') || compareText(a.id, b.id);

/// Names for the keys of containing places, as the reports' places know them.
function placeNames(annotations: readonly Annotation[]): NameOfPlace {
  const names = new Map<string, string>();
  for (const { places } of annotations) {
    for (const { value } of places)
      if (value.reference === 'name' || !names.has(value.key)) names.set(value.key, value.name);
  }
  return (key) =>
    names.get(key) ?? knownByKey(key)?.name ?? key.replace(/^[a-z]+:/u, '').replaceAll('-', ' ');
}

function reportRow({ report, division }: Annotation, { origins }: Comparison): RecordReport {
  const { id, source, published, outlet, agency, title } = report;
  const { file, line } = source;
  const mine = mainOrigin(id, origins);
  return {
    id,
    source: line === undefined ? file : `${file}:${line}`,
    ...{ published, outlet: outlet ?? null, agency: agency ?? mine?.agency ?? null, title: title ?? null },
    form: division.form,
    origin: mine?.id ?? id,
  };
}

function mainOrigin(report: string, origins: readonly Origin[]): Origin | undefined {
  let best: { origin: Origin; share: number } | undefined;
  for (const origin of origins) {
    const share = origin.members.find((member) => member.report === report)?.share ?? 0;
    if (share > (best?.share ?? 0)) best = { origin, share };
  }
  return best?.origin;
}
