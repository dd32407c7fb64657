// Credits as a call hierarchy. A character or a person is called by the shows, seasons and episodes that
// credit them; a show calls its cast and crew, a person their roles, a character those who play it.
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-types';
import type { KindName } from '../../grammar/schema';
import { performers, programmes } from '../../grammar/schema/kind-lists';
import type { Dataset, Entity } from '../model/dataset';
import { groupBy } from '../model/group';
import { billingsOf, type Billing } from './hierarchies/billings';
import { itemOf } from './hierarchies/items';
import { entityOf, namedAt } from './named';
import { fileOf, rangeOf, type Place } from './place';
import { siteOfItem } from './sites';

const kinds: ReadonlySet<KindName> = new Set<KindName>([...programmes, 'character', ...performers]);

/** The item at a place; null where nothing is named that is credited or credits others. */
export function prepareCallHierarchy(place: Place): CallHierarchyItem[] | null {
  const named = namedAt(place);
  const item = named && kinds.has(named.entity.kind) && itemOf(place.dataset, named.entity);
  return item ? [item] : null;
}

/** The shows, seasons and episodes that credit a character or a person, with the credits. */
export function incomingCalls(dataset: Dataset, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const entity = entityOf(dataset, item.data);
  if (!entity) return [];
  const own = billingsOf(dataset).filter((billing) => involves(billing, entity));
  // A call and its caller stand in one file, so a show that is told in two files calls twice.
  const callers = groupBy(own, ({ uri, holder }) => `${holder.key ?? ''} ${uri}`);
  return [...callers.values()].flatMap((billings) => {
    const { holder } = billings[0]!;
    const caller = dataset.entities.get(holder.key ?? '');
    const from = caller && itemOf(dataset, caller, siteOfItem(holder));
    return from ? [{ from, fromRanges: rangesIn(dataset, from.uri, billings) }] : [];
  });
}

/** Those whom an item calls. Credits that stand in another file than the item leave only its own words to show. */
export function outgoingCalls(dataset: Dataset, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const entity = entityOf(dataset, item.data);
  if (!entity) return [];
  const calls = billingsOf(dataset).flatMap((billing) =>
    calledBy(billing, entity).map((called) => ({ called, billing })),
  );
  return [...groupBy(calls, ({ called }) => called)].flatMap(([called, all]) => {
    const to = itemOf(dataset, called);
    const billings = all.map(({ billing }) => billing).filter(({ uri }) => uri === item.uri);
    const ranges = rangesIn(dataset, item.uri, billings);
    return to ? [{ to, fromRanges: ranges.length > 0 ? ranges : [item.selectionRange] }] : [];
  });
}

function involves({ people, characters }: Billing, entity: Entity): boolean {
  return people.includes(entity) || characters.includes(entity);
}

function calledBy({ show, holder, people, characters }: Billing, entity: Entity): readonly Entity[] {
  if (people.includes(entity)) return characters;
  if (characters.includes(entity)) return people;
  return show === entity || holder.key === entity.key ? people : [];
}

function rangesIn(dataset: Dataset, uri: string, billings: readonly Billing[]): CallHierarchyItem['range'][] {
  const file = fileOf(dataset, uri);
  return file ? billings.map(({ span }) => rangeOf(file, span)) : [];
}
