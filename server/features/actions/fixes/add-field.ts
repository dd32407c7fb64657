// Adds the fields that a kind needs, with a value that says that it is not known yet.
import type { ValueType } from '../../../../grammar/schema';
import { labelOf } from '../../../checks/places';
import { missingIn } from '../../../checks/required';
import type { Fix } from '../action';
import { putInto } from '../layout';
import { isSame } from '../steps';

/** What each type of value says where nothing is known; where it has no such word, the author has to. */
const unknown: Readonly<Partial<Record<ValueType, string>>> = { date: 'tba' };

/** Adds what the block at the problem lacks. */
export const addField: Fix = ({ uri, span }, { dataset, file }) => {
  const item = file.items.find((one) => isSame(labelOf(one).span, span));
  const missing = item?.uri === uri ? missingIn(dataset, item) : [];
  return missing.flatMap(({ name, types }) => {
    const written = types.map((type) => unknown[type]).find(Boolean);
    const field = `${name}: ${written ?? ''}`;
    return item && written
      ? [{ title: `Add ${field}`, changes: [putInto(uri, file.text, item.declaration, field)] }]
      : [];
  });
};
