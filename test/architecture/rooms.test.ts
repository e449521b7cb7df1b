import { describe, expect, it } from 'vitest';
import { importsOf, impurities, roomOf, type Source, sourcesUnder } from './sources.ts';

/// Rooms may import what stands on a line above their own, and themselves.
const LEVELS: readonly (readonly string[])[] = [
  ['model'],
  ['time'],
  ['text'],
  ['lexicon'],
  ['read', 'divide', 'annotate', 'compare', 'compile', 'export'],
  ['pipeline'],
  ['index'],
  ['store'],
  ['serve'],
  ['cli'],
];
/// The page stands apart: the model and the words for days below it, the server above it.
const PAGE = 'web';
const SHELL = new Set(['store', 'serve', 'cli', PAGE]);
const LONGEST = 300;

const sources = sourcesUnder('src');
const levelOf = (room: string): number => LEVELS.findIndex((rooms) => rooms.includes(room));

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === PAGE) return to === 'model' || to === 'time';
  if (to === PAGE) return from === 'serve' || from === 'cli';
  return levelOf(to) < levelOf(from);
}

function wrongImports(source: Source): string[] {
  const room = roomOf(source.path);
  return importsOf(source).flatMap((name) => {
    if (!name.startsWith('src/')) return [];
    const to = roomOf(name);
    return mayImport(room, to) ? [] : [`${source.path} (${room}) imports ${name} (${to})`];
  });
}

describe('rooms', () => {
  it('are all known', () => {
    const rooms = [...new Set(sources.map(({ path }) => roomOf(path)))];
    expect(rooms.filter((room) => room !== PAGE && levelOf(room) < 0)).toEqual([]);
  });

  it('import in one direction only', () => {
    expect(sources.flatMap(wrongImports)).toEqual([]);
  });

  it('hold the rule that they are tested against', () => {
    expect(mayImport('annotate', 'compare')).toBe(false);
    expect(mayImport('text', 'lexicon')).toBe(false);
    expect(mayImport('compile', 'time')).toBe(true);
    expect(
      wrongImports({ path: 'src/text/a.ts', text: "export * from '../annotate/times.ts';" }),
    ).toHaveLength(1);
    expect(
      wrongImports({ path: 'src/web/a.ts', text: "const a = await import('../store/a.ts');" }),
    ).toHaveLength(1);
  });
});

describe('the core', () => {
  const core = sources.filter(({ path }) => !SHELL.has(roomOf(path)));

  it('imports nothing of the machine', () => {
    const wrong = core.flatMap((source) =>
      importsOf(source)
        .filter(
          (name) => name.startsWith('node:') || /^(?:better-sqlite3|hono|commander|cli-progress)/.test(name),
        )
        .map((name) => `${source.path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads no clock, environment, locale or chance', () => {
    expect(core.flatMap(impurities)).toEqual([]);
  });

  it.each([
    ['const t = Date.now();', 1],
    ['const d = new Date();', 1],
    ['const d = new Date(0);', 0],
    ['const r = Math.random();', 1],
    ['const e = process.env.HOME;', 1],
    ['list.sort((a, b) => a.localeCompare(b));', 1],
    ['const x = rule.process;', 0],
  ])('%s is impure %i times', (text, times) => {
    expect(impurities({ path: 'src/x.ts', text })).toHaveLength(times);
  });
});

describe('the page', () => {
  it('imports the model, the time room, its own files, preact and what draws the map, nothing else', () => {
    const wrong = sources
      .filter(({ path }) => roomOf(path) === PAGE)
      .flatMap((source) =>
        importsOf(source)
          .filter(
            (name) =>
              !/^src\/(?:web|model|time)\/|^(?:preact(?:\/hooks)?|d3-geo|topojson-(?:client|specification))$/.test(
                name,
              ),
          )
          .map((name) => `${source.path} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  it.each(['src', 'test', 'scripts', 'bench'])(`of %s are no longer than ${LONGEST} lines`, (folder) => {
    const long = sourcesUnder(folder)
      .map(({ path, text }) => `${path} ${text.split('\n').length - 1}`)
      .filter((line) => Number(line.split(' ').at(-1)) > LONGEST);
    expect(long).toEqual([]);
  });

  it('import with their extension, and types as types', () => {
    const bare = sources.flatMap((source) =>
      importsOf(source).filter((name) => name.startsWith('src/') && !/\.(?:tsx?|json)$/.test(name)),
    );
    expect(bare).toEqual([]);
  });

  it('define no class, and no Date is kept', () => {
    const core = sources.filter(({ path }) => !SHELL.has(roomOf(path)));
    expect(
      core.filter(({ text }) => /^(?:export )?(?:abstract )?class \w/m.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});
