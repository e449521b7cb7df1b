/// What a person sees who types something wrong, asks for help, or reads a hostile text in a terminal.

import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { printable, table, wrap } from '../../src/cli/table.ts';
import { cli, newFolder, program } from './world.ts';

describe('a wrong command line', () => {
  it.each([
    [['ingets', 'x'], /ingets/],
    [['ingest'], /path/],
    [['incidents', '--grade', 'sure'], /verified/],
    [['incidents', '--since', 'yesterday'], /--since must be a year, month or day/],
    [['incidents', '--since', '2018-02-31'], /--since/],
    [['incidents', '--colour'], /--colour/],
    [['serve', '--port', 'http'], /--port must be a number/],
    [['ingest', 'x', '--published', '13 May'], /--published must be a day/],
    [['completion', 'tcsh'], /bash, zsh, fish/],
    [['search', 'x', '--limit', '0'], /--limit/],
    [['annotate', 'x', '--published', '2018-13-01'], /--published/],
    [[], /--help/],
  ])('%j is answered by one line and 2', async (args, message) => {
    const { code, out, err } = await cli(newFolder(), args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).toMatch(/^tetrapylon: [^\n]+\n$/);
  });

  it.each([['reports'], ['incidents'], ['serve'], ['search', 'x']])(
    '%s without an archive says how to make one, and 3',
    async (...args) => {
      const { code, err } = await cli(newFolder(), args);
      expect([code, err]).toEqual([
        3,
        expect.stringMatching(/^tetrapylon: There is no archive at .*tetrapylon ingest PATH/),
      ]);
    },
  );
});

describe('help', () => {
  it('names every command and the exit codes', async () => {
    const { code, out } = await cli(newFolder(), ['--help']);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `);
    expect(out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 /);
  });

  it.each(COMMANDS.map(({ name }) => [name]))('of %s has examples', async (name) => {
    const { code, out } = await cli(newFolder(), [name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  $ tetrapylon ${name}`.slice(0, 14));
    expect(out).toContain(`tetrapylon ${name}`);
  });

  it.each([
    ['bash', /complete -o default -F _tetrapylon tetrapylon/],
    ['zsh', /#compdef tetrapylon/],
    ['fish', /complete -c tetrapylon/],
  ])('completes in %s', async (shell, mark) => {
    const { out } = await cli(newFolder(), ['completion', shell]);
    expect(out).toMatch(mark);
    for (const { name } of COMMANDS) expect(out).toContain(name);
  });

  it('writes a script that bash accepts', async () => {
    const { out } = await cli(newFolder(), ['completion', 'bash']);
    const probe =
      `${out}\nCOMP_WORDS=(tetrapylon incidents --grade v); COMP_CWORD=3; _tetrapylon; echo "$` +
      '{COMPREPLY[@]}"';
    expect(await program(newFolder(), ['-c', probe], ['bash'])).toMatchObject({
      code: 0,
      out: 'verified\n',
      err: '',
    });
  });
});

describe('tables', () => {
  it('line up, and cut the wide column to the terminal', () => {
    const rows = [
      { a: 'one', b: 'a long stretch of words that does not fit' },
      { a: 'fifteen', b: 'short' },
    ];
    const text = table(
      rows,
      [
        { head: 'A', of: ({ a }) => a },
        { head: 'B', of: ({ b }) => b, wide: true },
      ],
      30,
    );
    expect(text.split('\n')).toEqual(['A        B', 'one      a long stretch of wo…', 'fifteen  short', '']);
  });

  it.each([
    ['a\u001b[31mred\u0007', 'a\ufffd[31mred\ufffd'],
    ['left\u202eright', 'left\ufffdright'],
    [' two\n\tlines ', 'two lines'],
  ])('print %j harmlessly', (text, safe) => expect(printable(text)).toBe(safe));

  it('wrap at words', () => expect(wrap('one two three', 9, '  ')).toBe('  one two\n  three'));
});
