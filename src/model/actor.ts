import type { Note } from './note.ts';

export type ActorKind =
  | 'person'
  | 'organisation'
  | 'group'
  | 'state'
  | 'nationality'
  | 'weapon'
  | 'platform'
  | 'vehicle'
  | 'facility'
  | 'place'
  | 'document'
  | 'identifier';

/// Anyone who can act, speak or be acted upon; and the things (weapons, vehicles) that the contract lists with them.
export interface Actor {
  readonly kind: ActorKind;
  /// Canonical name for people to read: "Russian Defence Ministry".
  readonly name: string;
  /// Identity across reports: `actor:islamic-state` from the lexicon, else `name:yara-sharif`; absent for
  /// generic descriptions nobody can be identified by ("residents").
  readonly actor?: string | undefined;
  readonly reference: 'name' | 'description' | 'pronoun' | 'metonym';
  /// Index of the earlier actor note that a description or pronoun stands for.
  readonly antecedent?: number | undefined;
  /// "spokesman", "Lieutenant-General"; and the organisation that the person speaks for (`actor:…`).
  readonly title?: string | undefined;
  readonly of?: string | undefined;
  /// ISO country of a state, its organs and its nationals.
  readonly country?: string | undefined;
  readonly plural?: boolean | undefined;
  /// "an unnamed official": a speaker who is not named.
  readonly unnamed?: boolean | undefined;
}

export type ActorNote = Note<Actor>;
