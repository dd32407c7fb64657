// A dataset that takes in changes: files come and go, and declarations within them. Each change settles anew
// what the ids mean that it touches, and nothing else; whoever has read of them hears of it through cells.
import type { Config } from './config';
import { byPlace, type Entity } from './entity';
import { Group, groupOfItem, groupOfUse, itemsByPlace, type Told } from './groups';
import { join } from './identity';
import type { Item, Use } from './items';
import { NamesakesById } from './namesakes';
import { forget } from './once';
import { Cell, sameList } from './reactive';
import type { FileChange, FileFacts } from './source-file';
import { TrackedMap } from './tracked-map';
import { universesOf } from './universes';

/** Everything that is known under one root, at one time. */
export interface Dataset {
  readonly config: Config;
  /** The files in the order of their addresses. */
  readonly files: readonly FileFacts[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** For each container's key (empty for the whole dataset) its members by id. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, Entity>>;
  /** What names are looked up in. */
  readonly namesakes: Pick<NamesakesById, 'get'>;
  /** Episodes with two numbers by the key that either number alone would have. */
  readonly doubles: ReadonlyMap<string, Entity>;
  /** For each show's key, the keys of the universes that it says it belongs to. */
  readonly universes: ReadonlyMap<string, readonly string[]>;
  /** What it is a state of: the same for all states of a dataset that changes. */
  readonly base: Living;
}

/** What a dataset is a state of. */
export interface Living extends Dataset {
  /** Tells of all there is, and from now on of every change. */
  readonly watch: (watcher: Watcher) => void;
  readonly file: (uri: string) => FileFacts | undefined;
}

/** Who wants to hear of everything that is there, and of what comes and goes. */
export interface Watcher {
  readonly file?: (file: FileFacts, isThere: boolean) => void;
  readonly item?: (item: Item, isThere: boolean) => void;
  readonly entity?: (entity: Entity, isThere: boolean) => void;
  /** It stands elsewhere than before among all that is declared. */
  readonly moved?: (entity: Entity) => void;
  /** All of a change has been told. @returns whether something followed from it, on which others may depend */
  readonly settled?: () => boolean;
}

export class LivingDataset implements Living {
  readonly base = this;
  readonly entities = new TrackedMap<string, Entity>(byPlace);
  readonly members = new TrackedMap<string, TrackedMap<string, Entity>>();
  readonly namesakes = new NamesakesById();
  readonly doubles = new TrackedMap<string, Entity>();
  readonly universes = new TrackedMap<string, readonly string[]>();
  private readonly filesByUri = new Map<string, FileFacts>();
  private readonly filesCell = new Cell();
  private readonly groups = new Map<string, Group>();
  private readonly unsettled = new Set<string>();
  private readonly works = new Set<Entity>();
  private readonly doubled = new Set<Item>();
  private readonly watchers = new Set<Watcher>();
  private worksChanged = false;
  private doublesChanged = false;
  private shown: Dataset | undefined;

  constructor(readonly config: Config) {}

  get files(): readonly FileFacts[] {
    this.filesCell.read();
    return [...this.filesByUri.values()].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  }

  file(uri: string): FileFacts | undefined {
    return this.filesByUri.get(uri);
  }

  /** The dataset as it is now, for those who keep it: it is another one after each change. */
  snapshot(): Dataset {
    if (this.shown) return this.shown;
    const { config, entities, members, namesakes, doubles, universes } = this;
    const files = this.files.map((file) => snapshotOf(file));
    this.shown = { config, files, entities, members, namesakes, doubles, universes, base: this };
    return this.shown;
  }

  watch(watcher: Watcher): void {
    this.watchers.add(watcher);
    for (const file of this.files) {
      watcher.file?.(file, true);
      if (watcher.item) for (const item of file.items) watcher.item(item, true);
    }
    if (watcher.entity) for (const entity of this.entities.values()) watcher.entity(entity, true);
  }

  /** Takes in files that are new, each in the place of the one with its address. */
  put(files: Iterable<FileFacts>): void {
    for (const { base: file } of files) {
      const before = this.filesByUri.get(file.uri);
      if (before) this.take(before, false);
      this.filesByUri.set(file.uri, file);
      this.take(file, true);
    }
    this.filesCell.changed();
    this.settle();
  }

  /**
   * Takes in many files that are new, in steps. Until the last of these it knows only some of them.
   * @param files the next is asked for when the one before is in
   */
  *fill(files: Iterable<FileFacts>): Generator<void, void> {
    for (const { base: file } of files) {
      this.filesByUri.set(file.uri, file);
      this.take(file, true);
      yield;
    }
    yield* this.settlingGroups();
    this.filesCell.changed();
    this.settle();
  }

  /** Leaves out a file. */
  remove(uri: string): void {
    const file = this.filesByUri.get(uri);
    if (!file) return;
    this.filesByUri.delete(uri);
    this.take(file, false);
    this.filesCell.changed();
    this.settle();
  }

