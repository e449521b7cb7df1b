import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../src/compile/sides.ts';
import type { Actor, EventMention, Participant } from '../../src/model/index.ts';
import { annotated } from '../support/annotated.ts';
import { annotationOf, reportOf } from './build.ts';

/// Sides of an event whose agents and targets are the given words.
function sides(
  agents: readonly string[],
  targets: readonly (readonly [string, Participant['effect']?])[],
  known?: Actor,
) {
  const text = [...agents, ...targets.map(([words]) => words)].join(' | ');
  const part = (name: string, effect?: Participant['effect']): Participant => {
    const from = text.indexOf(name);
    const actor = known?.name === name ? { actor: 0 } : {};
    return { from, to: from + name.length, name, ...(effect && { effect }), ...actor };
  };
  const actors = known ? [{ from: 0, to: known.name.length, rule: 'test', value: known }] : [];
  const event: EventMention = {
    ...{ type: 'shelling', status: 'happened', instruments: [], figures: [] },
    agents: agents.map((name) => part(name)),
    targets: targets.map(([name, effect]) => part(name, effect)),
  };
  const made = sidesOf(annotationOf(reportOf('a', '2020-03-04', text), { actors }), event, 'violence');
  return { agents: made.agents.map(({ name }) => name), targets: made.targets.map(({ name }) => name) };
}

describe('participants', () => {
  it('are not numbers, dates, events or the dead themselves', () => {
    expect(
      sides(['at least three', '05.02.2015', 'air strikes', 'civilians', 'army gunners'], []).agents,
    ).toEqual(['army gunners']);
  });

  it('are not what is told of a deed, who tells it or what is fired', () => {
    expect(sides(['footage', 'aim of the plan', 'a source', 'rocket shells', 'gunners'], []).agents).toEqual([
      'gunners',
    ]);
    expect(
      sides([], [['explosive rounds'], ['final phase'], ['sources', 'killed'], ['rockets', 'destroyed']])
        .targets,
    ).toEqual(['rockets']);
  });

  it('are told by a kind only where nobody else is', () => {
    expect(sides(['terrorists', 'Harbour Brigade'], []).agents).toEqual(['Harbour Brigade']);
    expect(sides(['terrorists'], []).agents).toEqual(['terrorists']);
  });

  it('are men where they are armed, or where another is acted upon', () => {
    expect(sides(['masked men'], []).agents).toEqual(['masked men']);
    expect(sides(['a man'], [['a guard', 'injured']]).agents).toEqual(['a man']);
    expect(sides(['nine men'], []).agents).toEqual([]);
    expect(sides(['nine men'], [['men', 'killed']]).agents).toEqual([]);
    expect(sides(['villagers'], [['a guard', 'injured']]).agents).toEqual([]);
  });

  it('are people where only a number says who was hurt', () => {
    expect(sides([], [['dozens', 'killed'], ['two villages']]).targets).toEqual(['people', 'two villages']);
  });

  it('are not the outlets that tell it', () => {
    const known: Actor = { kind: 'organisation', name: 'TASS', actor: 'actor:tass', reference: 'name' };
    expect(sides(['TASS'], [], known).agents).toEqual([]);
    expect(sides([], [['TASS', 'killed']], known).targets).toEqual([]);
    expect(sides([], [['a TASS reporter', 'killed']], known).targets).toEqual(['a TASS reporter']);
  });

  it('are not bodies that count the hurt, nor states: people are', () => {
    const known: Actor = { kind: 'organisation', name: 'NATO', actor: 'actor:nato', reference: 'name' };
    expect(sides([], [['NATO', 'injured']], known).targets).toEqual(['people']);
    expect(sides([], [['NATO']], known).targets).toEqual(['NATO']);
    expect(sides([], [['a NATO convoy', 'destroyed']], known).targets).toEqual(['a NATO convoy']);
  });

  it('of a fight are those who were not killed, or both who were, and nobody against himself', () => {
    const fight = (text: string) => {
      const annotation = annotated(text);
      const { value } = annotation.events[0]!;
      const { agents, targets } = sidesOf(annotation, value, 'violence');
      return [agents.map(({ name }) => name), targets.map(({ name }) => name)];
    };
    expect(fight('Nine soldiers were killed in clashes with gunmen on Monday.')).toEqual([
      ['gunmen'],
      ['soldiers'],
    ]);
    expect(fight('Nine villagers were killed in clashes on Monday.')).toEqual([[], ['villagers']]);
    expect(fight('Clashes killed nine Hezbollah fighters and six Hamas militants on Monday.')).toEqual([
      ['Hezbollah fighters', 'Hamas militants'],
      ['Hezbollah fighters', 'Hamas militants'],
    ]);
  });
});
