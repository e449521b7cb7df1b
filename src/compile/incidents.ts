/// Folds each group of mentions into one incident: a fold over claims, nothing averaged away.

import { EVENT_TYPES } from '../lexicon/events.ts';
import type { Claim, EventStatus, Incident } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import type { Assumed } from './assumed.ts';
import { type AssumedDay, assumedDay } from './assumed-day.ts';
import { blamedDoers } from './blame.ts';
import { claimsOf } from './claims.ts';
import { type Facts, type Known, sameWords, settle } from './decided.ts';
import { disagreements } from './disagree.ts';
import { figuresOf } from './figures.ts';
import { gradeOf, gradeOverruled, sourcesOf } from './grade.ts';
import { incidentCalled } from './incident-id.ts';
import { instrumentsOf } from './instruments.ts';
import type { Mention, Party } from './mention.ts';
import { distinct, doersIn } from './parties.ts';
import { byRank } from './rank.ts';
import { reviewOf } from './review.ts';
import { type Ruling, rulingsOf } from './rulings.ts';
import { partsOf } from './title-parts.ts';
import { titleOf } from './titles.ts';
import type { VerdictsOn } from './verdicts.ts';
import { whenAssumed, whenOf } from './when.ts';
import { bestAssumed, incidentPlace, type NameOfPlace, namesIn, whereAssumed, whereOfAll } from './where.ts';

/// An incident with the mentions it was folded from, those in copied words left out.
export interface Folded {
  readonly incident: Incident;
  readonly mentions: readonly Mention[];
  /// What people decided about its values.
  readonly rulings: readonly Ruling[];
}

/// What folding needs beside the mentions.
export interface Around {
  readonly verdictsOn: (mentions: readonly Mention[]) => VerdictsOn;
  /// Mentions that say who is held responsible for the event.
  readonly attributions: readonly Mention[];
  /// Whether a place may be taken from the sentences around: what stands beside incidents is told of no place.
  readonly assume: boolean;
}

export function foldIncident(
  mentions: readonly Mention[],
  copies: readonly Mention[],
  { verdictsOn, attributions, assume }: Around,
): Folded {
  const all = [...mentions, ...copies].sort(byRank);
  const assumed = assume ? bestAssumed(mentions) : undefined;
  const day = assume ? assumedDay(mentions) : undefined;
  const blamed = [...attributions].sort(byRank);
  const claims = claimsOf(all, blamed, assumed, day);
  const on = verdictsOn(all);
  const proposed = factsOf(mentions, claims, namesIn(mentions), { assumed, day, blamed });
  const settled = settle(proposed, on.standing, knownOf(all, claims, namesIn(all)));
  const { facts } = settled;
  const told = { leaders: mentions, all, claims, figures: proposed.figures };
  const review = reviewOf(on, settled, disagreements(settled.verdicts, on.standing, told));
  const { type, status } = facts;
  // Said one by one: see `mentionsOf`.
  const incident: Incident = {
    id: incidentId(mentions),
    type,
    acled: EVENT_TYPES.get(type)?.acled,
    title: titleOf(type, status, partsOf(facts, mentions)),
    begin: facts.begin,
    end: facts.end,
    edtf: facts.edtf,
    timePrecision: facts.timePrecision,
    timeAssumed: facts.timeAssumed,
    place: facts.place,
    agents: facts.agents,
    targets: facts.targets,
    instruments: facts.instruments,
    figures: facts.figures,
    status,
    grade: gradeOverruled(on.standing) ?? gradeOf(mentions),
    independentSources: sourcesOf(mentions).size,
    reports: [...new Set(all.map(({ ref }) => ref.report))].sort(),
    mentions: all.map(({ ref }) => ref),
    claims,
    review,
    partOf: undefined,
  };
  return { incident, mentions, rulings: rulingsOf(settled) };
}

/// An incident is called by its first mention; mentions are in order of rank.
export const incidentId = (mentions: readonly Mention[]): string => incidentCalled(mentions[0]!.key);

/// Where and when it may be taken to have been, where no words say it, and who is held responsible.
interface Taken {
  readonly assumed: Assumed | undefined;
  readonly day: AssumedDay | undefined;
  readonly blamed: readonly Mention[];
}

