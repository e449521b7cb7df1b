/// What a sentence of a briefing rests on: figures on those who give them, disagreement on both sides, a decision on
/// whoever took it; and nothing is said twice.

import { describe, expect, it } from 'vitest';
import { briefOf } from '../../src/export/brief/compose.ts';
import type { Brief, Incident, IncidentFigure, Review } from '../../src/model/index.ts';
import { record as recordOf, relate } from '../../src/pipeline.ts';
import { annotated } from '../goldens/examples.ts';
import { claim, incident, record } from '../store/fixtures.ts';

const SIGNED = { by: 'N. Haddad', at: '2018-05-04T09:00:00Z', reason: 'a list of names', verdict: 'v1' };
const NONE: Review = { decided: [], notes: [], related: [], asks: [], verdicts: [] };

function figure(words: string, best: number, claim: string): IncidentFigure {
  const counted = { of: 'guard', low: best, best, high: best, hedge: 'exact' as const };
  return { ...counted, state: 'reported', effect: 'killed', words, claim };
}

const told = (more: Partial<Incident>): Brief => briefOf(record([incident('i1', more)]));
const sentence = (brief: Brief, words: string) => {
  const found = brief.sections.flatMap(({ sentences }) => sentences).find(({ text }) => text.includes(words));
  expect(found, words).toBeDefined();
  return {
    text: found!.text,
    notes: found!.notes.map((number) => {
      const note = brief.notes[number - 1]!;
      return 'verdict' in note ? note.verdict : note.speakers[0];
    }),
  };
};

const event = claim('e', { slot: 'event', value: 'armed clash', speakers: ['The mayor'], source: 'mayor' });
const six = claim('six', { slot: 'figure', value: 'six guards', speakers: ['The army'], source: 'army' });
const nine = claim('nine', { slot: 'figure', value: 'nine guards', speakers: ['A nurse'], source: 'nurse' });

describe('a figure', () => {
  it('is told once, with all who give it', () => {
    const again = { ...six, id: 'again', speakers: ['A priest'], source: 'priest' };
    const figures = [figure('six guards', 6, 'six'), figure('six guards', 6, 'again')];
    expect(sentence(told({ claims: [event, six, again], figures }), 'ix guards')).toEqual({
      text: 'Six guards killed (reported by The army, A priest).',
      notes: ['The army', 'A priest'],
    });
  });

  it('that cannot be right beside another is told with it, and both are cited', () => {
    const figures = [figure('six guards', 6, 'six'), figure('nine guards', 9, 'nine')];
    expect(sentence(told({ claims: [event, six, nine], figures }), 'do not agree')).toEqual({
      text: 'Sources do not agree: six guards killed (reported by The army); nine guards killed (reported by A nurse).',
      notes: ['The army', 'A nurse'],
    });
  });

  it('that a person gave stands on the decision, and not on the words that say otherwise', () => {
    const decided = [
      {
        ...SIGNED,
        slot: 'figure' as const,
        kind: 'correct' as const,
        value: '12 guards',
        proposed: 'six guards',
      },
    ];
    const figures = [figure('12 guards', 12, 'six')];
    const brief = told({ claims: [event, six], figures, review: { ...NONE, decided } });
    expect(sentence(brief, '12 guards killed')).toEqual({
      text: '12 guards killed (given by N. Haddad).',
      notes: ['v1'],
    });
    expect(sentence(brief, 'Corrected by').notes).toEqual(['v1']);
  });
});

describe('who is against it', () => {
  const against = ['The army', 'A nurse', 'A priest', 'A clerk', 'A guard'].map((name, i) =>
    claim(`d${i}`, {
      slot: 'event',
      value: 'armed clash',
      stance: i < 4 ? 'denies' : 'doubts',
      speakers: [name],
      source: name,
    }),
  );

  it('is cited, each by name', () => {
    const brief = told({ claims: [event, ...against] });
    expect(sentence(brief, 'Denied by').notes).toEqual(['The army', 'A nurse', 'A priest', 'A clerk']);
    expect(sentence(brief, 'Doubted by').notes).toEqual(['A guard']);
  });

  it('is named once where the grade names him, with those who say it', () => {
    const grade = {
      level: 'contested' as const,
      reason: 'Asserted by The mayor; denied or doubted by The army.',
      rule: 'grade/contested',
    };
    const brief = told({ claims: [event, against[0]!], grade });
    expect(sentence(brief, 'Contested').notes).toEqual(['The mayor', 'The army']);
    expect(JSON.stringify(brief.sections)).not.toContain('Denied by');
  });
});

describe('what a person decided', () => {
  it('rests on that person: the grade, the standing, and what later reports say against it', () => {
    const grade = {
      level: 'discounted' as const,
      reason: 'N. Haddad, 2018-05-04: an old film',
      rule: 'verdict',
    };
    const asks = [
      {
        verdict: 'v3',
        slot: 'standing' as const,
        decided: 'verified',
        says: 'it never was (denies)',
        claim: 'nine',
      },
    ];
    const review: Review = {
      ...{ ...NONE, asks, graded: { ...SIGNED, verdict: 'v2', level: 'discounted' } },
      standing: { ...SIGNED, verdict: 'v3', standing: 'verified' },
    };
    const brief = told({ claims: [event, nine], grade, review });
    expect(sentence(brief, 'Discounted').notes).toEqual(['v2']);
    expect(sentence(brief, 'Verified by N. Haddad').notes).toEqual(['v3']);
    expect(sentence(brief, 'A later report disagrees').notes).toEqual(['A nurse', 'v3']);
  });
});

describe('the example reports', () => {
  const brief = briefOf(recordOf(relate(annotated())));

  it('give no sentence without a note, and no note without a sentence, in the order of the text', () => {
    const cited = brief.sections.flatMap(({ sentences }) => sentences.map(({ notes }) => notes));
    expect(cited.filter((notes) => notes.length === 0)).toEqual([]);
    expect([...new Set(cited.flat())]).toEqual(brief.notes.map(({ number }) => number));
  });

  it('say nothing twice of one incident', () => {
    for (const { heading, incident: of, sentences } of brief.sections.filter((one) => one.incident)) {
      const texts = sentences.map(({ text }) => text);
      expect([of, new Set(texts).size]).toEqual([of, texts.length]);
      for (const text of texts) expect(text.startsWith(heading)).toBe(false);
    }
  });
});
