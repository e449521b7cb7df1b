/// Who did it: individuals and organisations among those who act, and who claims or is accused of it.

import type { Annotation, EventNote, Participant } from '../../model/index.ts';
import { type Draft, isStateForce } from './draft.ts';
import { AUTHORITIES, CLAIMS, hasWord, INDIVIDUALS, ORGANS, upToHead, wordsOf } from './vocabulary.ts';

export interface Culprits {
  readonly individuals: readonly string[];
  readonly organisations: readonly string[];
  readonly confidence?: string;
  readonly state: boolean;
}

export function culpritsOf(annotation: Annotation, draft: Draft, claims: readonly EventNote[]): Culprits {
  const { report } = annotation;
  const individuals: string[] = [];
  const organisations: string[] = [];
  const say = ({ from, to }: { from: number; to: number }) =>
    report.text
      .slice(from, to)
      .replace(/\s+/g, ' ')
      .replace(/\s*[[(].*$/, '');
  const add = (list: string[], text: string) => {
    if (!list.some((other) => other.toLowerCase() === text.toLowerCase())) list.push(text);
  };
  const victims = new Set(draft.humans.map(({ head }) => head));
  const take = (agent: Participant) => {
    const text = say(agent);
    const words = upToHead(wordsOf(text));
    const last = words.at(-1) ?? '';
    if (victims.has(last)) return;
    for (const name of organisationsIn(annotation, agent)) add(organisations, name);
    if (hasWord(INDIVIDUALS, [last])) add(individuals, text);
    else if (
      annotation.actors[agent.actor ?? -1]?.value.kind === 'person' &&
      !/^(?:he|she|they|it|who|i|we)$/i.test(text)
    )
      add(individuals, text);
    else if (hasWord(ORGANS, words.slice(-2))) add(organisations, text);
  };
  draft.agents.forEach(take);
  let claimed = false;
  for (const claim of claims) {
    const words = wordsOf(say(claim));
    claimed ||= hasWord(CLAIMS, words);
    for (const who of hasWord(CLAIMS, words) ? claim.value.agents : claim.value.targets)
      for (const name of organisationsIn(annotation, who)) add(organisations, name);
  }
  const state = [...individuals, ...organisations].some(isStateForce);
  if (organisations.length === 0) return { individuals, organisations, state };
  return { individuals, organisations, state, confidence: confidenceOf(annotation, draft, claimed) };
}

/// Named groups in the words of an agent: "members of the Northern Front", "NF rebels".
function organisationsIn({ actors, report }: Annotation, agent: Participant): string[] {
  const out: string[] = [];
  for (const { from, to, value } of actors) {
    if (from >= agent.to || to <= agent.from) continue;
    if (value.kind !== 'organisation' && value.kind !== 'group') continue;
    if (value.reference === 'pronoun' || value.reference === 'description') continue;
    const text = report.text
      .slice(from, to)
      .replace(/\s+/g, ' ')
      .replace(/\s*[[(].*$/, '');
    const inner = text.replace(
      /^.*\b(?:members?|leaders?|guerrillas|rebels|columns?|units?|troops) of (?:the )?/i,
      '',
    );
    if (!hasWord(INDIVIDUALS, wordsOf(inner).slice(-1)) || hasWord(ORGANS, wordsOf(inner))) out.push(inner);
  }
  return out;
}

function confidenceOf({ report, statements }: Annotation, draft: Draft, claimed: boolean): string {
  if (claimed) return 'CLAIMED OR ADMITTED';
  const told = draft.events.find(({ value }) => value.agents.length > 0) ?? draft.events[0]!;
  const index = told.value.statement;
  const speaker = index === undefined ? undefined : statements[index]?.value.speaker;
  if (speaker && hasWord(AUTHORITIES, wordsOf(report.text.slice(speaker.from, speaker.to))))
    return 'SUSPECTED OR ACCUSED BY AUTHORITIES';
  return told.value.hedge ? 'SUSPECTED OR ACCUSED' : 'REPORTED AS FACT';
}
