// Looks at one thing each, which are taken anew when something has changed that they have read.
import type { Entity } from '../model/entity';
import type { FileFacts, Item } from '../model/facts';
import type { Living } from '../model/living';
import { Task } from '../model/reactive';

/** What rules look at. */
export type Thing = Item | Entity | FileFacts | Living;

/** Who keeps what looks find. */
export interface Looks {
  /** A look is due again. */
  readonly again: (task: Look) => void;
  readonly look: (task: Look, look: () => void) => void;
}

/** How things of one sort are looked at. */
export interface Manner<T> {
  /** Where a thing stands that is looked at. */
  readonly files: (thing: T) => readonly string[];
  readonly look: (thing: T) => void;
  readonly looks: Looks;
}

/** A look at one thing, by the rules for such things. */
export interface Look extends Task {
  readonly files: readonly string[];
}

/** There are so many of these that each knows no more than the thing. */
export class LookAt<T extends Thing> extends Task implements Look {
  constructor(
    private readonly thing: T,
    private readonly manner: Manner<T>,
  ) {
    super();
  }

  get files(): readonly string[] {
    return this.manner.files(this.thing);
  }

  due(): void {
    this.manner.looks.again(this);
  }

  protected work(): void {
    const { look, looks } = this.manner;
    looks.look(this, () => {
      look(this.thing);
    });
  }
}
