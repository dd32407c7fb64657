// A second name of one person is the name on screen of this one credit.
import type { FileFacts, Use } from '../../../model/facts';
import { namesWithin } from '../../../model/within';
import type { Credit, Value } from '../../../syntax/tree';
import { deletion, insertion, type Fix } from '../action';
import { isSame, isWithin, stepAt } from '../steps';
import { endOfQualifiers } from './flags';

/** Moves a name that differs into `credited "…"`. */
export const creditAs: Fix = ({ span }, { file }) => {
  const { uri, text } = file;
  const use = namesWithin(file, span).uses.find(({ name }) => name && isSame(name, span));
  const marked = use && creditOf(file, use);
  if (!use || !marked || marked.qualifiers.some(({ type }) => type === 'credited')) return [];
  const name = text.slice(span.start, span.end);
  const gone = deletion(uri, { start: use.path.end, end: span.end });
  const changes = [gone, insertion(uri, endOfQualifiers(marked), ` credited ${name}`)];
  return [{ title: `Credit them as ${name}`, changes }];
};

/** The line of cast with this one performer, or this name of a job. */
function creditOf({ tree, items }: FileFacts, { path, place }: Use): Credit | Value | undefined {
  const statement = stepAt(tree, path.start)?.statement;
  if (statement?.type === 'credit')
    return place === 'performer' && statement.performers.length === 1 ? statement : undefined;
  const field = items.flatMap(({ fields }) => fields).find(({ node }) => node === statement);
  return field?.row?.group === 'job' ? field.node.values.find((one) => isWithin(path, one)) : undefined;
}
