// What can be renamed at a place, or why nothing can. How it is renamed is for rename.ts.
import { code } from '../checks/words';
import type { Entity } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import { declarationsOf } from '../model/renamed';
import type { Span, Text } from '../syntax/tree';
import type { Place } from './place';
import { refuse } from './refusal';
import { targetAt, type Target } from './target';

/** An id, or a name in quotes; the span of a name leaves out the quotes. */
export type Renameable = { readonly span: Span; readonly entity: Entity } & (
  { readonly type: 'id' } | { readonly type: 'name'; readonly name: Text }
);

/** @throws a refusal where nothing can be renamed */
export function renameableAt(place: Place): Renameable {
  const target = targetAt(place);
  if (target?.type !== 'use' && target?.type !== 'label') refuse(reasonAgainst(target, place.file));
  const { entity, span } = target;
  const name = target.type === 'use' ? target.use.name : target.item.node.label.name;
  const written = place.file.slice(span.start, span.end);
  if (name && span === name)
    return entity
      ? { type: 'name', entity, name, span: within(name, written) }
      : refuse(`${written} is the name of nothing that has an id: it stands here alone`);
  if (!entity) refuse(`nothing is declared as ${code(written)}`);
  if (declarationsOf(entity).some(({ isNumbered }) => isNumbered)) refuse(numbered);
  return { type: 'id', entity, span };
}

const numbered = 'seasons and episodes are called by their numbers, which are not renamed';

function reasonAgainst(target: Target | undefined, file: FileFacts): string {
  switch (target?.type) {
    case 'number':
      return numbered;
    case 'kind':
    case 'field':
    case 'word':
      return `${code(file.slice(target.span.start, target.span.end))} is a word of the language`;
    case 'category':
      return 'categories of cast are words of the language, or stand in quotes for themselves';
    default:
      return 'only ids, and the names in quotes behind them, can be renamed';
  }
}

/** What stands between the quotes; all of it where one is missing. */
function within(name: Text, written: string): Span {
  const quoted = written.length > 1 && written.startsWith('"') && written.endsWith('"');
  return quoted ? { start: name.start + 1, end: name.end - 1 } : name;
}
