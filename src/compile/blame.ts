/// Who is held responsible for a deed, said by whoever says so; where nobody else is named, those are who did it.

import type { Slot, Stance } from '../model/index.ts';
import { type DraftClaim, evidenceAt, type Mention, type Party } from './mention.ts';

interface Blame {
  readonly blamed: Party;
  /// Who says so, where the words name somebody else than the blamed.
  readonly accuser: Party | undefined;
  readonly stance: Stance;
  /// They say it of themselves: "claimed responsibility".
  readonly own: boolean;
}

function blameIn(mention: Mention): Blame | undefined {
  const { agents, targets, annotation, span, status } = mention;
  const words = annotation.report.text.slice(span.from, span.to).toLowerCase();
  if (ACCUSES.test(words) && isOfElse(mention)) return undefined;
  const told = TOLD_OF.test(words);
  const own = OWN_DEED.test(words);
  const blamed =
    told || own ? agents[0] : targets.find(({ id, state }) => id !== undefined || state !== undefined);
  if (blamed === undefined) return undefined;
  // "Officials said that the militia was behind the raid": they accuse, and the militia says nothing.
  const accuser = told ? undefined : agents[0];
  const stance = DISOWNS.test(words) || status === 'denied' ? 'denies' : 'asserts';
  return { blamed, accuser, stance, own };
}

/// "which it accused of teaching lies": of something that is no deed told here.
function isOfElse({ annotation: { report, events }, span, sentence, ref }: Mention): boolean {
  const behind = report.text.slice(span.to, sentence.to);
  const link = OF.exec(behind);
  if (link === null || DOING.test(behind.slice(link.index + link[0].length))) return false;
  return !events.some(({ from }, i) => i !== ref.event && from > span.to && from < sentence.to);
}

const ACCUSES = /^(?:accus|charg|suspect)/u;
const OF = /\b(?:of|with)\s/u;
/// What an accusation of the deed itself goes on with.
const DOING =
  /^(?:it|this|that|the|involvement|responsibility|complicity|(?:carrying|doing|being|having|committing|staging|orchestrating|masterminding)\b)/u;

/// "Residents blamed the air force", "the group claimed responsibility", "the army denied that it had fired". `deeds` are
/// the mentions of the deed itself.
export function blameOf(mention: Mention, deeds: readonly Mention[]): DraftClaim[] {
  const blame = blameIn(mention);
  if (blame === undefined) return [];
  const { speech, rule, sentence } = mention;
  const { blamed, accuser, stance } = blame;
  const speaker = accuser?.name;
  const known = speaker === undefined || speech.speakers.at(-1) === speaker;
  const claim = (slot: Slot): DraftClaim => ({
    slot,
    value: blamed.name,
    speakers: known ? speech.speakers : [...speech.speakers, speaker],
    source: accuser === undefined ? speech.source : sourceOfParty(accuser),
    stance,
    origin: speech.origin,
    evidence: [evidenceAt(mention, sentence, rule)],
  });
  return isDoer(blame, deeds) ? [claim('responsibility'), claim('agent')] : [claim('responsibility')];
}

/// Those whom the attributions name, where the deed itself is told of nobody, or of nobody known and they say so themselves.
export function blamedDoers(attributions: readonly Mention[], deeds: readonly Mention[]): readonly Party[] {
  return attributions.flatMap((one) => {
    const blame = blameIn(one);
    return blame !== undefined && isDoer(blame, deeds) ? [blame.blamed] : [];
  });
}

function isDoer({ blamed, stance, own }: Blame, deeds: readonly Mention[]): boolean {
  if (stance !== 'asserts' || (blamed.id === undefined && blamed.state === undefined)) return false;
  const told = deeds.filter(({ status }) => status !== 'denied').flatMap(({ agents }) => agents);
  return told.length === 0 || (own && told.every(({ id, state }) => id === undefined && state === undefined));
}

const DISOWNS = /\b(?:den(?:y|ie[sd]|ying|ial)|not|nothing)\b/u;

/// "Was behind", "had nothing to do with": the subject is who is held responsible.
const TOLD_OF = /\b(?:behind|responsible for|do with)$/u;

/// Who claims, takes or denies a deed speaks of itself.
const OWN_DEED = /\b(?:claim|tak|took|accept|admit|den[iy]\p{L}* (?!that))/u;

const sourceOfParty = ({ id, state, name }: Party): string =>
  state === undefined ? (id ?? `voice:${name.toLowerCase()}`) : `state:${state}`;
