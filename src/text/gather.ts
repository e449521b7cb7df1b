/// All that each of a list gives, in one list. The engine's own `flatMap` asks an array for its elements as it would ask
/// any object, one by one: where this runs for every event, a loop costs a fraction.

export function gather<T, R>(items: readonly T[], each: (item: T, at: number) => readonly R[]): R[] {
  const out: R[] = [];
  for (let i = 0; i < items.length; i++) {
    const given = each(items[i]!, i);
    for (let k = 0; k < given.length; k++) out.push(given[k]!);
  }
  return out;
}
