export type GradeLevel = 'verified' | 'corroborated' | 'single-source' | 'contested' | 'discounted';

/// How sure, by a published rule, with the sentence that says why.
export interface Grade {
  readonly level: GradeLevel;
  readonly reason: string;
  /// Name of the grade rule, or `verdict` where an analyst overruled it.
  readonly rule: string;
}
