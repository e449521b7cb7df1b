/// `completion`: a script that makes the shell complete commands, options and choices, written from the table.

import { type Command, EXIT, type OptionSpec, usageError } from '../shell.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/// Takes the table as an argument: it is itself a row of it.
export function completion(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    operands: '<shell>',
    summary: 'print a completion script for bash, zsh or fish',
    options: [],
    examples: [
      'tetrapylon completion bash > ~/.local/share/bash-completion/completions/tetrapylon',
      'tetrapylon completion fish > ~/.config/fish/completions/tetrapylon.fish',
    ],
    run: async ([shellName], _, shell) => {
      const writer = WRITERS[shellName as (typeof SHELLS)[number]];
      if (!writer) throw usageError(`completion is for ${SHELLS.join(', ')}, not ${shellName}`);
      await shell.out(writer(commands()));
      return EXIT.fine;
    },
  };
}

const WRITERS: Readonly<Record<string, (commands: readonly Command[]) => string>> = { bash, zsh, fish };

const flagOf = ({ flags }: OptionSpec): string => flags.split(' ')[0]!;
const takesValue = ({ flags }: OptionSpec): boolean => flags.includes('<');
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly Command[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words="${[...options.map(flagOf), '--help'].join(' ')}" ;;`,
  );
  const choices = commands.flatMap(({ options }) =>
    options
      .filter((option) => option.choices)
      .map((option) => `    ${flagOf(option)}) words="${option.choices!.join(' ')}" ;;`),
  );
  return `# bash completion for tetrapylon
_tetrapylon() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$previous" in
${[...new Set(choices)].join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _tetrapylon tetrapylon
`;
}

function zsh(commands: readonly Command[]): string {
  const names = commands.map(
    ({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '')}`)}`,
  );
  const cases = commands.map(({ name, options }) => {
    const specs = options.map((option) => {
      const value = option.choices
        ? `:value:(${option.choices.join(' ')})`
        : takesValue(option)
          ? ':value:_files'
          : '';
      return quoted(`${flagOf(option)}[${option.help.replace(/[[\]:]/g, ' ')}]${value}`);
    });
    return `    ${name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;`;
  });
  return `#compdef tetrapylon
_tetrapylon() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command="\${words[2]}"
  shift words; (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _tetrapylon tetrapylon
`;
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c tetrapylon -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ...options.map((option) => {
      const values = option.choices
        ? ` -xa ${quoted(option.choices.join(' '))}`
        : takesValue(option)
          ? ' -r'
          : '';
      const long = flagOf(option).slice(2);
      return `complete -c tetrapylon -n '__fish_seen_subcommand_from ${name}' -l ${long}${values} -d ${quoted(option.help)}`;
    }),
  ]);
  return `# fish completion for tetrapylon\n${lines.join('\n')}\n`;
}
