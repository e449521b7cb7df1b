/// The whole record as one JSON object, made list by list and item by item: nothing is held but the item at hand.

import { copiesJson } from '../../export/copies.ts';
import { type Archive, EMPTY_RECORD } from '../../store/archive.ts';
import { parts } from '../../store/parts.ts';
import { compareText } from '../../text/compare-text.ts';

const PAGE = 200;

export async function* wholeRecord({ archive }: { readonly archive: Archive }): AsyncGenerator<string> {
  let head = '{';
  for (const name of Object.keys(EMPTY_RECORD) as readonly (keyof typeof EMPTY_RECORD)[]) {
    yield `${head}${JSON.stringify(name)}:[`;
    let before = '';
    for await (const item of itemsOf(archive, name)) {
      yield `${before}${JSON.stringify(item)}`;
      before = ',';
    }
    yield ']';
    head = ',';
  }
  yield '}\n';
}

async function* itemsOf(archive: Archive, name: keyof typeof EMPTY_RECORD): AsyncGenerator<unknown> {
  if (name === 'incidents') yield* incidentsInOrder(archive);
  else if (name !== 'copies') yield* parts(archive, name);
  else for await (const group of parts(archive, name)) yield copiesJson({ copies: [group] })[0];
}

/// The record has what has no day first; lists have it last.
async function* incidentsInOrder(archive: Archive): AsyncGenerator<unknown> {
  const all: { readonly id: string; readonly day: string }[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await archive.incidents({ limit: PAGE, ...(after && { after }) });
    all.push(...page.items.map(({ id, begin, end }) => ({ id, day: begin ?? end ?? '' })));
    after = page.next;
  }
  all.sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id));
  for (const { id } of all) yield archive.incident(id);
}
