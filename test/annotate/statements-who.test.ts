/// Whose words they are, where the speaker stands behind them with a role, a name or another speaker.

import { describe, expect, it } from 'vitest';
import { annotated } from '../support/annotated.ts';

function speakers(text: string): readonly (readonly [speaker: string, actor: string | undefined])[] {
  const { actors, statements } = annotated(text);
  return statements.flatMap(({ value: { speaker } }) =>
    speaker ? [[text.slice(speaker.from, speaker.to), actors[speaker.actor ?? -1]?.value.name] as const] : [],
  );
}

describe('who speaks behind what is said', () => {
  it.each([
    [
      'Fighters loaded crates on trucks, the director of the museum, Huda Saleh, said.',
      'the director of the museum, Huda Saleh',
    ],
    ['Eight people died, the town’s mayor, Omar Haddad, told reporters.', 'the town’s mayor, Omar Haddad'],
    [
      'A leader was shot at his farm by two men on a motorcycle, the church and farm workers said.',
      'the church and farm workers',
    ],
    ['Rebels took the town and residents said five people died.', 'residents'],
    ['Eight people died in the fire, per the town council.', 'town council'],
  ])('%s', (text, speaker) => {
    expect(speakers(text).map(([words]) => words)).toEqual([speaker]);
  });

  it('of two it is the one that is known', () => {
    expect(speakers('Shells hit the port on Monday, Hezbollah and residents said.')).toEqual([
      ['Hezbollah and residents', 'Hezbollah'],
    ]);
  });

  it('"a drivers’ group" is no drivers', () => {
    expect(speakers("Shells hit the port on Monday, an emergency lawyers' group said.")).toEqual([
      ["an emergency lawyers' group", undefined],
    ]);
  });
});

describe('who is cited says it, and who cites them passes it on', () => {
  it.each([
    ['Citing the police, the paper reported that nine herders died.', 'the police', 'the paper'],
    ['Quoting an army source, the agency said that troops entered the town.', 'an army source', 'the agency'],
    ['The paper, citing medics, said nine herders died.', 'medics', 'The paper'],
    ['The agency reported that nine herders died, citing the ministry.', 'the ministry', 'The agency'],
    ['Nine herders died in the raid, the paper reported, citing medics.', 'medics', 'the paper'],
  ])('%s', (text, speaker, via) => {
    const { statements } = annotated(text);
    const words = (span: { from: number; to: number } | null) => span && text.slice(span.from, span.to);
    expect(statements.map(({ value }) => [words(value.speaker), value.via.map(words)])).toEqual([
      [speaker, [via]],
    ]);
  });

  it('a reason speaks no word', () => {
    const text = 'Citing security concerns, the agency said it had left the town.';
    expect(speakers(text).map(([words]) => words)).toEqual(['the agency', 'the agency']);
  });
});

describe('what is said goes on behind who says it', () => {
  it.each([
    ['Jets bombed the mill, said a resident, killing nine herders.', 'killing nine herders'],
    ['Rebels shelled the mill, the army said, in an attack that hurt nine.', 'in an attack that hurt nine'],
    ['The army took the mill, said the ministry, after an assault on it.', 'after an assault on it'],
    ['Rebels shelled the mill, the army said, adding that nine died.', undefined],
    ['Rebels shelled the mill, the army said, in a statement on Monday.', undefined],
  ])('%s', (text, more) => {
    expect(annotated(text).statements[0]!.value.content.map(({ from, to }) => text.slice(from, to))[1]).toBe(
      more,
    );
  });
});
