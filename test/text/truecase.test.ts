import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const spelled = (text: string): string =>
  read(text)
    .tokens.map(({ text: word }) => word)
    .join(' ');

describe('text in capitals', () => {
  it.each([
    [
      'THE ARMY SAID ON MONDAY THAT REBELS KILLED TWO FARMERS.',
      'The army said on Monday that rebels killed two farmers .',
    ],
    [
      'THE POLICE TOLD US IN JUNE THAT THE ROAD WAS CLOSED.',
      'The police told us in June that the road was closed .',
    ],
    [
      'A BOMB EXPLODED NEAR THE MARKET. NOBODY WAS HURT.',
      'A bomb exploded near the market . Nobody was hurt .',
    ],
    [
      'HE MET THE MINISTER IN LONDON AND LATER FLEW TO BOSTON.',
      'He met the minister in London and later flew to Boston .',
    ],
    [
      'FIGHTERS OF THE FRONT [FQX] FLED. THE FQX WAS SILENT.',
      'Fighters of the front [ FQX ] fled . The FQX was silent .',
    ],
    [
      'THE FREE SYRIAN ARMY AND THE SHINING PATH WERE NAMED.',
      'The Free Syrian Army and the Shining Path were named .',
    ],
    [
      'TWO POLICEMEN TOOK THEIR CHILDREN TO DANILO ECHEVARRIETA HIMSELF.',
      'Two policemen took their children to Danilo Echevarrieta himself .',
    ],
  ])('%s', (loud, plain) => {
    expect(spelled(loud)).toBe(plain);
  });

  it('takes the case of a word from the rest of the report', () => {
    expect(
      spelled('They met Colonel Bish in the hall.\n\nTHE GUARDS SAID THAT BISH WAS NEVER SEEN AGAIN.'),
    ).toContain('that Bish was');
  });

  it('leaves offsets and the text alone', () => {
    const doc = read('THE ARMY FIRED AT PROTESTERS.');
    for (const { from, to, text, lower } of doc.tokens) {
      expect(doc.text.slice(from, to).toLowerCase()).toBe(lower);
      expect(text.toLowerCase()).toBe(lower);
    }
  });

  it.each([
    'The UN said that NATO, the EU and the US had agreed.',
    'NATO and the EU met.',
    'He wrote STOP on the wall.',
  ])('leaves ordinary print as it is: %s', (text) => {
    for (const token of read(text).tokens) expect(token.text).toBe(text.slice(token.from, token.to));
  });
});
