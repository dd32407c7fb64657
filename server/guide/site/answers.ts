// What the parts of a page ask of all of it: where entries are, and which numbers and names are free.
import type { Page } from '../document/blocks';
import type { Place } from '../document/places';
import { Notes, type Mark } from './notes';
import { hrefTo, type Paths } from './paths';
import { Regions } from './regions';

/** What one part has asked, with the parts in it. */
export class Journal {
  /** For each entry, the file that shows it, with a mark where it is not all of the page. */
  readonly places = new Map<string, string | undefined>();
  readonly pages = new Map<string, boolean>();
  readonly marks: Mark[] = [];
  readonly regions: {
    readonly wanted: string;
    readonly headings: readonly string[];
    readonly name: string;
  }[] = [];

  /** Takes in what a part within has asked. */
  add({ places, pages, marks, regions }: Journal): void {
    for (const [ref, file] of places) this.places.set(ref, file);
    for (const [name, isThere] of pages) this.pages.set(name, isThere);
    this.marks.push(...marks);
    this.regions.push(...regions);
  }
}

export class Answers {
  /** Where questions are noted, if they are. */
  journal: Journal | undefined;
  readonly notes = new Notes();
  private readonly regions = new Regions();

  constructor(
    private readonly paths: Paths,
    private readonly page: Page,
  ) {}

  /** The way to an entry; undefined where no page shows it. */
  hrefOf(ref: string): string | undefined {
    const place = this.placeOf(ref);
    return place && hrefTo(this.paths, this.page, place);
  }

  /** True where this page shows an entry. */
  isHere(ref: string): boolean {
    return this.placeOf(ref)?.page === this.page;
  }

  /** The way to a page that is about no single entry. */
  hrefOfPage(name: string): string | undefined {
    const page = this.paths.named.get(name);
    this.journal?.pages.set(name, page !== undefined);
    return page && hrefTo(this.paths, this.page, { page, anchor: undefined });
  }

  /** The next mark of a source. */
  mark(source: string): Mark {
    const mark = this.notes.mark(source);
    this.journal?.marks.push(mark);
    return mark;
  }

  /** A name for one more region, see `Regions`. */
  region(wanted: string, headings: readonly string[]): string {
    const name = this.regions.name(wanted, headings);
    this.journal?.regions.push({ wanted, headings, name });
    return name;
  }

  /** Asks all questions of a part again. @returns whether the answers are the same; if not, nothing was asked */
  holds(journal: Journal): boolean {
    for (const [ref, file] of journal.places)
      if (this.fileOf(this.paths.places.get(ref)) !== file) return false;
    for (const [name, isThere] of journal.pages) if (this.paths.named.has(name) !== isThere) return false;
    const [notes, regions] = [this.notes.state(), this.regions.state()];
    const isSame =
      journal.marks.every(({ source, number, time }) => {
        const mark = this.notes.mark(source);
        return mark.number === number && mark.time === time;
      }) &&
      journal.regions.every(({ wanted, headings, name }) => this.regions.name(wanted, headings) === name);
    if (isSame) return true;
    this.notes.reset(notes);
    this.regions.reset(regions);
    return false;
  }

  private placeOf(ref: string): Place | undefined {
    const place = this.paths.places.get(ref);
    this.journal?.places.set(ref, this.fileOf(place));
    return place;
  }

  private fileOf(place: Place | undefined): string | undefined {
    if (!place) return undefined;
    const file = this.paths.files.get(place.page) ?? '';
    return place.anchor === undefined ? file : `${file}#`;
  }
}
