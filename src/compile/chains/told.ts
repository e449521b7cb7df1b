/// A mention of an event or occurrence with what its words and its sentence tell, for comparison within a story.

import { type Sense, senseOf } from '../../lexicon/occurrences.ts';
import {
  type Annotation,
  type EventNote,
  type Incident,
  type MentionRef,
  refKey,
  type Span,
  type Wording,
} from '../../model/index.ts';

export interface Told {
  readonly ref: MentionRef;
  readonly key: string;
  /// Orders mentions by day, place in the text and words, so that no answer hangs on how a report is called.
  readonly rank: string;
  /// The story its report tells, or the report itself.
  readonly story: string;
  readonly wording: Wording;
  readonly sense: Sense;
  /// The trigger as it stands.
  readonly text: string;
  readonly doer: ReadonlySet<string> | undefined;
  readonly thing: ReadonlySet<string> | undefined;
  /// Stems of the sentence's words, and names in it.
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /// Start of the sentence.
  readonly sentence: number;
  /// Days told in words.
  readonly day: string | undefined;
  /// The incident of the record that it belongs to; none for an occurrence.
  readonly incident: string | undefined;
}

/// Letters of a word that tell it from others, so that its forms are one.
const STEM = 6;

export function tellAll(
  annotations: readonly Annotation[],
  stories: ReadonlyMap<string, string>,
  incidents: readonly Incident[],
): readonly Told[] {
  const within = new Map<string, string>();
  for (const { id, mentions } of incidents) for (const ref of mentions) within.set(refKey(ref), id);
  return annotations.flatMap((annotation) => {
    const { report, events, occurrences } = annotation;
    if (occurrences === undefined) return [];
    const story = stories.get(report.id) ?? report.id;
    const sentences = sentencesOf(annotation);
    return [...events, ...occurrences.notes].map((note, event) =>
      tell(annotation, note, {
        event,
        story,
        sentence: sentences(note.from),
        wording: occurrences.wordings[event]!,
        incident: within.get(`${report.id} ${event}`),
      }),
    );
  });
}

interface Around {
  readonly event: number;
  readonly story: string;
  readonly sentence: SentenceWords;
  readonly wording: Wording;
  readonly incident: string | undefined;
}

function tell({ report, times }: Annotation, note: EventNote, around: Around): Told {
  const { text, id, published } = report;
  const { wording, sentence } = around;
  const { from, to, value } = note;
  const time = value.time === undefined || value.timeBy === 'carried' ? undefined : times[value.time]?.value;
  const key = `${id}:${from}:${to}`;
  const own = stem(wording.lemma);
  return {
    ref: { report: id, event: around.event },
    key,
    rank: `${published} ${String(from).padStart(8, '0')} ${text.slice(Math.max(0, from - 80), from + 80)} ${key}`,
    story: around.story,
    wording,
    sense: senseOf(wording.lemma, wording.noun),
    text: text.slice(from, to).toLowerCase(),
    doer: wordsIn(text, wording.doer, own),
    thing: wordsIn(text, wording.thing, own),
    words: sentence.words,
    names: sentence.names,
    sentence: sentence.from,
    day: time?.begin !== undefined && time.begin === time.end ? time.begin : undefined,
    incident: around.incident,
  };
}

const stem = (word: string): string => word.slice(0, STEM);
const LIGHT: ReadonlySet<string> = new Set(
  'the and for with from that this these those his her their its who which was were are has have had not our your'.split(
    ' ',
  ),
);

/// Stems of the words of a phrase; none where it holds nothing but small words.
function wordsIn(text: string, span: Span | undefined, own: string): ReadonlySet<string> | undefined {
  if (span === undefined) return undefined;
  const words =
    text
      .slice(span.from, span.to)
      .toLowerCase()
      .match(/[\p{L}\d]{3,}/gu) ?? [];
  const stems = words.filter((word) => !LIGHT.has(word)).map(stem);
  const others = stems.filter((word) => word !== own);
  return others.length === 0 ? undefined : new Set(others);
}

interface SentenceWords {
  readonly from: number;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/// Answers for offsets in ascending order, and after that again from the start: each sentence is read once.
function sentencesOf({ report: { text }, sentences }: Annotation): (offset: number) => SentenceWords {
  const read = new Map<number, SentenceWords>();
  let at = 0;
  return (offset) => {
    if (at >= sentences.length || offset < sentences[at]!.from) at = 0;
    while (at + 1 < sentences.length && sentences[at + 1]!.from <= offset) at++;
    const known = read.get(at);
    if (known !== undefined) return known;
    const { from, to } = sentences[at] ?? { from: 0, to: 0 };
    const words = text.slice(from, to).match(/[\p{L}][\p{L}'’-]{2,}/gu) ?? [];
    const made = {
      from,
      words: new Set(words.filter((word) => word.length > 3).map((word) => stem(word.toLowerCase()))),
      names: new Set(words.slice(1).filter((word) => /^\p{Lu}/u.test(word))),
    };
    read.set(at, made);
    return made;
  };
}
