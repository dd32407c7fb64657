// Takes out declarations: a second one with the very same words, and those of what nobody names.
import type { FileFacts } from '../../../model/facts';
import type { Declaration, Span } from '../../../syntax/tree';
import { deletion, type Fix, type Proposal } from '../action';
import { removalOf, withComments } from '../layout';
import { isSaid, undeclares } from '../lists';
import { isSame, stepsTo, type Step } from '../steps';

/** A season or an episode whose very words stand there already. */
export const removeTwin: Fix = ({ span, related = [] }, { dataset, file }) => {
  const [first] = related;
  const step = declarationAt(file, span);
  const other = first?.uri === file.uri ? declarationAt(file, first.span) : undefined;
  if (!step || !other || undeclares(dataset, file, step.statement)) return [];
  if (!isSaid(file, step.statement, file, other.statement)) return [];
  return [without(file, step, `Remove the repeated ${step.statement.keyword.text}`, true)];
};

type DeclarationStep = Step & { readonly statement: Declaration };

/** The declaration whose label a span is. */
export function declarationAt({ tree }: FileFacts, span: Span): DeclarationStep | undefined {
  const step = stepsTo(tree, span.start).findLast(({ statement }) => statement.type === 'declaration');
  return step as DeclarationStep | undefined;
}

function without(
  { uri, text }: FileFacts,
  { statement, siblings, index }: Step,
  title: string,
  sure: boolean,
): Proposal {
  const { end } = withComments(text, siblings, index);
  return { title, changes: [deletion(uri, removalOf(text, { start: statement.start, end }))], sure };
}

/** Everything that declares what nobody names. */
export const removeUnused: Fix = ({ span, uri }, { dataset }) => {
  const entity = [...dataset.entities.values()].find(({ items }) =>
    items.some((item) => item.uri === uri && item.node.label.path && isSame(item.node.label.path, span)),
  );
  if (!entity) return [];
  const changes = entity.items.flatMap((item) => {
    const file = dataset.files.find((one) => one.uri === item.uri)!;
    const step = declarationAt(file, item.node.label.path ?? item.node);
    return step
      ? [deletion(file.uri, removalOf(file.text, withComments(file.text, step.siblings, step.index)))]
      : [];
  });
  return [{ title: `Delete ${entity.kind} ${entity.id}`, changes }];
};
