// The problems of a file as they are told, with an id that changes only when they do.
import type { Diagnostic } from 'vscode-languageserver';
import { checkerOf } from '../checks/check';
import { diagnostics } from '../features/diagnostics';
import { fileOf } from '../features/place';
import { fingerprint } from '../model/fingerprint';
import type { FileFacts } from '../service';
import type { Session } from './session';
import { isConfig } from './workspace';

export interface Report {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

interface Told extends Report {
  /** The text in which they have their places. */
  readonly file: FileFacts | undefined;
  /** What changes when something else is found in it. */
  readonly state: number;
  readonly checker: object;
}

const known = new WeakMap<Session, Map<string, Told>>();

/** What is wrong in a file. */
export function reportOf(session: Session, uri: string): Report {
  if (isConfig(uri)) return withId(configItems(session, uri));
  const dataset = session.workspace.datasetAt(uri);
  const file = fileOf(dataset, uri);
  const checker = checkerOf(dataset);
  checker.finish();
  const state = checker.found().get(uri) ?? 0;
  const reports = known.get(session) ?? new Map<string, Told>();
  known.set(session, reports);
  const before = reports.get(uri);
  if (before?.state === state && before.checker === checker && before.file === file && !tellsOfOthers(before))
    return before;
  const items = file ? diagnostics(dataset, file, session.documentation) : [];
  const told = { ...withId(items), file, state, checker };
  reports.set(uri, told);
  return told;
}

/** True where an edit of another file may move what is told of it. */
function tellsOfOthers({ items }: Report): boolean {
  return items.some(({ relatedInformation }) => relatedInformation !== undefined);
}

/** Every file that may have problems, in a steady order. */
export function reportedFiles({ workspace }: Session): readonly string[] {
  const files = [...workspace.allDatasets().values()].flatMap((dataset) => dataset.files);
  const uris = [...workspace.configs(), ...files].map(({ uri }) => uri);
  // Those that the settings leave out are looked at while they are open.
  return [...new Set([...uris, ...workspace.openFiles()])];
}

function withId(items: Diagnostic[]): Report {
  return { resultId: items.length === 0 ? 'none' : fingerprint(JSON.stringify(items)), items };
}

/** What a `series.json` says that cannot be understood. */
function configItems({ workspace }: Session, uri: string): Diagnostic[] {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  return workspace.configProblems(uri).map((message) => ({ range, message, severity: 1, source: 'series' }));
}
