// The check of a rename: the edited texts are read anew, and whatever was named must still mean the same
// but for the new id. So no rule of scoping has to be known here.
import { code } from '../checks/words';
import { datasetOf, type Dataset, type Entity } from '../model/dataset';
import { inPlaceOf, join, summarise, type FileFacts, type Item, type Use } from '../model/facts';
import { resolveNumber, resolvePath } from '../model/resolve';
import type { Span } from '../syntax/tree';
import { rangeOf } from './place';

/** The places in each file, by its address, in the order of the text. */
export type Spans = Map<string, readonly Span[]>;

/** Says what else would change if another id stood in these places; undefined where nothing would. */
export function changedMeaning(
  before: Dataset,
  { key, container, id: old }: Entity,
  id: string,
  spans: Spans,
): string | undefined {
  const edited = before.files.map((file) => {
    const places = spans.get(file.uri);
    return places ? summarise(file.uri, replaceAll(file.text, places, id)) : file;
  });
  const after = datasetOf(edited, before.config);
  const renamed = renamer(key, join(container, inPlaceOf(old, id)));
  for (const [i, file] of before.files.entries()) {
    const change = changeIn({ before, after, renamed, id }, file, after.files[i]!);
    if (change !== undefined) return change;
  }
  return undefined;
}

function replaceAll(text: string, spans: readonly Span[], by: string): string {
  let at = 0;
  const parts = spans.map(({ start, end }) => {
    const kept = text.slice(at, start);
    at = end;
    return kept + by;
  });
  return parts.join('') + text.slice(at);
}

/** From the key of anything to its key afterwards: what lives in the renamed thing is renamed with it. */
function renamer(from: string, to: string): (key: string) => string {
  return (key) =>
    key === from || key.startsWith(`${from}.`) || key.startsWith(`${from}/`)
      ? to + key.slice(from.length)
      : key;
}

interface Comparison {
  readonly before: Dataset;
  readonly after: Dataset;
  readonly renamed: (key: string) => string;
  readonly id: string;
}

function changeIn(comparison: Comparison, was: FileFacts, is: FileFacts): string | undefined {
  const name = code(was.uri.slice(was.uri.lastIndexOf('/') + 1));
  if (!hasSameShape(comparison, was, is))
    return `${code(comparison.id)} would be read as something else in ${name}`;
  for (const [i, use] of was.uses.entries()) {
    const [then, now] = [is.uses[i]!, resolvePath(comparison.before, use)];
    const meant = resolvePath(comparison.after, then);
    if (haveSameKeys(comparison, now, meant)) continue;
    const place = `line ${rangeOf(was, use.path).start.line + 1} of ${name}`;
    return `${code(pathOf(then))} in ${place} would then mean ${shown(meant)}, not ${shown(now)}`;
  }
  return undefined;
}

/** True where the same is declared, and the same seasons and episodes are named. */
function hasSameShape(comparison: Comparison, was: FileFacts, is: FileFacts): boolean {
  const numbers = (dataset: Dataset, { numberUses }: FileFacts): readonly Found[] =>
    numberUses.map((use) => resolveNumber(dataset, use));
  return (
    was.tree.problems.length === is.tree.problems.length &&
    was.uses.length === is.uses.length &&
    haveSameKeys(comparison, was.items, is.items) &&
    haveSameKeys(comparison, numbers(comparison.before, was), numbers(comparison.after, is))
  );
}

type Found = Entity | undefined;

function haveSameKeys(
  { renamed }: Comparison,
  was: readonly (Found | Item)[],
  is: readonly (Found | Item)[],
): boolean {
  return (
    was.length === is.length &&
    was.every((one, i) =>
      one?.key === undefined ? is[i]?.key === undefined : is[i]?.key === renamed(one.key),
    )
  );
}

function pathOf({ path }: Use): string {
  return path.ids.map(({ text }) => text).join('.');
}

function shown(found: readonly Found[]): string {
  const entity = found.at(-1);
  return entity ? `the ${entity.kind} ${code(entity.name)}` : 'nothing';
}
