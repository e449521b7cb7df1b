import { expect, it } from 'vitest';
import type { StatementJson } from './contract.ts';
import {
  chains,
  describePalmyra,
  locate,
  oneIncident,
  overlap,
  type Readings,
  type Which,
} from './palmyra.ts';

/// The statements whose content holds the words.
function saying(got: Readings, which: Which, context: string, words = context, nth = 0): StatementJson[] {
  const span = locate(got.texts[which]!, context, words, nth);
  return got.annotations[which]!.statements.filter(({ content }) =>
    content.some((one) => overlap(one, span)),
  );
}

const speakers = (statements: readonly StatementJson[]): string[] =>
  statements.map(({ speaker, via }) =>
    [...via, ...(speaker ? [speaker] : [])].map(({ text }) => text).join(' > '),
  );

const MINISTRY = /Russia.*(?:Defen[cs]e|defen[cs]e) [Mm]inistry/;

describePalmyra('statements', (get) => {
  it.each([
    [0, 'advancing toward the town', /^The Russian Defense Ministry$/],
    [0, 'about 20 kilometers', /Defense Ministry$/],
    [0, 'more than 90 sorties', /^It$/],
    [0, '15 ammunition depots', /^It$/],
    [0, 'was filmed earlier', /Defense Ministry$/],
    [0, 'significant truck movements', /^The ministry$/],
    [0, 'ready to release prisoners', /^The Syrian government$/],
    [0, 'first trickled out', /Abdulkarim/],
    [1, 'chlorine bombs were dropped', /^The rights group$/],
    [1, 'Around 200 people were injured', /^HRW$/],
    [1, 'would affect the children', /first responder/],
    [1, 'were coordinated with', /Solvang/],
    [1, 'aware', /Charbonneau/],
    [1, 'taken full control', /regime/],
    [1, 'not strong enough to warrant', /Russia/],
    [2, 'an unspecified number', /Yara Sharif/],
    [2, 'performed more than 90', /defense ministry$/],
    [3, 'is not abandoning plans to liberate Palmyra', /Peskov/],
    [3, 'large amount of explosives', /Rudskoi/],
  ] as const)('00%i "%s" is said by %s', (which, words, who) => {
    const found = speakers(saying(get(), which, words));
    expect(
      found.some((one) => who.test(one)),
      found.join(' | '),
    ).toBe(true);
  });

  it.each([0, 1, 2] as const)('00%i: state TV quotes an unnamed official: two speakers', (which) => {
    const got = get();
    const found = speakers(saying(got, which, 'the offer comes ahead'));
    expect(found).toContainEqual(expect.stringMatching(/Syrian state TV > an unnamed official/));
  });

  it('a quotation that runs over two paragraphs is one statement of Charbonneau', () => {
    const got = get();
    for (const words of ['a close military ally', 'they needed to take measures'])
      expect(
        speakers(saying(got, 1, words)).some((one) => /Charbonneau/.test(one)),
        words,
      ).toBe(true);
  });

  it('an event is not a statement', () => {
    const got = get();
    const cues = got.annotations.flatMap(({ statements }) => statements.map(({ cue }) => cue?.text ?? ''));
    expect(cues.filter((cue) => /invited|sending|released/.test(cue))).toEqual([]);
  });

  it('the drone video "appears to show" is hedged', () => {
    const got = get();
    const span = locate(got.texts[0]!, 'only two of the 16 columns');
    const hedges = [
      ...saying(got, 0, 'only two of the 16 columns').map(({ hedge }) => hedge ?? ''),
      ...got.annotations[0]!.events.filter((event) =>
        overlap(event, { from: span.from, to: span.to + 20 }),
      ).map(({ hedge }) => hedge ?? ''),
    ];
    expect(
      hedges.some((hedge) => /appear/.test(hedge)),
      JSON.stringify(hedges),
    ).toBe(true);
  });

  it("Russia doubts the findings, the Kremlin's refusal to answer is no statement of its content", () => {
    const got = get();
    expect(saying(got, 1, 'not strong enough to warrant').some(({ stance }) => stance === 'doubts')).toBe(
      true,
    );
    const refused = saying(got, 3, 'would assist the Syrian government forces');
    expect(refused.filter(({ stance }) => stance === 'asserts')).toEqual([]);
  });
});

