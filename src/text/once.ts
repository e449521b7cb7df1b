/// Asks something of an object once, as long as the object lives.

export function once<K extends object, V>(ask: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = ask(key);
    known.set(key, { value });
    return value;
  };
}
