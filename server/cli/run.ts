// Runs one command line and says with which code to exit.
import { about } from './about';
import { readArgs, UsageError, type Request } from './args';
import { buildSite } from './build';
import { checkFiles } from './check';
import type { CommandName } from './commands';
import { exportGuide } from './export';
import { formatFiles } from './fmt';
import { commandHelp, generalHelp } from './help';
import type { Host } from './host';
import { serveEditor } from './lsp';
import { serveGuide } from './serve';
import { Trouble } from './trouble';

/** 0: no error. 1: there is one. 2: wrong usage, or something could not be read or written. */
export type ExitCode = 0 | 1 | 2;

type Run = (request: Request, host: Host, trouble: Trouble) => ExitCode | Promise<ExitCode>;

const runs: Readonly<Record<CommandName, Run>> = {
  check: checkFiles,
  fmt: formatFiles,
  build: buildSite,
  serve: serveGuide,
  export: exportGuide,
  lsp: serveEditor,
};

/** @param words what stands behind `series` */
export async function run(words: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await answer(readArgs(words), host);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const name = error.command ? `series ${error.command.name}` : 'series';
    host.warn(`${name}: ${error.message}\nTry \`${name} --help\`.\n`);
    return 2;
  }
}

async function answer(request: Request, host: Host): Promise<ExitCode> {
  const { command, flags } = request;
  if (flags.has('help') || (!command && !flags.has('version')))
    host.print(command ? commandHelp(command) : generalHelp());
  else if (!command || flags.has('version')) host.print(`${about.name} ${about.version}\n`);
  else {
    const trouble = new Trouble(host);
    const code = await runs[command.name](request, host, trouble);
    host.progress.clear();
    return trouble.failures.length > 0 ? 2 : code;
  }
  return 0;
}
