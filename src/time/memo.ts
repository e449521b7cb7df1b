/// Answers that hang on one word and come again and again: kept, up to a bound.

const MOST = 4096;

/// Makes `answer` one that remembers; it must be pure.
export function memo<T>(answer: (value: string) => T): (value: string) => T {
  const known = new Map<string, T>();
  return (value) => {
    let found = known.get(value);
    if (found === undefined && !known.has(value)) {
      if (known.size >= MOST) known.clear();
      found = answer(value);
      known.set(value, found);
    }
    return found as T;
  };
}
