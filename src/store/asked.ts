/// What people type into a search box, taken apart: words, phrases, beginnings, alternatives, what must not be there,
/// and limits on the report. Nothing that is typed can be an error: what has no meaning is told.

import { isPeriod } from '../time/index.ts';

export interface AskedTerm {
  readonly words: string;
  /// `shell*`: words that begin so.
  readonly beginning: boolean;
  /// `title:harbour`.
  readonly inTitle: boolean;
}

export interface Asked {
  /// One of each list must occur, and of all lists.
  readonly all: readonly (readonly AskedTerm[])[];
  readonly none: readonly AskedTerm[];
  readonly outlets: readonly string[];
  readonly agencies: readonly string[];
  /// Years, months or days.
  readonly since?: string;
  readonly until?: string;
  /// What was typed and has no meaning, with the reason.
  readonly ignored: readonly string[];
}

const MOST_TERMS = 32;
const LONGEST = 1000;
const PIECE = /(-?)(?:([a-z]+):)?("[^"]*"?\*?|[^\s"]+)|\s+/giy;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

const FIELDS: Readonly<Record<string, 'title' | 'outlet' | 'agency' | 'since' | 'until'>> = {
  ...{ title: 'title', outlet: 'outlet', agency: 'agency' },
  ...{ since: 'since', after: 'since', from: 'since', until: 'until', before: 'until', to: 'until' },
};

interface Draft {
  all: AskedTerm[][];
  none: AskedTerm[];
  outlets: string[];
  agencies: string[];
  since?: string;
  until?: string;
  ignored: string[];
}

export function readAsked(typed: string): Asked {
  const draft: Draft = { all: [], none: [], outlets: [], agencies: [], ignored: [] };
  const pieces = [...typed.slice(0, LONGEST).matchAll(PIECE)].filter(([piece]) => piece.trim() !== '');
  let alternative = false;
  for (const [whole, minus, field, rest = ''] of pieces.slice(0, MOST_TERMS)) {
    if (whole === 'OR' || whole === '|') {
      alternative = draft.all.length > 0;
      continue;
    }
    if (whole === 'AND') continue;
    take(draft, { minus: minus === '-', field: field?.toLowerCase(), rest, alternative });
    alternative = false;
  }
  if (pieces.length > MOST_TERMS) draft.ignored.push(`Only the first ${MOST_TERMS} words are looked for.`);
  return draft;
}

interface Piece {
  readonly minus: boolean;
  readonly field: string | undefined;
  readonly rest: string;
  /// An OR stands before it.
  readonly alternative: boolean;
}

function take(draft: Draft, { minus, field, rest, alternative }: Piece): void {
  const known = field !== undefined && Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  const beginning = rest.endsWith('*');
  const said = field === undefined || known ? rest : `${field} ${rest}`;
  const words = said
    .replace(/["\0*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (known === 'since' || known === 'until') {
    if (isPeriod(words)) draft[known] = words;
    else draft.ignored.push(`“${words}” is no date: write 2017, 2017-02 or 2017-02-13.`);
    return;
  }
  if (!SAYS_SOMETHING.test(words)) return;
  if (known === 'outlet' || known === 'agency') {
    if (minus) draft.ignored.push(`${known}: cannot be turned round with “-”.`);
    else draft[known === 'outlet' ? 'outlets' : 'agencies'].push(words);
    return;
  }
  const term = { words, beginning, inTitle: known === 'title' };
  if (minus) draft.none.push(term);
  else if (alternative) draft.all.at(-1)!.push(term);
  else draft.all.push([term]);
}
