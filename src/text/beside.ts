/// What stands at a place that may lie before the first. No list is asked at -1: that is no index but the name of a
/// property, which the engine looks for wherever lists have theirs, at a hundred times the cost, and whoever asked once
/// asks more slowly ever after.

export function itemAt<T>(list: readonly T[], i: number): T | undefined {
  return i < 0 ? undefined : list[i];
}

export function itemBefore<T>(list: readonly T[], i: number): T | undefined {
  return i <= 0 ? undefined : list[i - 1];
}
