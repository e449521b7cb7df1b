import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { divide } from '../../src/divide/index.ts';
import type { Report } from '../../src/model/index.ts';

const comparable = (id: string, published: string, text: string) => {
  const report: Report = {
    ...{ id, published, dated: 'given', language: 'en', text, media: [], source: { file: id } },
  };
  return { report, division: divide(report) };
};
const areCopies = (earlier: string, later: string): boolean =>
  compare([comparable('earlier', '2019-03-04', earlier), comparable('later', '2019-03-05', later)]).copies
    .length > 0;

const clause =
  'three dredgers of the Izmir port authority ran aground on Thursday off the northern mole of Foca';

describe('what two reports have in common', () => {
  const sentence = `Early reports were wrong: ${clause}.`;

  it('is no copy where it is a clause that each goes on from in its own way', () => {
    expect(
      areCopies(
        `Fishermen watched as ${clause} and their crews were taken to the old lighthouse.`,
        `The ministry said ${clause} because nobody had marked the new sandbank.`,
      ),
    ).toBe(false);
  });

  it('is a copy where it is a sentence', () => {
    expect(
      areCopies(`${sentence} Crews were taken to the old lighthouse.`, `Nobody was hurt. ${sentence}`),
    ).toBe(true);
  });

  it('is no copy where phrases of the trade come with other figures', () => {
    expect(
      areCopies(
        'Delegates from Chile, Peru and Bolivia meet in Lima on Friday to discuss the lighthouse. The port denied that its tugs had touched the coal barge at Ilo, and accused the harbour union of using forged tide tables.',
        'Delegates from Chile, Peru and Brazil meet in Quito on Monday to discuss the railway. The port denied that its tugs had touched the customs pier at Arica, and accused the harbour board of using forged log books.',
      ),
    ).toBe(false);
  });
});
