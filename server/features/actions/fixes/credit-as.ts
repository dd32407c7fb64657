// A second name of one person is the name on screen of this one credit.
import { insertion, deletion, type Fix } from '../action';
import { isSame, isWithin, stepAt } from '../steps';
import { endOfQualifiers } from './flags';

/** Moves a name that differs into `credited "…"`. */
export const creditAs: Fix = ({ span }, { file: { uri, text, tree, uses, items } }) => {
  const use = uses.find(({ name }) => name && isSame(name, span));
  const statement = use && stepAt(tree, span.start)?.statement;
  if (!use?.name || (statement?.type !== 'credit' && statement?.type !== 'field')) return [];
  if (statement.type === 'credit' && (use.place !== 'performer' || statement.performers.length > 1))
    return [];
  const marked =
    statement.type === 'credit' ? statement : statement.values.find((one) => isWithin(span, one));
  const isJob = items.some(({ fields }) =>
    fields.some(({ node, row }) => node === statement && row?.group === 'job'),
  );
  if (!marked || (statement.type === 'field' && !isJob)) return [];
  if (marked.qualifiers.some(({ type }) => type === 'credited')) return [];
  const name = text.slice(span.start, span.end);
  const gone = deletion(uri, { start: use.path.end, end: span.end });
  return [
    {
      title: `Credit them as ${name}`,
      changes: [gone, insertion(uri, endOfQualifiers(marked), ` credited ${name}`)],
    },
  ];
};
