// What is declared, put together from every place that declares it.
import type { KindName } from '../../grammar/schema';
import type { Text } from '../syntax/tree';
import type { FieldFact, Item, Use } from './items';
import { compact } from './lists';
import { results, type Results } from './once';
import { Cell, sameList } from './reactive';

/** A name in quotes; its span is that of the quotes. */
export interface Naming {
  readonly uri: string;
  readonly text: string;
  readonly span: Text;
}

/** The places that declare something, in the order of the dataset. */
export interface Places {
  readonly items: readonly Item[];
  readonly inline: readonly Use[];
  readonly namings: readonly Naming[];
  readonly conflicts: readonly Item[];
}

const nowhere: Places = { items: [], inline: [], namings: [], conflicts: [] };

/** What all have together; most things are declared in one place, whose list will do. */
function allOf<T>(items: readonly Item[], listOf: (item: Item) => readonly T[]): readonly T[] {
  return items.length === 1 ? listOf(items[0]!) : items.flatMap(listOf);
}

/** Something that is declared: a show, a person, a season …, put together from every place that declares it. */
export class Entity {
  private readonly cell = new Cell();
  private readonly nameCell = new Cell();
  private places: Places = nowhere;
  [results]?: Results = undefined;

  /**
   * @param container the key of what it is a member of; empty for what is known everywhere
   * @param id among the members of its container: `tutu`, `s2`, `s2e3`
   */
  constructor(
    readonly key: string,
    readonly kind: KindName,
    readonly container: string,
    readonly id: string,
  ) {}

  /** Its name in quotes at the first place that has one, else its id. */
  get name(): string {
    this.nameCell.read();
    return this.places.namings[0]?.text ?? this.id;
  }

  /** Its declarations. */
  get items(): readonly Item[] {
    this.cell.read();
    return this.places.items;
  }

  /** The places that declare it within another statement: an id with a name in quotes. */
  get inline(): readonly Use[] {
    this.cell.read();
    return this.places.inline;
  }

  /** Every name in quotes that it is given. */
  get namings(): readonly Naming[] {
    this.cell.read();
    return this.places.namings;
  }

  /** Declarations of the same id as another kind. */
  get conflicts(): readonly Item[] {
    this.cell.read();
    return this.places.conflicts;
  }

  /** Its fields, from all its blocks. */
  get fields(): readonly FieldFact[] {
    return allOf(this.items, ({ fields }) => fields);
  }

  /** What is declared in its blocks. */
  get children(): readonly Item[] {
    return allOf(this.items, ({ children }) => children);
  }

  /** Takes in where it is declared now. @returns whether it stands elsewhere than before among others */
  update({ items, inline, namings, conflicts }: Places): boolean {
    const before = this.places;
    const places = {
      items: compact(items),
      inline: compact(inline),
      namings: compact(namings),
      conflicts: compact(conflicts),
    };
    this.places = places;
    const moved =
      before.items[0] !== places.items[0] ||
      (places.items.length === 0 && before.inline[0] !== places.inline[0]);
    const isSame =
      sameList(before.items, places.items) &&
      sameList(before.inline, places.inline) &&
      sameList(before.conflicts, places.conflicts) &&
      before.namings.length === places.namings.length &&
      before.namings.every(({ span }, i) => span === places.namings[i]!.span);
    if ((before.namings[0]?.text ?? this.id) !== this.name) this.nameCell.changed();
    if (!isSame) this.cell.changed();
    return moved;
  }
}

/** The order of a dataset: by declarations, then by the first places that declare what has none. */
export function byPlace(a: Entity, b: Entity): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one.declared !== other.declared) return one.declared ? -1 : 1;
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.start - other.start;
}

function placeOf({ items, inline }: Entity): { declared: boolean; uri: string; start: number } {
  const [item] = items;
  if (item) return { declared: true, uri: item.uri, start: item.node.start };
  const [use] = inline;
  return { declared: false, uri: use?.uri ?? '', start: use?.path.start ?? 0 };
}
