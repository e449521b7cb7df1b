/// Grades an incident by published rules (`lexicon/grades.json`), with the sentence that says why.

import data from '../../lexicon/grades.json' with { type: 'json' };

import { DISSENT, type Grade, type GradeLevel, type Verdict } from '../model/index.ts';
import type { Mention } from './mention.ts';
import { noneShared, partyKey } from './parties.ts';

/// Distinct primary sources of a group of mentions, by identity, with their names. What an author tells in its
/// own words beside somebody whom the same text quotes on the event adds no source.
export function sourcesOf(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const asserting = mentions.filter(({ speech }) => !DISSENT.has(speech.stance)).map(({ speech }) => speech);
  const quoting = new Set(asserting.filter(({ own }) => !own).map(({ origin }) => origin));
  const sources = new Map<string, string>();
  for (const { source, sourceName, own, origin } of asserting) {
    if (own && quoting.has(origin)) continue;
    if (!sources.has(source)) sources.set(source, sourceName);
  }
  return sources;
}

type Facts = Readonly<Record<string, string>>;

const TESTS: Readonly<Record<string, (mentions: readonly Mention[]) => Facts | undefined>> = {
  'verified-by-investigator': (mentions) => {
    const verifying = mentions.find(({ speech }) => speech.investigator && speech.verifies);
    if (!verifying) return undefined;
    const { source, sourceName } = verifying.speech;
    const means = [
      ...new Set(
        mentions.filter((one) => one.speech.source === source).flatMap(({ speech }) => speech.means),
      ),
    ];
    if (means.length === 0) return undefined;
    return { investigator: sourceName, means: list(means.sort().map((key) => key.replaceAll('-', ' '))) };
  },
  denied: (mentions) => {
    const telling = mentions.filter(
      ({ speech, status }) => !DISSENT.has(speech.stance) && status !== 'denied',
    );
    const forIt = telling[0];
    const accused = telling.some(({ agents }) => agents.length > 0);
    const against = mentions.find(
      ({ speech, status, agents }) =>
        !speech.own &&
        (DISSENT.has(speech.stance) || status === 'denied') &&
        (accused || !isOwnDeed(speech.source, agents)),
    );
    if (!against || !forIt || isOneVoice(against.speech, forIt.speech)) return undefined;
    // That one party had no part in it denies nothing about the other.
    if (noneShared(known(against), known(forIt))) return undefined;
    return { denier: against.speech.sourceName, asserter: forIt.speech.sourceName };
  },
  'two-independent-sources': (mentions) => {
    const sources = sourcesOf(mentions);
    if (sources.size < 2) return undefined;
    return { count: String(sources.size), sources: list([...sources.values()].sort()) };
  },
  anything: (mentions) => {
    const source = [...sourcesOf(mentions).values()][0] ?? mentions[0]!.speech.sourceName;
    return { source };
  },
};

/// "Troops" in one telling may be the "soldiers" of the other.
const known = ({ agents }: Mention): Mention['agents'] => agents.filter(({ id }) => id !== undefined);

/// Of people whom nobody can identify, those who are called otherwise are others: residents are no ministry.
const isOneVoice = (a: Mention['speech'], b: Mention['speech']): boolean =>
  a.source === b.source && (!a.source.startsWith('unnamed:') || a.sourceName === b.sourceName);

/// "The army denied carrying out the raid", of which nobody told who did it: that it was done is not denied.
function isOwnDeed(source: string, agents: Mention['agents']): boolean {
  return agents.length > 0 && agents.every((one) => partyKey(one) === source);
}

export function gradeOf(mentions: readonly Mention[]): Grade {
  for (const { name, level, needs, reason } of data.rules) {
    const facts = TESTS[needs]?.(mentions);
    if (facts) return { level: level as GradeLevel, reason: fill(reason, facts), rule: name };
  }
  throw new Error(`no grade rule fits the mention ${mentions[0]?.key}`);
}

/// The last verdict on the grade among those on the mentions of the incident, if there is one.
export function gradeOverruled(standing: readonly Verdict[]): Grade | undefined {
  const last = standing.findLast(({ kind }) => kind === 'grade');
  if (last?.kind !== 'grade') return undefined;
  return {
    level: last.level,
    reason: `${last.by}, ${last.at.slice(0, 10)}: ${last.reason}`,
    rule: 'verdict',
  };
}

const fill = (template: string, facts: Facts): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');

export function list(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
