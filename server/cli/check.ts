// `series check`: finds the problems in the files that were named.
import { resolve } from 'node:path';
import { allRules, check, datasetOf, unrecorded } from '../service';
import { about } from './about';
import { UsageError, type Request } from './args';
import { commandNamed, type reportFormats } from './commands';
import { shownPath } from './disk';
import { byPlace, findingsOf, type Finding } from './finding';
import type { Host } from './host';
import { factsOf, loadDataset, readInput, stdinName } from './load';
import { plural, renderPretty, type Totals } from './pretty';
import { configAt, findNamed, rootOf, type Project } from './project';
import { renderFindingsJson, renderGithub } from './reports';
import { renderSarif } from './sarif';
import type { Trouble } from './trouble';

type Render = (totals: Totals, host: Host, trouble: Trouble) => string;

const renderers: Readonly<Record<(typeof reportFormats)[number], Render>> = {
  pretty: (totals, look) => (totals.files === 0 ? '' : renderPretty(totals, look)),
  json: ({ findings }) => renderFindingsJson(findings),
  sarif: ({ findings }, _host, { failures }) => renderSarif(findings, allRules, about, failures),
  github: ({ findings }) => renderGithub(findings),
};

/** Checks what a command line names. */
export async function checkFiles({ flags, paths }: Request, host: Host, trouble: Trouble): Promise<0 | 1> {
  const limit = limitOf(flags.get('max-warnings'));
  const parts: Totals[] = [];
  if (paths.includes('-')) parts.push(await checkInput(host, trouble));
  for (const project of findNamed(paths, host.folder, trouble))
    parts.push(checkProject(project, host, trouble));
  const findings = parts.flatMap((part) => part.findings).sort(byPlace);
  const files = parts.reduce((sum, part) => sum + part.files, 0);
  const render = renderers[(flags.get('format') ?? 'pretty') as keyof typeof renderers];
  host.print(render({ findings, files }, host, trouble));
  return verdict(findings, limit, host);
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`\`--max-warnings\` takes a whole number, not \`${text}\``, commandNamed('check'));
}

function verdict(findings: readonly Finding[], limit: number, host: Host): 0 | 1 {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (warnings > limit) host.warn(`${plural(warnings, 'warning')}: --max-warnings allows ${limit}\n`);
  return warnings > limit || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function checkProject(project: Project, host: Host, trouble: Trouble): Totals {
  const dataset = loadDataset(project, trouble, host.progress);
  const named = new Map(project.files.filter((file) => file.isNamed).map((file) => [file.uri, file]));
  const problems = unrecorded(() => check(dataset)).filter(({ uri }) => named.has(uri));
  const findings = findingsOf(dataset, problems, (uri) => shownPath(host.folder, resolve(project.root, uri)));
  return { findings, files: dataset.files.filter(({ uri }) => named.has(uri)).length };
}

/** Checks standard input as a dataset of one file, under the settings of the current folder. */
async function checkInput(host: Host, trouble: Trouble): Promise<Totals> {
  const { text } = await readInput(host, trouble);
  if (text === undefined) return { findings: [], files: 0 };
  const dataset = datasetOf([factsOf(stdinName, text)], configAt(rootOf(host.folder), trouble));
  return { findings: findingsOf(dataset, check(dataset), (uri) => uri), files: 1 };
}
