// Processes that are measured: each is started here, and none outlives the benchmark, however that ends.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

/** A process that is spoken to over its streams; its complaints go to `complaints`. */
export interface Started {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** The last of what it wrote to its standard error. */
  readonly complaints: () => string;
  /** Settles when it has ended. */
  readonly ended: Promise<void>;
}

const running = new Set<Started['child']>();

/** Starts a process. */
export function start(
  command: readonly string[],
  options: { readonly cwd: string; readonly environment?: Readonly<Record<string, string>> },
): Started {
  const [file, ...parameters] = command;
  const child = spawn(file!, parameters, {
    cwd: options.cwd,
    env: { ...process.env, ...options.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints = (complaints + data.toString()).slice(-2000)));
  // Whoever waits for an answer hears of the end; a write that comes too late says nothing more.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      running.delete(child);
      resolve();
    };
    child.once('exit', end);
    child.once('error', (error) => {
      complaints += error.message;
      end();
    });
  });
  return { child, complaints: () => complaints, ended };
}

/** Ends a process and all that it has started. */
export function kill({ pid }: { readonly pid?: number | undefined }): void {
  if (pid === undefined) return;
  for (const one of familyOf(pid).reverse()) {
    try {
      process.kill(one, 'SIGKILL');
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

/** Lets no process that was started here outlive this one. */
export function killAllAtExit(): void {
  process.on('exit', () => running.forEach(kill));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
}

/** What a process and all that it has started have used. */
export interface Usage {
  /** The most memory that they held, in MB. */
  readonly peak: number;
  /** The time of processors that they took, in milliseconds. */
  readonly processor: number;
}

/** Reads the usage from `/proc`; undefined on systems without one. */
export function usageOf(pid: number): Usage | undefined {
  if (process.platform !== 'linux') return undefined;
  let [peak, processor] = [0, 0];
  for (const one of familyOf(pid)) {
    peak += Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const { user, system } = ticksOf(one);
    processor += (user + system) * tick;
  }
  return { peak, processor };
}

/** A tick of the kernel's clock, as `/proc` counts time, in milliseconds. */
const tick = 10;

function ticksOf(pid: number): { readonly user: number; readonly system: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in parentheses, may hold spaces; the two times are the 14th and the 15th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { user: Number(fields[11]), system: Number(fields[12]) };
}

/** A process and all that it has started, it first. */
function familyOf(pid: number): number[] {
  if (process.platform !== 'linux') return [pid];
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(familyOf)];
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return ['ESRCH', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '');
}
