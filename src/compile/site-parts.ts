/// What an event mention tells of parts of sites: which part, of which site, and what became of it.

import placeWords from '../../lexicon/place-words.json' with { type: 'json' };
import targetWords from '../../lexicon/targets.json' with { type: 'json' };
import { siteHolding } from '../lexicon/sites.ts';
import type { Effect, EventMention, Participant, Place, SiteState, Span } from '../model/index.ts';
import { once } from '../text/once.ts';
import type { Mention, Party } from './mention.ts';
import { headOf, isNumber, namesNothing, partyOf, placeAt } from './parties.ts';

const { nouns } = placeWords;

export interface PartTold {
  readonly name: string;
  /// Nothing where neither the part nor the event is anywhere.
  readonly site: Place | undefined;
  /// The place is the part's own, and not only the event's.
  readonly ownPlace: boolean;
  /// Nobody says where: it is taken to be where what is told around it was.
  readonly assumed: boolean;
  /// It has its line in the ledger whatever kind of deed befell it.
  readonly monument: boolean;
  readonly party: Party;
  /// The decisive words, where no count is told.
  readonly words: string;
}

/// Whether an event did something to heritage: by its kind, or since a shell or a fire harmed a monument.
export const isHarmTold = (mention: Pick<Mention, 'family' | 'event'>): boolean =>
  mention.family === 'heritage' || mention.event.targets.some((one) => isMonumentHit(one, mention.event));

/// Of a strike, a battle or a fire those acted upon that are monuments and were harmed; of what is aimed at buildings all
/// that are monuments, whatever became of them.
const isMonumentHit = (one: Participant, { type }: EventMention): boolean =>
  isMonument(one) && (HARMED.has(one.effect) || (one.effect === undefined && FIRED.has(type)));

const HARMED: ReadonlySet<Effect | undefined> = new Set<Effect>(['destroyed', 'damaged']);
const FIRED: ReadonlySet<string> = new Set(['air-strike', 'shelling', 'remote-explosive']);

/// "… destroying the manor and injuring a guard": nobody is part of a site.
const isThing = ({ effect }: Participant): boolean => effect !== 'killed' && effect !== 'injured';

/// "the dome of the mosque" is of one.
const isMonument = ({ name }: Participant): boolean =>
  name.split(' of ').some((one) => MONUMENTS.has(headOf(one)));

const MONUMENTS: ReadonlySet<string> = new Set(targetWords.monuments.map(headOf));

export const partsIn = once((mention: Mention): readonly PartTold[] => {
  const { annotation, event } = mention;
  const { text } = annotation.report;
  const decisive = withAdverb(mention, text.slice(mention.span.from, mention.span.to));
  return event.targets.filter(isThing).map((target) => {
    const own = placeIn(annotation, target);
    const place = own ?? mention.place ?? undefined;
    const counts = isCounted(mention, target);
    const said = tidy(text.slice(target.from, target.to));
    const words = namesNothing(said) ? tidy(target.name) : said;
    const site = siteAround(annotation, place ?? mention.assumed?.place);
    const name =
      site !== undefined && meansAll(annotation, words, site)
        ? site.name
        : partName(words, own ?? (counts ? place : undefined), counts && !isLoss(mention, target));
    const where = { site, ownPlace: own !== undefined, assumed: place === undefined };
    const monument = isMonumentHit(target, event);
    return { name, ...where, monument, party: partyOf(annotation, target), words: decisive };
  });
});

export function stateOf(effect: string | undefined, type: string): SiteState['state'] {
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

/// "The site", "the ancient city".
const GENERAL = new RegExp(
  `^(?:(?:archaeological|ancient|historic|historical) )?(?:${`${nouns.site} ${nouns.city}`.replaceAll(' ', '|')})$`,
  'u',
);

/// "The site of Palmyra", "Palmyra": not a part, but the site as a whole, by its own name or that of its town.
function meansAll({ places }: Mention['annotation'], words: string, site: Place): boolean {
  const name = words.replaceAll(/['’]s?(?=\s|$)/gu, '').toLowerCase();
  if (name === site.name.toLowerCase() || GENERAL.test(name)) return true;
  return places.some(
    ({ value }) =>
      value.name.toLowerCase() === name &&
      SITE_KINDS.has(value.kind) &&
      siteHolding(value.key)?.key === site.key,
  );
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
function isCounted({ figures }: Mention, { from, to }: Span): boolean {
  return figures.some((figure) => figure !== undefined && figure.from < to && from < figure.to);
}

/// "At least 11 columns have fallen": those are lost, and not the building; "only two of the 16 columns are left" is told
/// of all of it.
function isLoss({ type, figures }: Mention, { effect }: Participant): boolean {
  if (stateOf(effect, type) !== 'destroyed') return false;
  return figures.every((figure) => figure?.value.outOf === undefined);
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

/// "At least 11 columns": what is counted.
function countedIn(words: string): string | undefined {
  const [number, thing] = words.split(' ').slice(-2);
  return thing !== undefined && isNumber(number!.toLowerCase()) ? thing : undefined;
}

/// "facade of the Roman theatre" is a part of the theatre; where no monument is known, the words name the part.
function partName(words: string, place: Place | undefined, counted: boolean): string {
  if (place === undefined || place.kind !== 'building') return counted ? words.replace(SHARE, '') : words;
  const piece = counted ? undefined : (/^(.{2,40}?) of /u.exec(words)?.[1] ?? countedIn(words));
  return piece === undefined || isNameOf(piece, place) ? place.name : `${place.name}: ${piece}`;
}

/// "The National Museum of Ruritania" is no part of itself.
function isNameOf(piece: string, { name }: Place): boolean {
  const head = piece.split(' ').at(-1)!.toLowerCase();
  return name.toLowerCase().split(' ').includes(head);
}

const tidy = (words: string): string => words.replace(/^(?:the|a|an)\s+/iu, '').replace(/\s+/gu, ' ');
