/// From a command line to an exit code: the table of commands made into a parser, errors into one line.

import { type Command as CommanderCommand, CommanderError, Option, Command as Parser } from 'commander';
import { isUnusable } from '../store/archive.ts';
import { COMMANDS } from './commands.ts';
import { type Command, EXIT, isUsageError, type Options, type Shell, usageError } from './shell.ts';

const EXIT_CODES = `
Exit codes:
  0  all went well
  1  something of the batch was left out or is doubtful (said on standard error)
  2  the command line is wrong
  3  the archive is missing, busy with another writer, or cannot be used
`;

export async function run(argv: readonly string[], version: string, shell: Shell): Promise<number> {
  let code: number = EXIT.fine;
  const program = parser(version, shell, (done) => {
    code = done;
  });
  try {
    if (argv.length === 0) throw usageError('which command? See tetrapylon --help');
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, shell);
  }
}

function parser(version: string, shell: Shell, done: (code: number) => void): CommanderCommand {
  const program = new Parser('tetrapylon')
    .description('Reads dated news reports and keeps one sourced record of what happened.')
    .version(version, '--version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', EXIT_CODES)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void shell.out(text),
      writeErr: () => {},
      getOutHelpWidth: () => shell.columns ?? 90,
    });
  for (const command of COMMANDS) program.addCommand(subcommand(command, program, shell, done));
  return program;
}

function subcommand(
  command: Command,
  program: CommanderCommand,
  shell: Shell,
  done: (code: number) => void,
): CommanderCommand {
  const { name, operands, summary, options, examples } = command;
  const sub = new Parser(name).copyInheritedSettings(program).description(summary);
  if (operands) sub.arguments(operands);
  for (const { flags, help, choices } of options) {
    const option = new Option(flags, help);
    sub.addOption(choices ? option.choices(choices) : option);
  }
  sub.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}\n`);
  return sub.action(async (...given: unknown[]) => {
    const positional = given
      .slice(0, -2)
      .flat()
      .filter((one) => one !== undefined) as string[];
    done(await command.run(positional, given.at(-2) as Options, shell));
  });
}

function explainFailure(error: unknown, shell: Shell): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine;
    shell.err(`tetrapylon: ${oneLine(error.message)}${hint(error)}\n`);
    return EXIT.usage;
  }
  if (isUsageError(error)) {
    shell.err(`tetrapylon: ${error.message}\n`);
    return EXIT.usage;
  }
  if (isUnusable(error)) {
    shell.err(`tetrapylon: ${error.message}\n`);
    return EXIT.archive;
  }
  throw error;
}

function oneLine(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function hint({ code }: CommanderError): string {
  return code.startsWith('commander.') ? '. See tetrapylon --help' : '';
}
