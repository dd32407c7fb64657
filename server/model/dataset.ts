// The facts of all files under one root, as one: everything that is declared, by its key, and the members of
// every show and universe. What may change is put together in living.ts; a dataset is how it is at one time.
import type { Config } from './config';
import { defaultConfig } from './config';
import type { FileFacts } from './facts';
import { LivingDataset, type Dataset } from './living';

export type { Entity, Naming } from './entity';
export type { Dataset } from './living';

/** Puts files together. @param files in any order; the result does not depend on it */
export function datasetOf(files: Iterable<FileFacts>, config: Config = defaultConfig): Dataset {
  const living = new LivingDataset(config);
  living.put(files);
  return living.snapshot();
}

/** A file of a dataset, by its address. */
export function fileAt(dataset: Dataset, uri: string): FileFacts | undefined {
  return dataset instanceof LivingDataset ? dataset.file(uri) : filesByUri(dataset).get(uri);
}

const byUri = new WeakMap<Dataset, ReadonlyMap<string, FileFacts>>();

function filesByUri(dataset: Dataset): ReadonlyMap<string, FileFacts> {
  const known = byUri.get(dataset) ?? new Map(dataset.files.map((file) => [file.uri, file]));
  byUri.set(dataset, known);
  return known;
}
