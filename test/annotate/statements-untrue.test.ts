/// Who says that what is alleged is not true denies it; what claims lives says nothing.

import { expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

function stances(text: string): readonly string[] {
  const { statements } = annotated(text);
  const cut = ({ from, to }: { readonly from: number; readonly to: number }) => text.slice(from, to);
  return statements.map(({ value }) =>
    [
      value.speaker && cut(value.speaker),
      value.cue && cut(value.cue),
      value.content.map(cut),
      value.stance,
    ].join(' | '),
  );
}

it.each([
  [
    'The claims are not true, an army spokesman said.',
    'an army spokesman | said | The claims are not true | denies',
  ],
  [
    'The envoy said that reports of a raid were completely false.',
    'The envoy | said | that reports of a raid were completely false | denies',
  ],
  [
    'The envoy said the claim that troops had shelled a mill was a lie.',
    'The envoy | said | the claim that troops had shelled a mill was a lie | denies',
  ],
  ['The envoy said that the claims were true.', 'The envoy | said | that the claims were true | asserts'],
  [
    'The envoy said that the claims were made by a false friend.',
    'The envoy | said | that the claims were made by a false friend | asserts',
  ],
])('%s', (text, expected) => {
  expect(stances(text)).toEqual([expected]);
});

it.each([
  ['Shells hit the town, claiming the lives of nine people.', []],
  ['The blast claimed at least four lives.', []],
  ['The group claimed nine victories.', ['The group | claimed | nine victories | asserts']],
])('what is claimed as a price is not said: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected);
});
