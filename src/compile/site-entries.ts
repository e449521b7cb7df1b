/// What one incident has to say in the ledger of sites: as its reports tell, and as people decided about its values.

import { siteHolding } from '../lexicon/sites.ts';
import type { Claim, Decided, FigureNote, IncidentPlace, SiteState, Span } from '../model/index.ts';
import { figureWords } from './claims.ts';
import { sameWords, valueWords } from './decided.ts';
import type { Folded } from './incidents.ts';
import { isToCome, type Mention, type Party } from './mention.ts';
import { distinct } from './parties.ts';
import { besideReading, overruled, type Ruling, readAs, rulingAbout, rulingOn } from './rulings.ts';
import { isHarmTold, type PartTold, partsIn, stateOf } from './site-parts.ts';
import { incidentPlace, type NameOfPlace, namesIn } from './where.ts';

export interface SiteEntry {
  readonly site: IncidentPlace;
  readonly part: string;
  readonly state: SiteState;
  /// A person says that it is not so; the state is what the rules read.
  readonly rejected: boolean;
}

/// What entries of one incident have in common.
interface Around extends Folded {
  readonly nameOf: NameOfPlace;
  readonly claimFor: (mention: Mention, at: number) => string | undefined;
  /// The targets as the incident lists them; empty where nobody decided about any.
  readonly listed: readonly Party[];
  /// What people say of the incident as a whole, its kind and whether it happened.
  readonly ofAll: readonly Decided[];
}

export function siteEntriesOf(one: Folded): readonly SiteEntry[] {
  const { incident, mentions, rulings } = one;
  const asRead = mentions.filter(tellsOfSite);
  const asDecided =
    rulings.length === 0
      ? asRead
      : mentions.filter((mention) => tellsOfSite(readAs(mention, incident, rulings)));
  if (asRead.length + asDecided.length === 0) return [];
  const stands = new Set(asDecided);
  const around: Around = {
    ...one,
    nameOf: namesIn(mentions),
    claimFor: claimFinder(incident.claims),
    listed: rulings.length === 0 ? [] : distinct(mentions.flatMap(({ targets }) => targets)),
    ofAll: rulings.flatMap(({ decided }) =>
      decided.slot === 'event' || decided.slot === 'status' ? decided : [],
    ),
  };
  const told = mentions.filter((mention) => stands.has(mention) || tellsOfSite(mention));
  const entries = told.flatMap((mention) => {
    const all = mention.family === 'heritage' || readAs(mention, incident, rulings).family === 'heritage';
    const parts = all ? partsIn(mention) : partsIn(mention).filter(({ monument }) => monument);
    return parts.flatMap((part) => entryOf(part, mention, stands.has(mention), around));
  });
  return asDecided.length === 0 ? entries : [...entries, ...addedTo(entries, around)];
}

/// What has only been planned, or is denied, has done nothing to a site.
function tellsOfSite(mention: Pick<Mention, 'family' | 'status' | 'event'>): boolean {
  return isHarmTold(mention) && mention.status !== 'denied' && !isToCome(mention);
}

function entryOf(part: PartTold, mention: Mention, stands: boolean, around: Around): readonly SiteEntry[] {
  const { incident, rulings, listed, claimFor, ofAll } = around;
  const claim = claimFor(mention, part.party.span.from);
  const where = siteOf(part, around);
  if (claim === undefined || where === undefined) return [];
  const target = rulingOn(rulings, 'target', part.party, listed);
  const given =
    target?.decided.kind === 'reject' || target?.value.slot !== 'target' ? undefined : target.value;
  const effect = given === undefined ? part.party.effect : given.effect;
  const count = countIn(mention, part.party, rulings);
  const when = whenOf(mention, around);
  const { type } = readAs(mention, incident, rulings);
  const decided = [
    ...[...ofAll, ...when.decided, ...where.decided],
    ...(target === undefined ? [] : [target.decided]),
    ...count.decided,
  ];
  const state: SiteState = {
    ...{ edtf: when.edtf, state: stateOf(effect, type), ...count.counts },
    ...{ words: count.words ?? part.words, claim },
    ...(decided.length === 0 ? {} : { decided }),
  };
  const name = given !== undefined && isRenamed(given.name, target!.decided) ? given.name : part.name;
  const rejected = !stands || target?.decided.kind === 'reject';
  return [{ site: where.site, part: name, state, rejected }];
}

/// Where only what became of it was decided, a part keeps the name that the ledger has for it.
function isRenamed(name: string, { proposed, value }: Decided): boolean {
  const was = (proposed ?? value).toLowerCase();
  return !sameWords(was, name) && !was.startsWith(`${name.toLowerCase()}: `);
}

