// The facts of all files under one root, as one: everything that is declared, by its key, and the
// members of every show and universe. Built anew from facts; nothing in it changes afterwards.
import { kindOf, type KindName } from '../../grammar/schema';
import type { Span, Text } from '../syntax/tree';
import { defaultConfig, type Config } from './config';
import { once } from './once';
import { join, type FieldFact, type FileFacts, type Item, type Use } from './facts';

export interface Dataset {
  readonly config: Config;
  /** The files in the order of their addresses. */
  readonly files: readonly FileFacts[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** For each container's key (empty for the whole dataset) its members by id. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, Entity>>;
  /** Episodes with two numbers by the key that either number alone would have. */
  readonly doubles: ReadonlyMap<string, Entity>;
  /** For each show's key, the keys of the universes that it says it belongs to. */
  readonly universes: ReadonlyMap<string, readonly string[]>;
}

/** Something that is declared: a show, a person, a season …, put together from every place that declares it. */
export interface Entity {
  readonly key: string;
  readonly kind: KindName;
  /** Among the members of its container: `tutu`, `s2`, `s2e3`. */
  readonly id: string;
  /** The key of what it is a member of; empty for what is known everywhere. */
  readonly container: string;
  /** Its name in quotes at the first place that has one, else its id. */
  readonly name: string;
  /** Its declarations, in the order of the dataset. */
  readonly items: readonly Item[];
  /** Its fields, from all its blocks. */
  readonly fields: readonly FieldFact[];
  /** What is declared in its blocks. */
  readonly children: readonly Item[];
  /** The places that declare it within another statement: an id with a name in quotes. */
  readonly inline: readonly Use[];
  /** Every name in quotes that it is given. */
  readonly namings: readonly Naming[];
  /** Declarations of the same id as another kind. */
  readonly conflicts: readonly Item[];
}

export interface Naming {
  readonly uri: string;
  readonly text: string;
  readonly span: Span;
}

/** A file of a dataset, by its address. */
export function fileAt(dataset: Dataset, uri: string): FileFacts | undefined {
  return filesByUri(dataset).get(uri);
}

const filesByUri = once(
  ({ files }: Dataset): ReadonlyMap<string, FileFacts> => new Map(files.map((file) => [file.uri, file])),
);

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Puts files together. @param files in any order; the result does not depend on it */
export function datasetOf(files: Iterable<FileFacts>, config: Config = defaultConfig): Dataset {
  const sorted = [...files].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  const builder = new Builder();
  for (const file of sorted) for (const item of file.items) builder.declare(item);
  builder.joinUniverses();
  for (const file of sorted) for (const use of file.uses) if (use.name) builder.declareInline(use, use.name);
  const { entities, members, doubles, universes } = builder;
  return { config, files: sorted, entities, members, doubles, universes };
}

class Builder {
  readonly entities = new Map<string, Writable<Entity>>();
  readonly members = new Map<string, Map<string, Entity>>();
  readonly doubles = new Map<string, Entity>();
  readonly universes = new Map<string, string[]>();

  declare(item: Item): void {
    if (item.key === undefined || !item.kind) return;
    const entity = this.entity(item.container, item.id, item.kind.name);
    if (entity.kind !== item.kind.name) {
      entity.conflicts.push(item);
      return;
    }
    entity.items.push(item);
    entity.fields.push(...item.fields);
    entity.children.push(...item.children);
    if (item.node.label.name) name(entity, item.uri, item.node.label.name);
    if (item.kind.name === 'episode') this.listNumbers(item, entity);
  }

  /** `53..54` is one airing with two numbers: either of them means it. */
  private listNumbers({ container, id }: Item, entity: Entity): void {
    const [, season = '', from, to] = /^(s\d+)?e(\d+)\.\.(\d+)$/.exec(id) ?? [];
    if (from === undefined || Number(to) - Number(from) > 99) return;
    for (let number = Number(from); number <= Number(to); number++)
      this.doubles.set(join(container, `${season}e${number}`), entity);
  }

  /** A show is in a universe by standing in its block, by saying so, or by being included there. */
  joinUniverses(): void {
    for (const { key, kind, items, fields } of this.entities.values()) {
      if (kind === 'universe') for (const show of idsIn(fields, 'includes')) this.joinUniverse(show, key);
      if (kind !== 'show') continue;
      for (const { parent } of items)
        if (parent?.kind?.name === 'universe' && parent.key) this.joinUniverse(key, parent.key);
      for (const universe of idsIn(fields, 'universe')) this.joinUniverse(key, universe);
    }
  }

  private joinUniverse(show: string, universe: string): void {
    const known = this.universes.get(show) ?? [];
    if (!known.includes(universe)) this.universes.set(show, [...known, universe]);
  }

  /** An id with a name in quotes names what is known by that id where it stands, or else declares it. */
  declareInline(use: Use, text: Text): void {
    const [kind] = use.targets;
    if (use.path.ids.length !== 1 || !kind) return;
    const id = use.path.ids[0]!.text;
    const known = this.visible(id, use);
    const own = kindOf(kind)?.global ? '' : (use.scope.owner ?? '');
    const entity = known ?? this.entity(own, id, kind);
    if (!known) entity.inline.push(use);
    name(entity, use.uri, text);
  }

  /** What an id means at a use, as far as it is declared by now. */
  private visible(id: string, { scope, targets }: Use): Writable<Entity> | undefined {
    const owner = scope.owner ?? '';
    const containers = new Set([owner, ...(this.universes.get(owner) ?? []), '']);
    for (const container of containers) {
      const entity = this.entities.get(join(container, id));
      if (entity && targets.includes(entity.kind)) return entity;
    }
    return undefined;
  }

  private entity(container: string, id: string, kind: KindName): Writable<Entity> {
    const key = join(container, id);
    const known = this.entities.get(key);
    if (known) return known;
    const entity: Writable<Entity> = {
      key,
      kind,
      id,
      container,
      name: id,
      items: [],
      fields: [],
      children: [],
      inline: [],
      namings: [],
      conflicts: [],
    };
    this.entities.set(key, entity);
    const members = this.members.get(container) ?? new Map<string, Entity>();
    this.members.set(container, members.set(id, entity));
    return entity;
  }
}

/** The ids that a field names, before anything is resolved. */
function idsIn(fields: readonly FieldFact[], name: string): readonly string[] {
  const values = fields.filter(({ node }) => node.name.text === name).flatMap(({ node }) => node.values);
  return values.flatMap(({ atom }) => (atom.type === 'reference' ? [atom.path.ids[0]!.text] : []));
}

function name(entity: Writable<Entity>, uri: string, { text, start, end }: Text): void {
  if (entity.namings.length === 0) entity.name = text;
  entity.namings.push({ uri, text, span: { start, end } });
}
