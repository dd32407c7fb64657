// What a page tells a preview, and no reader: where its elements are written, names by which they stay themselves
// while others come and go around them, and the parts in which it changes.
import { fingerprint } from '../../model/fingerprint';
import { sameList } from '../../model/reactive';
import type { At } from '../guide';
import { Journal, type Answers } from './answers';
import { positionsOf, type Part } from './parts';
import { Html, markup } from './template';

/** A part that is being written. */
interface Draft {
  readonly journal: Journal;
  /** In the order in which they are written; the text says in which order they stand. */
  readonly places: At[];
  readonly parts: Part[];
  /** How often each name was given in it. */
  readonly names: Map<string, number>;
  /** The parts that it had before, by the names of their elements. */
  readonly before: ReadonlyMap<string, Part>;
}

export class Preview {
  private draft: Draft | undefined;
  private answers: Answers | undefined;

  /** @param number gives each part another number @param files takes in the addresses of files */
  constructor(
    private readonly number: () => number,
    private readonly files: Set<string>,
  ) {}

  /** Writes a whole page. @param before the page as it was @param write its contents, which ask `answers` */
  page(answers: Answers, before: Part | undefined, write: () => Html): Part {
    this.answers = answers;
    return this.written('', '', [], write, before);
  }

  /**
   * Writes a part, or finds the one from before where it was made of the same and would be answered the same.
   * @param inputs what it is made of
   * @param write makes its markup, with `attributes` for its element besides the name
   */
  part(tag: string, id: string, inputs: readonly unknown[], write: (attributes: Html) => Html): Html {
    const around = this.draft!;
    const before = around.before.get(id);
    const isSame =
      before?.tag === tag && sameList(before.inputs, inputs) && this.answers!.holds(before.journal);
    const part = isSame ? before : this.written(tag, id, inputs, write, before);
    around.parts.push(part);
    around.journal.add(part.journal);
    return new Html(`<%${around.parts.length - 1}>`);
  }

  /** The attributes of an element that is written at a place. */
  place(at: At): Html {
    this.files.add(at.uri);
    this.draft!.places.push(at);
    return new Html(`<@${this.draft!.places.length - 1}>`);
  }

  /** A name for an element, by what it says and by the name of the one around; of equal ones each has its own. */
  name(around: string, words: string): string {
    const { names } = this.draft!;
    const name = `k-${fingerprint(`${around} ${words}`)}`;
    const time = (names.get(name) ?? 0) + 1;
    names.set(name, time);
    return time === 1 ? name : `${name}-${time}`;
  }

  private written(
    tag: string,
    id: string,
    inputs: readonly unknown[],
    write: (attributes: Html) => Html,
    last: Part | undefined,
  ): Part {
    const { draft: around } = this;
    const number = this.number();
    const before = new Map(last?.parts.map((part) => [part.id, part]));
    const draft: Draft = { journal: new Journal(), places: [], parts: [], names: new Map(), before };
    this.become(draft);
    const raw = write(markup` data-part="${number}"`).text;
    this.become(around);
    const places: At[] = [];
    const text = raw.replace(/<@(\d+)>/g, (_, place: string) => {
      places.push(draft.places[Number(place)]!);
      return '<@>';
    });
    const { journal, parts } = draft;
    const written = positionsOf(places);
    return { number, tag, id, inputs, journal, text, places, written, parts, seen: undefined };
  }

  private become(draft: Draft | undefined): void {
    this.draft = draft;
    this.answers!.journal = draft?.journal;
  }
}
