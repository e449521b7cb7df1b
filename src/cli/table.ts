/// Lists for people: columns that line up, cut to the width of the terminal.

export interface Column<T> {
  readonly head: string;
  readonly of: (row: T) => string;
  readonly right?: boolean;
  /// Takes what width is left over, and is cut first.
  readonly wide?: boolean;
}

const GAP = '  ';
const NARROWEST = 16;

export function table<T>(rows: readonly T[], columns: readonly Column<T>[], width?: number): string {
  const cells = rows.map((row) => columns.map(({ of }) => printable(of(row))));
  const widths = columns.map(({ head }, i) => Math.max(head.length, ...cells.map((row) => row[i]!.length)));
  const wide = columns.findIndex((column) => column.wide);
  if (width !== undefined && wide >= 0) {
    const rest = sum(widths) - widths[wide]! + GAP.length * (columns.length - 1);
    widths[wide] = Math.min(widths[wide]!, Math.max(NARROWEST, width - rest));
  }
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const cut = clip(cell, widths[i]!);
        return columns[i]!.right ? cut.padStart(widths[i]!) : cut.padEnd(widths[i]!);
      })
      .join(GAP)
      .trimEnd();
  const heads = columns.map(({ head }) => head);
  return `${[line(heads), ...cells.map(line)].join('\n')}\n`;
}

/// Reports are strangers' texts: nothing in them may steer the terminal or turn the direction of a line.
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();
}

export function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/// Ids are long; people need as much of them as tells them apart at a glance.
export function shortId(id: string): string {
  return /^[0-9a-f]{64}$/.test(id) ? id.slice(0, 10) : id;
}

/// Text in lines of at most `width`, each behind `indent`.
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
