/// What each sentence tells of the conduct of police and soldiers: killing, arrest, force, failure to act, anything.

import data from '../../lexicon/conduct.json' with { type: 'json' };
import type { Annotation, EventNote, Span } from '../model/index.ts';

/// Always told in this order.
const CONDUCT = ['KILL', 'ARREST', 'FORCE', 'FAIL', 'ANY_ACTION'] as const;
type Conduct = (typeof CONDUCT)[number];

/// One expression of disjoint words: linear in the text.
function oneOf(phrases: readonly string[], flags: string): RegExp {
  const parts = phrases.map((phrase) => phrase.replace(/[^\p{L} *-]/gu, '').replace('*', '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}-])(?:${parts.join('|')})(?![\\p{L}])`, flags);
}

const FORCES = oneOf(data.forces, 'u');
const OFFICERS = oneOf(data.officers, 'u');
const PLACES = oneOf(data.places, 'gu');
const ACTS = oneOf(data.acts, 'u');
const FAILURES = oneOf(data.failures, 'u');

const namesForces = (words: string): boolean => FORCES.test(words) || OFFICERS.test(words);

/// For each sentence of the annotation, in order; most tell nothing of it.
export function conductOf(annotation: Annotation): readonly (readonly Conduct[])[] {
  const { sentences, report, events } = annotation;
  let at = 0;
  return sentences.map((sentence) => {
    const own: EventNote[] = [];
    while (at < events.length && events[at]!.from < sentence.to) own.push(events[at++]!);
    return labelsOf(annotation, report.text.slice(sentence.from, sentence.to).toLowerCase(), own);
  });
}

function labelsOf(annotation: Annotation, words: string, events: readonly EventNote[]): readonly Conduct[] {
  const labels = new Set<Conduct>();
  const rest = words.replace(PLACES, '');
  const named = namesForces(rest);
  for (const event of events) tellsOf(annotation, event, named, labels);
  if (named && FAILURES.test(words)) labels.add('FAIL');
  if (named || ACTS.test(words) || labels.size > 0) labels.add('ANY_ACTION');
  return CONDUCT.filter((label) => labels.has(label));
}

const FORCEFUL =
  /^(?:excessive-force|protest-with-intervention|attack|armed-clash|shelling|grenade|chemical-weapon|air-strike)$/;

function tellsOf(
  annotation: Annotation,
  { value, rule }: EventNote,
  named: boolean,
  labels: Set<Conduct>,
): void {
  if (rule === 'events/inaction' || value.type === 'failure-to-act') {
    if (named) labels.add('FAIL');
    return;
  }
  if (value.status === 'denied') return;
  const { type, agents, targets } = value;
  const forces = agents.some((agent) => namesForces(say(annotation, agent)));
  const nobody = agents.length === 0;
  if (type === 'arrests' && (forces || nobody)) labels.add('ARREST');
  if (type === 'excessive-force' && (forces || nobody)) labels.add('FORCE');
  if (!forces) return;
  if (targets.some(({ effect }) => effect === 'killed')) labels.add('KILL').add('FORCE');
  if (FORCEFUL.test(type)) labels.add('FORCE');
}

const say = ({ report }: Annotation, { from, to }: Span): string => report.text.slice(from, to).toLowerCase();
