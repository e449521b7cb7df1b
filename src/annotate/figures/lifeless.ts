/// What befalls only who lives befell no place, thing or length: "the raids that hit 11 towns", "killed a man 75 km from".

import { bitsOf, classesOf } from '../../lexicon/events-targets.ts';
import type { Figure, FigureState, Token } from '../../model/index.ts';
import type { Counted } from './counted.ts';

export function isLifeless(
  tokens: readonly Token[],
  kind: Figure['kind'],
  counted: Counted | undefined,
  state: FigureState | undefined,
): boolean {
  if (state === undefined || !BEFALLS_LIVING.has(state)) return false;
  if (MEASURES.has(kind)) return true;
  const bits = counted === undefined ? 0 : classesOf(tokens, counted.first, counted.head);
  return (bits & LIFELESS) !== 0 && (bits & LIVING) === 0;
}

const BEFALLS_LIVING: ReadonlySet<FigureState> = new Set([
  ...(['killed', 'injured', 'detained', 'displaced', 'released'] as const),
]);
const MEASURES: ReadonlySet<Figure['kind']> = new Set(['length', 'area', 'mass'] as const);
const LIFELESS = bitsOf(['settlement', 'position', 'building', 'vehicle', 'weapon', 'heritage', 'worship']);
const LIVING = bitsOf(['civilian', 'armed-group', 'state-force', 'police', 'protester', 'crowd', 'prisoner']);
