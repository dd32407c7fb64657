// What stands under one key of an index: values, each with the thing that has entered it. There are many of these, and
// most hold one value, which takes no lists.
import { Cell, sameList } from './reactive';

/** Whom a thing stands before: below zero for the second. */
type Order<Thing> = (a: Thing, b: Thing) => number;

export class Slot<Thing extends object, Value> extends Cell {
  private thing: Thing | undefined = undefined;
  private value: Value | undefined = undefined;
  /** In place of these two, where there have been several. */
  private several: Entries<Thing, Value> | undefined = undefined;

  /** All values, in the order of their things: those of one thing as it has entered them. */
  inOrder(order: Order<Thing>): readonly Value[] {
    this.read();
    if (this.several) return this.several.inOrder(order);
    return this.thing ? [this.value as Value] : none;
  }

  /**
   * Has a thing enter values.
   * @param isNew whether it had entered none before, which need not be looked for then
   */
  put(thing: Thing, values: readonly Value[], isNew: boolean): void {
    if (!isNew && sameList(this.enteredBy(thing), values)) return;
    if (this.several || values.length > 1 || (this.thing && this.thing !== thing)) {
      this.several ??= this.begun();
      if (isNew) this.several.add(thing, values);
      else this.several.replace(thing, values);
    } else [this.thing, this.value] = [thing, values[0]];
    this.changed();
  }

  /** Lets go of what a thing has entered. */
  drop(thing: Thing): void {
    this.take(thing);
    this.changed();
  }

  /** The things stand in another order than before. */
  moved(): void {
    this.several?.change();
    this.changed();
  }

  private enteredBy(thing: Thing): readonly Value[] {
    if (this.several) return this.several.enteredBy(thing);
    return this.thing === thing ? [this.value as Value] : none;
  }

  private take(thing: Thing): void {
    this.several?.take(thing);
    if (this.thing === thing) [this.thing, this.value] = [undefined, undefined];
  }

  private begun(): Entries<Thing, Value> {
    const several = new Entries<Thing, Value>();
    if (this.thing) several.add(this.thing, [this.value as Value]);
    [this.thing, this.value] = [undefined, undefined];
    return several;
  }
}

const none: readonly never[] = [];

/** Values side by side with the things that have entered them. */
class Entries<Thing extends object, Value> {
  private things: Thing[] = [];
  private values: Value[] = [];
  /** True while the values are in order, and others may have their list. */
  private isTold = false;

  inOrder(order: Order<Thing>): readonly Value[] {
    if (!this.isTold) this.sort(order);
    this.isTold = true;
    return this.values;
  }

  enteredBy(thing: Thing): readonly Value[] {
    return this.values.filter((_, i) => this.things[i] === thing);
  }

  add(thing: Thing, values: readonly Value[]): void {
    this.change();
    for (const value of values) {
      this.things.push(thing);
      this.values.push(value);
    }
  }

  /** Where a thing has entered something already, others keep their order. */
  replace(thing: Thing, values: readonly Value[]): void {
    const at = this.things.indexOf(thing);
    this.take(thing);
    if (at < 0) {
      this.add(thing, values);
      return;
    }
    this.things.splice(at, 0, ...values.map(() => thing));
    this.values.splice(at, 0, ...values);
  }

  take(thing: Thing): void {
    this.values = this.values.filter((_, i) => this.things[i] !== thing);
    this.things = this.things.filter((one) => one !== thing);
  }

  /** Leaves the list that others have as it is. */
  change(): void {
    if (this.isTold) this.values = this.values.slice();
    this.isTold = false;
  }

  private sort(order: Order<Thing>): void {
    const { things, values } = this;
    const places = things.map((_, i) => i);
    places.sort((a, b) => (things[a] === things[b] ? a - b : order(things[a]!, things[b]!)));
    this.things = places.map((i) => things[i]!);
    this.values = places.map((i) => values[i]!);
  }
}
