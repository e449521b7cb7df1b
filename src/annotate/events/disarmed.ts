/// A bomb that was found, seized or defused has not gone off: it is what was disrupted, and tells of no bombing.

import { bitsOf } from '../../lexicon/events-targets.ts';
import { bitsOfPhrase } from './classes.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

const WEAPON = bitsOf(['weapon']);

const isDisrupting = ({ type }: Reading): boolean => type === 'disrupted-weapons-use';

export function withoutDisarmed(view: View, readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(isDisrupting)) return readings;
  const disrupted = readings.filter(isDisrupting);
  const isDisarmed = ({ candidate: { kind, head }, type }: Reading): boolean =>
    kind === 'noun' &&
    type === 'remote-explosive' &&
    disrupted.some(({ args }) =>
      args.patients.some(
        (phrase) => phrase.first <= head && head < phrase.last && (bitsOfPhrase(view, phrase) & WEAPON) !== 0,
      ),
    );
  return readings.filter((reading) => !isDisarmed(reading));
}
