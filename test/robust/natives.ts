/// What the engine's own functions go over, added to the counter while something runs.

type Counter = { n: number };
type Method = (this: never, ...args: never[]) => unknown;
/// How many elements or characters a call went over, at most.
type Cost = (self: { readonly length: number }, made: unknown, args: readonly unknown[]) => number;

const sizeOf = (made: unknown): number => (made as { length?: number })?.length ?? 0;
const all: Cost = (self) => self.length;
const copied: Cost = (_self, made) => sizeOf(made);
const forwards: Cost = (self, made, args) => {
  const start = typeof args[1] === 'number' ? args[1] : 0;
  return Math.max(1, (typeof made === 'number' && made >= 0 ? made : self.length) - start);
};
const backwards: Cost = (self, made) => self.length - (typeof made === 'number' ? Math.max(0, made) : 0);

const ARRAYS: Readonly<Record<string, Cost>> = {
  ...{ indexOf: forwards, lastIndexOf: backwards, includes: all, join: all, reverse: all },
  ...{ slice: copied, concat: copied, flat: copied, splice: all, unshift: all, shift: () => 1 },
};
const STRINGS: Readonly<Record<string, Cost>> = {
  ...{ indexOf: forwards, lastIndexOf: backwards, includes: all, split: all, trim: all, repeat: copied },
  ...{
    replace: all,
    replaceAll: all,
    toLowerCase: all,
    toUpperCase: all,
    search: all,
    match: all,
    normalize: all,
  },
};

/// Runs `run` while the engine's functions count.
export function counting<T>(counter: Counter, run: () => T): T {
  const undo = [
    ...patched(Array.prototype, ARRAYS, counter),
    ...patched(String.prototype, STRINGS, counter),
    patchedExec(counter),
  ];
  try {
    return run();
  } finally {
    for (const restore of undo) restore();
  }
}

function patched(target: object, costs: Readonly<Record<string, Cost>>, counter: Counter): (() => void)[] {
  return Object.entries(costs).map(([name, cost]) => {
    const methods = target as Record<string, Method>;
    const original = methods[name]!;
    const define = (value: unknown) =>
      Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
    define(function (this: { readonly length: number }, ...args: never[]) {
      const made = original.apply(this as never, args);
      counter.n += cost(this, made, args);
      return made;
    });
    return () => define(original);
  });
}

/// A search goes from where it begins to the end of what it finds; a failed one over all that it was allowed.
function patchedExec(counter: Counter): () => void {
  const { exec, test } = RegExp.prototype;
  const run = function (this: RegExp, text: string): RegExpExecArray | null {
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const fixed = this.sticky || this.source.startsWith('^');
    if (found !== null) counter.n += found.index + found[0].length - start;
    else counter.n += fixed ? 1 : Math.max(1, text.length - start);
    return found;
  };
  const define = (name: 'exec' | 'test', value: unknown) =>
    Object.defineProperty(RegExp.prototype, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  define('exec', run);
  define('test', function (this: RegExp, text: string) {
    return run.call(this, text) !== null;
  });
  return () => {
    define('exec', exec);
    define('test', test);
  };
}
