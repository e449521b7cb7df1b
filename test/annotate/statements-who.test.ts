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
