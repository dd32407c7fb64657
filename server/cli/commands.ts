// The table of commands and flags: what is understood on a command line, and what `--help` says of it.
import { exportFormats } from '../service';

export interface Command {
  readonly name: CommandName;
  /** What follows the command's name. */
  readonly usage: string;
  readonly summary: string;
  /** Paragraphs for the command's own help. */
  readonly details: readonly string[];
  readonly flags: readonly Flag[];
  readonly paths: 'any' | 'one' | 'none';
}

export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** What its value is called in the help; without one it takes no value. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly about: string;
}

export type CommandName = 'check' | 'fmt' | 'build' | 'serve' | 'export' | 'lsp';

export const reportFormats = ['pretty', 'json', 'sarif', 'github'] as const;

/** The flags that every command has. */
export const commonFlags: readonly Flag[] = [
  { name: 'help', short: 'h', about: 'Show this help' },
  { name: 'version', short: 'v', about: 'Show the version' },
];

const asOf: Flag = {
  name: 'as-of',
  value: 'WHERE',
  about: 'Hide what lies beyond: an episode (`s1e4`, `ballard.s1e4`), a season (`s1`) or a date',
};

export const commands: readonly Command[] = [
  {
    name: 'check',
    usage: '[PATH…] [--format FORMAT] [--max-warnings N]',
    summary: 'Find mistakes',
    details: [
      'Checks files, and every `.series` file in folders; `-` is standard input. All files below the nearest ' +
        'folder with a `series.json` are one dataset and are read together, and only the problems in what ' +
        'PATH names are reported. Without a `series.json`, the folder itself is the dataset.',
    ],
    flags: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: reportFormats,
        about: 'How to report: for people, for programs, for code scanning, for GitHub workflows',
      },
      { name: 'max-warnings', value: 'N', about: 'Exit with 1 when there are more warnings than this' },
    ],
    paths: 'any',
  },
  {
    name: 'fmt',
    usage: '[PATH…] [--check]',
    summary: 'Put files into the one layout',
    details: [
      'Rewrites the files that are laid out otherwise and prints their names. `-` formats standard input to ' +
        'standard output. A file with mistakes of form is left as it is, and the exit code is 1.',
    ],
    flags: [
      { name: 'check', about: 'Change nothing; exit with 1 when a file would change, and print its name' },
    ],
    paths: 'any',
  },
  {
    name: 'build',
    usage: '[PATH] --out DIR [--watch] [--as-of WHERE]',
    summary: 'Write the show guide as a website',
    details: [
      'Writes static pages that need no server. Files whose content has not changed are left alone, and pages ' +
        'that are no more are removed. `.series-site.sha256` tells which files are those of the build: others ' +
        'are never replaced nor removed.',
      'A dataset with errors is built all the same: what is wrong may be missing from ' +
        'the pages, a warning says how many errors there are, and the exit code is 0. Run `series check` ' +
        'first where errors must stop the build.',
    ],
    flags: [
      { name: 'out', value: 'DIR', required: true, about: 'The folder for the pages; created if need be' },
      { name: 'watch', about: 'Go on, and build anew whenever a file of the dataset changes' },
      asOf,
    ],
    paths: 'one',
  },
  {
    name: 'serve',
    usage: '[PATH] [--port N] [--as-of WHERE]',
    summary: 'Show the guide in a browser, always up to date',
    details: [
      'Serves the show guide on this machine alone, and has the browser load a page anew whenever a file of ' +
        'the dataset changes. Nothing is written. Stop it with Ctrl+C.',
    ],
    flags: [{ name: 'port', value: 'N', about: 'The port; by default 4321, or a free one' }, asOf],
    paths: 'one',
  },
  {
    name: 'export',
    usage: '[PATH] --to FORMAT [--out PATH] [--as-of WHERE]',
    summary: 'Write the dataset in another format',
    details: [
      'Formats that hold less than a dataset says leave facts behind. Standard error tells which, and ' +
        '`--report` writes the whole list. csv, wikitext and nfo are several files and need `--out`.',
      'A dataset with errors is exported all the same: a warning says how many there are, and the exit code ' +
        'is 0.',
    ],
    flags: [
      {
        name: 'to',
        value: 'FORMAT',
        choices: Object.keys(exportFormats),
        required: true,
        about: 'What to write',
      },
      {
        name: 'out',
        value: 'PATH',
        about: 'The file to write, or the folder for several; without it, to standard output',
      },
      { name: 'report', value: 'FILE', about: 'Write what is lost as JSON into this file' },
      { name: 'strict', about: 'Exit with 1 when anything is lost' },
      asOf,
    ],
    paths: 'one',
  },
  {
    name: 'lsp',
    usage: '--stdio | --node-ipc',
    summary: 'Serve an editor',
    details: [
      'The language server: an editor starts it and talks to it in the Language Server Protocol, over ' +
        'standard input and output or, where the editor is Node, over the channel between the two.',
    ],
    flags: [
      { name: 'stdio', about: 'Talk over standard input and output' },
      { name: 'node-ipc', about: 'Talk over the channel to a parent that is Node, as VS Code does' },
      { name: 'clientProcessId', value: 'PID', about: 'End when this process does' },
    ],
    paths: 'none',
  },
];

/** The command of a name. */
export function commandNamed(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
