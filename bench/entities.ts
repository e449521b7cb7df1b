/// Accuracy of the actors and places layers: `tsx bench/entities.ts [uk|us-state|…]` against the gold beside the project.

import { runGold } from './support/gold.ts';

const all = ['centcom', 'us-state', 'uk', 'dfat', 'eu'];
for (const set of process.argv.length > 2 ? process.argv.slice(2) : all) {
  runGold('entities', `entities/re3d-${set}.jsonl`);
}
