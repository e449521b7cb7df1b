/// Short lists of pairs of whole numbers, found by a number, side by side in typed arrays: as objects, millions of them
/// would be headers for the most part.

export interface Lists {
  /// The row of a key's list, -1 where it has none. Rows hold until something is put in.
  find(key: number): number;
  length(row: number): number;
  /// Where in `cells` the list begins: its pairs stand there one behind the other.
  start(row: number): number;
  cells(): Int32Array;
  /// Puts a pair into the list of a key, before the one that stands at `at`.
  insert(key: number, at: number, first: number, second: number): void;
  /// Takes pairs out of the list in a row, from `at` on.
  remove(row: number, at: number, count: number): void;
}

/// No list has this key.
const NONE = -1;

/// Keys are whole numbers from 0 on.
export function createLists(): Lists {
  let table = createTable(64);
  let used = 0;
  const pool = createPool();

  const rowOf = (key: number): number => {
    const { keys, shift, mask } = table;
    let row = Math.imul(key, 0x9e3779b1) >>> shift;
    while (keys[row] !== key && keys[row] !== NONE) row = (row + 1) & mask;
    return row;
  };

  /// Lists that are empty are forgotten when the table grows.
  const grow = (): void => {
    const { keys, starts, lengths } = table;
    used = lengths.reduce((sum, length) => (length > 0 ? sum + 1 : sum), 0);
    table = createTable(2 * used >= keys.length ? 2 * keys.length : keys.length);
    for (let old = 0; old < keys.length; old++) {
      if (lengths[old] === 0) continue;
      const row = rowOf(keys[old]!);
      table.keys[row] = keys[old]!;
      table.starts[row] = starts[old]!;
      table.lengths[row] = lengths[old]!;
    }
  };

  return {
    find: (key) => {
      const row = rowOf(key);
      return table.keys[row] === NONE || table.lengths[row] === 0 ? -1 : row;
    },
    length: (row) => table.lengths[row]!,
    start: (row) => 2 * table.starts[row]!,
    cells: () => pool.cells(),
    insert: (key, at, first, second) => {
      let row = rowOf(key);
      if (table.keys[row] === NONE) {
        if (4 * ++used > 3 * table.keys.length) {
          grow();
          used++;
          row = rowOf(key);
        }
        table.keys[row] = key;
      }
      const length = table.lengths[row]!++;
      table.starts[row] = pool.resized(table.starts[row]!, length, length + 1);
      const cells = pool.cells();
      const start = 2 * table.starts[row]!;
      cells.copyWithin(start + 2 * at + 2, start + 2 * at, start + 2 * length);
      cells[start + 2 * at] = first;
      cells[start + 2 * at + 1] = second;
    },
    remove: (row, at, count) => {
      const length = table.lengths[row]!;
      const start = 2 * table.starts[row]!;
      pool.cells().copyWithin(start + 2 * at, start + 2 * (at + count), start + 2 * length);
      table.lengths[row] = length - count;
      table.starts[row] = pool.resized(table.starts[row]!, length, length - count);
    },
  };
}

/// Open addressing with the next free row.
function createTable(size: number) {
  return {
    keys: new Int32Array(size).fill(NONE),
    /// In pairs.
    starts: new Int32Array(size),
    lengths: new Int32Array(size),
    mask: size - 1,
    shift: 32 - Math.log2(size),
  };
}

/// Room for lists: a list of so many pairs has room for the next power of two.
function createPool() {
  let cells = new Int32Array(256);
  let end = 0;
  /// By the power of two: room that was left.
  const left: number[][] = [];
  const classOf = (length: number): number => (length === 0 ? -1 : 32 - Math.clz32(length - 1));
  const take = (size: number): number => {
    const before = left[size]?.pop();
    if (before !== undefined) return before;
    const start = end;
    end += 1 << size;
    if (2 * end > cells.length) {
      const more = new Int32Array(Math.max(2 * end, Math.ceil(1.4 * cells.length)));
      more.set(cells);
      cells = more;
    }
    return start;
  };
  return {
    cells: (): Int32Array => cells,
    /// Where a list goes on that had so many pairs and is to have others.
    resized: (start: number, from: number, to: number): number => {
      const [was, is] = [classOf(from), classOf(to)];
      if (was === is) return start;
      const now = is < 0 ? 0 : take(is);
      if (was < 0) return now;
      cells.copyWithin(2 * now, 2 * start, 2 * (start + Math.min(from, to)));
      left[was] ??= [];
      left[was].push(start);
      return now;
    },
  };
}
