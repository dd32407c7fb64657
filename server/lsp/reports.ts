// The problems of a file as they are told, with an id that changes only when they do.
import type { Diagnostic } from 'vscode-languageserver';
import { checkerOf } from '../checks/check';
import type { Checker } from '../checks/checker';
import { diagnostics } from '../features/diagnostics';
import { fileOf } from '../features/place';
import { fingerprint } from '../model/fingerprint';
import type { Dataset, FileFacts } from '../service';
import type { Session } from './session';
import { isConfig } from './roots';

export interface Report {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

interface Told extends Report {
  /** The text in which they have their places. */
  readonly file: FileFacts | undefined;
  /** What changes when something else is found in it. */
  readonly state: number;
  /** Whether everything had been looked at. */
  readonly isWhole: boolean;
  readonly checker: Checker;
  /** The other files that are told of: their edits move what is told. */
  readonly others: ReadonlyMap<string, FileFacts | undefined>;
}

const known = new WeakMap<Session, Map<string, Told>>();

/** Looks into a file in steps, so that others get their turn before its problems are told. */
export function* lookInto({ kept, workspace }: Session, uri: string): Generator<void, void> {
  if (isConfig(uri) || kept.problemsOf(uri)) return;
  const checker = checkerOf(workspace.datasetAt(uri));
  yield;
  yield* checker.workIn(uri);
}

/** What is wrong in a file, as far as it is known by now: other files may still have something to say of it. */
export function reportOf(session: Session, uri: string): Report {
  if (isConfig(uri)) return withId(configItems(session, uri));
  const kept = session.kept.problemsOf(uri);
  if (kept) return withId([...kept]);
  const dataset = session.workspace.datasetAt(uri);
  const file = fileOf(dataset, uri);
  const checker = checkerOf(dataset);
  checker.lookInto(uri);
  const state = checker.found().get(uri) ?? 0;
  const reports = known.get(session) ?? new Map<string, Told>();
  known.set(session, reports);
  const before = reports.get(uri);
  if (before?.state === state && before.checker === checker && before.file === file && hold(dataset, before))
    return before;
  const items = file ? diagnostics(dataset, file, session.documentation) : [];
  const others = new Map(
    items
      .flatMap(({ relatedInformation = [] }) => relatedInformation)
      .map(({ location }) => [location.uri, fileOf(dataset, location.uri)] as const),
  );
  const told = { file, state, checker, isWhole: checker.isDone, others, ...withId(items) };
  reports.set(uri, told);
  return told;
}

/** The problems of those of these files that have any and are reported. */
export function problemsOf(session: Session, uris: readonly string[]): Record<string, readonly Diagnostic[]> {
  const reported = new Set(reportedFiles(session));
  const found = uris
    .filter((uri) => reported.has(uri))
    .map((uri) => [uri, reportOf(session, uri).items] as const);
  return Object.fromEntries(found.filter(([, items]) => items.length > 0));
}

/** Whether something has been found since in files that were reported before everything had been looked at. */
export function isMoreKnown(session: Session): boolean {
  return [...(known.get(session) ?? [])].some(
    ([uri, { isWhole, state, checker }]) => !isWhole && (checker.found().get(uri) ?? 0) !== state,
  );
}

/** True where no edit of another file has moved what is told of it. */
function hold(dataset: Dataset, { others }: Told): boolean {
  return [...others].every(([uri, file]) => fileOf(dataset, uri) === file);
}

/** Every file that may have problems, in a steady order. */
export function reportedFiles({ workspace, kept }: Session): readonly string[] {
  if (kept.isTrue) return [...workspace.configs().map(({ uri }) => uri), ...workspace.reported()];
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
