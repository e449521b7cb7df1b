/// What the title of an incident is made of: who, what was done to whom or what, where.

import type { EventStatus, Incident } from '../model/index.ts';
import type { Mention } from './mention.ts';
import { namesNothing, partyOf } from './parties.ts';
import type { TitleParts } from './titles.ts';

type Facts = Pick<Incident, 'agents' | 'targets' | 'place' | 'type'> & { readonly status: EventStatus };

export function partsOf(facts: Facts, mentions: readonly Mention[]): TitleParts {
  const { agents, targets, place } = facts;
  const agent = agents.find(({ name }) => !namesNothing(name));
  const told = targets.filter(({ name }) => name !== place?.name && !namesNothing(name));
  const harmed = facts.type.startsWith('heritage')
    ? told.filter(({ effect }) => !BODILY.test(effect ?? ''))
    : told;
  const target = tellingTarget(harmed);
  const did = deedIn(mentions, facts, target?.name);
  return {
    ...{ agent: agent?.name, target: target?.name, effect: target?.effect, place: place?.name },
    ...{ agents: bothOf(agents), gone: facts.type === 'retreat' ? goneIn(mentions) : undefined },
    ...{ did, downed: did?.endsWith(' down') ? did : undefined },
  };
}

/// "the Ministry and the Front": of two who are both named.
function bothOf(agents: Facts['agents']): string | undefined {
  const named = agents.filter(({ name }) => !namesNothing(name));
  return named.length === 2 ? `${named[0]!.name} and ${named[1]!.name}` : undefined;
}

/// Who withdrew, as the first that tells it does.
function goneIn(mentions: readonly Mention[]): string | undefined {
  const names = mentions.flatMap(({ type, event, annotation }) =>
    type === 'retreat' ? event.agents.map((one) => partyOf(annotation, one).name) : [],
  );
  return names.find((name) => !namesNothing(name));
}

/// What was hit says more in a title than that people were, and somebody with a name more than some who are counted.
function tellingTarget(targets: Facts['targets']): Facts['targets'][number] | undefined {
  return targets.find(({ name }) => !PEOPLE.test(name)) ?? targets[0];
}

/// A monument is not damaged in the persons who died there.
const BODILY = /^(?:killed|injured|displaced|captured)$/;
const PEOPLE = /^(?:(?:\p{L}+ )?people|persons?|others|men|women|deaths)$/iu;

/// The word by which most is told of the deed, where it is one that a title can use as it stands ("shot down", "looted").
function deedIn(mentions: readonly Mention[], { type, status }: Facts, target: string | undefined) {
  const told = mentions.filter(
    (one) =>
      one.status === status && one.targets.some(({ name }) => name === target) && wordsOf(one) !== undefined,
  );
  const own =
    told.find((one) => one.type === type) ??
    (type === 'armed-clash' ? told.find((one) => one.type === 'attack') : undefined);
  return own === undefined ? undefined : wordsOf(own);
}

function wordsOf({ annotation, span }: Mention): string | undefined {
  const words = annotation.report.text.slice(span.from, span.to).toLowerCase().replace(/\s+/gu, ' ');
  return DONE.test(words) ? words : undefined;
}

/// A past tense that is its own participle, so that it fits who did it and what it was done to.
const DONE =
  /^(?:\p{L}+ed|shot|found|hit|struck|burnt|beheaded|held|slain|set)(?: (?:down|up|dead|out|off|ablaze|alive|on fire|to death))?$/u;
