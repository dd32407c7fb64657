// Datasets as someone knows them who has not seen everything: cut once for each horizon.
import { cutAt } from '../model/horizon/cut';
import { readHorizon } from '../model/horizon/horizon';
import type { Dataset } from '../model/dataset';
import { once } from '../model/once';
import { failureOf } from '../guide/document/horizon';
import { textOf } from '../guide/document/lines';
import type { HorizonNote } from '../guide/guide';

const notes = new WeakMap<Dataset, HorizonNote>();

const cuts = once((_dataset: Dataset) => new Map<string, Dataset>());

/**
 * A dataset up to a horizon, like `s1e4`; the whole one where the text is empty. Where it means nothing, as a
 * setting for several datasets may, nothing is hidden, and the guide says so.
 */
export function upTo(dataset: Dataset, text: string): Dataset {
  if (text.trim() === '') return dataset;
  const known = cuts(dataset).get(text);
  if (known) return known;
  const cut = cutTo(dataset, text);
  cuts(dataset).set(text, cut);
  return cut;
}

function cutTo(dataset: Dataset, text: string): Dataset {
  const horizon = readHorizon(dataset, text);
  if (typeof horizon === 'string') {
    const whole = { ...dataset };
    notes.set(whole, { text: text.trim(), hidden: [], mistake: horizon });
    return whole;
  }
  const { dataset: cut, hidden } = cutAt(dataset, horizon);
  notes.set(cut, { text: horizon.text, hidden });
  return cut;
}

/** That nothing is hidden, where the horizon means nothing; undefined where it means something, or there is none. */
export function failureAt(dataset: Dataset): string | undefined {
  const note = horizonOf(dataset);
  const failure = note && failureOf(note);
  return failure && textOf(failure);
}

/** Where a dataset was cut, and how much is hidden; undefined for a whole one. */
export function horizonOf(dataset: Dataset): HorizonNote | undefined {
  return notes.get(dataset);
}
