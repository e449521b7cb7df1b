/// What passes between the thread that listens to the network and those that answer: requests one way, answers the
/// other, long ones piece by piece as they are taken.

export interface Asked {
  readonly kind: 'ask';
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | undefined;
}

export type ToThread = Asked | { readonly kind: 'more' | 'stop'; readonly id: number };

/// `ended` where the first piece is the whole answer.
export interface Head {
  readonly kind: 'head';
  readonly id: number;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly bytes: Uint8Array;
  readonly ended: boolean;
}

export type FromThread =
  | Head
  | { readonly kind: 'piece'; readonly id: number; readonly bytes: Uint8Array; readonly ended: boolean }
  | { readonly kind: 'broken'; readonly id: number; readonly reason: string };
