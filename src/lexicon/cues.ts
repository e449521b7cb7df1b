/// The words that announce a statement, looked up by their inflected forms.

import data from '../../lexicon/cues.json' with { type: 'json' };
import type { Stance } from '../model/index.ts';

export type Frame = 'clause' | 'quote' | 'thing' | 'infinitive' | 'request' | 'hearer';
export type Form = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface CueVerb {
  readonly lemma: string;
  readonly stance: Stance;
  readonly frames: ReadonlySet<Frame>;
  /// Prepositions that belong to the cue and take a thing, with the stance they bring.
  readonly with: ReadonlyMap<string, Stance>;
  readonly particles: ReadonlySet<string>;
  /// What the verb means nothing without: "point out", "speak of".
  readonly needs?: 'particle' | 'with';
  /// Only a quotation makes it speech: "she continued".
  readonly quoteOnly: boolean;
  /// "called him a liar".
  readonly label: boolean;
  /// Footage and reports can be its subject.
  readonly source: boolean;
  /// "seem", "appear": nobody is named.
  readonly impersonal: boolean;
  /// A saying, not an attitude: denied ("did not say") it leaves no statement.
  readonly communicates: boolean;
  /// An attitude rather than a saying.
  readonly opinion: boolean;
  /// Only with "as" behind its object: "see it as".
  readonly as: boolean;
}

