import { describe, expect, it } from 'vitest';
import { findSentences } from '../../src/text/sentences.ts';
import { tokensOf } from '../../src/text/tokens.ts';

function sentencesOf(text: string): string[] {
  const block = { from: 0, to: text.length, passage: 0 };
  return findSentences(tokensOf(text), [block]).map(({ from, to }) => text.slice(from, to));
}

describe('sentences', () => {
  it.each([
    ['The U.S. Army left. Gen. J. Smith stayed.', ['The U.S. Army left.', 'Gen. J. Smith stayed.']],
    ['It began at 5 p.m. Troops left.', ['It began at 5 p.m.', 'Troops left.']],
    ['It opens at 9 a.m. Tuesday. All agreed.', ['It opens at 9 a.m. Tuesday.', 'All agreed.']],
    ['It shut at 11 p.m. GMT. All left.', ['It shut at 11 p.m. GMT.', 'All left.']],
    ['It began at 5 p.m. (1400 GMT) on Monday.', ['It began at 5 p.m. (1400 GMT) on Monday.']],
    ['He left at 5 p.m. (He came back.)', ['He left at 5 p.m.', '(He came back.)']],
    ['The makers are Foo Corp. (FOO) of Rome.', ['The makers are Foo Corp. (FOO) of Rome.']],
    ['A director, J.C. Karam, left.', ['A director, J.C. Karam, left.']],
    ['The bomb fell in Washington, D.C. Police came.', ['The bomb fell in Washington, D.C.', 'Police came.']],
    ['The court heard Haddad v. Karam on Monday.', ['The court heard Haddad v. Karam on Monday.']],
    [
      'The town fell. [12] Rebels left. [3-5] All is quiet.',
      ['The town fell. [12]', 'Rebels left. [3-5]', 'All is quiet.'],
    ],
    ['The mayor fell ill. Karam left.', ['The mayor fell ill.', 'Karam left.']],
    ['It opens at 9 p.m. April 24. All agreed.', ['It opens at 9 p.m. April 24.', 'All agreed.']],
    [
      'A quake of 5. 9 shook it. He had a. 38 caliber gun.',
      ['A quake of 5. 9 shook it.', 'He had a. 38 caliber gun.'],
    ],
    [
      'A man walks past a shelled house in Tyre May 5 2015 (Reuters) Two men were killed.',
      ['A man walks past a shelled house in Tyre May 5 2015 (Reuters)', 'Two men were killed.'],
    ],
    ['TYRE May 5 (Reuters) Two men were killed.', ['TYRE May 5 (Reuters) Two men were killed.']],
    [
      'He told the agency on Monday (May 5) The Hague was calm.',
      ['He told the agency on Monday (May 5) The Hague was calm.'],
    ],
    ['It was so in 1975. 12 people died.', ['It was so in 1975.', '12 people died.']],
    ['They left... “and never came,” he said.', ['They left... “and never came,” he said.']],
    ['He died in Salem, Ore. Police came.', ['He died in Salem, Ore.', 'Police came.']],
    ['SALEM, Ind. (Meridian) was quiet.', ['SALEM, Ind. (Meridian) was quiet.']],
    ['A storm hit Salem, Ind., on Monday.', ['A storm hit Salem, Ind., on Monday.']],
    ['He met Haddad Sr. But the talks failed.', ['He met Haddad Sr.', 'But the talks failed.']],
    ['It is near St. Helen on the hill.', ['It is near St. Helen on the hill.']],
    ['The town fell. [They] left.', ['The town fell.', '[They] left.']],
    ['Talks open on Nov. 17 in Rome. They end soon.', ['Talks open on Nov. 17 in Rome.', 'They end soon.']],
    ['“We left.” The town fell.', ['“We left.”', 'The town fell.']],
    ['“Who fired?” Karam asked. No one knew.', ['“Who fired?” Karam asked.', 'No one knew.']],
    ['REBELS TOOK THE TOWN. THE U.N. PROTESTED.', ['REBELS TOOK THE TOWN.', 'THE U.N. PROTESTED.']],
    ['rebels took the town. they left.', ['rebels took the town.', 'they left.']],
    ['About 3.5 million fled. Some returned.', ['About 3.5 million fled.', 'Some returned.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('a stray capital does not make text without capitals one sentence', () => {
    const story = 'Khoms: rebels took the town. they left at night. nobody was hurt, a doctor said. ';
    expect(sentencesOf(`${story.repeat(6)}`.toLowerCase().replace('khoms', 'Khoms'))).toHaveLength(18);
  });

  it('a text without stops is cut behind a comma, and no sentence is endless', () => {
    const cut = sentencesOf('the town and the river, '.repeat(200));
    expect(cut.length).toBeGreaterThan(2);
    for (const words of cut) expect(words).toMatch(/,$/);
    for (const words of sentencesOf('town '.repeat(2000))) expect(words.split(' ').length).toBeLessThan(260);
    for (const words of sentencesOf(`It fell.${'”)'.repeat(2000)}`)) expect(words.length).toBeLessThan(260);
  });
});
