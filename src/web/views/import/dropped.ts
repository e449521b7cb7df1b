/// What is dropped on the page: files as they are, folders all through.

import type { Chosen } from './upload.ts';

const MOST_FILES = 10_000;
const DEEPEST = 16;

/// Whatever is not handed in is named: nothing is lost without a word.
export interface Dropped {
  readonly files: readonly Chosen[];
  /// Names of what could not be opened, is hidden, or lies too deep.
  readonly aside: readonly string[];
}

interface Found {
  readonly files: Chosen[];
  readonly aside: string[];
}

export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/// Must be called while the drop is being told: the browser forgets what was dropped soon after.
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const plain = [...transfer.files];
  const found: Found = { files: [], aside: [] };
  if (entries.length === 0) return { ...found, files: chosenFrom(plain) };
  for (const entry of entries) await visit(entry, '', 0, found);
  return found;
}

export function chosenFrom(files: Iterable<File>): readonly Chosen[] {
  return [...files].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}

async function visit(entry: FileSystemEntry, above: string, depth: number, into: Found): Promise<void> {
  // Of more than so many none is taken, which is said.
  if (into.files.length > MOST_FILES) return;
  const name = `${above}${entry.name}`;
  if (depth > DEEPEST || entry.name.startsWith('.')) {
    into.aside.push(name);
    return;
  }
  try {
    if (entry.isFile) into.files.push({ file: await fileOf(entry as FileSystemFileEntry), name });
    else if (entry.isDirectory) {
      const inner = await entriesOf(entry as FileSystemDirectoryEntry);
      for (const one of inner) await visit(one, `${name}/`, depth + 1, into);
    }
  } catch {
    into.aside.push(name);
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
