/// A briefing: sections of sentences, and the notes on which each sentence rests.

export interface Brief {
  readonly title: string;
  /// How much it rests on, in words.
  readonly counts: string;
  readonly sections: readonly BriefSection[];
  readonly notes: readonly BriefNote[];
}

/// One sentence of the brief, and the numbers of its notes, at least one.
export interface Cited {
  readonly text: string;
  readonly notes: readonly number[];
}

export interface BriefSection {
  /// The same for several that stand one after another, where they fell on one day.
  readonly heading: string;
  /// Id of the incident that it tells of.
  readonly incident?: string;
  readonly sentences: readonly Cited[];
}

export type BriefNote = WordsNote | DecisionNote;

export interface WordsNote {
  readonly number: number;
  readonly quote: string;
  /// Innermost first.
  readonly speakers: readonly string[];
  /// Where it is not a speaker itself.
  readonly outlet: string | null;
  readonly file: string;
  /// Where the report was published, as it was handed in.
  readonly url?: string;
  readonly published: string;
  readonly report: string;
  readonly from: number;
  readonly to: number;
}

/// What a person decided stands on that person's word.
export interface DecisionNote {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /// Id in the history.
  readonly verdict: string;
}

export const isDecisionNote = (note: BriefNote): note is DecisionNote => 'verdict' in note;
