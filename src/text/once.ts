/// Asks something of an object once, as long as the object lives, or the part of it that `part` names.

export function once<K extends object, V>(
  ask: (key: K) => V,
  part: (key: K) => object = (key) => key,
): (key: K) => V {
  const known = new WeakMap<object, V>();
  return (key) => {
    const at = part(key);
    const before = known.get(at);
    // What has nothing to say has been asked too.
    if (before !== undefined || known.has(at)) return before as V;
    const value = ask(key);
    known.set(at, value);
    return value;
  };
}
