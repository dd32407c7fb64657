// Runs and seasons by the key of their show or era.
import type { Dataset } from '../model/dataset';
import { showAt, type Run, type Show } from '../model/shows';

/** A show's own run or that of an era, with its show. */
export interface RunOfShow {
  readonly show: Show;
  readonly run: Run;
}

/** The run with the key of a show or an era; undefined where there is no such show. */
export function runAt(dataset: Dataset, key: string): RunOfShow | undefined {
  const entity = dataset.entities.get(key);
  const show = showAt(dataset, entity?.kind === 'era' ? entity.container : key);
  const run = show?.runs.find((one) => one.key === key);
  return show && run && { show, run };
}
