/// Which known heritage site a place is, or belongs to.

import data from '../../lexicon/sites.json' with { type: 'json' };
import { type KnownPlace, knownByKey } from './places.ts';

/// Sites by the key of the town they are named after ("Palmyra archaeological site" by that of Palmyra). Ruins with a name
/// of their own are not the town beside them.
const byTown = new Map<string, KnownPlace>();

for (const row of data.sites) {
  const [id, , kind] = row;
  const site = kind === 'site' ? knownByKey(`own:${id}`) : undefined;
  const town = site?.within[0];
  if (site !== undefined && town !== undefined && /archaeological site|old city/iu.test(site.name))
    byTown.set(town, site);
}

/// The site with this key, or the one that takes its name from the town with this key.
export function siteHolding(key: string): KnownPlace | undefined {
  const known = knownByKey(key);
  return known?.kind === 'site' ? known : byTown.get(key);
}
