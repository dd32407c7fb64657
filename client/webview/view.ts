// The page that is shown: how it is put there and changed, and what is found on it.
import type { CursorPlace, PageOptions, ShownPage } from '../preview/messages';
import { keepAllowed } from './allowed';
import { placeImages } from './images';
import { boxesOf, locatedIn, type Located } from './located';
import { markProblems } from './marks';
import { patch, read } from './patch';
import type { Words } from '../preview/page';
import { innermost } from './places';
import { scrollMap, type ScrollMap, type Spot } from './scroll';

export class View {
  shown: ShownPage | undefined;
  private located: readonly Located[] | undefined;
  private map: ScrollMap | undefined;
  private cursor: CursorPlace | undefined;

  constructor(
    readonly content: HTMLElement,
    private readonly words: Words,
  ) {}

  /** Shows a page; its elements stay the same as far as they can. @returns how many pictures are left out */
  show(shown: ShownPage, { problems, remoteImages }: PageOptions): number {
    const next = read(shown.html);
    keepAllowed(next);
    const leftOut = placeImages(next, shown.folders, remoteImages);
    if (problems) markProblems(next, shown, this.words);
    if (this.shown?.page === shown.page) patch(this.content, next);
    else this.content.replaceChildren(...next.childNodes);
    this.shown = shown;
    this.located = undefined;
    this.moved();
    this.markCursor();
    return leftOut;
  }

  /** Says that elements may stand elsewhere now. */
  moved(): void {
    this.map = undefined;
  }

  /** Where the elements are for scrolling, measured when first asked for. */
  get scrollMap(): ScrollMap {
    this.map ??= scrollMap(boxesOf(this.all, this.content));
    return this.map;
  }

  /** An offset of a file in the page's terms; undefined where nothing of the file is on the page. */
  spotOf(uri: string, offset: number): Spot | undefined {
    const file = this.shown?.files.indexOf(uri) ?? -1;
    return file < 0 ? undefined : { file, offset };
  }

  /** The element that a link's anchor means. */
  anchored(anchor: string): HTMLElement | undefined {
    return this.content.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`) ?? undefined;
  }

  /** Marks what is at the cursor. @returns the elements: a page may say a thing more than once */
  mark(cursor: CursorPlace): readonly Element[] {
    this.cursor = cursor;
    return this.markCursor();
  }

  private markCursor(): readonly Element[] {
    for (const old of this.content.querySelectorAll('.series-here')) old.classList.remove('series-here');
    const elements = this.cursor ? this.atCursor(this.cursor).map(({ element }) => element) : [];
    for (const element of elements) element.classList.add('series-here');
    return elements;
  }

  /** The smallest elements that show what stands at the cursor, else one that begins in its line. */
  private atCursor({ uri, offset, lineStart, lineEnd }: CursorPlace): readonly Located[] {
    const file = this.spotOf(uri, offset)?.file;
    if (file === undefined) return [];
    const found = innermost(this.all, { file, start: offset, end: offset }).filter(({ isLeaf }) => isLeaf);
    if (found.length > 0) return found;
    const inLine = this.all.filter(
      (one) => one.isLeaf && one.file === file && one.start >= lineStart && one.start <= lineEnd,
    );
    const next = inLine.find(({ start }) => start >= offset) ?? inLine.at(-1);
    return next ? [next] : [];
  }

  private get all(): readonly Located[] {
    this.located ??= locatedIn(this.content);
    return this.located;
  }
}
