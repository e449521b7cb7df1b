import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/pipeline.ts';
import { readReports } from '../../src/read/index.ts';
import { loadResources } from '../support/resources.ts';

/// Type and number of reports of each incident that two outlets' stories make.
function incidentsOf(...texts: readonly string[]): readonly string[] {
  const lines = texts.map((text, i) =>
    JSON.stringify({ published: '2021-03-09', outlet: `Outlet ${i + 1}`, text }),
  );
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { reports } = readReports({ name: 'stories.jsonl', bytes }, {});
  return buildRecord(reports, loadResources()).incidents.map(
    ({ type, reports: all }) => `${type} ${all.length}`,
  );
}

describe('places that no list holds', () => {
  const killed = (where: string) =>
    `Gunmen killed nine people in an attack on ${where} on Sunday, officials said.`;
  const again = (where: string) => `At least nine died on Sunday when gunmen attacked ${where}.`;
  const told = (one: string, other: string) => incidentsOf(killed(one), again(other));

  it('are one where both reports put a name into one place', () => {
    expect(
      told(
        'the village of Bani Zarduq, 30 km north of Kaya in Burkina Faso',
        'Bani Zarduq, a village near Kaya',
      ),
    ).toEqual(['attack 2']);
    expect(told('Kafr Zarduq, a village in Idlib province', 'the village of Kafr Zarduq in Syria')).toEqual([
      'attack 2',
    ]);
  });

  it('are two where their names differ, where they lie apart, and neither is the town beside them', () => {
    const village = 'the village of Kafr Zarduq in Idlib province';
    expect(told(village, 'the village of Deir Belmar in Idlib province')).toHaveLength(2);
    expect(told(village, 'the village of Kafr Zarduq in Deraa province')).toHaveLength(2);
    expect(told(village, 'the town of Ariha in Idlib province')).toHaveLength(2);
  });
});
