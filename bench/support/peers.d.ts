/// What is used of the packages that are measured beside ours: one comes without types.

declare module 'bloom-filters' {
  interface HashFunction {
    readonly a: number;
    readonly b: number;
    readonly c: number;
  }
  /// A signature of a set of numbers below the modulus of its functions.
  export class MinHash {
    constructor(count: number, functions: readonly HashFunction[]);
    bulkLoad(values: readonly number[]): void;
    readonly _signature: readonly number[];
  }
}

declare module 'minhash' {
  /// Of a set of runs of words.
  export interface Signature {
    readonly hashvalues: readonly number[];
  }
  export interface Bands {
    insert(key: string, signature: Signature): void;
    query(signature: Signature): readonly string[];
  }
  const minhash: {
    readonly Minhash: new (config: {
      readonly numPerm: number;
      readonly seed: number;
    }) => Signature & { update(run: string): void };
    readonly LshIndex: new (config: { readonly bandSize: number }) => Bands;
  };
  export default minhash;
}
