/// Values as JSON in which no field has a name: an object is the number of its shape, which stands for the list of its
/// keys, and then what they hold; a list begins with 0. Alike objects say the names of their fields over and over, which
/// costs bytes and time, packed or not.

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

/// `numberOf` is asked once for each list of keys; a number is never 0.
export function shapeWriter(numberOf: (keys: readonly string[]) => number): (value: unknown) => string {
  const root = nodeOf([]);
  const kept = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const all: unknown[] = [LIST];
    if (Array.isArray(value)) {
      for (const one of value) all.push(kept(one));
      return all;
    }
    let node = root;
    for (const [key, field] of Object.entries(value)) {
      if (field === undefined) continue;
      node = after(node, key);
      all.push(kept(field));
    }
    node.number ||= numberOf(node.keys);
    all[0] = node.number;
    return all;
  };
  return (value) => JSON.stringify(kept(value));
}

/// A value as its text is parsed: a shape or 0, and what it holds.
export type Kept = readonly unknown[];

export interface ShapeReader {
  /// The value that a text says.
  readonly read: (text: string) => unknown;
  readonly whole: (kept: unknown) => unknown;
  /// What one field of an object holds, as it is kept; nothing where the object has no such field.
  readonly field: (kept: Kept, key: string) => unknown;
}

export function shapeReader(keysOf: (number: number) => readonly string[]): ShapeReader {
  const whole = (kept: unknown): unknown => (Array.isArray(kept) ? filled(kept) : kept);
  const filled = (kept: Kept): unknown => {
    const shape = kept[0] as number;
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
