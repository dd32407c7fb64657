// `series fmt`: puts files into the one layout, or says which ones are not in it.
import { format, parse } from '../service';
import type { Request } from './args';
import { reasonOf, shownPath, writeAtomically } from './disk';
import { spotOf } from './finding';
import type { Host } from './host';
import { readInput, readText, stdinName } from './load';
import { plural, renderHead } from './pretty';
import { findNamed } from './project';
import type { Trouble } from './trouble';

/** What became, or would become, of a file. */
type Outcome = 'changed' | 'unchanged' | 'wrong' | 'unread';

/** Formats what a command line names. */
export async function formatFiles({ flags, paths }: Request, host: Host, trouble: Trouble): Promise<0 | 1> {
  const isCheck = flags.has('check');
  const outcomes: Outcome[] = [];
  if (paths.includes('-')) outcomes.push(await formatInput(isCheck, host, trouble));
  const projects = findNamed(paths, host.folder, trouble);
  const files = projects.flatMap((project) => project.files.filter(({ isNamed }) => isNamed));
  for (const [i, { path }] of files.entries()) {
    host.progress.show(`Formatting file ${i + 1} of ${files.length}`);
    outcomes.push(formatFile(path, isCheck, host, trouble));
  }
  if (files.length > 0) host.warn(`${summaryOf(outcomes, isCheck)}\n`);
  return outcomes.includes('wrong') || (isCheck && outcomes.includes('changed')) ? 1 : 0;
}

function formatFile(path: string, isCheck: boolean, host: Host, trouble: Trouble): Outcome {
  const { text, problem } = readText(path, trouble);
  if (text === undefined || problem !== undefined) return 'unread';
  const name = shownPath(host.folder, path);
  const formatted = formattedOrTell(text, name, host);
  if (formatted === undefined) return 'wrong';
  if (formatted === text) return 'unchanged';
  if (!isCheck && !write(path, formatted, trouble)) return 'unread';
  host.print(`${name}\n`);
  return 'changed';
}

function write(path: string, text: string, trouble: Trouble): boolean {
  try {
    writeAtomically(path, text);
    return true;
  } catch (error) {
    trouble.fail(path, `cannot be written: ${reasonOf(error)}`);
    return false;
  }
}

async function formatInput(isCheck: boolean, host: Host, trouble: Trouble): Promise<Outcome> {
  const { text, problem } = await readInput(host, trouble);
  if (text === undefined || problem !== undefined) return 'unread';
  const formatted = formattedOrTell(text, stdinName, host);
  if (formatted === undefined) return 'wrong';
  if (!isCheck) host.print(formatted);
  else if (formatted !== text) host.print(`${stdinName}\n`);
  return formatted === text ? 'unchanged' : 'changed';
}

/** The text in its layout. Where it has mistakes of form, says where the first one is. */
function formattedOrTell(text: string, name: string, host: Host): string | undefined {
  const formatted = format(text);
  const [problem] = formatted === undefined ? parse(text).problems : [];
  if (problem) {
    const spot = spotOf(text, problem.span, name);
    const finding = { ...spot, ...problem, severity: 'error' as const, suggestions: [] };
    host.warn(`${renderHead(finding, { colours: false, width: host.width })}; left as it is\n`);
  }
  return formatted;
}

function summaryOf(outcomes: readonly Outcome[], isCheck: boolean): string {
  const of = plural(outcomes.length, 'file');
  const changed = outcomes.filter((outcome) => outcome === 'changed').length;
  const wrong = outcomes.filter((outcome) => outcome === 'wrong').length;
  const left = wrong === 0 ? '' : `; ${wrong} with mistakes of form`;
  return `${changed} of ${of} ${isCheck ? 'would change' : 'changed'}${left}`;
}
