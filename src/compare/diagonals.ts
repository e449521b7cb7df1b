/// Where the last run that was found ends, by earlier text and diagonal (how far a word of that stands behind the one of
/// the copy): so that no run is found twice. A table that serves one copy after another.

export interface Diagonals {
  /// For another copy, of which nothing has been found.
  clear(): void;
  /// The word of the copy before which the last run on a diagonal of a text ends, 0 where none was found.
  endOn(slot: number, diagonal: number): number;
  put(slot: number, diagonal: number, end: number): void;
}

/// Open addressing; a row of another copy is free.
export function createDiagonals(): Diagonals {
  let table = createTable(1 << 10);
  let used = 0;
  let copy = 1;

  const rowOf = (slot: number, diagonal: number): number => {
    const { copies, slots, diagonals, shift, mask } = table;
    let row = Math.imul(Math.imul(slot, 0x85ebca6b) ^ diagonal, 0x9e3779b1) >>> shift;
    while (copies[row] === copy && (slots[row] !== slot || diagonals[row] !== diagonal))
      row = (row + 1) & mask;
    return row;
  };
  const put = (slot: number, diagonal: number, end: number): void => {
    const row = rowOf(slot, diagonal);
    if (table.copies[row] !== copy) used++;
    table.copies[row] = copy;
    table.slots[row] = slot;
    table.diagonals[row] = diagonal;
    table.ends[row] = end;
  };
  const grow = (): void => {
    const { copies, slots, diagonals, ends } = table;
    table = createTable(2 * copies.length);
    used = 0;
    for (let row = 0; row < copies.length; row++)
      if (copies[row] === copy) put(slots[row]!, diagonals[row]!, ends[row]!);
  };

  return {
    clear: () => {
      copy++;
      used = 0;
    },
    endOn: (slot, diagonal) => {
      const row = rowOf(slot, diagonal);
      return table.copies[row] === copy ? table.ends[row]! : 0;
    },
    put: (slot, diagonal, end) => {
      if (2 * used >= table.copies.length) grow();
      put(slot, diagonal, end);
    },
  };
}

function createTable(size: number) {
  return {
    copies: new Int32Array(size),
    slots: new Int32Array(size),
    diagonals: new Int32Array(size),
    ends: new Int32Array(size),
    mask: size - 1,
    shift: 32 - Math.log2(size),
  };
}
