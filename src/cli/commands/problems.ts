/// How a problem is put to people: where, then what.

import type { Problem } from '../../model/index.ts';
import { printable } from '../table.ts';

export function problemLine({ source, message }: Problem): string {
  return printable(source === undefined ? message : `${source}: ${message}`);
}
