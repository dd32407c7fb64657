// Moves the page, and tells the extension when a person has. Every place that we move it to is remembered:
// the scroll event that finds the page there is our own echo, however late it comes.

/** A part of the page; in CSS pixels from the top of the window. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

export class Scrolling {
  private expected = 0;

  /** @param bar stays at the top of the window, above the page. @param moved a person has scrolled */
  constructor(
    private readonly bar: HTMLElement,
    moved: () => void,
  ) {
    addEventListener('scroll', () => {
      if (Math.abs(scrollY - this.expected) < 1) return;
      this.expected = scrollY;
      moved();
    });
  }

  /** The height of the page that stands right below the bar, in CSS pixels. */
  get height(): number {
    return scrollY + this.barBottom;
  }

  /** Brings a height of the page right below the bar. */
  toHeight(height: number): void {
    this.to(height - this.barBottom);
  }

  /** Scrolls so far from the top of the page. */
  to(top: number): void {
    scrollTo({ top, behavior: 'instant' });
    this.settle();
  }

  /** Whatever has moved the page just now, it was no person. */
  settle(): void {
    this.expected = scrollY;
  }

  /** Brings the first of some stretches of the page into view, unless one is there. */
  reveal(stretches: readonly Stretch[]): void {
    const [wanted] = stretches;
    if (!wanted || stretches.some((one) => this.isInView(one))) return;
    const first = this.barBottom;
    this.to(scrollY + wanted.top - first - (innerHeight - first) / 3);
  }

  private isInView({ top, bottom }: Stretch): boolean {
    const first = this.barBottom;
    const fillsView = top < first && bottom > innerHeight;
    return fillsView || (top >= first && Math.min(bottom, top + 40) <= innerHeight);
  }

  /** Changes the page, and keeps in its place what is at the top of the view. */
  keeping<Result>(change: () => Result): Result {
    const anchor = this.firstInView();
    const before = anchor?.getBoundingClientRect().top ?? 0;
    const result = change();
    // At its beginning the page stays, so that nothing need be laid out yet to know where that is.
    if (!anchor) return result;
    const moved = anchor.isConnected ? anchor.getBoundingClientRect().top - before : 0;
    this.to(scrollY + moved);
    return result;
  }

  /** The first small element below the bar: a large one says nothing of what moves inside it. */
  firstInView(): Element | undefined {
    if (this.expected === 0) return undefined;
    const x = innerWidth / 3;
    for (let y = this.barBottom + 2; y < innerHeight; y += 12) {
      const element = document.elementFromPoint(x, y);
      if (element && element.getBoundingClientRect().height < innerHeight / 2) return element;
    }
    return undefined;
  }

  private get barBottom(): number {
    return this.bar.getBoundingClientRect().bottom;
  }
}
