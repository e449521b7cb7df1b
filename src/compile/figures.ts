/// The figures of an incident, side by side: one row for each distinct statement of a quantity, nothing averaged.

import type { Claim, FigureNote, FigureState, IncidentFigure } from '../model/index.ts';
import { figureWords } from './claims.ts';
import type { Mention } from './mention.ts';

interface Row {
  readonly figure: IncidentFigure;
  /// Where the figure of which this is a part stands: report and index of the note.
  readonly whole: string | undefined;
}

export function figuresOf(mentions: readonly Mention[], claims: readonly Claim[]): readonly IncidentFigure[] {
  const claimAt = indexClaims(claims);
  const rows = new Map<string, Row>();
  const rowOfNote = new Map<string, string>();
  for (const mention of mentions) {
    for (const [i, index] of mention.event.figures.entries()) {
      const note = mention.figures[i];
      if (note === undefined || note.value.sameAs !== undefined) continue;
      const claim = claimAt.get(`${mention.ref.report} ${note.from} ${note.to}`);
      if (claim === undefined) continue;
      const figure = rowOf(mention, note, claim);
      const key = keyOf(figure, mention);
      rowOfNote.set(`${mention.ref.report} ${index}`, key);
      const whole =
        note.value.partOf === undefined ? undefined : `${mention.ref.report} ${note.value.partOf}`;
      if (!rows.has(key)) rows.set(key, { figure, whole });
    }
  }
  const order = [...rows.keys()];
  return order.map((key) => {
    const { figure, whole } = rows.get(key)!;
    const at = whole === undefined ? -1 : order.indexOf(rowOfNote.get(whole) ?? '');
    return at < 0 ? figure : { ...figure, partOf: at };
  });
}

function indexClaims(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const index = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.slot !== 'figure') continue;
    for (const { report, from, to } of claim.evidence) index.set(`${report} ${from} ${to}`, claim);
  }
  return index;
}

/// A number this large, hedged alike by the same source, is the same figure under another word ("flights" for "sorties").
const TELLING = 20;

function keyOf({ low, best, high, hedge, state, effect, of }: IncidentFigure, { speech }: Mention): string {
  const telling = (best ?? low ?? high ?? 0) >= TELLING;
  const counted = effect ?? (telling ? '' : of);
  return [low, best, high, hedge, state, counted, speech.source].join(' ');
}

function rowOf(mention: Mention, note: FigureNote, claim: Claim): IncidentFigure {
  const { of, low, best, high, hedge, outOf } = note.value;
  const effect = note.value.state ?? effectOfTarget(mention, note);
  return {
    ...{ of, low, best, high, hedge, state: standing(mention, note) },
    ...(effect === undefined || effect === 'reported' || effect === 'verified' ? {} : { effect }),
    ...(outOf === undefined ? {} : { outOf }),
    words: figureWords(mention, note),
    claim: claim.id,
  };
}

/// "Three villagers who had stayed behind were shot dead": the count with which a target begins counts what befell it.
function effectOfTarget({ event, rule, teller }: Mention, { from, to }: FigureNote): FigureState | undefined {
  // "Two medics said": those who say it.
  if (teller && teller.from < to && from < teller.to) return undefined;
  // "Three of the nine arches are left": those that stand.
  if (rule === PARTS_LEFT) return undefined;
  const target = event.targets.find((one) => from <= one.from && one.from < to);
  if (target?.effect === 'captured' && event.type === 'arrests') return 'detained';
  return target?.effect === 'none' ? undefined : target?.effect;
}

const PARTS_LEFT = 'events/parts-left';

function standing({ speech }: Mention, { value }: FigureNote): IncidentFigure['state'] {
  if (value.state === 'verified' || speech.verifies) return 'verified';
  if (value.state === 'reported') return 'reported';
  return speech.own ? 'reported' : 'claimed';
}
