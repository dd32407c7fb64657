// A process in which one parser reads one text: the first time while everything is cold, then until it is warm.
import { readFileSync } from 'node:fs';
import { parserOf, type Needs, type Parser, type ParserId } from './parsers';

/** What a worker is told, as JSON, on its command line. */
export interface Task extends Needs {
  readonly parser: ParserId;
  readonly mode: keyof Parser;
  readonly file: string;
  /** How long to go on, in milliseconds. */
  readonly budget: number;
}

/** What a worker writes, as JSON: times in milliseconds. */
export interface Timing {
  readonly cold: number;
  readonly warm: readonly number[];
}

const task = JSON.parse(process.argv[2] ?? '') as Task;
const text = readFileSync(task.file, 'utf8');
const read = parserOf(task.parser, task)[task.mode];
if (!read) throw new Error(`${task.parser} has no mode ${task.mode}`);
process.stdout.write(JSON.stringify(measure(() => read(text))));

/** The first third of the warm runs warms up, and does not count. */
function measure(work: () => unknown): Timing {
  const cold = time(work);
  const times: number[] = [];
  const end = performance.now() + task.budget;
  while (times.length < 6 || performance.now() < end) times.push(time(work));
  return { cold, warm: times.slice(Math.floor(times.length / 3)) };
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
