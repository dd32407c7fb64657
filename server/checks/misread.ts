// What is no id, or half of one: text without quotes, and ids in two words, which are mistakes of their own.
import { fileAt, type Dataset } from '../model/dataset';
import type { Item } from '../model/facts';
import { valuesIn } from '../model/values';
import type { Path } from '../syntax/tree';
import { linesOfQuotes } from './broken';
import { inside, isMarred, mistakesAlong } from './places';
import { spacedNames } from './spaced';
import { unquoted } from './unquoted';

/** True for a path in a declaration that is the trace of a mistake of form, or of quotes that are missing. */
export function isMisread(dataset: Dataset, item: Item, path: Path): boolean {
  return isUnquoted(dataset, item, path) || isBroken(dataset, item, path);
}

function isUnquoted(dataset: Dataset, { fields }: Item, path: Path): boolean {
  return fields.some((field) =>
    valuesIn(field).some(
      (value) =>
        value.atom.type === 'reference' &&
        value.atom.path === path &&
        value.qualifiers[0]?.type === 'flag' &&
        unquoted(dataset, value) !== undefined,
    ),
  );
}

function isBroken(dataset: Dataset, item: Item, path: Path): boolean {
  const mistakes = mistakesAlong(dataset, item);
  if (mistakes.length === 0) return false;
  const file = fileAt(dataset, item.uri);
  const quotes = file ? linesOfQuotes(mistakes, file) : [];
  const broken = [...spacedNames(dataset, item.uri, mistakes), ...quotes];
  return isMarred(broken, inside(path));
}
