// Renames in the examples: whatever has an id gets another one, and nothing else changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import { check } from '../../server/checks/check';
import { onTypeFormatting } from '../../server/features/on-type-formatting';
import { rename } from '../../server/features/rename';
import { datasetOf, type Dataset, type Entity } from '../../server/model/dataset';
import { inPlaceOf, join, summarise, writtenId } from '../../server/model/facts';
import { occurrences } from '../../server/model/occurrences';
import { applied, appliedTo } from '../support/edited';
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
  const { uri, span } = occurrences(dataset, entity)[0]!;
  const place = { dataset, file: fileOf(dataset, uri)!, offset: span.start };
  return appliedTo(texts, rename(place, to));
}

function counted(dataset: Dataset): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of check(dataset)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** How many entities are taken: every one would take long, and every n-th is as good. */
const many = 25;

describe.each(['ballard', 'tour'])('%s', (name) => {
  const texts = example(name);
  const dataset = datasetFor(texts);
  const all = [...dataset.entities.values()].filter(hasId);
  const some = all.filter((_, i) => i % Math.ceil(all.length / many) === 0);

  it.each(some.map((entity) => [entity.key, entity] as const))('%s', (_, entity) => {
    const fresh = `${writtenId(entity.id)}_renamed`;
    const renamed = renameEntity(texts, dataset, entity, fresh);
    const after = datasetFor(renamed);
    const key = join(entity.container, inPlaceOf(entity.id, fresh));
    const is = after.entities.get(key)!;
    expect(is.kind).toBe(entity.kind);
    expect(occurrences(after, is).length).toBe(occurrences(dataset, entity).length);
    expect(counted(after)).toEqual(counted(dataset));
    expect(renameEntity(renamed, after, is, writtenId(entity.id))).toEqual(texts);
  });
});

it('at any place of a broken text there are edits that fit together, or a reason', () => {
  const whole = example('tour').get('harrow-point-cast.series')!;
  const at = fc.nat({ max: whole.length });
  fc.assert(
    fc.property(
      at,
      fc.nat({ max: 40 }),
      at,
      fc.constantFrom('', '{', '}', '"', '\n', ',', 'a'),
      (from, gone, to, put) => {
        const text = whole.slice(0, from) + put + whole.slice(from + gone);
        const dataset = datasetFor(new Map([['a.series', text]]));
        const place = { dataset, file: dataset.files[0]!, offset: Math.min(to, text.length) };
        const edit = orReason(() => rename(place, 'fresh'));
        if (edit) expect(appliedTo(new Map([['a.series', text]]), edit).get('a.series')).toContain('fresh');
        for (const typed of ['\n', '}']) applied(text, onTypeFormatting(place, typed));
      },
    ),
    { numRuns: 100 },
  );
});

function orReason<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    expect(error).toBeInstanceOf(ResponseError);
    return undefined;
  }
}