  /** Takes in what an edit has changed in one of its files. */
  change({ gone, come, usesGone, usesCome, changed }: FileChange): void {
    for (const item of gone) this.item(item, false);
    for (const item of come) this.item(item, true);
    for (const use of usesGone) this.use(use, false);
    for (const use of usesCome) this.use(use, true);
    for (const item of changed) this.itemChanged(item);
    this.filesCell.changed();
    this.settle();
  }

  private take(file: FileFacts, isThere: boolean): void {
    for (const watcher of this.watchers) watcher.file?.(file, isThere);
    for (const item of file.items) {
      this.item(item, isThere);
      for (const use of item.uses) this.use(use, isThere);
    }
  }

  private item(item: Item, isThere: boolean): void {
    for (const watcher of this.watchers) watcher.item?.(item, isThere);
    const name = groupOfItem(item);
    if (name !== undefined) this.group(name).takeItem(item, isThere);
    if (isDouble(item)) {
      enter(this.doubled, item, isThere);
      this.doublesChanged = true;
    }
    if (isWork(item)) this.worksChanged = true;
  }

  private itemChanged(item: Item): void {
    // Its label may have another name now.
    const name = groupOfItem(item);
    if (name !== undefined) this.group(name);
    if (isWork(item)) this.worksChanged = true;
  }

  private use(use: Use, isThere: boolean): void {
    const name = groupOfUse(use);
    if (name !== undefined) this.group(name).takeUse(use, isThere);
  }

  /** A group that is about to change. */
  private group(name: string): Group {
    const group = this.groups.get(name) ?? new Group();
    this.groups.set(name, group);
    this.unsettled.add(name);
    return group;
  }

  private settle(): void {
    this.shown = undefined;
    this.settleGroups();
    // What belongs to which universe decides what an id means, but only declarations decide on that.
    if (this.worksChanged && this.settleUniverses()) {
      for (const [name, { isNamed }] of this.groups) if (isNamed) this.unsettled.add(name);
      this.settleGroups();
    }
    this.worksChanged = false;
    if (this.doublesChanged) this.settleDoubles();
    this.doublesChanged = false;
    // What one index says may depend on what another one does.
    while ([...this.watchers].filter(({ settled }) => settled?.()).length > 0);
  }

  private settleGroups(): void {
    const steps = this.settlingGroups();
    while (!steps.next().done);
  }

  private *settlingGroups(): Generator<void, void> {
    for (const name of this.unsettled) {
      this.unsettled.delete(name);
      const group = this.groups.get(name)!;
      group.settle(this.universes, this.told);
      if (group.isEmpty) this.groups.delete(name);
      yield;
    }
  }

  private readonly told: Told = {
    come: (entity) => {
      const members = this.members.get(entity.container) ?? new TrackedMap<string, Entity>(byPlace);
      this.members.put(entity.container, members);
      members.put(entity.id, entity);
      this.namesakes.put(entity);
      this.entities.put(entity.key, entity);
      if (entity.kind === 'show' || entity.kind === 'universe') {
        this.works.add(entity);
        // Another declaration of its id may be gone that made something else of it.
        this.worksChanged = true;
      }
      for (const watcher of this.watchers) watcher.entity?.(entity, true);
    },
    gone: (entity) => {
      if (this.works.delete(entity)) this.worksChanged = true;
      for (const watcher of this.watchers) watcher.entity?.(entity, false);
      forget(entity);
      if (this.entities.get(entity.key) !== entity) return;
      this.entities.drop(entity.key);
      this.members.get(entity.container)?.drop(entity.id);
      this.namesakes.drop(entity);
    },
    moved: (entity) => {
      for (const watcher of this.watchers) watcher.moved?.(entity);
      this.entities.orderChanged();
      this.members.get(entity.container)?.orderChanged();
    },
  };

  private settleUniverses(): boolean {
    return this.universes.become(universesOf(this.works), sameList);
  }

  /** `53..54` is one airing with two numbers: either of them means it. */
  private settleDoubles(): void {
    const found = new Map<string, Entity>();
    for (const { container, id, key } of [...this.doubled].sort(itemsByPlace)) {
      const entity = this.entities.get(key!);
      const [, season = '', from = '', to = ''] = doubleNumber.exec(id) ?? [];
      if (entity?.kind !== 'episode' || Number(to) - Number(from) > 99) continue;
      for (let number = Number(from); number <= Number(to); number++)
        found.set(join(container, `${season}e${number}`), entity);
    }
    this.doubles.become(found, Object.is);
  }
}

function snapshotOf(file: FileFacts): FileFacts {
  return 'snapshot' in file ? (file.snapshot as () => FileFacts)() : file;
}

function enter<T>(set: Set<T>, one: T, isThere: boolean): void {
  if (isThere) set.add(one);
  else set.delete(one);
}

const doubleNumber = /^(s\d+)?e(\d+)\.\.(\d+)$/;

function isDouble({ key, kind, id }: Item): boolean {
  return key !== undefined && kind?.name === 'episode' && doubleNumber.test(id);
}

function isWork({ key, kind }: Item): boolean {
  return key !== undefined && (kind?.name === 'show' || kind?.name === 'universe');
}
