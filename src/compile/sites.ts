/// The condition of heritage sites and their parts over time, with the counts that reports give.

import { siteHolding } from '../lexicon/sites.ts';
import type { Claim, IncidentPlace, Place, Site, SiteState, Span } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import { figureWords } from './claims.ts';
import type { Folded } from './incidents.ts';
import { isToCome, type Mention } from './mention.ts';
import { placeAt } from './parties.ts';
import { incidentPlace, namesIn } from './where.ts';

/// What one incident tells of a part of a site.
export interface SiteEntry {
  readonly siteKey: string;
  readonly site: IncidentPlace;
  readonly part: string;
  readonly state: SiteState;
}

export function sitesOf(entries: readonly SiteEntry[]): readonly Site[] {
  const bySite = new Map<string, SiteEntry[]>();
  for (const entry of entries) {
    const list = bySite.get(entry.siteKey);
    if (list) list.push(entry);
    else bySite.set(entry.siteKey, [entry]);
  }
  return [...bySite.keys()].sort().map((key) => siteOf(key, bySite.get(key)!));
}

const isHeritage = (mentions: readonly Mention[]): boolean =>
  mentions.some(({ family }) => family === 'heritage');

function siteOf(key: string, entries: readonly SiteEntry[]): Site {
  const parts = new Map<string, SiteState[]>();
  for (const { part, state } of entries) parts.set(part, [...(parts.get(part) ?? []), state]);
  const site = entries[0]!.site;
  return {
    id: `site:${key}`,
    name: site.name,
    place: site,
    parts: [...parts.keys()].sort().map((name) => ({ name, history: historyOf(parts.get(name)!) })),
  };
}

