// The `series` command's only touch with its process: arguments, streams, terminal and exit code.
import type { Host } from './host';
import { noProgress, progressOn } from './progress';
import { run } from './run';

const { argv, env, stdin, stdout, stderr } = process;

const progress = stderr.isTTY ? progressOn((text) => stderr.write(text), stderr.columns || 80) : noProgress;

const host: Host = {
  folder: process.cwd(),
  colours: wantsColours(),
  // A terminal that does not know its width says 0.
  width: (stdout.isTTY && stdout.columns) || 120,
  input: readInput,
  print(text) {
    progress.clear();
    stdout.write(text);
  },
  warn(text) {
    progress.clear();
    stderr.write(text);
  },
  progress,
};

/** `FORCE_COLOR` wins over `NO_COLOR`, as in Node itself. */
function wantsColours(): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no = '' } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return no === '' && stdout.isTTY && env.TERM !== 'dumb';
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Whoever reads the output may have seen enough, like `head`; anything else is a real error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  stderr.write(`series: standard output: ${error.message}\n`);
  process.exitCode = 2;
}

stdout.on('error', endQuietly);
stderr.on('error', endQuietly);

try {
  process.exitCode = await run(argv.slice(2), host);
} catch (error) {
  progress.clear();
  stderr.write(`series: a mistake of its own: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
