// Every place at which something is declared or named: found by its id, not by a walk over the dataset.
import type { Span } from '../syntax/tree';
import type { Dataset, Entity } from './dataset';
import type { NumberUse, Use } from './facts';
import { itemIndex } from './indexes';
import { labelSpan, resolveNumber, resolvePath } from './resolve';

export interface Occurrence {
  readonly uri: string;
  readonly span: Span;
  readonly type: 'declaration' | 'use' | 'mention';
}

/** Every place that declares or names an entity by its id, in the order of the dataset. */
export function occurrences(dataset: Dataset, entity: Entity): readonly Occurrence[] {
  const declared = [...entity.items, ...entity.conflicts].map(({ uri, node }): Occurrence => ({
    uri,
    span: labelSpan(node),
    type: 'declaration',
  }));
  const used = usesOfId(dataset, entity.id).flatMap((use) => useOccurrences(dataset, entity, use));
  const numbered = [...new Set(numbersOf(entity).flatMap((number) => usesOfNumber(dataset, number)))]
    .filter((use) => resolveNumber(dataset, use) === entity)
    .map(({ uri, node }): Occurrence => ({ uri, span: node, type: 'use' }));
  return [...declared, ...used, ...numbered].sort(byPlace);
}

/** The occurrences of an entity in one file. */
export function occurrencesIn(dataset: Dataset, uri: string, entity: Entity): readonly Occurrence[] {
  return occurrences(dataset, entity).filter((one) => one.uri === uri);
}

/** Whatever names something by an id, whichever of that id it means. */
export const usesOfId = itemIndex<Use>(({ uses }) => {
  if (uses.length === 0) return none;
  const found: (readonly [id: string, use: Use])[] = [];
  for (const use of uses) {
    const { ids } = use.path;
    if (ids.length === 1) found.push([ids[0]!.text, use]);
    else for (const id of new Set(ids.map(({ text }) => text))) found.push([id, use]);
  }
  return found;
});

const none: readonly never[] = [];

const usesOfNumber = itemIndex<NumberUse>(({ numberUses }) =>
  numberUses.map((use) => [use.number ?? `s${use.season}`, use] as const),
);

/** The numbers by which a season or an episode may be named: of `s1e53..54` both. */
function numbersOf({ kind, id }: Entity): readonly string[] {
  if (kind === 'season') return [id];
  if (kind !== 'episode') return [];
  const number = id.slice(id.indexOf('e') + 1);
  const [from = 0, to = 0] = number.split('..').map(Number);
  const each = number.includes('..')
    ? Array.from({ length: Math.min(to - from + 1, 99) }, (_, i) => `${from + i}`)
    : [];
  return [number, ...each];
}

function useOccurrences(dataset: Dataset, entity: Entity, use: Use): readonly Occurrence[] {
  const found = resolvePath(dataset, use);
  const type = use.place === 'mention' ? 'mention' : entity.inline.includes(use) ? 'declaration' : 'use';
  return use.path.ids.flatMap((span, i) => (found[i] === entity ? [{ uri: use.uri, span, type }] : []));
}

function byPlace(a: Occurrence, b: Occurrence): number {
  return a.uri === b.uri ? a.span.start - b.span.start : a.uri < b.uri ? -1 : 1;
}
