// Everything that is declared under one id, whatever it is a member of: what names are looked up in. Who looks up
// an id depends on all that is called so, and on nothing else.
import type { Entity } from './entity';
import { Cell, isReading } from './reactive';

/** All of one id. */
export class Namesakes extends Cell {
  /** Most ids are those of one thing: only more of them need a map. What is numbered has one in each show. */
  private first: Entity | undefined;
  private others: Map<string, Entity> | undefined;

  get isEmpty(): boolean {
    return this.first === undefined;
  }

  /** The one of this id, where there are no others. */
  get only(): Entity | undefined {
    return this.others?.size ? undefined : this.first;
  }

  /** The one that is a member of a container. */
  within(container: string): Entity | undefined {
    return this.first?.container === container ? this.first : this.others?.get(container);
  }

  all(): readonly Entity[] {
    this.read();
    return this.first ? [this.first, ...(this.others?.values() ?? [])] : [];
  }

  /** In place of the one that is a member of the same container. */
  put(entity: Entity): void {
    const { container } = entity;
    if (!this.first || this.first.container === container) this.first = entity;
    else (this.others ??= new Map<string, Entity>()).set(container, entity);
    this.changed();
  }

  drop(entity: Entity): void {
    if (this.first === entity) this.first = this.takeOther();
    else if (this.others?.get(entity.container) === entity) this.others.delete(entity.container);
    this.changed();
  }

  private takeOther(): Entity | undefined {
    for (const [container, other] of this.others ?? []) {
      this.others?.delete(container);
      return other;
    }
    return undefined;
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
