/// From the words to the record in plain language: each step that a value has taken, in the order in which it was taken.

import data from '../../lexicon/links.json' with { type: 'json' };
import {
  type Annotation,
  type Claim,
  type Incident,
  type Link,
  type MentionRef,
  type Origin,
  refKey,
} from '../model/index.ts';
import { holdingAll } from '../text/search.ts';
import { whenWords } from '../time/index.ts';
import { quoted, readingOf } from './reading-words.ts';

export interface Step {
  readonly step: 'words' | 'reading' | 'speaker' | 'copies' | 'linking' | 'record' | 'people';
  readonly words: string;
}

/// What the chain of a claim is told from.
export interface Behind {
  readonly claim: Claim;
  readonly origin: Origin | null;
  /// What the claim is a claim about, where that is an incident.
  readonly incident: Incident | undefined;
  /// Readings of the reports of the incident, as far as they are at hand, by report.
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly links: readonly Link[];
  /// "Harbour Wire, 2018-05-02", by report.
  readonly sourceOf: (report: string) => string;
}

export function chainOf(behind: Behind): readonly Step[] {
  const { claim, origin, incident, annotations, sourceOf } = behind;
  const [first] = claim.evidence;
  const { report, text, rule } = first!;
  const annotation = annotations.get(report);
  const steps: (Step | undefined)[] = [
    { step: 'words', words: `${sourceOf(report)}, has the words ${quoted(text)}` },
    annotation && {
      step: 'reading',
      words: `${readingOf(claim, first!, annotation, origin)} Rule: ${rule}.`,
    },
    { step: 'speaker', words: speakerWords(claim) },
    { step: 'copies', words: copyWords(claim, origin) },
    incident && { step: 'linking', words: linkWords(behind, incident) },
    incident && { step: 'record', words: recordWords(claim, incident) },
    incident && { step: 'people', words: peopleWords(claim, incident) },
  ];
  return steps.filter((step) => step !== undefined);
}

const STANCES: { readonly [stance in Claim['stance']]: string } = {
  asserts: 'It is asserted',
  denies: 'It is denied',
  doubts: 'It is doubted',
  asks: 'It is asked for',
  offers: 'It is offered',
  expects: 'It is expected',
};

function speakerWords({ speakers, stance, hedge, means, verifies }: Claim): string {
  const [inner = 'nobody named', ...carriers] = speakers.toReversed();
  const who =
    carriers.length === 0
      ? `Nobody is quoted: the words are those of ${inner}.`
      : `Said by ${inner}, ${carriers.map((one) => `quoted by ${one}`).join(', ')}.`;
  const soft = hedge === undefined ? '' : `, with the reservation “${hedge}”`;
  const grounds = (means ?? []).map((kind) => kind.replaceAll('-', ' ')).join(', ');
  const on = grounds === '' ? 'No evidence is named' : `Evidence named: ${grounds}`;
  return `${who} ${STANCES[stance]}${soft}. ${on}${verifies ? '; the speaker says that it checked this itself' : ''}.`;
}

function copyWords({ evidence }: Claim, origin: Origin | null): string {
  if (origin === null) return 'Where the words come from first is not known.';
  const { agency, members, published } = origin;
  const printed = new Set(evidence.map(({ report }) => report)).size;
  if (members.length < 2) return 'No other report was found that carries this text.';
  const whose = agency ?? 'one text, whose agency is not named';
  return `${members.length} reports carry the text of ${whose}, of ${published.slice(0, 10)}; ${printed} of them have these words. They count as one source.`;
}

const MOST = 2;

function linkWords({ claim, annotations, links, sourceOf }: Behind, incident: Incident): string {
  const all = new Set(incident.mentions.map(refKey));
  if (all.size < 2) return 'Nothing else in the reports was taken for the same event.';
  const mine = mentionsBehind(claim, incident, annotations);
  const same = links
    .filter(({ a, b, answer }) => answer === 'same' && all.has(refKey(a)) && all.has(refKey(b)))
    .filter(({ a, b }) => mine.has(refKey(a)) !== mine.has(refKey(b)))
    .toSorted((x, y) => y.score - x.score);
  if (same.length === 0)
    return `The event is told ${all.size} times: these words are tied to the others by what they copy, or within their own sentence.`;
  const others = new Set(same.map(({ a, b }) => refKey(mine.has(refKey(a)) ? b : a))).size;
  const told = same.slice(0, MOST).map(({ a, b, reasons, score, by }) => {
    const other = mine.has(refKey(a)) ? b : a;
    const why = by === 'analyst' ? 'a person said so' : reasons.map(({ words }) => words).join('; ');
    const sum = by === 'analyst' ? '' : ` (${score.toFixed(1)}, where ${data.same} is enough)`;
    return `${triggerOf(other, annotations)} in ${sourceOf(other.report)}: ${why}${sum}`;
  });
  const more = others > MOST ? ` The event is told ${all.size} times in all.` : '';
  return `Taken for the same event as ${told.join('. Also as ')}.${more}`;
}

/// The tellings of the event that stand where the claim has its words.
function mentionsBehind(
  { evidence }: Claim,
  { mentions }: Incident,
  annotations: ReadonlyMap<string, Annotation>,
): ReadonlySet<string> {
  const near = mentions.filter(({ report, event }) => {
    const annotation = annotations.get(report);
    const note = annotation?.events[event];
    if (annotation === undefined || note === undefined) return false;
    const sentence = holdingAll(annotation.sentences, note) ?? note;
    return evidence.some((one) => one.report === report && one.from < sentence.to && sentence.from < one.to);
  });
  return new Set(near.map(refKey));
}

function triggerOf({ report, event }: MentionRef, annotations: ReadonlyMap<string, Annotation>): string {
  const annotation = annotations.get(report);
  const note = annotation?.events[event];
  return annotation && note ? `“${annotation.report.text.slice(note.from, note.to)}”` : 'a telling';
}

function recordWords(claim: Claim, incident: Incident): string {
  const { slot, value } = claim;
  const { claims, grade, place, edtf, title } = incident;
  const others = new Set(claims.filter((one) => one.slot === slot).map((one) => one.value)).size - 1;
  const beside =
    others < 1 ? '' : ` ${others} other ${others === 1 ? 'value is' : 'values are'} told beside it.`;
  if (slot === 'time')
    return `The record has ${whenWords(edtf)}: the narrowest of the times told that do not contradict each other.${beside}`;
  if (slot === 'place')
    return `The record has ${place?.name ?? 'no place'}: the narrowest place that most of the tellings agree on.${beside}`;
  if (slot === 'figure') {
    const row = incident.figures.find((one) => one.claim === claim.id);
    const told = row ? `stands in the record as a figure of its own (${row.state})` : 'is kept as a claim';
    return `“${value}” ${told}; figures that differ stand side by side, and none is averaged.${beside}`;
  }
  if (slot === 'event' || slot === 'status')
    return `It is told in “${title}” (${incident.type}, ${incident.status}), graded ${grade.level}: ${grade.reason}${beside}`;
  return `It stands in “${title}”.${beside}`;
}

function peopleWords({ slot }: Claim, { review }: Incident): string {
  const decided = (review?.decided ?? []).filter((one) => one.slot === slot);
  if (decided.length === 0) return 'Nobody has decided anything about it; it is as the rules read it.';
  return decided
    .map(({ by, at, kind, value, proposed, reason }) => {
      const was = proposed === undefined ? '' : `, where the rules read ${proposed}`;
      return `${by}, ${at.slice(0, 10)}, ${kind}ed it: ${value}${was}${reason === '' ? '' : ` (${reason})`}.`;
    })
    .join(' ');
}
