// Blocks without an id: reviews, awards, releases and sections of prose.
import type { KindName } from '../../../grammar/schema';
import type { Item } from '../../model/facts';
import { labelSpan } from '../../model/resolve';
import type { Block, Link } from '../guide';
import { entityAround, type Context } from './context';
import { factsOf } from './facts';
import { kept } from './kept';
import { linkTo } from './names';
import { wordsOf } from './prose';
import { statementOf } from './statement';
import { tidy } from './tidy';

/** The blocks of one kind among items, in their order. */
export function blocksOf(context: Context, items: readonly Item[], kind: KindName): readonly Block[] {
  return items.filter((item) => item.kind?.name === kind).map((item) => blockOf(context, item));
}

export const blockOf = kept((context, item: Item): Block => {
  const { node, uri, scope, fields, kind, parent } = item;
  const { qualifiers, sources, label, text } = node;
  const around = entityAround(context, parent);
  const stated = { uri, span: labelSpan(node), qualifiers, sources, around: scope, placed: true };
  const place: Link = around ? linkTo(context, around, 'full') : { text: '' };
  return tidy({
    kind: kind?.name ?? '',
    name: label.name?.text ?? label.path?.ids[0]?.text ?? '',
    description: text && wordsOf(context, text, uri, scope),
    facts: factsOf(context, fields),
    place,
    ...statementOf(context, stated),
  });
});