function whenOf(
  { time }: Mention,
  { incident, rulings }: Around,
): { readonly edtf: string; readonly decided: readonly Decided[] } {
  const read = time.dated ? time.edtf : incident.edtf;
  const other = overruled(rulings, 'time');
  if (other !== undefined) {
    const proposed = time.dated ? time.edtf : (other.decided.proposed ?? other.decided.value);
    return { edtf: incident.edtf, decided: besideReading(other.decided, proposed) };
  }
  const known = rulings.find(({ decided }) => decided.slot === 'time');
  return { edtf: read, decided: known === undefined ? [] : besideReading(known.decided, read) };
}

interface Where {
  readonly site: IncidentPlace;
  readonly decided: readonly Decided[];
}

/// A place that a person gave is that of all that the incident tells of, but for what lies in it anyway.
function siteOf(
  { site, ownPlace, assumed }: PartTold,
  { incident, rulings, nameOf }: Around,
): Where | undefined {
  const told = assumed && incident.place?.assumed === undefined ? incident.place : null;
  const read = told ? heldBy(told, nameOf) : site && incidentPlace(site, nameOf);
  const other = overruled(rulings, 'place');
  if (other === undefined) return read && { site: read, decided: [] };
  if (other.decided.kind === 'reject') return read && ownPlace ? { site: read, decided: [] } : undefined;
  const given = incident.place === null ? undefined : heldBy(incident.place, nameOf);
  if (given === undefined) return undefined;
  const within = site === undefined ? [] : [site.key, ...site.within];
  if (read && within.some((key) => key === given.key || key === incident.place?.key))
    return { site: read, decided: [] };
  return { site: given, decided: read ? besideReading(other.decided, read.name) : [other.decided] };
}

/// The known site that a place is or lies in, else the place itself.
function heldBy(place: IncidentPlace, nameOf: NameOfPlace): IncidentPlace {
  const known = siteHolding(place.key);
  return known === undefined ? place : incidentPlace({ ...known, reference: 'name', precision: 1 }, nameOf);
}

interface Count {
  readonly counts: Pick<SiteState, 'left' | 'of'>;
  readonly words?: string;
  readonly decided: readonly Decided[];
}

/// "only two of the 16 columns remain standing" beside the damage.
function countIn(mention: Mention, party: Party, rulings: readonly Ruling[]): Count {
  const refused: Decided[] = [];
  for (const note of mention.figures) {
    if (note === undefined || isOfOther(mention, party, note)) continue;
    const read = figureWords(mention, note);
    const ruling = rulingAbout(rulings, 'figure', read);
    if (ruling?.decided.kind === 'reject') {
      if (note.value.outOf !== undefined) refused.push(ruling.decided);
      continue;
    }
    const given = ruling?.value.slot === 'figure' ? ruling.value : undefined;
    const whole = given?.outOf ?? note.value.outOf;
    const best = given === undefined ? note.value.best : (given.best ?? given.low ?? given.high);
    if (whole === undefined || best === null) continue;
    const befell = mention.rule === LEFT ? undefined : party.effect;
    const state = given?.effect ?? note.value.state ?? befell;
    const lost = state === 'destroyed' || state === 'damaged';
    return {
      counts: { left: lost ? whole - best : best, of: whole },
      words: given === undefined ? read : given.words,
      decided: ruling === undefined ? [] : [ruling.decided],
    };
  }
  return { counts: {}, decided: refused };
}

/// The rule by which "three of the nine arches remain" counts what is left.
const LEFT = 'events/parts-left';

/// "Shells damaged the chapel and two of its 13 towers": the count is of the towers.
function isOfOther({ targets }: Mention, { span }: Party, { from, to }: FigureNote): boolean {
  const holds = (one: Span): boolean => one.from < to && from < one.to;
  return !holds(span) && targets.some((other) => holds(other.span));
}

/// Parts that no report names and a person added, to the site of the others.
function addedTo(
  entries: readonly SiteEntry[],
  { incident, mentions, rulings, listed, nameOf, ofAll }: Around,
): readonly SiteEntry[] {
  const { place, claims } = incident;
  const site = entries[0]?.site ?? (place === null ? undefined : heldBy(place, nameOf));
  if (site === undefined) return [];
  const parties = mentions.flatMap(({ targets }) => targets);
  const met = new Set(parties.map((party) => rulingOn(rulings, 'target', party, listed)));
  return rulings.flatMap((ruling) => {
    const { decided, value } = ruling;
    if (value.slot !== 'target' || decided.kind === 'reject' || met.has(ruling)) return [];
    const words = valueWords(value);
    const claim = claims.find((one) => one.slot === 'target' && sameWords(one.value, words)) ?? claims[0]!;
    const state = stateOf(value.effect, incident.type);
    return {
      ...{ site, part: value.name, rejected: false },
      state: { edtf: incident.edtf, state, words, claim: claim.id, decided: [...ofAll, decided] },
    };
  });
}

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
