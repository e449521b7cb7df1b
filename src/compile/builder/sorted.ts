/// Lists that stay in order while some things come into them.

/// Both lists in one, `added` sorted first: of two that are equal, what was there stands first.
export function withAdded<T>(
  sorted: readonly T[],
  added: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  if (added.length === 0) return sorted;
  const coming = [...added].sort(order);
  // A list that is put together one by one keeps room for a dozen more: most lists are short.
  if (sorted.length === 0) return coming;
  const out: T[] = [];
  let next = 0;
  for (const one of sorted) {
    while (next < coming.length && order(coming[next]!, one) < 0) out.push(coming[next++]!);
    out.push(one);
  }
  while (next < coming.length) out.push(coming[next++]!);
  return out;
}
