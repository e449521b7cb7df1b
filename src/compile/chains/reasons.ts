/// The sentence that each feature of a likeness says.

import type data from '../../../lexicon/chains.json';
import type { Told } from './told.ts';

export type Feature = keyof typeof data.weights;

type Say = (a: Told, b: Told, share: number) => string;

const words =
  (why: string): Say =>
  (a, b) =>
    `"${a.text}" and "${b.text}": ${why}`;
const root: Say = (a, b) => words(`both from "${a.sense.root}"`)(a, b, 1);
const kind: Say = (a, b) => {
  const both = a.sense.kinds.filter((one) => b.sense.kinds.includes(one));
  return words(`both tell of ${both.join(', ')}`)(a, b, 1);
};

const SAY: Readonly<Record<Feature, Say>> = {
  'same-word': words('one word'),
  'same-word-near': words('one word in one report'),
  'same-root': root,
  'same-root-near': root,
  'same-kind': kind,
  'same-kind-near': kind,
  synonym: words('mostly mean the same'),
  'synonym-near': words('mostly mean the same'),
  'other-doer': () => 'somebody else acts',
  'same-thing': () => 'the same is acted upon',
  'other-party': () => 'somebody else takes part',
  tells: () => 'who speaks twice may say two things',
  'one-speaker': () => 'one speaker',
  'other-speaker': () => 'another speaker',
  'shared-names': () => 'names in common',
  wording: (_a, _b, share) => `${Math.round(share * 100)} % of the words are shared`,
  'one-sentence': () => 'told twice in one sentence',
  'other-day': (a, b) => `${a.day} is not ${b.day}`,
  'one-denied': () => 'one of them is denied',
  'one-many': () => 'one is not many',
  'one-incident': () => 'one incident of the record',
};

export const wordsFor = (feature: Feature, a: Told, b: Told, share: number): string =>
  SAY[feature](a, b, share);
