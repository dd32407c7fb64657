// From the words of a command line to what is asked for. Wrong usage is an error with a message that
// says what would be right.
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { commandNamed, commands, commonFlags, type Command, type Flag } from './commands';

/** Wrong usage of the command. */
export class UsageError extends Error {
  /** @param command the command whose help says more */
  constructor(
    message: string,
    readonly command?: Command,
  ) {
    super(message);
  }
}

/** What a command line asks for. */
export interface Request {
  /** Undefined where only help or the version is asked for. */
  readonly command: Command | undefined;
  readonly flags: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/** @throws UsageError */
export function readArgs(words: readonly string[]): Request {
  const [first = '', ...others] = words;
  if (first === 'help') return readFlags(others.slice(0, 1).map(commandOrThrow)[0], ['--help']);
  if (first.startsWith('-') && first !== '-') return readFlags(undefined, words);
  return readFlags(commandOrThrow(first), others);
}

function commandOrThrow(name: string): Command {
  const command = commandNamed(name);
  if (command) return command;
  const names = commands.map((known) => known.name);
  if (name === '') throw new UsageError(`expected a command: ${names.join(', ')}`);
  throw new UsageError(
    `there is no command \`${name}\`${meant(name, names) || `; there are ${names.join(', ')}`}`,
  );
}

function readFlags(command: Command | undefined, words: readonly string[]): Request {
  const known = [...(command?.flags ?? []), ...commonFlags];
  const options = Object.fromEntries(
    known.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  const flags = new Map<string, string>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind === 'option') flags.set(token.name, valueOf(token, known, command));
  }
  if (!flags.has('help') && !flags.has('version')) demand(command, flags, paths);
  return { command, flags, paths };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function valueOf(token: OptionToken, known: readonly Flag[], command: Command | undefined): string {
  const { name, rawName, value, inlineValue = false } = token;
  const flag = known.find((one) => one.name === name);
  const names = known.map((one) => `--${one.name}`);
  if (!flag) throw new UsageError(`there is no flag \`${rawName}\`${meant(rawName, names)}`, command);
  if (flag.value === undefined && inlineValue) throw new UsageError(`\`${rawName}\` takes no value`, command);
  if (flag.value === undefined) return '';
  const isMissing = value === undefined || value === '' || (value.startsWith('--') && !inlineValue);
  if (isMissing) throw new UsageError(`\`${rawName}\` needs a value: \`${rawName} ${flag.value}\``, command);
  if (!flag.choices || flag.choices.includes(value)) return value;
  const choices = meant(value, flag.choices) || `; there are ${flag.choices.join(', ')}`;
  throw new UsageError(`\`${rawName}\` does not know \`${value}\`${choices}`, command);
}

function demand(
  command: Command | undefined,
  flags: ReadonlyMap<string, string>,
  paths: readonly string[],
): void {
  const missing = command?.flags.find(({ name, required }) => required && !flags.has(name));
  if (missing)
    throw new UsageError(`\`${`--${missing.name} ${missing.value ?? ''}`.trim()}\` is missing`, command);
  if (paths.includes('')) throw new UsageError('a PATH is empty', command);
  if (command?.paths === 'none' && paths.length > 0) throw new UsageError('it takes no PATH', command);
  if (command?.paths !== 'one') return;
  if (paths.length > 1) throw new UsageError(`expected one PATH, not ${paths.length}`, command);
  if (paths[0] === '-') throw new UsageError('standard input is not a dataset: name its folder', command);
}

/** `; did you mean …?` where something is near enough. */
function meant(word: string, names: readonly string[]): string {
  const near = closest(word, [...names]);
  return distance(word, near) <= Math.max(2, word.length / 3) ? `; did you mean \`${near}\`?` : '';
}
