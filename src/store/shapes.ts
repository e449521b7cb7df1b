/// Values as JSON in which no field has a name: an object is the number of its shape, which stands for the list of its
/// keys, and then what they hold; a list begins with 0. Alike objects say the names of their fields over and over, which
/// costs bytes and time, packed or not. An object that many others hold may stand once beside all of them: in its place
/// is the number under which it does, below 0.

interface Node {
  readonly keys: readonly string[];
  readonly next: Map<string, Node>;
  /// 0 where no object has had these keys yet.
  number: number;
}

const LIST = 0;

const nodeOf = (keys: readonly string[]): Node => ({ keys, next: new Map(), number: 0 });

function after(node: Node, key: string): Node {
  const known = node.next.get(key);
  if (known) return known;
  const fresh = nodeOf([...node.keys, key]);
  node.next.set(key, fresh);
  return fresh;
}

/// Objects that stand once.
export interface Shared {
  /// Whether what a field of this name holds does, where it is an object.
  readonly isShared: (key: string) => boolean;
  /// The number of one, from 1 on, by what is kept of it.
  readonly numberOf: (text: string) => number;
}

/// `numberOf` is asked once for each list of keys; a number is never 0.
export function shapeWriter(
  numberOf: (keys: readonly string[]) => number,
  { isShared, numberOf: sharedNumberOf }: Shared,
): (value: unknown) => string {
  const root = nodeOf([]);
  const held = (key: string, field: unknown): unknown => {
    const own = kept(field);
    const alone = isShared(key) && Array.isArray(own) && own[0] !== LIST;
    return alone ? [-sharedNumberOf(JSON.stringify(own))] : own;
  };
  const kept = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const all: unknown[] = [LIST];
    if (Array.isArray(value)) {
      for (const one of value) all.push(kept(one));
      return all;
    }
    let node = root;
    // What is kept are plain objects, of which the engine has the names of fields at hand.
    for (const key in value) {
      const field = (value as { readonly [key: string]: unknown })[key];
      if (field === undefined) continue;
      node = after(node, key);
      all.push(held(key, field));
    }
    node.number ||= numberOf(node.keys);
    all[0] = node.number;
    return all;
  };
  return (value) => JSON.stringify(kept(value));
}

/// A value as its text is parsed: a shape or 0, and what it holds; or a number below 0 alone.
export type Kept = readonly unknown[];

export interface ShapeReader {
  /// The value that a text says.
  readonly read: (text: string) => unknown;
  readonly whole: (kept: unknown) => unknown;
  /// What one field of an object holds, as it is kept; nothing where the object has no such field.
  readonly field: (kept: Kept, key: string) => unknown;
}

/// `sharedOf`: what is kept of an object that stands once. Whoever reads it shares it with all others.
export function shapeReader(
  keysOf: (number: number) => readonly string[],
  sharedOf: (number: number) => string,
): ShapeReader {
  const shared: unknown[] = [];
  const sharedAt = (number: number): unknown => (shared[number] ??= whole(JSON.parse(sharedOf(number))));
  const whole = (kept: unknown): unknown => (Array.isArray(kept) ? filled(kept) : kept);
  const filled = (kept: Kept): unknown => {
    const shape = kept[0] as number;
    if (shape < LIST) return sharedAt(-shape);
    if (shape === LIST) {
      const list = new Array<unknown>(kept.length - 1);
      for (let i = 1; i < kept.length; i++) list[i - 1] = whole(kept[i]);
      return list;
    }
    const keys = keysOf(shape);
    const object: Record<string, unknown> = {};
    for (let i = 1; i < kept.length; i++) object[keys[i - 1]!] = whole(kept[i]);
    return object;
  };
  const field = (kept: Kept, key: string): unknown => {
    const place = keysOf(kept[0] as number).indexOf(key);
    return place < 0 ? undefined : kept[place + 1];
  };
  return { read: (text) => whole(JSON.parse(text)), whole, field };
}
