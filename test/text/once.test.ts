import { describe, expect, it } from 'vitest';
import { once } from '../../src/text/once.ts';

describe('once', () => {
  it.each([undefined, null, 0, false, '', 'a'])(
    'asks an object once, also where the answer is %s',
    (said) => {
      let asked = 0;
      const ask = once((_: object) => {
        asked++;
        return said;
      });
      const [one, other] = [{}, {}];
      expect([ask(one), ask(one), ask(other), ask(one)]).toEqual([said, said, said, said]);
      expect(asked).toBe(2);
    },
  );
});
