// Guides for tests: of a fixture, or of one of the examples.
import { compileGuide } from '../../server/guide/compile';
import type { Guide, Show } from '../../server/guide/guide';
import { datasetOf, type Dataset } from '../../server/model/dataset';
import { defaultConfig } from '../../server/model/config';
import { summarise } from '../../server/model/facts';
import { example } from './corpus';
import { datasetFrom } from './dataset';

export function guideFrom(fixture: string): Guide {
  return compileGuide(datasetFrom(fixture));
}

/** @param folder one of the folders in examples/ */
export function exampleDataset(folder: string): Dataset {
  return datasetOf(
    [...example(folder)].map(([name, text]) => summarise(name, text)),
    defaultConfig,
  );
}

export function exampleGuide(folder: string): Guide {
  return compileGuide(exampleDataset(folder));
}

/** @throws an error where the guide has no such show */
export function showIn(guide: Guide, id: string): Show {
  const show = guide.shows.find((one) => one.id === id);
  if (!show) throw new Error(`no show ${id}`);
  return show;
}
