import { expect, it } from 'vitest';
import { describePalmyra, names, oneIncident, type Readings, type Spot } from './palmyra.ts';

/// Whether an incident's interval touches `[begin, end]`.
function within(incident: { begin: string | null; end: string | null }, begin: string, end: string): void {
  expect([incident.begin, incident.end]).not.toContain(null);
  expect(incident.begin! >= begin && incident.end! <= end, `${incident.begin}/${incident.end}`).toBe(true);
}

const TAKEN_2015: readonly Spot[] = [
  [0, 'fell to IS militants', 'fell'],
  [1, 'fell to IS militants', 'fell'],
];
const TAKEN_BACK: readonly Spot[] = [
  [0, 'driven out by Russian', 'driven out'],
  [1, 'driven out by Russian', 'driven out'],
  [2, 'drove out the militants', 'drove out'],
  [2, 'were expelled in', 'expelled'],
  [3, 'was liberated by', 'liberated'],
];
const TAKEN_2016: readonly Spot[] = [
  [0, 'seized the town again', 'seized'],
  [0, 'recently recaptured', 'recaptured'],
  [1, 'seized the town again', 'seized'],
  [2, 'was recaptured by', 'recaptured'],
  [2, 'recaptured the ancient town', 'recaptured'],
];
const DAMAGE: readonly Spot[] = [
  [0, 'badly damaged the facade', 'damaged'],
  [1, 'badly damaged the facade', 'damaged'],
  [3, 'have destroyed the facade', 'destroyed'],
];
const SORTIES: readonly Spot[] = [
  [0, 'more than 90 sorties', 'sorties'],
  [1, 'more than 90 sorties', 'sorties'],
  [2, 'performed more than 90 flights'],
];
const ADVANCE: readonly Spot[] = [
  [0, 'are advancing toward', 'advancing'],
  [1, 'are advancing toward', 'advancing'],
  [2, 'are advancing toward', 'advancing'],
];
const CHLORINE: readonly Spot[] = [
  [1, 'chemical attacks during', 'attacks'],
  [1, 'chlorine bombs were dropped'],
];
const SAKHUR: readonly Spot[] = [[1, 'deadliest bombings hit the neighborhood', 'bombings hit']];
const ALEPPO: readonly Spot[] = [[1, 'had taken full control', 'taken full control']];
const EXCHANGE: readonly Spot[] = [
  [0, 'rebels exchanged dozens', 'exchanged'],
  [1, 'rebels exchanged dozens', 'exchanged'],
  [2, 'rebels exchanged dozens', 'exchanged'],
];
const OFFER: readonly Spot[] = [
  [0, 'ready to release prisoners', 'release'],
  [1, 'ready to release prisoners', 'release'],
  [2, 'ready to release prisoners', 'release'],
];
const EXPLOSIVES: readonly Spot[] = [[3, 'explosives being moved', 'moved']];

const IS = /\bIS\b|Islamic State/;
const GOVERNMENT = /Syria/;

