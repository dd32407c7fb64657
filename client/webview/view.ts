// The page that is shown: how it is put there and changed, and what is found on it.
import type { CursorPlace, PageOptions, ShownPage } from '../preview/messages';
import { keepAllowed } from './allowed';
import { change } from './change';
import { removeClasses } from './classes';
import { leavesImagesOut, placeImages } from './images';
import { boxesOf, type Located } from './located';
import { Marks, type Placed } from './marks';
import { patch, read } from './patch';
import type { Words } from '../preview/page';
import { innermost, type Place } from './places';
import { placeProblems } from './problems';
import { scrollMap, type ScrollMap, type Spot } from './scroll';
import type { Stretch } from './scrolling';
import { Sources } from './sources';

export class View {
  shown: ShownPage | undefined;
  private readonly sources: Sources;
  private readonly marks: Marks;
  private map: ScrollMap | undefined;
  private cursor: CursorPlace | undefined;
  private here: readonly Element[] = [];

  constructor(
    readonly content: HTMLElement,
    words: Words,
  ) {
    this.sources = new Sources(content);
    this.marks = new Marks(words);
  }

  /**
   * Shows a page; its elements stay the same as far as they can.
   * @returns false where it is a change of another page than the one that is shown
   */
  show(shown: ShownPage, { problems, remoteImages }: PageOptions): boolean {
    const next = read(shown.html);
    keepAllowed(next);
    placeImages(next, shown.folders, remoteImages);
    this.forgetHere();
    this.moved();
    const focused = this.focused;
    if (!this.put(shown, next)) return false;
    this.shown = shown;
    this.markProblems(problems);
    this.markCursor();
    // Where a browser cannot move an element but by taking it out, it has lost the focus.
    if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
    return true;
  }

  private get focused(): HTMLElement | undefined {
    const { activeElement } = document;
    const isOfPage = activeElement instanceof HTMLElement && this.content.contains(activeElement);
    return isOfPage ? activeElement : undefined;
  }

  private put({ page, change: made }: ShownPage, next: HTMLElement): boolean {
    if (made) {
      const follows = this.shown?.id === made.since && change(this.content, next);
      return follows && this.sources.follow(made.moves);
    }
    if (this.shown?.page === page) patch(this.content, next);
    else this.content.replaceChildren(...next.childNodes);
    this.sources.renew();
    return true;
  }

  /** Marks the problems of the page, or takes the marks away. */
  markProblems(isWanted: boolean): void {
    const { files, problems } = this.shown ?? { files: [], problems: [] };
    // A button cannot stand in a drawing; what is drawn is written elsewhere too.
    const near = (stretch: Place): readonly Located[] =>
      this.sources.near(stretch).filter(({ element }) => element instanceof HTMLElement);
    this.marks.show(isWanted ? byElement(placeProblems(near, files, problems)) : new Map(), problems);
  }

  /** Whether pictures of the web are left out. */
  get leavesImagesOut(): boolean {
    return leavesImagesOut(this.content);
  }

  /** Says that elements may stand elsewhere now. */
  moved(): void {
    this.map = undefined;
  }

  /** Where the elements are for scrolling, measured when first asked for. */
  get scrollMap(): ScrollMap {
    this.map ??= scrollMap(boxesOf(this.sources.all, this.content));
    return this.map;
  }

  /** An offset of a file in the page's terms; undefined where nothing of the file is on the page. */
  spotOf(uri: string, offset: number): Spot | undefined {
    const file = this.shown?.files.indexOf(uri) ?? -1;
    return file < 0 ? undefined : { file, offset };
  }

  /** Where in the window the page shows what is written around a place, where nothing on it shows the place itself. */
  around({ uri, offset }: CursorPlace): Stretch | undefined {
    const spot = this.spotOf(uri, offset);
    const box = spot && this.sources.before(spot)?.getBoundingClientRect();
    // One box is soon measured: the map would be made anew whenever somebody types in a comment.
    if (box && box.bottom > box.top) return box;
    const height = spot && this.scrollMap.heightOf(spot);
    return height === undefined ? undefined : { top: height - scrollY, bottom: height - scrollY };
  }

  /** The source of an element of the page that has one. */
  placeOf(element: Element): Place | undefined {
    return this.sources.placeOf(element);
  }

  /** The element that a link's anchor means. */
  anchored(anchor: string): HTMLElement | undefined {
    return this.content.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`) ?? undefined;
  }

  /** Marks what is at the cursor. @returns the elements: a page may say a thing more than once */
  mark(cursor: CursorPlace): readonly Element[] {
    this.cursor = cursor;
    this.forgetHere();
    return this.markCursor();
  }

  private markCursor(): readonly Element[] {
    this.here = this.cursor ? this.atCursor(this.cursor).map(({ element }) => element) : [];
    for (const element of this.here) element.classList.add('series-here');
    return this.here;
  }

  private forgetHere(): void {
    for (const element of this.here) removeClasses(element, 'series-here');
    this.here = [];
  }

  /** The smallest elements that show what stands at the cursor, else one that begins in its line. */
  private atCursor({ uri, offset, lineStart, lineEnd }: CursorPlace): readonly Located[] {
    const file = this.spotOf(uri, offset)?.file;
    if (file === undefined) return [];
    const near = this.sources.near({ file, start: lineStart, end: lineEnd });
    const found = innermost(near, { file, start: offset, end: offset }).filter(({ isLeaf }) => isLeaf);
    if (found.length > 0) return found;
    const inLine = near.filter(({ isLeaf, start }) => isLeaf && start >= lineStart && start <= lineEnd);
    const next = inLine.find(({ start }) => start >= offset) ?? inLine.at(-1);
    return next ? [next] : [];
  }
}

/** @param places where each problem is shown */
function byElement(places: readonly (Located | undefined)[]): Placed {
  const placed = new Map<Element, number[]>();
  for (const [i, place] of places.entries()) {
    if (place) placed.set(place.element, [...(placed.get(place.element) ?? []), i]);
  }
  return placed;
}
