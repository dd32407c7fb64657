// Renames in the examples: whatever has an id gets another one, and nothing else changes.
import { describe, expect, it } from 'vitest';
import { check } from '../../server/checks/check';
import { rename } from '../../server/features/rename';
import { datasetOf, type Dataset, type Entity } from '../../server/model/dataset';
import { summarise } from '../../server/model/facts';
import { occurrences } from '../../server/model/resolve';
import { appliedTo } from '../support/edited';
import { example } from '../support/corpus';
import { fileOf } from '../../server/features/place';
import { kindOf } from '../../grammar/schema';

function datasetFor(texts: ReadonlyMap<string, string>): Dataset {
  return datasetOf([...texts].map(([name, text]) => summarise(name, text)));
}

/** True for what has an id, where seasons and most episodes have numbers. */
function hasId({ kind, items, inline }: Entity): boolean {
  return inline.length > 0 || items.some(({ node }) => node.label.path && kindOf(kind)?.label !== 'category');
}

/** Renames at the first place that has the id. */
function renameEntity(
  texts: ReadonlyMap<string, string>,
  dataset: Dataset,
  entity: Entity,
  to: string,
): ReadonlyMap<string, string> {
  const [{ uri, span }] = occurrences(dataset, entity) as [{ uri: string; span: { start: number } }];
  const place = { dataset, file: fileOf(dataset, uri)!, offset: span.start };
  return appliedTo(texts, rename(place, to));
}

function counted(dataset: Dataset): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of check(dataset)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** How many entities are taken: every one would take long, and every n-th is as good. */
const many = 40;

describe.each(['ballard', 'tour'])('%s', (name) => {
  const texts = example(name);
  const dataset = datasetFor(texts);
  const all = [...dataset.entities.values()].filter(hasId);
  const some = all.filter((_, i) => i % Math.ceil(all.length / many) === 0);

  it.each(some.map((entity) => [entity.key, entity] as const))('%s', (_, entity) => {
    const fresh = `${entity.id}_renamed`;
    const renamed = renameEntity(texts, dataset, entity, fresh);
    const after = datasetFor(renamed);
    const key = entity.container === '' ? fresh : `${entity.container}.${fresh}`;
    const is = after.entities.get(key)!;
    expect(is.kind).toBe(entity.kind);
    expect(occurrences(after, is).length).toBe(occurrences(dataset, entity).length);
    expect(counted(after)).toEqual(counted(dataset));
    expect(renameEntity(renamed, after, is, entity.id)).toEqual(texts);
  });
});
