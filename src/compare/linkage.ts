/// Average linkage over a sparse graph: what has no edge is not alike at all.

export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly average: number;
}

/// Groups of the nodes `0 … count - 1`: the two groups whose members are most alike on average are joined as long as
/// that average is at least `least`. Each group in order, groups in the order of their first member.
export function linkByAverage(
  count: number,
  edges: readonly Edge[],
  least: number,
): readonly (readonly number[])[] {
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, node) => [node]);
  /// By group: the sums of the edges to the groups beside it.
  const beside: Map<number, number>[] = members.map(() => new Map());
  const queue = createQueue();
  for (const { a, b, weight } of edges) {
    beside[a]!.set(b, weight);
    beside[b]!.set(a, weight);
    if (weight >= least) queue.push({ a, b, average: weight });
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { a, b, average } = next;
    if (average !== averageOf(a, b)) continue;
    const [into, from] = beside[a]!.size >= beside[b]!.size ? [a, b] : [b, a];
    join(into, from);
    for (const other of beside[into]!.keys()) {
      const now = averageOf(into, other);
      if (now >= least) queue.push({ a: into, b: other, average: now });
    }
  }
  return members
    .filter((group) => group !== undefined)
    .map((group) => group.sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);

  function averageOf(a: number, b: number): number {
    const left = members[a];
    const right = members[b];
    if (left === undefined || right === undefined) return -1;
    return (beside[a]!.get(b) ?? 0) / (left.length * right.length);
  }

  function join(into: number, from: number): void {
    members[into]!.push(...members[from]!);
    members[from] = undefined;
    for (const [other, sum] of beside[from]!) {
      beside[other]!.delete(from);
      if (other === into) continue;
      const both = sum + (beside[into]!.get(other) ?? 0);
      beside[into]!.set(other, both);
      beside[other]!.set(into, both);
    }
    beside[from]!.clear();
  }
}

/// A heap: the highest average first, then the lowest numbers.
function createQueue() {
  const heap: Candidate[] = [];
  const swap = (i: number, j: number): void => {
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
  };
  const push = (one: Candidate): void => {
    let at = heap.push(one) - 1;
    for (let up = (at - 1) >> 1; at > 0 && before(heap[at]!, heap[up]!); up = (at - 1) >> 1) {
      swap(at, up);
      at = up;
    }
  };
  const pop = (): Candidate | undefined => {
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= heap.length) return top;
      const least = left + 1 < heap.length && before(heap[left + 1]!, heap[left]!) ? left + 1 : left;
      if (!before(heap[least]!, heap[at]!)) return top;
      swap(at, least);
      at = least;
    }
  };
  return { push, pop };
}

function before(x: Candidate, y: Candidate): boolean {
  if (x.average !== y.average) return x.average > y.average;
  const [low, high] = [Math.min(x.a, x.b), Math.min(y.a, y.b)];
  return low !== high ? low < high : Math.max(x.a, x.b) < Math.max(y.a, y.b);
}
