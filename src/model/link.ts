/// An event mention, by report and index: what links and verdicts are about.
export interface MentionRef {
  readonly report: string;
  readonly event: number;
}

/// One named feature of a link's score, in words a person can check.
export interface Reason {
  readonly feature: string;
  readonly weight: number;
  readonly words: string;
}

export interface Link {
  readonly a: MentionRef;
  readonly b: MentionRef;
  readonly answer: 'same' | 'different' | 'unsure';
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly by: 'rules' | 'analyst';
}
