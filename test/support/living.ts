// Datasets that follow edits, and the same put together anew.
import fc from 'fast-check';
import {
  datasetOf,
  defaultConfig,
  LivingDataset,
  Manuscript,
  summarise,
  type Dataset,
} from '../../server/service';

/** A dataset that follows edits, with its files. */
export interface Followed {
  readonly living: LivingDataset;
  readonly files: readonly Manuscript[];
}

/** @param texts by the names of their files */
export function follow(texts: ReadonlyMap<string, string>): Followed {
  const files = [...texts].map(([name, text]) => new Manuscript(name, text));
  const living = new LivingDataset(defaultConfig);
  living.put(files.map(({ file }) => file));
  return { living, files };
}

/** The dataset of these files as they are now, put together anew. */
export function anew(files: readonly Manuscript[]): Dataset {
  return datasetOf(files.map(({ file, text }) => summarise(file.uri, text)));
}

/** An edit anywhere: all but `text` is taken for as much as there is. */
export interface FileEdit {
  readonly file: number;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Edits that take out a little and put in one of these pieces, or nothing. */
export function fileEdits(pieces: readonly string[]): fc.Arbitrary<FileEdit> {
  return fc.record({
    file: fc.nat(),
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
    text: fc.oneof(fc.constant(''), fc.constantFrom(...pieces)),
  });
}

export function edit({ living, files }: Followed, { file, at, length, text }: FileEdit): void {
  const manuscript = files[file % files.length]!;
  const start = at % (manuscript.text.length + 1);
  living.change(manuscript.edit(start, Math.min(start + length, manuscript.text.length), text));
}
