// Tells our client how far the server is: what it has read, and which datasets have changed.
import type { Connection } from 'vscode-languageserver';
import { allProblems } from '../features/diagnostics';
import { guideName } from '../guide/compile';
import type { Dataset } from '../service';
import { tell } from './ask';
import { datasetChanged, status, type Message, type Status } from './protocol';
import type { Workspace } from './workspace';

export class StatusTeller {
  private told = '';
  private known: ReadonlyMap<string, Dataset> = new Map();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
  ) {}

  tellLoading(): void {
    this.tellStatus({ state: 'loading', datasets: [] });
  }

  /** The datasets with their numbers of problems, where these have changed. */
  tellReady(): void {
    const datasets = [...this.workspace.allDatasets()].map(([root, dataset]) => summaryOf(root, dataset));
    this.tellStatus({ state: 'ready', datasets });
  }

  /** After this, every dataset counts as changed: what is shown of it depends on settings too. */
  forgetKnown(): void {
    this.known = new Map();
  }

  /** The roots of the datasets that have changed since the last time, of new ones and of those that are gone. */
  tellChanged(): void {
    const before = this.known;
    this.known = this.workspace.allDatasets();
    const all = [...new Set([...before.keys(), ...this.known.keys()])];
    const roots = all.filter((root) => !isSame(before.get(root), this.known.get(root)));
    if (roots.length > 0) this.send(datasetChanged, { roots });
  }

  private tellStatus(now: Status): void {
    const text = JSON.stringify(now);
    if (text === this.told) return;
    this.told = text;
    this.send(status, now);
  }

  private send<P>({ method }: Message<P>, params: P): void {
    tell(this.connection, method, () => this.connection.sendNotification(method, params));
  }
}

function isSame(a: Dataset | undefined, b: Dataset | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.config !== b.config || a.files.length !== b.files.length) return false;
  return a.files.every((file, i) => file === b.files[i]);
}

function summaryOf(root: string, dataset: Dataset): Status['datasets'][number] {
  const problems = allProblems(dataset);
  const count = (wanted: string): number => problems.filter(({ severity }) => severity === wanted).length;
  const { files } = dataset;
  return {
    root,
    name: guideName(dataset),
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
  };
}
