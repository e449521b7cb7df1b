/// Accuracy of the places layer: `tsx bench/places.ts [lgl|geowebnews]` against the gold beside the project.

import { runGold } from './support/gold.ts';

for (const set of process.argv.length > 2 ? process.argv.slice(2) : ['lgl', 'geowebnews']) {
  runGold('places', `places/${set}.jsonl`);
}
