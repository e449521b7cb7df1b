/// Turns mentions into claims: one slot, one value, one speaker chain, with the words that say so.

import { EVENT_TYPES } from '../lexicon/events.ts';
import { listedWith } from '../lexicon/place-lists.ts';
import {
  type Claim,
  type Evidence,
  type FigureNote,
  type PlaceNote,
  SLOTS,
  type Slot,
} from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import { contentId } from '../text/content-id.ts';
import type { Assumed } from './assumed.ts';
import { type AssumedDay, dayOf } from './assumed-day.ts';
import { blameOf } from './blame.ts';
import { instrumentName } from './instruments.ts';
import { type DraftClaim, evidenceAt, type Mention } from './mention.ts';

/// All claims that a group of mentions makes. The same value by the same chain in the words of one origin is one
/// claim, however often and wherever these words are printed; its evidence lists every place.
export function claimsOf(
  mentions: readonly Mention[],
  attributions: readonly Mention[] = [],
  assumed?: Assumed,
  day?: AssumedDay,
): readonly Claim[] {
  const alike = new Map<string, DraftClaim[]>();
  const drafts = [
    ...mentions.flatMap(draftsOf),
    ...assumedOf(mentions, assumed),
    ...assumedDayOf(mentions, day),
    ...attributions.flatMap((one) => blameOf(one, mentions)),
  ];
  for (const draft of drafts) {
    const key = [draft.slot, draft.value, draft.stance, draft.origin, ...draft.speakers].join('\n');
    const known = alike.get(key);
    if (known) known.push(draft);
    else alike.set(key, [draft]);
  }
  const claims = [...alike.values()].map((drafts) => {
    const evidence = union(drafts);
    const draft = drafts[0]!;
    return {
      claim: { id: claimId(draft, evidence[0]!), ...draft, evidence },
      place: placeOf(draft, evidence[0]!),
    };
  });
  const sorted = claims
    .sort(
      (a, b) => SLOTS.indexOf(a.claim.slot) - SLOTS.indexOf(b.claim.slot) || compareText(a.place, b.place),
    )
    .map(({ claim }) => claim);
  made.add(sorted);
  return sorted;
}

/// Lists of claims as they were made here.
const made = new WeakSet<readonly Claim[]>();

/// Whether it is known without looking that the id of each follows from the rest of it: who changes a claim makes another
/// list.
export const idsFollow = (claims: readonly Claim[]): boolean => made.has(claims);

const placeOf = ({ value }: DraftClaim, { report, from }: Evidence): string =>
  `${report} ${String(from).padStart(9, '0')} ${value}`;

export const ID_DIGITS = 12;

/// What the id of a claim is a hash of. The archive keeps no id that follows from it: whoever changes this makes a step
/// of the archive by which derived rows are made again.
export function claimParts(
  { slot, value, speakers, stance, origin }: Omit<DraftClaim, 'evidence'>,
  { report, from }: Pick<Evidence, 'report' | 'from'>,
): readonly string[] {
  return [slot, value, ...speakers, stance, origin, report, String(from)];
}

const claimId = (draft: DraftClaim, first: Evidence): string =>
  contentId(claimParts(draft, first), ID_DIGITS);

function union(drafts: readonly DraftClaim[]): readonly Evidence[] {
  if (drafts.length === 1) return drafts[0]!.evidence;
  const keyOf = ({ report, from, to }: Evidence): string =>
    `${report} ${String(from).padStart(9, '0')} ${to}`;
  const all = new Map(drafts.flatMap(({ evidence }) => evidence.map((one) => [keyOf(one), one])));
  return [...all.keys()].sort().map((key) => all.get(key)!);
}

function draftsOf(mention: Mention): DraftClaim[] {
  const { speech, sentence, rule, time, place, placeSpan } = mention;
  const { speakers, source, stance, origin, hedge, means, verifies } = speech;
  const plain = hedge === undefined && means.length === 0 && !verifies;
  const draft = (slot: Slot, value: string, evidence: Evidence): DraftClaim => {
    const said = { slot, value, speakers, source, stance, origin, evidence: [evidence] };
    if (plain) return said;
    return {
      ...said,
      ...(hedge === undefined ? {} : { hedge }),
      ...(means.length === 0 ? {} : { means }),
      ...(verifies ? { verifies } : {}),
    };
  };
  const label = EVENT_TYPES.get(mention.type)?.label ?? mention.type;
  const drafts = [draft('event', label, evidenceAt(mention, sentence, rule))];
  if (time.dated && time.span)
    drafts.push(draft('time', time.edtf, evidenceAt(mention, time.span, time.rule)));
  if (place && placeSpan) drafts.push(draft('place', place.name, evidenceAt(mention, placeSpan, 'places')));
  for (const other of placesBeside(mention))
    drafts.push(draft('place', other.value.name, evidenceAt(mention, other, 'places')));
  for (const { name, span } of mention.agents)
    drafts.push(draft('agent', name, evidenceAt(mention, span, rule)));
  for (const { name, effect, span } of mention.targets) {
    const value = effect === undefined ? name : `${name}: ${effect}`;
    drafts.push(draft('target', value, evidenceAt(mention, span, rule)));
  }
  for (const span of mention.event.instruments)
    drafts.push(draft('instrument', instrumentName(mention, span), evidenceAt(mention, span, rule)));
  for (const note of mention.figures) {
    if (note) drafts.push(draft('figure', figureWords(mention, note), evidenceAt(mention, note, note.rule)));
  }
  if (mention.status !== 'happened')
    drafts.push(draft('status', mention.status, evidenceAt(mention, mention.span, rule)));
  return drafts;
}

/// The other places of the list in which its place stands: "clashes in Goma, Sake and Masisi" were in all of them.
function placesBeside({ annotation, event, place, placeSpan }: Mention): readonly PlaceNote[] {
  const { report, places } = annotation;
  if (place === null || placeSpan === null || event.place === undefined) return [];
  if (places[event.place]?.from !== placeSpan.from) return [];
  return listedWith(report.text, places, event.place).map((index) => places[index]!);
}

/// Where nobody says where it was: the words from which that is taken, which are their author's and nobody else's.
function assumedOf(mentions: readonly Mention[], best: Assumed | undefined): DraftClaim[] {
  if (best === undefined) return [];
  return mentions.flatMap((mention) => {
    const { assumed, speech } = mention;
    if (assumed?.place.key !== best.place.key || assumed.by !== best.by) return [];
    return byAuthor(speech, 'place', best.place.name, evidenceAt(mention, assumed, `where/${best.by}`));
  });
}

/// The same where nobody says when it was.
function assumedDayOf(mentions: readonly Mention[], best: AssumedDay | undefined): DraftClaim[] {
  if (best === undefined) return [];
  return mentions.flatMap((mention) => {
    const day = dayOf(mention);
    if (day?.edtf !== best.edtf || day.by !== best.by) return [];
    return byAuthor(mention.speech, 'time', best.edtf, evidenceAt(mention, day, `when/${best.by}`));
  });
}

function byAuthor(speech: Mention['speech'], slot: Slot, value: string, evidence: Evidence): DraftClaim {
  const author = speech.speakers[0]!;
  return {
    ...{ slot, value, speakers: [author], stance: 'asserts', origin: speech.origin, evidence: [evidence] },
    source: speech.own ? speech.source : `author:${author.toLowerCase()}`,
  };
}

/// The figure as the text has it, white space folded.
export function figureWords({ annotation }: Mention, { from, to }: FigureNote): string {
  return annotation.report.text.slice(from, to).replace(/\s+/gu, ' ');
}
