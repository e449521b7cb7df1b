/// Mentions of events in one report: triggers by lexicon, types by what stands around them, then roles, status,
/// time and place. A casualty told as the consequence of another event of the sentence belongs to that event.

import type { EventNote } from '../model/index.ts';
import type { WithStatements } from './draft.ts';
import { candidatesIn } from './events/candidates.ts';
import { placeParts, recallHeritage } from './events/counted.ts';
import { mentionOf, shareFigures } from './events/mention.ts';
import { mergeCasualties } from './events/merge.ts';
import { type Reading, readingOf } from './events/readings.ts';
import { carryOver, impliedAgents, keepTypes, linkParts } from './events/story.ts';
import { viewOf } from './events/view.ts';

export function findEvents(draft: WithStatements): readonly EventNote[] {
  const view = viewOf(draft);
  const notes: EventNote[] = [];
  for (const sentence of draft.doc.sentences) {
    const readings: Reading[] = [];
    let free = sentence.first;
    const taken = new Set<number>();
    for (const candidates of candidatesIn(view, sentence)) {
      const open = candidates.filter(
        ({ first, head }) => first >= free && !taken.has(head) && !taken.has(first),
      );
      const reading = open.length > 0 ? readingOf(view, open, sentence) : undefined;
      if (!reading) continue;
      const { candidate } = reading;
      free = candidate.last;
      if (candidate.thing !== undefined) taken.add(candidate.thing);
      if (reading.args.hit !== undefined) taken.add(reading.args.hit);
      readings.push(reading);
    }
    const merged = mergeCasualties(view, readings);
    notes.push(
      ...shareFigures(
        view,
        merged.map((group) => mentionOf(view, group)),
      ),
    );
  }
  const steps = [carryOver, linkParts, keepTypes, impliedAgents, placeParts, recallHeritage];
  return steps.reduce<readonly EventNote[]>((told, step) => step(view, told), notes);
}