interface Group {
  readonly name: string;
  readonly stance: string;
  readonly frames: readonly string[];
  readonly words: readonly string[];
  readonly with?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly particles?: Readonly<Record<string, readonly string[]>>;
  readonly needs?: string;
  readonly needsParticle?: readonly string[];
  readonly quoteOnly?: readonly string[];
  readonly label?: readonly string[];
  readonly infinitive?: readonly string[];
  readonly request?: readonly string[];
  readonly thing?: readonly string[];
  readonly hearer?: readonly string[];
  readonly source?: boolean;
  readonly impersonal?: boolean;
  readonly opinion?: boolean;
  readonly as?: readonly string[];
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = data.irregular;
const COMMUNICATION = new Set(data.communication);

/// Third person, past, participle, gerund.
export function inflect(lemma: string): readonly string[] {
  const listed = IRREGULAR[lemma];
  if (listed) return listed;
  const stem = /[^aeou]y$/.test(lemma) ? lemma.slice(0, -1) : undefined;
  const third = stem ? `${stem}ies` : /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = stem ? `${stem}ied` : lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
  const gerund = /[^eyo]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
  return [third, past, past, gerund];
}

function entryOf(group: Group, lemma: string): CueVerb {
  const frames = new Set(group.frames as readonly Frame[]);
  for (const extra of ['infinitive', 'request', 'thing', 'hearer'] as const)
    if (group[extra]?.includes(lemma)) frames.add(extra);
  const particles = group.particles?.[lemma];
  const needs =
    (particles && group.needs === 'particle') || group.needsParticle?.includes(lemma)
      ? 'particle'
      : group.needs === 'with'
        ? 'with'
        : undefined;
  return {
    lemma,
    stance: group.stance as Stance,
    frames,
    with: new Map(Object.entries(group.with?.[lemma] ?? {}) as [string, Stance][]),
    particles: new Set(particles ?? []),
    ...(needs ? { needs } : {}),
    quoteOnly: group.quoteOnly?.includes(lemma) ?? false,
    label: group.label?.includes(lemma) ?? false,
    source: group.source ?? false,
    impersonal: group.impersonal ?? false,
    communicates: COMMUNICATION.has(lemma),
    opinion: group.opinion ?? false,
    as: group.as?.includes(lemma) ?? false,
  };
}

/// Two groups may hold one verb ("reveal": people do, and footage does): what they allow is put together.
function merge(a: CueVerb, b: CueVerb): CueVerb {
  return {
    ...a,
    frames: new Set([...a.frames, ...b.frames]),
    with: new Map([...b.with, ...a.with]),
    source: a.source || b.source,
    quoteOnly: a.quoteOnly && b.quoteOnly,
    opinion: a.opinion && b.opinion,
  };
}

const BY_LEMMA = new Map<string, CueVerb>();
for (const group of data.verbs as unknown as readonly Group[]) {
  for (const lemma of group.words) {
    const known = BY_LEMMA.get(lemma);
    const entry = entryOf(group, lemma);
    BY_LEMMA.set(lemma, known ? merge(known, entry) : entry);
  }
}

const BY_FORM = new Map<string, { readonly verb: CueVerb; readonly form: Form }>();
for (const [lemma, verb] of BY_LEMMA) {
  const [third, past, participle, gerund] = inflect(lemma);
  for (const [word, form] of [
    [lemma, 'base'],
    [third, 's'],
    [past, 'past'],
    [participle, 'participle'],
    [gerund, 'ing'],
  ] as const)
    if (word !== undefined && !BY_FORM.has(word)) BY_FORM.set(word, { verb, form });
}

export function cueVerb(lower: string): { readonly verb: CueVerb; readonly form: Form } | undefined {
  return BY_FORM.get(lower);
}

/// Forms that are verbs whatever a tagger says.
export const ALWAYS_VERBS: ReadonlySet<string> = new Set(data.always);

/// Forms of the verbs by which somebody keeps silent: "declined to say".
export const WITHHELD: ReadonlySet<string> = new Set(
  data.withheld.flatMap((lemma) => [lemma, ...inflect(lemma)]),
);

/// Nouns that stand for a statement, singular and plural.
export const CUE_NOUNS: ReadonlyMap<string, Stance> = new Map(
  Object.entries(data.nouns).flatMap(([stance, words]) =>
    words.flatMap((word) => [[word, stance as Stance] as const, [plural(word), stance as Stance] as const]),
  ),
);

/// Whether the preposition behind a cue noun takes what is said: "criticism of", "opposition to".
export function linksThing(noun: string, preposition: string): boolean {
  return LINKS_OF_ALL.has(preposition) || (LINKS.get(preposition)?.has(noun) ?? false);
}

const LINKS_OF_ALL = new Set(data.nounLinks.all);
const LINKS = new Map(
  Object.entries({ ...data.nounLinks, about: [], all: [] }).map(
    ([preposition, nouns]: readonly [string, readonly string[]]) => [
      preposition,
      new Set(nouns.flatMap((noun) => [noun, plural(noun)])),
    ],
  ),
);

export const CUE_ADJECTIVES: ReadonlyMap<string, Stance> = new Map(
  Object.entries(data.adjectives).flatMap(([stance, words]) =>
    words.map((word) => [word, stance as Stance] as const),
  ),
);

/// Verbs that say nothing where one of the nouns is their object: "claimed nine lives".
export const PRICED: ReadonlySet<string> = new Set(data.priced.verbs);
export const PRICES: ReadonlySet<string> = new Set(data.priced.nouns);

/// Verbs that can call something untrue.
export const LABELLING: ReadonlySet<string> = new Set(data.untrue.verbs);
/// Nouns of what somebody alleges, singular and plural.
export const ALLEGED: ReadonlySet<string> = new Set(
  data.untrue.alleged.flatMap((noun) => [noun, plural(noun)]),
);
export const UNTRUE: ReadonlySet<string> = new Set(data.untrue.words);
export const TRUE: ReadonlySet<string> = new Set(data.untrue.true);

/// Places where something is said: "in a statement", "in an interview".
export const STATEMENT_PLACES: ReadonlySet<string> = new Set(data.statementPlaces);

/// Records of what many were asked: "in a poll" and "in the survey" name a source.
/// "put" → "at": what leads from the verb to the number.
export const SETS_TOLL: ReadonlyMap<string, string> = new Map(Object.entries(data.tolls.verbs));
export const TOLLS: ReadonlySet<string> = new Set(data.tolls.nouns);
export const RECORD_NOUNS: ReadonlySet<string> = new Set(data.records);

/// Phrases of several words after which the speaker stands.
export const CUE_PHRASES: readonly (readonly string[])[] = data.phrases.map((phrase) => phrase.split(' '));

function plural(word: string): string {
  if (/[^aeou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/// Forms of the verbs that carry a cue noun.
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  data.light.words.flatMap((lemma) => [lemma, ...inflect(lemma)]),
);
