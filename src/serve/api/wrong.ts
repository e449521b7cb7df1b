/// What is wrong with a request, in words: of several shapes that it could have had, the one that it comes nearest to.

import { z } from '@hono/zod-openapi';

type Issue = z.core.$ZodIssue;

const MOST_TOLD = 5;
const LONGEST_TOLD = 60;

export function wrongWords(error: { readonly issues: readonly Issue[] }): string {
  const told = nearest(error.issues).map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return [...new Set(told)].slice(0, MOST_TOLD).join('; ');
}

/// What may be asked of an address, and nothing else: a limit that is misspelt would limit nothing, and look as if it did.
export function onlyKnown<S extends z.ZodRawShape>(shape: S) {
  const names = Object.keys(shape);
  const takes = names.length === 0 ? 'this address takes no limits' : `there are ${names.join(', ')}`;
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.map((key) => key.slice(0, LONGEST_TOLD)).join(', ')}: nothing is asked by this name; ${takes}`
        : undefined,
  });
}

/// Issues of the whole, those of a choice replaced by what is wrong with the likeliest one.
function nearest(issues: readonly Issue[]): readonly Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const inside = issue.errors
      .map((branch) => nearest(branch))
      .toSorted((a, b) => farOff(a) - farOff(b) || a.length - b.length);
    return inside[0]!.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  });
}

/// Another kind of thing altogether is farther off than any number of small mistakes.
function farOff(issues: readonly Issue[]): number {
  const whole = issues.some(({ path, code }) => path.length === 0 && code === 'invalid_type');
  return whole ? 2 : issues.some(({ path }) => path.at(-1) === 'kind') ? 1 : 0;
}
