/// The actors that reports name, by id.

export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly kind: string;
  readonly country?: string;
}

/// Stand-in until the alias sets are here.
export function actorById(_id: string): KnownActor | undefined {
  return undefined;
}
