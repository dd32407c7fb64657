// Which items of a text an edit can have changed, and what they are now. An item depends on the text from its
// start to as far as the matcher looked; so matching begins at the first item that looked as far as the edit, and
// ends where an item begins that stands wholly behind the edit and began at the same place before.
import type { Item } from './item';
import { ItemReader, type Text } from './match-items';
import { saysTheSame } from './same';
import { countWhile } from './sorted';
import type { Stretch } from './stretch';

/** What was replaced, in offsets of the text before, and how many code units stand there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

export interface Rematch {
  /** The stretches that the edit can have changed. */
  readonly first: number;
  readonly last: number;
  /** The items that stand in their place. */
  readonly items: readonly Item[];
  /** How many of them, at either end, were there before and are as they were. */
  readonly kept: number;
  readonly behind: number;
  /** Those of them that were not there before, or say something else. */
  readonly fresh: ReadonlySet<Item>;
  readonly matched: number;
}

/**
 * Matches what an edit can have changed. The stretches from `last` on are not moved yet.
 * @param longest no item of the text looked at more code units than these
 */
export function rematch(stretches: readonly Stretch[], text: Text, edit: Edit, longest: number): Rematch {
  const [first, index] = firstTouched(stretches, edit.start, longest);
  const keep = stretches[first]?.items.slice(0, index) ?? [];
  const shift = edit.length - (edit.end - edit.start);
  const [before, behind] = [new Cursor(stretches, first, index), new Cursor(stretches, first, index)];
  const reader = new ItemReader(text, keep.at(-1)?.end ?? 0);
  const read: Item[] = [];
  const fresh = new Set<Item>();
  let isInStep = false;
  for (let at = reader.next(); at !== undefined; at = reader.next()) {
    isInStep = at - shift >= edit.end && behind.find(at - shift) !== undefined;
    if (isInStep) break;
    const item = reader.read();
    const same = unchanged(item, before.find(at), edit);
    if (!same) fresh.add(item);
    read.push(same ?? item);
  }
  reader.close();
  const rest = isInStep ? behind.rest() : [];
  if (shift !== 0) for (const item of rest) item.move(shift);
  const last = isInStep ? behind.stretch + 1 : stretches.length;
  const items = [...keep, ...read, ...rest];
  return { first, last, items, kept: keep.length, behind: rest.length, fresh, matched: reader.matched };
}

/**
 * The first item that an edit can have changed, as the index of its stretch and its own in there. Where it begins
 * its stretch, which it may do no longer, it is told as one behind the stretch before.
 */
function firstTouched(
  stretches: readonly Stretch[],
  start: number,
  longest: number,
): readonly [number, number] {
  const before = countWhile(stretches, (stretch) => stretch.start + longest <= start);
  for (let i = Math.max(before - 1, 0); i < stretches.length; i++) {
    const index = stretches[i]!.firstLookingAt(start);
    if (index >= 0) return index === 0 ? behindStretch(stretches, i - 1) : [i, index];
  }
  return behindStretch(stretches, stretches.length - 1);
}

function behindStretch(stretches: readonly Stretch[], index: number): readonly [number, number] {
  return index < 0 ? [0, 0] : [index, stretches[index]!.items.length];
}

/** Goes through the items from before. */
class Cursor {
  constructor(
    private readonly stretches: readonly Stretch[],
    public stretch: number,
    private index: number,
  ) {}

  /** The item that began at an offset, which only grows from one question to the next. */
  find(at: number): Item | undefined {
    for (let item = this.item(); item; item = this.item()) {
      if (item.at >= at) return item.at === at ? item : undefined;
      this.index++;
    }
    return undefined;
  }

  /** The items of the stretch from the one that was found on. */
  rest(): readonly Item[] {
    return this.stretches[this.stretch]!.items.slice(this.index);
  }

  private item(): Item | undefined {
    while (this.stretch < this.stretches.length) {
      const item = this.stretches[this.stretch]!.items[this.index];
      if (item) return item;
      this.stretch++;
      this.index = 0;
    }
    return undefined;
  }
}

/** The item from before, where it says the same although it looked at what was edited. */
function unchanged(item: Item, before: Item | undefined, { start }: Edit): Item | undefined {
  if (before?.size !== item.size || before.end > start || !saysTheSame(before, item)) return undefined;
  before.reach = item.reach;
  return before;
}
