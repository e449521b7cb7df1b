import { expect, it } from 'vitest';
import { describePalmyra, type Readings } from './palmyra.ts';

const IS = /\bIS\b|Islamic State/;

const heldBy = (got: Readings, place: RegExp) =>
  got.record.tenures
    .filter((tenure) => place.test(tenure.place))
    .map(({ holder, begin, end }) => ({ holder, begin, end }))
    .sort((a, b) => ((a.begin ?? '') < (b.begin ?? '') ? -1 : 1));

describePalmyra('control', (get) => {
  it('of Palmyra over time: IS, the government, IS again', () => {
    const told = heldBy(get(), /Palmyra/).filter(({ begin }) => begin !== null);
    expect(told).toEqual([
      { holder: expect.stringMatching(IS), begin: '2015-05', end: expect.stringMatching(/^2016-03/) },
      {
        holder: expect.stringMatching(/Syria/),
        begin: expect.stringMatching(/^2016-03/),
        end: expect.stringMatching(/^2016-12/),
      },
      { holder: expect.stringMatching(IS), begin: expect.stringMatching(/^2016-12/), end: null },
    ]);
  });

  it('of Aleppo: the government since 22 December 2016', () => {
    const told = heldBy(get(), /Aleppo/);
    expect(told).toContainEqual({
      holder: expect.stringMatching(/Syria/),
      begin: expect.stringMatching(/2016-12-22/),
      end: null,
    });
  });

  it('with claims for every change', () => {
    const { tenures } = get().record;
    expect(tenures.length).toBeGreaterThanOrEqual(4);
    expect(tenures.filter(({ claims }) => claims.length === 0)).toEqual([]);
  });
});

describePalmyra('sites', (get) => {
  const parts = (got: Readings) =>
    got.record.sites.flatMap(({ parts: list, name }) => list.map((part) => ({ ...part, site: name })));
  const named = (got: Readings, name: RegExp) =>
    parts(got).filter((part) => name.test(part.name) || name.test(part.site));

  it('the Tetrapylon: 2 of 16 columns', () => {
    const history = named(get(), /Tetrapylon/i).flatMap((part) => part.history);
    expect(history).toContainEqual(expect.objectContaining({ left: 2, of: 16 }));
  });

  it('the façade: "badly damaged" and "destroyed" side by side', () => {
    const history = named(get(), /facade|façade|theat/i).flatMap((part) => part.history);
    expect(history.map(({ state }) => state)).toEqual(expect.arrayContaining(['damaged', 'destroyed']));
    expect(history.map(({ words }) => words ?? '').join('; ')).toMatch(/badly damaged/);
  });

  it('the temples, destroyed 2015–16', () => {
    const history = named(get(), /temple/i).flatMap((part) => part.history);
    const destroyed = history.filter(({ state }) => state === 'destroyed');
    expect(destroyed.map(({ edtf }) => edtf)).toContainEqual(expect.stringMatching(/2015-05.*2016-03/));
  });
});

describePalmyra('the calendar', (get) => {
  const at = (got: Readings, place: RegExp) =>
    got.record.appointments.filter((one) => place.test(`${one.title} ${one.place ?? ''}`));

  it('Astana, 16 and 17 February 2017, announced, once', () => {
    expect(at(get(), /Astana/).map(({ edtf, state }) => ({ edtf, state }))).toEqual([
      { edtf: '2017-02-16/2017-02-17', state: 'announced' },
    ]);
  });

  it('Geneva, 20 February 2017, announced, once, from "Feb. 20" and "next Monday"', () => {
    const got = get();
    const geneva = at(got, /Geneva/);
    expect(geneva.map(({ edtf, state }) => ({ edtf, state }))).toEqual([
      { edtf: '2017-02-20', state: 'announced' },
    ]);
    const reports = new Set(
      geneva[0]!.claims.flatMap(({ evidence }) => evidence.map(({ report }) => report)),
    );
    expect([...reports].map((id) => got.ids.indexOf(id)).sort()).toEqual(expect.arrayContaining([0, 2]));
  });
});
