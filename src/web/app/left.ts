/// The list of incidents as it was left: the way back to it keeps its limits, and the row that one was on.

import { type Address, withQuery } from './router.ts';

interface Left {
  readonly href: string;
  readonly at: number;
}

const NOTHING: Left = { href: '/', at: -1 };
let left = NOTHING;

export const listHref = (): string => left.href;

export function leaveList(address: Address, at: number): void {
  left = { href: withQuery(address, {}), at };
}

/// The row that one was on, where the list is the same.
export function rowLeft(address: Address): number {
  return left.href === withQuery(address, {}) ? left.at : NOTHING.at;
}
