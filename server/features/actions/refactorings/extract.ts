// An id with its name in quotes as a block of its own, where more can be said, and an empty block back to
// where it is first named.
import { kindOf } from '../../../../grammar/schema';
import type { Dataset, Entity } from '../../../model/dataset';
import type { FileFacts, Item, Use } from '../../../model/facts';
import { resolve } from '../../../model/resolve';
import { itemsWithin, namesWithin } from '../../../model/within';
import { encodeText } from '../../../syntax/decode';
import { deletion, insertion, type Refactoring } from '../action';
import { placeFor } from '../home';
import { removalOf, withComments } from '../layout';
import { stepOf } from '../steps';

/** Gives what is declared in passing a block, and leaves the bare id. */
export const extract: Refactoring = ({ dataset, file, span }) => {
  const use = namesWithin(file, span).uses.find(
    ({ path, name }) => name && path.start <= span.start && span.end <= name.end,
  );
  const entity = use && resolve(dataset, use);
  if (!use?.name || !entity?.inline.includes(use) || entity.items.length > 0) return [];
  const written = `${entity.kind} ${entity.id} ${encodeText(use.name.text)}`;
  const home = placeFor(dataset, file, use.item, entity.kind, written);
  if (!home) return [];
  const change = deletion(file.uri, { start: use.path.end, end: use.name.end });
  return [{ title: `Declare ${entity.kind} ${entity.id} ${home.where}`, changes: [change, home.change] }];
};

/** Takes out a block that says no more than a name, and says it where the id is first named. */
export const inline: Refactoring = ({ dataset, file, span }) => {
  const item = itemsWithin(file, span).find(({ node }) => isOnHead(node, span.start));
  const entity = item?.key === undefined ? undefined : dataset.entities.get(item.key);
  const step = item && stepOf(file.tree, item.declaration);
  if (!item || !step || entity?.items.length !== 1 || !isBare(item)) return [];
  const use = firstMention(dataset, file, entity);
  if (!use) return [];
  const gone = removalOf(file.text, withComments(file.text, step.siblings, step.index));
  const named = use.name ? [] : [insertion(use.uri, use.path.end, ` ${encodeText(entity.name)}`)];
  return [
    { title: `Declare ${entity.id} at its first mention`, changes: [deletion(file.uri, gone), ...named] },
  ];
};

function isOnHead({ start, end, block }: Item['node'], offset: number): boolean {
  return start <= offset && offset <= (block?.start ?? end);
}

function isBare({ declaration: node, kind }: Item): boolean {
  const { qualifiers, sources, text, block, label } = node;
  const says = [...qualifiers, ...sources, ...(block?.statements ?? [])];
  return kind?.label === 'id' && label.name !== undefined && !text && says.length === 0;
}

/** The first place that could declare it, in its own file if there is one. */
function firstMention(dataset: Dataset, file: FileFacts, entity: Entity): Use | undefined {
  const uses = [file, ...dataset.files].flatMap((one) => one.uses);
  return uses.find(
    (use) =>
      (use.place === 'field' || use.place === 'performer' || use.place === 'role') &&
      use.path.ids.length === 1 &&
      use.targets[0] === entity.kind &&
      (kindOf(entity.kind)?.global === true || (use.scope.owner ?? '') === entity.container) &&
      resolve(dataset, use) === entity,
  );
}
