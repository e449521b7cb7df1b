/// What is dropped on the page: files as they are, folders all through.

import type { Chosen } from './upload.ts';

const MOST_FILES = 10_000;
const DEEPEST = 16;

export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/// Must be called while the drop is being told: the browser forgets what was dropped soon after.
export async function droppedFiles(transfer: DataTransfer): Promise<readonly Chosen[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const plain = [...transfer.files];
  if (entries.length === 0) return chosenFrom(plain);
  const found: Chosen[] = [];
  for (const entry of entries) await visit(entry, '', 0, found);
  return found;
}

export function chosenFrom(files: Iterable<File>): readonly Chosen[] {
  return [...files].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}

async function visit(entry: FileSystemEntry, above: string, depth: number, into: Chosen[]): Promise<void> {
  if (into.length > MOST_FILES || depth > DEEPEST || entry.name.startsWith('.')) return;
  const name = `${above}${entry.name}`;
  if (entry.isFile) into.push({ file: await fileOf(entry as FileSystemFileEntry), name });
  else if (entry.isDirectory) {
    const inner = await entriesOf(entry as FileSystemDirectoryEntry);
    for (const one of inner) await visit(one, `${name}/`, depth + 1, into);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/// A folder is told a hundred at a time; the same order on every machine.
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
