/// Two events of one sentence that it sets apart by a length of time: "the raid came a day after gunmen ambushed a convoy".

import { once } from '../text/once.ts';
import type { Mention } from './mention.ts';

interface Side {
  /// The report and the sentence.
  readonly words: string;
  readonly behind: boolean;
}

/// On which side of "hours after", "two days before" a mention stands; nothing where its sentence has none. "Hours after
/// the raid" may take up what the sentence tells.
export const sideOf = once(({ annotation, ref, sentence, span }: Mention): Side | undefined => {
  const at = annotation.report.text.slice(sentence.from, sentence.to).search(PARTS);
  if (at <= 0) return undefined;
  return { words: `${ref.report} ${sentence.from}`, behind: span.from > sentence.from + at };
});

const PARTS =
  /\b(?:minutes?|hours?|days?|nights?|weeks?|months?)\s(?:after|before)\s(?!(?:the|that|this|these|those|an?|his|her|its|their|being)\b)/iu;

/// What stands on the two sides is two events, if it is of two kinds: "was found hours after the deputy was slain near the
/// shooting" may tell one deed on both.
export function arePartedByTime(a: Mention, b: Mention): boolean {
  if (a.type === b.type) return false;
  const [one, other] = [sideOf(a), sideOf(b)];
  return one !== undefined && one.words === other?.words && one.behind !== other.behind;
}
