import type { Span } from './span.ts';

/// Universal part of speech (Universal Dependencies v2).
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/// One word, number, symbol or punctuation mark.
export interface Token extends Span {
  /// The slice of the text; where all is printed in capitals, in the case of ordinary print.
  readonly text: string;
  /// Lower case, with curly apostrophes made straight: the key of every word look-up.
  readonly lower: string;
  /// The number of the spelling `text`, the same for the same spelling: what depends on it alone is remembered by it
  /// (`perWord`). Means nothing outside the running program.
  readonly word: number;
  readonly pos: Upos;
  /// Penn Treebank tag where it matters to grammar: VB VBD VBG VBN VBP VBZ MD NN NNS NNP NNPS POS …
  readonly tag: string;
  readonly lemma: string;
}

/// A sentence, with its tokens `[first, last)` and the index of its passage.
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly passage: number;
}

/// A noun phrase or a verb group over tokens `[first, last)`, with the index of its head token.
export interface Chunk extends Span {
  readonly kind: 'NP' | 'VG';
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /// Verb groups only.
  readonly verb?: VerbGroup;
}

export interface VerbGroup {
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly aspect: 'simple' | 'perfect' | 'progressive' | 'perfect-progressive';
  readonly voice: 'active' | 'passive';
  /// "could", "may", "would"…: the modal's lemma.
  readonly modal?: string;
  readonly negated: boolean;
  /// "to release", "releasing": no finite verb.
  readonly finite: boolean;
}

/// A clause over tokens `[first, last)` around one verb group.
export interface Clause {
  readonly first: number;
  readonly last: number;
  /// Index into `chunks` of its verb group.
  readonly verb: number;
  /// Indices into `chunks`: the grammatical subject (shared subjects and the antecedents of relative pronouns
  /// filled in) and the noun phrases that follow without a preposition.
  readonly subject?: number;
  readonly objects: readonly number[];
  readonly kind: 'main' | 'relative' | 'subordinate' | 'complement' | 'participial' | 'infinitive';
  /// "that", "which", "after", "while"…, lower case.
  readonly marker?: string;
}

/// A stretch inside quotation marks, the marks included. A quotation left open at the end of a paragraph and
/// opened again in the next is one quotation of several spans.
export interface Quotation {
  readonly spans: readonly Span[];
  readonly closed: boolean;
}

/// What the `text` room makes of a report: the only thing an annotating layer reads of the language.
/// Tokens cover only story passages (headlines, paragraphs and datelines), never stamps, separators or credits.
export interface Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  /// `Token.word` of each token, side by side.
  readonly words: Int32Array;
  readonly sentences: readonly Sentence[];
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  readonly quotations: readonly Quotation[];
  /// For each token: index of its sentence, and of the chunk it belongs to or -1.
  readonly sentenceOf: Int32Array;
  readonly chunkOf: Int32Array;
}
