/// Who, when and why, of a verdict.

import type { Signed, Verdict } from '../model/index.ts';

export function signed({ by, at, reason, id }: Verdict): Signed {
  return { by, at, reason, verdict: id };
}
