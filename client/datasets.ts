// Which dataset a command means: that of a file, or one of those that the server knows.
import type { Status } from '../server/lsp/protocol';

/** A dataset as the server tells of it. */
export type KnownDataset = Status['datasets'][number];

/** The dataset with the nearest root around a file. @param uri as text */
export function datasetAround(datasets: readonly KnownDataset[], uri: string): KnownDataset | undefined {
  const around = datasets.filter(({ root }) => uri.startsWith(`${root}/`));
  return around.toSorted((a, b) => b.root.length - a.root.length)[0];
}

/** The address of a file by which the server recognises a dataset, whether it is there or not. */
export function fileOf({ root }: Pick<KnownDataset, 'root'>): string {
  return `${root}/series.json`;
}
