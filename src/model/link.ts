/// An event mention, by report and index: what links and verdicts are about.
export interface MentionRef {
  readonly report: string;
  readonly event: number;
}

/// By which mentions are looked up: it holds as long as the annotations do.
export function refKey({ report, event }: MentionRef): string {
  return `${report} ${event}`;
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
