/// Goldens of the record: what all reports of a folder give together, in lines a person can check.

import type { Claim, Incident, Record as Sourced } from '../../src/model/index.ts';

type Part = (record: Sourced, name: (report: string) => string) => string[];

const span = (one: { from: number; to: number }): string => `${one.from}–${one.to}`;

const copies: Part = (record, name) => [
  ...record.origins.flatMap((origin) => [
    `origin ${name(origin.report)} ${span(origin.span)} ${origin.published} ${origin.agency ?? ''}`.trimEnd(),
    ...origin.members.map(({ report, share }) => `    ${name(report)} ${share.toFixed(2)}`),
  ]),
  ...record.copies.flatMap((group) => [
    `copies of ${name(group.origin.id)} ${span(group.origin)}`,
    ...group.members.flatMap((member) => [
      `    ${name(member.id)} ${span(member)}`,
      ...member.edits.map(({ kind, was, is }) => `        ${kind} "${was}" → "${is}"`),
    ]),
  ]),
];

function claimLine(claim: Claim, name: (report: string) => string): string {
  const evidence = claim.evidence.map((one) => `${name(one.report)} ${span(one)} "${one.text.slice(0, 60)}"`);
  return [
    `${claim.slot} = ${claim.value}`,
    `← ${claim.speakers.join(' → ') || 'the reporter'}`,
    claim.stance,
    claim.hedge && `hedge "${claim.hedge}"`,
    claim.verifies && 'verifies',
    `| ${evidence.join(' | ')}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function incidentLines(incident: Incident, name: (report: string) => string): string[] {
  const { figures, agents, targets, place } = incident;
  return [
    `${incident.title} (${incident.type}${incident.acled ? `, ${incident.acled}` : ''}) ${incident.status}`,
    `    when ${incident.edtf} precision ${incident.timePrecision}`,
    `    where ${place ? `${place.name} ±${place.radiusKm} km precision ${place.precision}${place.assumed ? `, assumed from ${place.assumed}` : ''}` : 'unknown'}`,
    ...(agents.length > 0 ? [`    who ${agents.map((one) => one.name).join('; ')}`] : []),
    ...(targets.length > 0
      ? [`    to ${targets.map((one) => [one.name, one.effect].filter(Boolean).join(' ')).join('; ')}`]
      : []),
    ...(incident.instruments.length > 0 ? [`    with ${incident.instruments.join('; ')}`] : []),
    ...figures.map((f) =>
      [
        '    figure',
        `"${f.words}"`,
        `${f.low ?? '?'}/${f.best ?? '?'}/${f.high ?? '?'}`,
        f.hedge,
        f.of,
        f.effect,
        f.state,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    `    grade ${incident.grade.level}: ${incident.grade.reason}`,
    `    ${incident.independentSources} independent, in ${incident.reports.map(name).join(', ')}`,
    ...incident.claims.map((claim) => `    claim ${claimLine(claim, name)}`),
  ];
}

const incidents: Part = (record, name) => record.incidents.flatMap((one) => incidentLines(one, name));

const background: Part = (record, name) =>
  record.background.flatMap((one) => [
    `${one.title} (${one.type}) ${one.status} ${one.edtf} [${one.rule}]`,
    `    beside ${record.incidents.find(({ id }) => id === one.of)?.title ?? 'no incident'}`,
    ...one.claims
      .filter(({ slot }) => slot === 'event')
      .map((claim) => `    claim ${claimLine(claim, name)}`),
  ]);

const sites: Part = (record) =>
  record.sites.flatMap((site) => [
    `${site.name} (${site.place?.name ?? 'place unknown'})`,
    ...site.parts.flatMap((part) => [
      `    ${part.name}`,
      ...part.history.map((one) =>
        [
          '       ',
          one.edtf,
          one.state,
          one.left !== undefined && `${one.left} of ${one.of ?? '?'}`,
          `"${one.words}"`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ]),
  ]);

const tenures: Part = (record, name) =>
  record.tenures.flatMap((one) => [
    `${one.place}: ${one.holder} ${one.begin ?? '?'} – ${one.end ?? 'open'}`,
    ...one.claims.map((claim) => `    ${claimLine(claim, name)}`),
  ]);

const appointments: Part = (record, name) =>
  record.appointments.flatMap((one) => [
    [one.title, one.edtf, one.place && `in ${one.place}`, one.state, `(${one.parties.join('; ')})`]
      .filter(Boolean)
      .join(' '),
    ...one.claims.map((claim) => `    ${claimLine(claim, name)}`),
  ]);

const problems: Part = (record, name) =>
  record.problems.map((one) => `${one.report ? name(one.report) : (one.source ?? '')} ${one.message}`);

export const PARTS: Readonly<Record<string, Part>> = {
  copies,
  incidents,
  background,
  sites,
  tenures,
  appointments,
  problems,
};
