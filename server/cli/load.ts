// From a dataset's files on the disk to the dataset.
import { readFileSync } from 'node:fs';
import { datasetOf, summarise, type Dataset, type FileFacts } from '../service';
import { decode, type Decoded } from './decode';
import { reasonOf } from './disk';
import type { Host, Progress } from './host';
import { bar } from './progress';
import type { Project } from './project';
import type { Trouble } from './trouble';

/** How standard input is called. */
export const stdinName = '<stdin>';

/** The facts of files as they were when they were last read, by their addresses. */
export type KnownFacts = Map<string, FileFacts>;

/**
 * Reads every file of a dataset; those that cannot be read are told of and left out.
 * @param known spares parsing the files that have not changed
 */
export function loadDataset(
  project: Project,
  trouble: Trouble,
  progress: Progress,
  known: KnownFacts = new Map(),
): Dataset {
  const { files } = project;
  const facts = files.flatMap(({ path, uri }, i) => {
    progress.show(`${bar(i, files.length)} Reading ${uri}`);
    const { text } = readText(path, trouble);
    return text === undefined ? [] : [known.get(uri)?.text === text ? known.get(uri)! : factsOf(uri, text)];
  });
  known.clear();
  for (const file of facts) known.set(file.uri, file);
  progress.show('Checking …', 300);
  return datasetOf(facts, project.config);
}

/** The facts of a file. Columns do not count its byte order mark. */
export function factsOf(uri: string, text: string): FileFacts {
  return summarise(uri, text.replace(/^\uFEFF/, ''));
}

/** The text of a file, as far as it is text; what is wrong with it is told. */
export function readText(path: string, trouble: Trouble): Decoded {
  try {
    const decoded = decode(readFileSync(path));
    if (decoded.problem !== undefined) trouble.fail(path, decoded.problem);
    return decoded;
  } catch (error) {
    const problem = reasonOf(error);
    trouble.fail(path, problem);
    return { text: undefined, problem };
  }
}

/** The text on standard input, as far as it is text; what is wrong with it is told. */
export async function readInput(host: Host, trouble: Trouble): Promise<Decoded> {
  const decoded = decode(await host.input());
  if (decoded.problem !== undefined) trouble.fail(stdinName, decoded.problem);
  return decoded;
}