/// What the rules say.
function factsOf(
  mentions: readonly Mention[],
  claims: readonly Claim[],
  nameOf: NameOfPlace,
  { assumed, day, blamed }: Taken,
): Facts {
  const telling = tellingOf(mentions);
  const agents = distinct([...telling.flatMap(doersIn), ...blamedDoers(blamed, mentions)]);
  const type = typeOf(mentions);
  const sides = new Set(type === 'armed-clash' ? agents.map(identityOf) : []);
  const targets = distinct(telling.flatMap((one) => one.targets)).filter(
    (one) => one.effect !== undefined || !sides.has(identityOf(one)),
  );
  return {
    type,
    ...(day ? whenAssumed(day) : whenOf(mentions)),
    place: whereOfAll(mentions, nameOf) ?? (assumed ? whereAssumed(assumed, nameOf) : null),
    agents: agents.map(({ name, id }) => ({ name, ...(id === undefined ? {} : { actor: id }) })),
    targets: targets.map(({ name, effect }) => ({ name, ...(effect === undefined ? {} : { effect }) })),
    instruments: instrumentsOf(mentions),
    figures: figuresOf(mentions, claims),
    status: statusOf(mentions, type),
  };
}

/// "The army denied shelling the town": who only denies a deed that others tell has not done it by their word, nor was
/// the town shelled.
function tellingOf(mentions: readonly Mention[]): readonly Mention[] {
  const telling = mentions.filter(({ status }) => status !== 'denied');
  return telling.length > 0 ? telling : mentions;
}

/// "Units repelled an attack", "the attack on the units": a side does not fight itself.
const identityOf = ({ id, name }: Party): string => id ?? name;

function knownOf(mentions: readonly Mention[], claims: readonly Claim[], nameOf: NameOfPlace): Known {
  return {
    placeNamed: (name) => {
      const told = mentions.find(({ place }) => place !== null && sameWords(place.name, name))?.place;
      return told ? incidentPlace(told, nameOf) : undefined;
    },
    claimOf: (slot, value) =>
      (claims.find((one) => one.slot === slot && sameWords(one.value, value)) ?? claims[0]!).id,
  };
}

/// The most exact type, and among equals the one that most sentences give: the same sentence elsewhere adds nothing. A
/// battle stays one where a shell or a bomb is told only once in so many sentences of it.
function typeOf(mentions: readonly Mention[]): string {
  const votes = new Map<string, Set<string>>();
  for (const { type, annotation, sentence } of mentions) {
    const words = annotation.report.text.slice(sentence.from, sentence.to);
    votes.set(type, (votes.get(type) ?? new Set()).add(words));
  }
  const ranked = [...votes].sort(
    ([a, of], [b, others]) => generality(a) - generality(b) || others.size - of.size || compareText(a, b),
  );
  const [first, of] = ranked[0]!;
  const fought = votes.get('armed-clash')?.size ?? 0;
  return IN_BATTLES.has(first) && fought > 2 * of.size ? 'armed-clash' : first;
}

const IN_BATTLES: ReadonlySet<string> = new Set(['shelling', 'air-strike', 'remote-explosive', 'grenade']);

/// "Casualties" or "attack" says less than "air strike", and what was burned in an attack less than the attack.
const generality = (type: string): number =>
  type === 'casualties' || type === 'looting'
    ? 3
    : type === 'attack' || type === 'retreat' || type === 'offensive'
      ? 2
      : type === 'armed-clash' || type === 'territory-announced'
        ? 1
        : 0;

const STATUS_ORDER: readonly EventStatus[] = ['ongoing', 'happened', 'planned', 'possible', 'denied'];

/// The plainest status that anybody asserts; what is still going on has begun to happen too, but a blast does not go on
/// because the war around it does.
function statusOf(mentions: readonly Mention[], incident: string): EventStatus {
  // That the invitations are out does not mean that the talks were held.
  const telling = mentions.filter(({ type }) => type !== 'invitation');
  const said = new Set(
    (telling.length > 0 ? telling : mentions).map(({ status, type }) =>
      status === 'ongoing' && type !== incident ? 'happened' : status,
    ),
  );
  return STATUS_ORDER.find((status) => said.has(status)) ?? 'happened';
}
