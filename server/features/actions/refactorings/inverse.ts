// A relation said of the other of two characters: `ada parent-of: wren` is `wren child-of: ada`.
import { fieldOf } from '../../../../grammar/schema';
import { pathTo } from '../../../checks/candidates';
import type { Dataset } from '../../../model/dataset';
import { relationsFrom, type Relation } from '../../../model/relations';
import type { FileFacts } from '../../../model/facts';
import { encodeText } from '../../../syntax/decode';
import type { Span } from '../../../syntax/tree';
import { insertion, type Change, type Document, type Refactoring } from '../action';
import { putAmong } from '../home';
import { putInto } from '../layout';
import { undeclares, withoutValue } from '../lists';
import { isWithin } from '../steps';

/** Says a relation on its other side. */
export const inverse: Refactoring = ({ dataset, file, span }) => {
  const relation = relationAt(dataset, file, span);
  const name = relation?.field.relation?.inverse;
  if (!relation || name === undefined || !fieldOf(relation.to.kind, name) || relation.from === relation.to)
    return [];
  const said = saidOf(relation, name, { dataset, file });
  if (!said) return [];
  const gone = withoutValue(file, relation.value.field.node, relation.value.value);
  return [{ title: `Say of ${relation.to.id}: ${name} ${nameOf(dataset, relation)}`, changes: [gone, said] }];
};

/** What the declaration at a place says there of another. */
function relationAt(dataset: Dataset, { items }: FileFacts, span: Span): Relation | undefined {
  const around = items.filter(({ node }) => isWithin(span, node));
  return around
    .flatMap(({ key }) => (key === undefined ? [] : (dataset.entities.get(key) ?? [])))
    .flatMap((entity) => relationsFrom(dataset, entity))
    .find(({ value: { field, value } }) => around.includes(field.item) && isWithin(span, value));
}

/** The relation in the block of the other one, which is made where there is none. */
function saidOf(relation: Relation, name: string, { dataset, file }: Document): Change | undefined {
  const { to, from, value } = relation;
  const [item] = to.items;
  const tail = file.text.slice(value.atom.end, value.value.end) + sourcesOf(relation, file.text);
  const written = nameOf(dataset, relation) + tail;
  const home = item && dataset.files.find(({ uri }) => uri === item.uri);
  if (home) {
    const field = item.fields.find(({ node }) => node.name.text === name)?.node;
    const last = field?.sources.length === 0 ? field.values.at(-1) : undefined;
    if (last) return insertion(home.uri, last.end, `, ${written}`);
    return putInto(home.uri, home.text, item.declaration, `${name}: ${written}`);
  }
  const owner = value.field.item.parent;
  if (!owner || to.container !== from.container) return undefined;
  const quoted = undeclares(dataset, file, value.value) ? ` ${encodeText(to.name)}` : '';
  return putAmong(file, owner, to.kind, `${to.kind} ${to.id}${quoted} { ${name}: ${written} }`);
}

/** How the one is named where the other is declared. */
function nameOf(dataset: Dataset, { from, to, value }: Relation): string {
  return pathTo(dataset, from, (to.items[0] ?? value.field.item).scope);
}

/** The sources of the whole field, which are those of each value. */
function sourcesOf({ value: { field, value } }: Relation, text: string): string {
  const { sources } = field.node;
  if (sources.length === 0 || value.sources.length > 0) return '';
  return ` [${sources.map(({ start, end }) => text.slice(start, end)).join(', ')}]`;
}
