// Writes datasets to the disk, each in a folder of its own, in the notations that are asked for.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { FileFacts } from './facts';
import { jsonSchema } from './json-schema';
import { jsonText, plainFacts } from './plain';
import { seriesText } from './series';
import { yamlText } from './yaml';

export type Notation = 'series' | 'json' | 'yaml';

/** A dataset on the disk. */
export interface Written {
  readonly folder: string;
  /** The names of its files. */
  readonly names: readonly string[];
}

const schemaName = 'facts.schema.json';

const texts: Readonly<Record<Notation, (facts: FileFacts) => string>> = {
  series: seriesText,
  json: (facts) => jsonText(facts, `./${schemaName}`),
  yaml: (facts) => yamlText(plainFacts(facts)),
};

/** The text of a file's facts in a notation. */
export function textIn(notation: Notation, facts: FileFacts): string {
  return texts[notation](facts);
}

/** Writes a dataset. @returns the folder, inside the given one, and the files */
export function writeDataset(parent: string, notation: Notation, files: readonly FileFacts[]): Written {
  const folder = `${parent}/${notation}`;
  mkdirSync(folder, { recursive: true });
  const names = files.map((facts, i) => {
    const name = `data-${String(i + 1).padStart(4, '0')}.${notation}`;
    writeFileSync(`${folder}/${name}`, textIn(notation, facts));
    return name;
  });
  if (notation === 'series') writeFileSync(`${folder}/series.json`, '{}\n');
  if (notation === 'json') writeFileSync(`${folder}/${schemaName}`, JSON.stringify(jsonSchema));
  return { folder, names };
}
