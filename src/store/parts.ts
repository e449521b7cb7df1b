/// A list of the record item by item, a page of it in memory at a time.

import type { Page } from '../model/index.ts';
import type { Archive, Part, PartName } from './archive.ts';

const PAGE = 200;

export async function* parts<P extends PartName>(archive: Archive, name: P): AsyncGenerator<Part<P>> {
  for (let after: string | null | undefined; after !== null; ) {
    const page: Page<Part<P>> = await archive.part(name, { limit: PAGE, ...(after && { after }) });
    yield* page.items;
    after = page.next;
  }
}

export async function allOf<P extends PartName>(archive: Archive, name: P): Promise<readonly Part<P>[]> {
  const all: Part<P>[] = [];
  for await (const one of parts(archive, name)) all.push(one);
  return all;
}
