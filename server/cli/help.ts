// The text of `--help`, put together from the table of commands.
import { commands, commonFlags, type Command, type Flag } from './commands';

const width = 88;

const exitCodes = [
  'Exit codes:',
  ...rows([
    ['0', 'no error'],
    ['1', 'there is an error, or more warnings than --max-warnings, or `fmt --check` would change a file'],
    ['2', 'wrong usage, or something could not be read or written'],
  ]),
];

/** What `series --help` prints. */
export function generalHelp(): string {
  return lines(
    'Checks, formats and publishes `.series` files: facts about television series in plain text.',
    '',
    'Usage: series COMMAND [PATH…] [FLAG…]',
    '',
    'Commands:',
    ...rows(commands.map(({ name, usage, summary }) => [`${name} ${usage}`, summary])),
    '',
    ...flagsHelp(commonFlags),
    '',
    ...exitCodes,
    '',
    'PATH is the current folder when there is none. `series COMMAND --help` says more.',
  );
}

/** What `series COMMAND --help` prints. */
export function commandHelp({ name, usage, summary, details, flags }: Command): string {
  return lines(
    `${summary}.`,
    '',
    `Usage: series ${name} ${usage}`,
    '',
    ...details.flatMap((text) => [...wrap(text, width), '']),
    ...flagsHelp([...flags, ...commonFlags]),
    '',
    ...exitCodes,
  );
}

function flagsHelp(flags: readonly Flag[]): readonly string[] {
  return ['Flags:', ...rows(flags.map((flag) => [headOf(flag), aboutOf(flag)]))];
}

function headOf({ name, short, value }: Flag): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function aboutOf({ about, choices, required = false }: Flag): string {
  return `${about}${choices ? ` (${choices.join(', ')})` : ''}${required ? '; required' : ''}`;
}

function rows(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const margin = Math.max(...pairs.map(([head]) => head.length)) + 4;
  return pairs.flatMap(([head, text]) =>
    wrap(text, width - margin).map((line, i) => `  ${(i === 0 ? head : '').padEnd(margin - 2)}${line}`),
  );
}

function wrap(text: string, columns: number): readonly string[] {
  const wrapped = [''];
  for (const word of text.split(' ')) {
    const line = wrapped.at(-1)!;
    if (line === '') wrapped[wrapped.length - 1] = word;
    else if (line.length + 1 + word.length <= columns) wrapped[wrapped.length - 1] = `${line} ${word}`;
    else wrapped.push(word);
  }
  return wrapped;
}

function lines(...parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}
