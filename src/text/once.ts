/// Asks something of an object once, as long as the object lives.

export function once<K extends object, V>(ask: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    // What has nothing to say has been asked too.
    if (before !== undefined || known.has(key)) return before as V;
    const value = ask(key);
    known.set(key, value);
    return value;
  };
}
