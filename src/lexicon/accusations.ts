/// Words by which a report names who did a deed without saying that he did it, from `lexicon/accusations.json`.

import data from '../../lexicon/accusations.json' with { type: 'json' };

export interface Accusation {
  readonly name: string;
  readonly side: 'after' | 'before';
  /// One of these words must follow somewhere after the named.
  readonly needs?: ReadonlySet<string>;
  readonly steps: readonly ReadonlySet<string>[];
}

interface Rule {
  readonly name: string;
  readonly side: string;
  readonly words: readonly string[];
  readonly needs?: readonly string[];
}

/// An empty step is a gap.
const RULES: readonly Accusation[] = (data.rules as readonly Rule[]).flatMap((rule) =>
  rule.words.map((phrase) => ({
    name: rule.name,
    side: rule.side === 'after' ? ('after' as const) : ('before' as const),
    ...(rule.needs && { needs: new Set(rule.needs) }),
    steps: phrase.split(' ').map((step) => new Set(step === '*' ? [] : step.split('|'))),
  })),
);

const byFirst = new Map<string, Accusation[]>();
for (const rule of RULES)
  for (const word of rule.steps[0]!) byFirst.set(word, [...(byFirst.get(word) ?? []), rule]);

const GAP = 12;

/// The accusations whose words begin at this word, with the word after their end; longer ones first.
export function accusationsAt(
  words: readonly { readonly lower: string }[],
  at: number,
): readonly { readonly rule: Accusation; readonly end: number }[] {
  return (byFirst.get(words[at]!.lower) ?? []).flatMap((rule) => {
    const end = endOf(rule.steps, words, at);
    return end === undefined ? [] : [{ rule, end }];
  });
}

function endOf(
  steps: readonly ReadonlySet<string>[],
  words: readonly { readonly lower: string }[],
  at: number,
): number | undefined {
  let i = at;
  for (let step = 0; step < steps.length; step++) {
    let most = 0;
    if (steps[step]!.size === 0) {
      step++;
      most = GAP;
    }
    const from = i;
    while (i < words.length && i - from <= most && !steps[step]!.has(words[i]!.lower)) i++;
    if (i >= words.length || i - from > most) return undefined;
    i++;
  }
  return i;
}

export const DEEDS: ReadonlySet<string> = new Set(data.deeds);
export const DENIALS: ReadonlySet<string> = new Set(data.negations);
/// Words that stand before the named and are not part of it.
export const LIGHT: ReadonlySet<string> = new Set(data.light);
/// Words that may stand between the named and what says of what.
export const BETWEEN: ReadonlySet<string> = new Set(data.between);
/// "the people responsible": nobody in particular.
export const POINTING: ReadonlySet<string> = new Set(data.pointing);
export const VAGUE: ReadonlySet<string> = new Set(data.vague);
/// Numbers begin a phrase and part none.
export const COUNTS: ReadonlySet<string> = new Set(data.counts);