/// In order of time; a state said twice by the same claim stands once.
function historyOf(states: readonly SiteState[]): readonly SiteState[] {
  const unique = new Map(
    states.map((state) => [`${state.edtf} ${state.state} ${state.left ?? ''} ${state.claim}`, state]),
  );
  const dayOf = ({ edtf }: SiteState): string => edtf.replace(/^\[\.\./u, '');
  return [...unique.values()].sort(
    (a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.claim, b.claim),
  );
}

export function siteEntriesOf({ incident, mentions }: Folded): readonly SiteEntry[] {
  if (!isHeritage(mentions)) return [];
  const nameOf = namesIn(mentions);
  const claimFor = claimFinder(incident.claims);
  return mentions.flatMap((mention) => {
    if (mention.family !== 'heritage' || mention.status === 'denied' || isToCome(mention)) return [];
    return partsIn(mention).flatMap(({ part, site, state, words, at, left, of }) => {
      const claim = claimFor(mention, at);
      if (claim === undefined) return [];
      const counts = { ...(left === undefined ? {} : { left }), ...(of === undefined ? {} : { of }) };
      const edtf = mention.time.dated ? mention.time.edtf : incident.edtf;
      return [
        {
          siteKey: site.key,
          site: incidentPlace(site, nameOf),
          part,
          state: { edtf, state, ...counts, words, claim },
        },
      ];
    });
  });
}

interface PartState {
  readonly part: string;
  readonly site: Place;
  readonly state: SiteState['state'];
  readonly words: string;
  readonly at: number;
  readonly left?: number;
  readonly of?: number;
}

function partsIn(mention: Mention): readonly PartState[] {
  const { annotation, event } = mention;
  const { text } = annotation.report;
  return event.targets.flatMap((target) => {
    const place = placeIn(annotation, target) ?? mention.place ?? undefined;
    const site = siteAround(annotation, place);
    if (site === undefined) return [];
    const words = tidy(text.slice(target.from, target.to));
    const counts = isCounted(mention, target);
    const part = partName(words, placeIn(annotation, target) ?? (counts ? place : undefined), counts);
    const state = stateOf(target.effect, mention.type);
    const count = countIn(mention);
    return [
      {
        part,
        site,
        state,
        words: count?.words ?? withAdverb(mention, text.slice(mention.span.from, mention.span.to)),
        at: target.from,
        ...(count && { left: count.left, of: count.of }),
      },
    ];
  });
}

function stateOf(effect: string | undefined, type: string): SiteState['state'] {
  if (effect === 'destroyed' || effect === 'damaged') return effect;
  if (effect === 'none') return 'intact';
  return type === 'heritage-destruction' ? 'destroyed' : type === 'heritage-damage' ? 'damaged' : 'unknown';
}

/// "badly damaged", "partially destroyed": the adverb belongs to the decisive words.
function withAdverb({ annotation, span }: Mention, words: string): string {
  const before = annotation.report.text.slice(Math.max(0, span.from - 24), span.from);
  const adverb = /\b(?:\p{L}+ly|partly|largely)\s$/u.exec(before)?.[0];
  return adverb === undefined ? words : adverb + words;
}

/// "only two of the 16 columns remain standing" beside the damage.
function countIn(mention: Mention): { left: number; of: number; words: string } | undefined {
  const { annotation, event } = mention;
  for (const index of event.figures) {
    const note = annotation.figures[index];
    if (note?.value.outOf === undefined || note.value.best === null) continue;
    const { outOf, best, state } = note.value;
    const lost = state === 'destroyed' || state === 'damaged';
    return { left: lost ? outOf - best : best, of: outOf, words: figureWords(mention, note) };
  }
  return undefined;
}

const SITE_KINDS: ReadonlySet<string> = new Set(['site', 'city', 'neighbourhood', 'district', 'area']);

/// The heritage site that a place is or lies in; a building of a town that gave its name to a site lies in that site.
function siteAround(annotation: Mention['annotation'], place: Place | null | undefined): Place | undefined {
  if (!place) return undefined;
  const chain = [place.key, ...place.within].filter((key) => !key.startsWith('country:'));
  const known = chain.map(siteHolding).find((site) => site !== undefined);
  if (known) return { ...known, reference: 'name', precision: 1 };
  if (SITE_KINDS.has(place.kind)) return place;
  return annotation.places.find(({ value }) => place.within[0] === value.key)?.value ?? place;
}

/// "only two of the 16 columns": the words count what the part is made of.
function isCounted({ annotation, event }: Mention, { from, to }: Span): boolean {
  return event.figures.some((index) => {
    const figure = annotation.figures[index];
    return figure !== undefined && figure.from < to && from < figure.to;
  });
}

/// The place that a participant is, or that its words name ("facade of the Roman theatre").
function placeIn(
  annotation: Mention['annotation'],
  target: Mention['event']['targets'][number],
): Place | undefined {
  const own = placeAt(annotation, target.place);
  if (own !== undefined) return own;
  const inside = annotation.places.findIndex(
    ({ from, to, value }) => from >= target.from && to <= target.to && value.kind === 'building',
  );
  return placeAt(annotation, inside < 0 ? undefined : inside);
}

/// "Only three of the nine arches" is a count of arches.
const SHARE =
  /^(?:(?:only|just|at least|all but)\s)?[\p{L}\d-]+\s(?:out\s)?of\s(?:(?:the|its|their|these|those)\s)?[\p{L}\d-]+\s(?=\p{L})/iu;

/// "facade of the Roman theatre" is a part of the theatre; where no monument is known, the words name the part.
function partName(words: string, place: Place | undefined, counted: boolean): string {
  if (place === undefined || place.kind !== 'building') return counted ? words.replace(SHARE, '') : words;
  const piece = counted ? undefined : /^(.{2,40}?) of /u.exec(words)?.[1];
  return piece === undefined ? place.name : `${place.name}: ${piece}`;
}

const tidy = (words: string): string => words.replace(/^(?:the|a|an)\s+/iu, '').replace(/\s+/gu, ' ');

function claimFinder(claims: readonly Claim[]): (mention: Mention, at: number) => string | undefined {
  const exact = new Map<string, string>();
  for (const { id, slot, evidence } of claims) {
    if (slot === 'target') for (const { report, from } of evidence) exact.set(`${report} ${from}`, id);
  }
  return ({ ref, sentence }, at) =>
    exact.get(`${ref.report} ${at}`) ??
    claims.find(({ evidence }) =>
      evidence.some(({ report, from }) => report === ref.report && from === sentence.from),
    )?.id;
}
