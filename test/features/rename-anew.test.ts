// Renames that look only at what they touch, against ones that read all texts anew.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import { idMistake } from '../../server/features/id-mistake';
import { fileOf } from '../../server/features/place';
import { rename } from '../../server/features/rename';
import { datasetOf, type Dataset, type Entity } from '../../server/model/dataset';
import { summarise, writtenId } from '../../server/model/facts';
import { occurrences } from '../../server/model/occurrences';
import { declarationsOf } from '../../server/model/renamed';
import { example } from '../support/corpus';
import { appliedTo } from '../support/edited';
import { doubtfulIds, fewIds, fewIdsTexts } from '../support/few-ids';
import { renamedAnew } from '../support/renamed-anew';

type Texts = ReadonlyMap<string, string>;

function datasetFor(texts: Texts): Dataset {
  return datasetOf([...texts].map(([name, text]) => summarise(name, text)));
}

/** The texts after a rename at a place that has the id; undefined where it is refused. */
function renamed(texts: Texts, dataset: Dataset, entity: Entity, id: string): Texts | undefined {
  const { uri, span } = occurrences(dataset, entity).at(-1)!;
  try {
    return appliedTo(texts, rename({ dataset, file: fileOf(dataset, uri)!, offset: span.start }, id));
  } catch (error) {
    expect(error).toBeInstanceOf(ResponseError);
    return undefined;
  }
}

/** What has an id, and no number in its place. */
function namedIn(dataset: Dataset): readonly Entity[] {
  return [...dataset.entities.values()].filter(
    (entity) =>
      !declarationsOf(entity).some(({ isNumbered }) => isNumbered) && occurrences(dataset, entity).length > 0,
  );
}

function expectAsAnew(texts: Texts, dataset: Dataset, entity: Entity, id: string): void {
  if (id === writtenId(entity.id)) return;
  const anew = idMistake(entity.kind, id) ? undefined : renamedAnew(dataset, entity, id);
  expect([entity.key, renamed(texts, dataset, entity, id)]).toEqual([entity.key, anew]);
}

/** A show that comes to another universe by the rename, in which a first mention is none. */
const moved = new Map([
  [
    'x.series',
    'person b\nuniverse b { character c }\nshow s { character a; universe: a; title-character: c "C" }\n',
  ],
]);

it('do the same to datasets in which a few ids mean many things', () => {
  fc.assert(
    fc.property(fewIdsTexts, fc.constantFrom(...fewIds, ...doubtfulIds), (texts, id) => {
      const dataset = datasetFor(texts);
      for (const entity of namedIn(dataset)) expectAsAnew(texts, dataset, entity, id);
    }),
    { numRuns: 150, examples: [[moved, 'b']] },
  );
});

it.each(['ballard', 'tour', 'mistakes'])('do the same to %s', (name) => {
  const texts = example(name);
  const dataset = datasetFor(texts);
  const all = namedIn(dataset);
  const ids = [...doubtfulIds, ...all.map((entity) => writtenId(entity.id))];
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom(...ids), (entity, id) => {
      expectAsAnew(texts, dataset, entity, id);
    }),
    { numRuns: 40 },
  );
});
