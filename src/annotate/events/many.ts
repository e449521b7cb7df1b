/// "Rebel shelling", "Ruritanian rebel fire": a noun in the singular before a deed tells of those of its kind, and of nobody
/// in particular.

import standIns from '../../../lexicon/stand-ins.json' with { type: 'json' };
import { isOrgan } from '../../lexicon/actors.ts';
import { countryOfDemonym } from '../../lexicon/places.ts';
import { countBefore } from '../../text/search.ts';
import type { Phrase, View } from './view.ts';

const KINDS: ReadonlySet<string> = new Set(standIns.kinds);

/// "rebel", "militant"
export const isKind = (lower: string): boolean => KINDS.has(lower);

/// How many mentions back those of the kind are looked for, and how many ahead.
const REACH = 40;

/// Their name in the plural, and the actor note of the report in which they are told, if any.
export interface Many {
  readonly name: string;
  readonly actor: number | undefined;
}

export function manyOf(view: View, { first, head }: Phrase): Many | undefined {
  const { tokens } = view.doc;
  const { lower, tag } = tokens[head]!;
  if (tag === 'NNS' || !KINDS.has(lower)) return undefined;
  if (view.phraseOf[head]! < 0 || view.phraseOf[head + 1] !== view.phraseOf[head]) return undefined;
  const nation = head > first ? tokens[first]!.text : undefined;
  const name = `${nation === undefined ? '' : `${nation} `}${lower}s`;
  return { name, actor: REBELS.has(lower) ? rebelsOf(view, head, nation) : undefined };
}

const REBELS: ReadonlySet<string> = new Set(['rebel', 'insurgent']);

/// The rebels of a country that the report speaks of nearest, those before first.
function rebelsOf(view: View, head: number, nation: string | undefined): number | undefined {
  const { actors } = view.draft;
  const country = nation === undefined ? undefined : countryOfDemonym(nation)?.country;
  const isTheirs = (at: number): boolean => {
    const { actor, country: own } = actors[at]!.value;
    if (actor === undefined || !isOrgan(actor, 'rebels')) return false;
    return nation === undefined || own === country;
  };
  const { from } = view.doc.tokens[head]!;
  const next = countBefore(actors, (note) => note.from < from);
  for (let i = next - 1; i >= Math.max(0, next - REACH); i--) if (isTheirs(i)) return i;
  for (let i = next; i < Math.min(actors.length, next + REACH); i++) if (isTheirs(i)) return i;
  return undefined;
}
