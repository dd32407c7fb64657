// Everything of one id: the declarations of it and the places that may declare it in passing, from all files,
// and the entities that they make. What an id means anywhere is settled here, and depends on no other id.
import { kindOf, type KindName } from '../../grammar/schema';
import { listOf, withOne, withoutOne, type Few } from './few';
import { Entity, type Naming, type Places } from './entity';
import { join } from './identity';
import type { Item, Use } from './items';
import { compact } from './lists';

const none: readonly never[] = [];

/** For each show's key, the keys of the universes that it says it belongs to. */
type Universes = ReadonlyMap<string, readonly string[]>;

/** The group of a declaration; undefined for what has no identity. Only what has an id can be named in passing. */
export function groupOfItem({ key, id, node, kind }: Item): string | undefined {
  if (key === undefined || !kind) return undefined;
  return node.label.number || id.startsWith('/') ? `=${key}` : id;
}

/** The group of a use; undefined where it cannot declare anything. */
export function groupOfUse({ path, targets, name }: Use): string | undefined {
  return name && path.ids.length === 1 && targets[0] ? path.ids[0]!.text : undefined;
}

/** There is one for each id, so those of few members take little room. */
export class Group {
  private items: Few<Item> = undefined;
  private uses: Few<Use> = undefined;
  private entities: readonly Entity[] = none;

  get isEmpty(): boolean {
    return this.items === undefined && this.uses === undefined;
  }

  /** True where something is named that may be declared in passing. */
  get isNamed(): boolean {
    return this.uses !== undefined;
  }

  takeItem(item: Item, isThere: boolean): void {
    this.items = isThere ? withOne(this.items, item) : withoutOne(this.items, item);
  }

  takeUse(use: Use, isThere: boolean): void {
    this.uses = isThere ? withOne(this.uses, use) : withoutOne(this.uses, use);
  }

  /** Settles anew what this id means. */
  settle(universes: Universes, told: Told): void {
    const before = new Map(this.entities.map((entity) => [entity.key, entity]));
    const drafts = draftsOf(listOf(this.items), listOf(this.uses), universes);
    this.entities = compact(Array.from(drafts, (draft) => this.entityOf(draft, before.get(draft.key), told)));
    const now = new Set(this.entities);
    for (const entity of before.values()) if (!now.has(entity)) told.gone(entity);
  }

  private entityOf(draft: Draft, known: Entity | undefined, told: Told): Entity {
    const entity =
      known?.kind === draft.kind ? known : new Entity(draft.key, draft.kind, draft.container, draft.id);
    const moved = entity.update(draft);
    if (entity !== known) told.come(entity);
    else if (moved) told.moved(entity);
    return entity;
  }
}

/**
 * What an id means, by the declarations of it and the places that may declare it in passing.
 * @param id stands for their own, where they are to have another one
 */
export function draftsOf(
  items: readonly Item[],
  uses: readonly Use[],
  universes: Universes,
  id?: string,
): Iterable<Draft> {
  const drafts = new Drafts();
  for (const item of items.length < 2 ? items : items.toSorted(itemsByPlace)) drafts.declare(item, id);
  for (const use of uses.length < 2 ? uses : uses.toSorted(usesByPlace))
    drafts.declareInline(use, universes, id);
  return drafts.all();
}

/** Whom to tell what has become of the entities of an id. */
export interface Told {
  readonly come: (entity: Entity) => void;
  readonly gone: (entity: Entity) => void;
  /** It stands elsewhere than before among all others. */
  readonly moved: (entity: Entity) => void;
}

interface Draft extends Places {
  readonly key: string;
  readonly kind: KindName;
  readonly container: string;
  readonly id: string;
  readonly items: Item[];
  readonly inline: Use[];
  readonly namings: Naming[];
  readonly conflicts: Item[];
}

class Drafts {
  private readonly drafts = new Map<string, Draft>();

  all(): Iterable<Draft> {
    return this.drafts.values();
  }

  declare(item: Item, id = item.id): void {
    const draft = this.draft(item.container, id, item.kind!.name);
    if (draft.kind !== item.kind!.name) {
      draft.conflicts.push(item);
      return;
    }
    draft.items.push(item);
    const { name } = item.node.label;
    if (name) draft.namings.push({ uri: item.uri, text: name.text, span: name });
  }

  /** An id with a name in quotes names what is known by that id where it stands, or else declares it. */
  declareInline(use: Use, universes: Universes, id = use.path.ids[0]!.text): void {
    const [kind] = use.targets;
    const known = this.visible(id, use, universes);
    const own = kindOf(kind!)?.global ? '' : (use.scope.owner ?? '');
    const draft = known ?? this.draft(own, id, kind!);
    if (!known) draft.inline.push(use);
    draft.namings.push({ uri: use.uri, text: use.name!.text, span: use.name! });
  }

  /** What an id means at a use, as far as it is declared by now. */
  private visible(id: string, { scope, targets }: Use, universes: Universes): Draft | undefined {
    const owner = scope.owner ?? '';
    for (const container of [owner, ...(universes.get(owner) ?? []), '']) {
      const draft = this.drafts.get(join(container, id));
      if (draft && targets.includes(draft.kind)) return draft;
    }
    return undefined;
  }

  private draft(container: string, id: string, kind: KindName): Draft {
    const key = join(container, id);
    const known = this.drafts.get(key);
    if (known) return known;
    const draft = { key, kind, container, id, items: [], inline: [], namings: [], conflicts: [] };
    this.drafts.set(key, draft);
    return draft;
  }
}

/** The order of the text, file by file. */
export function itemsByPlace(a: Item, b: Item): number {
  return a.uri === b.uri ? a.node.start - b.node.start : a.uri < b.uri ? -1 : 1;
}

function usesByPlace(a: Use, b: Use): number {
  return a.uri === b.uri ? a.path.start - b.path.start : a.uri < b.uri ? -1 : 1;
}
