/// Who did it: individuals and organisations among those who act, and who claims or is accused of it.

import type { Annotation, EventNote, Participant } from '../../model/index.ts';
import { type Draft, isStateForce } from './draft.ts';
import {
  AUTHORITIES,
  CLAIMS,
  CULPRITS,
  ENEMIES,
  GROUPS,
  hasWord,
  INDIVIDUALS,
  ORGANS,
  upToHead,
  wordsOf,
} from './vocabulary.ts';

export interface Culprits {
  readonly individuals: readonly string[];
  readonly organisations: readonly string[];
  readonly confidence?: string;
  readonly state: boolean;
}

const ARTICLE = /^(?:the|a|an|that|this|these|those|some) /i;

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
    const plain = text.replace(ARTICLE, '');
    const head = upToHead(wordsOf(plain)).at(-1);
    if (plain !== '' && !list.some((other) => upToHead(wordsOf(other)).at(-1) === head)) list.push(plain);
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
  if (individuals.length === 0) {
    const told = toldCulprit(annotation, draft);
    if (told !== undefined && !victims.has(wordsOf(told).at(-1)!)) individuals.push(told);
  }
  const state = [...individuals, ...organisations].some(isStateForce);
  if (organisations.length === 0) {
    const main = mainGroup(annotation, draft, individuals, state);
    if (main !== undefined) organisations.push(main);
  }
  if (organisations.length === 0) return { individuals, organisations, state };
  return { individuals, organisations, state, confidence: confidenceOf(annotation, draft, claimed) };
}

/// Where nobody is said to act, a word for culprits in the sentences that tell of it: "shot by unidentified men".
function toldCulprit({ report, sentences }: Annotation, { events, sentence }: Draft): string | undefined {
  for (const { from } of events) {
    const span = sentences.find((one) => one.from <= from && from < one.to) ?? sentences[sentence];
    const words = span ? wordsOf(report.text.slice(span.from, span.to)) : [];
    for (let i = 0; i < words.length; i++) {
      const pair = `${words[i]} ${words[i + 1]}`;
      if (CULPRITS.has(pair)) return pair.toUpperCase();
      if (CULPRITS.has(words[i]!)) return words[i]!.toUpperCase();
    }
  }
  return undefined;
}

/// The armed group of which the report speaks most, where rebels did it or the group is named close by; for soldiers,
/// their army.
function mainGroup(
  { actors, report, sentences }: Annotation,
  { events }: Draft,
  individuals: readonly string[],
  state: boolean,
): string | undefined {
  const counts = new Map<string, number>();
  let near: string | undefined;
  const from = sentences.findIndex((one) => one.to > events[0]!.from);
  const low = sentences[Math.max(0, from - 1)]?.from ?? 0;
  const high = sentences[Math.min(sentences.length - 1, from + 1)]?.to ?? 0;
  for (const note of actors) {
    const { kind, reference } = note.value;
    if (reference === 'pronoun' || (kind !== 'group' && kind !== 'organisation' && kind !== 'state'))
      continue;
    const text = report.text.slice(note.from, note.to).replace(/\s+/g, ' ').replace(ARTICLE, '');
    const words = wordsOf(text);
    if (hasWord(INDIVIDUALS, words.slice(-1))) continue;
    const fits = state
      ? hasWord(ORGANS, words)
      : kind !== 'state' &&
        !isStateForce(text) &&
        (hasWord(GROUPS, words) || (kind === 'group' && reference === 'name'));
    if (!fits) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (note.from >= low && note.from < high) near ??= text;
  }
  if (near !== undefined) return near;
  if (!state && !individuals.some((one) => hasWord(ENEMIES, wordsOf(one)))) return undefined;
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
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
