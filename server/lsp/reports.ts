// The problems of a file as they are told, with an id that changes only when they do.
import type { Diagnostic } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import { fileOf } from '../features/place';
import type { Dataset } from '../service';
import { fingerprint } from '../model/fingerprint';
import type { Session } from './session';
import { isConfig } from './workspace';

export interface Report {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

const known = new WeakMap<Dataset, Map<string, Report>>();

/** What is wrong in a file, found once for each state of its dataset. */
export function reportOf(session: Session, uri: string): Report {
  if (isConfig(uri)) return withId(configItems(session, uri));
  const dataset = session.workspace.datasetAt(uri);
  const reports = known.get(dataset) ?? new Map<string, Report>();
  known.set(dataset, reports);
  const report = reports.get(uri) ?? withId(itemsIn(session, dataset, uri));
  reports.set(uri, report);
  return report;
}

/** Every file that may have problems, in a steady order. */
export function reportedFiles({ workspace }: Session): readonly string[] {
  const files = [...workspace.allDatasets().values()].flatMap((dataset) => dataset.files);
  const uris = [...workspace.configs(), ...files].map(({ uri }) => uri);
  // Those that the settings leave out are looked at while they are open.
  return [...new Set([...uris, ...workspace.openFiles()])];
}

function withId(items: Diagnostic[]): Report {
  return { resultId: fingerprint(JSON.stringify(items)), items };
}

function itemsIn({ documentation }: Session, dataset: Dataset, uri: string): Diagnostic[] {
  const file = fileOf(dataset, uri);
  return file ? diagnostics(dataset, file, documentation) : [];
}

/** What a `series.json` says that cannot be understood. */
function configItems({ workspace }: Session, uri: string): Diagnostic[] {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  return workspace.configProblems(uri).map((message) => ({ range, message, severity: 1, source: 'series' }));
}