describePalmyra('incidents', (get) => {
  it('IS takes Palmyra in May 2015', () => {
    const incident = oneIncident(get(), TAKEN_2015);
    within(incident, '2015-05-01', '2015-05-31');
    expect(incident.place?.name).toBe('Palmyra');
    expect(names(incident.agents)).toMatch(IS);
    expect(incident.status).toBe('happened');
    expect(incident.acled).toBe('Non-state actor overtakes territory');
  });

  it('government forces take it back in March 2016', () => {
    const incident = oneIncident(get(), TAKEN_BACK);
    within(incident, '2016-03-01', '2016-03-31');
    expect(incident.place?.name).toBe('Palmyra');
    expect(names(incident.agents)).toMatch(GOVERNMENT);
    expect(incident.acled).toBe('Government regains territory');
  });

  it('IS takes it again, 9 to 11 December 2016', () => {
    const got = get();
    const incident = oneIncident(got, TAKEN_2016);
    within(incident, '2016-12-09', '2016-12-11');
    expect(incident.place?.name).toBe('Palmyra');
    expect(names(incident.agents)).toMatch(IS);
    expect(incident.reports).toEqual(expect.arrayContaining(got.ids.slice(0, 3)));
  });

  it('the Tetrapylon and the façade damaged, late December 2016 to January 2017', () => {
    const incident = oneIncident(get(), DAMAGE);
    within(incident, '2016-12-01', '2017-01-31');
    expect(names(incident.targets)).toMatch(/Tetrapylon/i);
    expect(names(incident.targets)).toMatch(/facade|façade|theat|amphitheat/i);
    expect(names(incident.agents)).toMatch(IS);
  });

  it('air sorties around Palmyra, the week of 6 February 2017', () => {
    const incident = oneIncident(get(), SORTIES);
    expect([incident.begin, incident.end]).toEqual(['2017-02-06', '2017-02-12']);
    expect(incident.place?.name).toMatch(/Palmyra/);
    expect(names(incident.agents)).toMatch(/Russia/);
  });

  it('the advance on Palmyra, 13 February 2017', () => {
    const incident = oneIncident(get(), ADVANCE);
    expect(incident.end).toBe('2017-02-13');
    expect(incident.place?.name).toMatch(/Palmyra/);
    expect(names(incident.agents)).toMatch(GOVERNMENT);
    expect(incident.status).toBe('ongoing');
  });

  it('the chlorine attacks in Aleppo, 17 November to 13 December 2016', () => {
    const incident = oneIncident(get(), CHLORINE);
    expect([incident.begin, incident.end]).toEqual(['2016-11-17', '2016-12-13']);
    expect(incident.place?.name).toMatch(/Aleppo/);
    expect(names(incident.agents)).toMatch(GOVERNMENT);
    expect(incident.acled).toBe('Chemical weapon');
  });

  it('Sakhur, 20 November, is one of them', () => {
    const got = get();
    const incident = oneIncident(got, SAKHUR);
    expect([incident.begin, incident.end]).toEqual(['2016-11-20', '2016-11-20']);
    expect(incident.place?.name).toMatch(/Sakhur/);
    expect(incident.figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ best: 6, effect: 'killed' }),
        expect.objectContaining({ best: 4 }),
      ]),
    );
    expect(incident.partOf).toBe(oneIncident(got, CHLORINE).id);
  });

  it('government control of Aleppo, 22 December 2016', () => {
    const incident = oneIncident(get(), ALEPPO);
    expect(incident.end).toBe('2016-12-22');
    expect(incident.place?.name).toMatch(/Aleppo/);
    expect(incident.acled).toBe('Government regains territory');
  });

  it('the exchange of dozens of people, the week of 6 February 2017', () => {
    const incident = oneIncident(get(), EXCHANGE);
    within(incident, '2017-02-06', '2017-02-12');
    expect(incident.status).toBe('happened');
    expect(incident.type).toMatch(/exchange/);
  });

  it('and the offer of a further one, another incident', () => {
    const got = get();
    const incident = oneIncident(got, OFFER);
    // It has been made; what it offers has not happened.
    expect(incident.type).toBe('offer');
    expect(incident.id).not.toBe(oneIncident(got, EXCHANGE).id);
  });

  it('explosives moved towards Palmyra: claimed, possible', () => {
    const incident = oneIncident(get(), EXPLOSIVES);
    expect(incident.place?.name).toMatch(/Palmyra/);
    expect(incident.status).toBe('possible');
  });

  it('each is an incident of its own, and each once', () => {
    const got = get();
    const all = [
      TAKEN_2015,
      TAKEN_BACK,
      TAKEN_2016,
      DAMAGE,
      SORTIES,
      ADVANCE,
      CHLORINE,
      SAKHUR,
      ALEPPO,
      EXCHANGE,
    ];
    const ids = all.map((spots) => oneIncident(got, spots).id);
    expect(new Set(ids).size).toBe(all.length);
    for (const [i, spots] of all.entries())
      expect(duplicates(got, ids[i]!, spots), JSON.stringify(spots[0])).toEqual([]);
  });

  it('has no more incidents than the reports tell', () => {
    const { incidents } = get().record;
    expect(incidents.length).toBeGreaterThanOrEqual(12);
    expect(incidents.length).toBeLessThanOrEqual(45);
  });
});

/// Other incidents of the same type, place and time as the one found: the same event counted twice.
function duplicates(got: Readings, id: string, _spots: readonly Spot[]): string[] {
  const { incidents } = got.record;
  const one = incidents.find((incident) => incident.id === id)!;
  return incidents
    .filter(
      (other) =>
        other.id !== id &&
        other.type === one.type &&
        other.place?.name === one.place?.name &&
        other.begin === one.begin &&
        other.end === one.end &&
        other.status === one.status,
    )
    .map((other) => `${other.type} ${other.edtf} ${other.place?.name ?? '-'} ${names(other.agents)}`);
}
