import type { Span } from './span.ts';

/// One reading of a stretch of text, and the rule or model that made it (`times/weekday`, `actors/title-name`).
export interface Note<V> extends Span {
  readonly rule: string;
  readonly value: V;
}
