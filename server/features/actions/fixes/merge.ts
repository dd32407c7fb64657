// Two ids for one: every use of the one becomes one of the other, and the fields of its blocks go along.
import { fieldOf } from '../../../../grammar/schema';
import type { Dataset, Entity } from '../../../model/dataset';
import type { FileFacts, Item } from '../../../model/facts';
import { occurrences } from '../../../model/occurrences';
import { resolve } from '../../../model/resolve';
import { deletion, replacement, type Change, type Fix, type Proposal } from '../action';
import { removalOf, withComments } from '../layout';
import type { Place } from '../../../checks/rule';
import { isSame, stepOf } from '../steps';

/** Merges the one that the problem is about into the one that it points to, or the other way round. */
export const merge: Fix = ({ uri, span, related = [] }, { dataset }) => {
  const one = entityAt(dataset, { uri, span });
  const other = related[0] && entityAt(dataset, related[0]);
  if (!one || !other || one === other || one.container !== other.container) return [];
  return [into(dataset, one, other), into(dataset, other, one)];
};

/** The entity that a place declares, in a block or in passing. */
function entityAt(dataset: Dataset, { uri, span }: Place): Entity | undefined {
  return [...dataset.entities.values()].find(
    ({ items, inline }) =>
      items.some((item) => item.uri === uri && item.node.label.path && isSame(item.node.label.path, span)) ||
      inline.some((use) => use.uri === uri && isSame(use.path, span)),
  );
}

function into(dataset: Dataset, gone: Entity, kept: Entity): Proposal {
  const changes = dataset.files.flatMap((file) => [
    ...renamed(dataset, file, gone, kept),
    ...unnamed(dataset, file, gone),
    ...gone.items.filter(({ uri }) => uri === file.uri).flatMap((item) => moved(file, item, kept)),
  ]);
  return { title: `Merge ${gone.id} into ${kept.id}`, changes };
}

/** The ids themselves; a label that is taken out with its block needs none. */
function renamed(dataset: Dataset, file: FileFacts, gone: Entity, kept: Entity): readonly Change[] {
  const emptied = gone.items.filter((item) => item.uri === file.uri && movable(item, kept).length === 0);
  return occurrences(dataset, gone)
    .filter(
      ({ uri, span }) =>
        uri === file.uri && !emptied.some(({ node }) => node.label.path && isSame(node.label.path, span)),
    )
    .map(({ span }) => replacement(file.uri, span, kept.id));
}

/** The names in quotes behind the ids, which would contradict the name that is kept. */
function unnamed(dataset: Dataset, { uri, uses }: FileFacts, gone: Entity): readonly Change[] {
  return uses.flatMap((use) =>
    use.name && use.path.ids.at(-1)!.text === gone.id && resolve(dataset, use) === gone
      ? [deletion(uri, { start: use.path.end, end: use.name.end })]
      : [],
  );
}

/** A block that keeps its own fields under the other id, or goes where none are left. */
function moved({ uri, text, tree }: FileFacts, item: Item, kept: Entity): readonly Change[] {
  const step = stepOf(tree, item.declaration);
  if (step && movable(item, kept).length === 0)
    return [deletion(uri, removalOf(text, withComments(text, step.siblings, step.index)))];
  const { path, name } = item.node.label;
  const known = item.fields.filter(({ node }) => isKnown(node.name.text, kept));
  return [
    ...(name && path ? [deletion(uri, { start: path.end, end: name.end })] : []),
    ...known.map(({ node }) => deletion(uri, removalOf(text, node))),
  ];
}

/** What a block says that the other one does not say yet. */
function movable({ declaration: node, fields }: Item, kept: Entity): readonly unknown[] {
  const rest = (node.block?.statements ?? []).filter(({ type }) => type !== 'field' && type !== 'comment');
  const own = fields.filter((field) => !isKnown(field.node.name.text, kept));
  return [...own, ...rest, ...(node.text ? [node.text] : [])];
}

/** True for a field of one value that is given already. */
function isKnown(name: string, { kind, fields }: Entity): boolean {
  return fieldOf(kind, name)?.many === false && fields.some(({ node }) => node.name.text === name);
}