describePalmyra('who claims what', (get) => {
  it.each([
    ['sorties', 'more than 90 sorties', 'sorties'],
    ['fighters killed', 'fighters have been killed', 'killed'],
    ['objects destroyed', 'destroyed 180', 'destroyed'],
  ])('the %s are claims of the Russian Defence Ministry and of nobody else', (_name, context, words) => {
    const incident = oneIncident(get(), [[0, context, words]]);
    const innermost = (claims: typeof incident.claims): string[] => [
      ...new Set(claims.map(({ speakers: chain }) => chain.at(-1) ?? 'the reporter')),
    ];
    const figures = incident.claims.filter(({ slot }) => slot === 'figure');
    if (figures.length > 0) expect(innermost(figures)).toEqual([expect.stringMatching(MINISTRY)]);
    // "Moscow" is the state that the ministry belongs to, never a second source.
    // Where it was may be taken from the report's own words around: those are the author's.
    const told = incident.claims.filter(({ evidence }) => !evidence[0]!.rule.startsWith('where/'));
    for (const speaker of innermost(told)) expect(speaker).toMatch(/Russia/);
    expect(incident.grade.level).toBe('single-source');
    expect(incident.independentSources).toBe(1);
  });

  it('"no evidence that Russia was directly involved" is no attack by Russia', () => {
    const got = get();
    const where = [
      locate(got.texts[1]!, 'no evidence that Russia was directly involved'),
      locate(got.texts[1]!, 'any evidence that Russia was directly involved'),
    ];
    const accused = got.annotations[1]!.events.filter(
      (event) =>
        where.some(({ from, to }) => overlap({ from, to: to + 30 }, event)) &&
        event.agents.some(({ text, name }) => /Russia/.test(`${text} ${name ?? ''}`)),
    );
    expect(
      accused.filter(({ status }) => status !== 'denied').map(({ text, status }) => [text, status]),
    ).toEqual([]);
    const chemical = got.record.incidents.filter(({ acled }) => acled === 'Chemical weapon');
    expect(chemical.filter(({ agents }) => agents.some(({ name }) => /Russia/.test(name)))).toEqual([]);
  });

  it("and it is said by Human Rights Watch's U.N. director", () => {
    const found = saying(get(), 1, 'any evidence that Russia was directly involved');
    expect(
      speakers(found).some((one) => /Louis Charbonneau/.test(one)),
      speakers(found).join(' | '),
    ).toBe(true);
    expect(found.some(({ direct }) => direct)).toBe(true);
  });

  it('the chlorine attacks: Human Rights Watch, with its means, verified', () => {
    const got = get();
    const incident = oneIncident(got, [[1, 'chemical attacks during', 'attacks']]);
    expect(
      chains(incident).some((chain) => /Human Rights Watch|HRW/.test(chain)),
      chains(incident).join(' | '),
    ).toBe(true);
    expect(incident.grade.level).toBe('verified');
    const means = got.annotations[1]!.statements.flatMap(({ evidence }) => evidence ?? []).join(' ');
    for (const kind of [/witness|interview/, /photo/, /video|footage/]) expect(means).toMatch(kind);
    expect(got.annotations[1]!.statements.some(({ verifies }) => verifies)).toBe(true);
  });

  it('every claim quotes its evidence', () => {
    const { record, texts, ids } = get();
    const claims = record.incidents.flatMap((incident) => incident.claims);
    expect(claims.length).toBeGreaterThan(20);
    for (const { evidence } of claims) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const one of evidence)
        expect(texts[ids.indexOf(one.report)]?.slice(one.from, one.to)).toBe(one.text);
    }
  });
});
