// From a text to its items, all of them or only those that an edit can have changed.
import { Anchor } from './anchor';
import { begin, far, finish, matchItem, top } from './generated/matcher';
import { Item, readItem } from './item';
import { Source, startOf } from './source';
import type { Row } from './stretch';

/** Reads the items of a text that nobody has edited. */
export function readItems(text: string, row: Row): void {
  begin(text);
  const source = new Source(text, 0, new Anchor(0));
  for (let at = 0; at < text.length;) {
    const end = behindItem(at);
    if (top > 0) row.add(itemAt(source));
    at = end;
  }
  finish();
}

function behindItem(at: number): number {
  const end = matchItem(at);
  if (end <= at) throw new Error(`the grammar is not total: nothing matches at ${at}`);
  return end;
}

/** The item that was matched last. */
function itemAt(source: Source): Item {
  const start = startOf(0);
  const item = new Item(start, far + 1 - start);
  readItem(source, item);
  return item;
}

/** How much text is looked at first; more only where an item needs it. */
const narrow = 1 << 11;

/** A text of which parts are read. */
export interface Text {
  readonly length: number;
  readonly slice: (start: number, end: number) => string;
}

/** Matches items from a place in a text on, one by one, and looks at no more of the text than it has to. */
export class ItemReader {
  /** How many items have been matched. */
  matched = 0;
  private from = 0;
  private window = '';
  private size = narrow;

  /** @param at where the first item may begin, with the blanks before it */
  constructor(
    private readonly text: Text,
    public at: number,
  ) {
    this.look();
  }

  /** Matches the next item, and goes behind it. @returns where it begins; undefined at the end of the text */
  next(): number | undefined {
    for (;;) {
      if (this.at >= this.text.length) return undefined;
      if (this.at - this.from >= this.window.length) this.look();
      const end = behindItem(this.at - this.from);
      if (far >= this.window.length && this.from + this.window.length < this.text.length) this.widen();
      else {
        this.at = this.from + end;
        if (top > 0) {
          this.matched++;
          return this.from + startOf(0);
        }
      }
    }
  }

  /** Reads the item that was matched last. Its nodes hold on to its own text and no more. */
  read(): Item {
    const start = startOf(0);
    const end = this.at - this.from;
    const source = new Source(copied(this.window.slice(start, end)), start, new Anchor(0));
    const item = itemAt(source);
    item.at += this.from;
    return item;
  }

  /** Lets go of the text. */
  close(): void {
    finish();
  }

  private look(): void {
    this.from = this.at;
    this.window = this.text.slice(this.from, this.from + this.size);
    begin(this.window);
  }

  private widen(): void {
    this.size *= 4;
    this.look();
  }
}

/** The same text apart from the one that it was cut out of, which would stay in memory with it. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
