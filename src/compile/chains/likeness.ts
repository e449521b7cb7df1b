/// How alike two mentions of one story are: a sum of named features, each of which can say why in words.

import data from '../../../lexicon/chains.json' with { type: 'json' };
import type { Reason } from '../../model/index.ts';
import { type Feature, wordsFor } from './reasons.ts';
import type { Told } from './told.ts';

/// A feature, and how far it holds.
export type Sign = readonly [feature: Feature, share: number];

/// What a pair with no word in common counts.
export const UNRELATED = data.unrelated;

/// The sum of the weights above the threshold; undefined where the two have no word in common.
export function likeness(a: Told, b: Told): number | undefined {
  const signs = signsOf(a, b);
  if (signs === undefined) return undefined;
  let sum = -data.same;
  for (const [feature, share] of signs) sum += data.weights[feature] * share;
  return sum;
}

export function reasonsOf(a: Told, b: Told): readonly Reason[] {
  return (signsOf(a, b) ?? [])
    .map(([feature, share]) => {
      const weight = Math.round(data.weights[feature] * share * 1000) / 1000;
      return { feature, weight, words: wordsFor(feature, a, b, share) };
    })
    .filter(({ weight }) => weight !== 0)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

export function signsOf(a: Told, b: Told): readonly Sign[] | undefined {
  const near = a.ref.report === b.ref.report;
  const relation = relate(a, b, near);
  if (relation === undefined) return undefined;
  const signs: Sign[] = [[relation, 1]];
  addParties(signs, a, b);
  addSentences(signs, a, b, near);
  addForms(signs, a, b);
  return signs;
}

function relate(a: Told, b: Told, near: boolean): Feature | undefined {
  if (a.wording.lemma === b.wording.lemma && a.wording.noun === b.wording.noun)
    return near ? 'same-word-near' : 'same-word';
  if (a.sense.root === b.sense.root) return near ? 'same-root-near' : 'same-root';
  if (meet(a.sense.kinds, b.sense.kinds)) return near ? 'same-kind-near' : 'same-kind';
  if (meet(a.sense.same, b.sense.same)) return near ? 'synonym-near' : 'synonym';
  return undefined;
}

const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && a.some((one) => b.includes(one));

function addParties(signs: Sign[], a: Told, b: Told): void {
  const doer = shared(a.doer, b.doer);
  const thing = shared(a.thing, b.thing);
  if (doer === 0) signs.push(['other-doer', 1]);
  if (thing !== undefined && thing > 0) signs.push(['same-thing', 1]);
  if (doer === undefined && thing === undefined && shared(a.doer ?? a.thing, b.doer ?? b.thing) === 0)
    signs.push(['other-party', 1]);
  if (!a.sense.tells && !b.sense.tells) return;
  signs.push(['tells', 1]);
  if (doer !== undefined) signs.push([doer > 0 ? 'one-speaker' : 'other-speaker', 1]);
}

function addSentences(signs: Sign[], a: Told, b: Told, near: boolean): void {
  if ((shared(a.names, b.names) ?? 0) > 0) signs.push(['shared-names', 1]);
  const words = shared(a.words, b.words) ?? 0;
  signs.push(['wording', words / Math.max(1, a.words.size + b.words.size - words)]);
  if (near && a.sentence === b.sentence) signs.push(['one-sentence', 1]);
  if (a.day !== undefined && b.day !== undefined && a.day !== b.day) signs.push(['other-day', 1]);
}

function addForms(signs: Sign[], a: Told, b: Told): void {
  const [x, y] = [a.wording, b.wording];
  if (x.negated !== y.negated) signs.push(['one-denied', 1]);
  if (x.noun && y.noun && x.plural !== y.plural) signs.push(['one-many', 1]);
  if (a.incident !== undefined && a.incident === b.incident) signs.push(['one-incident', 1]);
}

/// How many words both have; undefined where one of them has none.
function shared(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of few) if (many.has(word)) count++;
  return count;
}
