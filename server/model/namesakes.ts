// Everything that is declared under one id, whatever it is a member of: what names are looked up in. Who looks up
// an id depends on all that is called so, and on nothing else.
import type { Entity } from './entity';
import { eachOf, findOne, withOne, withoutOne, type Few } from './few';
import { Cell, isReading } from './reactive';

/** All of one id. */
export class Namesakes extends Cell {
  private entities: Few<Entity> = undefined;

  get isEmpty(): boolean {
    return this.entities === undefined;
  }

  /** The one that is a member of a container. */
  within(container: string): Entity | undefined {
    return findOne(this.entities, (entity) => entity.container === container);
  }

  all(): readonly Entity[] {
    this.read();
    const found: Entity[] = [];
    eachOf(this.entities, (entity) => found.push(entity));
    return found;
  }

  /** In place of the one that is a member of the same container. */
  put(entity: Entity): void {
    const before = this.within(entity.container);
    if (before) this.entities = withoutOne(this.entities, before);
    this.entities = withOne(this.entities, entity);
    this.changed();
  }

  drop(entity: Entity): void {
    this.entities = withoutOne(this.entities, entity);
    this.changed();
  }
}

/** Those of all ids. */
export class NamesakesById {
  private readonly byId = new Map<string, Namesakes>();

  /** Undefined where nothing is called so. */
  get(id: string): Namesakes | undefined {
    const known = isReading() ? this.of(id) : this.byId.get(id);
    known?.read();
    return known?.isEmpty ? undefined : known;
  }

  put(entity: Entity): void {
    this.of(entity.id).put(entity);
  }

  drop(entity: Entity): void {
    this.of(entity.id).drop(entity);
  }

  private of(id: string): Namesakes {
    const known = this.byId.get(id);
    if (known) return known;
    const namesakes = new Namesakes();
    this.byId.set(id, namesakes);
    return namesakes;
  }
}
