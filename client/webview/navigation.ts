// Goes from page to page within the guide, back and forth, and to the place on a page that was meant.
import type { Direction, FromPage } from '../preview/messages';
import type { Visit } from '../preview/state';
import { fold, foldedIn, unfoldAround } from './folding';
import { back, forward, visit, without, type Visits } from './history';
import type { Host } from './host';
import type { Scrolling } from './scrolling';
import type { View } from './view';

export class Navigation {
  /** The visits as they will be when the page that was asked for has come. */
  private awaited: Visits | undefined;

  /** @param changed the visits are others now */
  constructor(
    private readonly view: View,
    private readonly scrolling: Scrolling,
    private readonly host: Host,
    private readonly changed: (visits: Visits) => void,
  ) {}

  /** Goes to a place in the guide. */
  open(page: string, anchor: string | undefined): void {
    this.ask(visit(this.host.state(), { page, anchor, scroll: 0 }, scrollY));
  }

  travel(direction: Direction): void {
    const visits = (direction === 'back' ? back : forward)(this.host.state(), scrollY);
    if (visits) this.ask(visits);
  }

  /** A page has come: moves to where on it we wanted to be. To be called with the page in place. */
  arrive(page: string): void {
    const state = this.host.state();
    const wanted = this.awaited;
    this.awaited = undefined;
    if (wanted?.now?.page === page) this.settle(wanted);
    else if (state.now?.page === page) this.settle(state);
    else this.settle(visit(state, { page, anchor: undefined, scroll: 0 }, state.now?.scroll ?? 0));
  }

  /** A page that was asked for is gone. */
  forget(page: string): void {
    this.awaited = undefined;
    this.keep(without(this.host.state(), page));
  }

  /** Keeps where the page stands, and what is folded on it, for the next time it is shown. */
  remember(): void {
    const { now, folded } = this.host.state();
    const page = this.view.shown?.page;
    if (!now || now.page !== page) return;
    this.host.keep({
      now: { ...now, scroll: scrollY },
      folded: { ...folded, [page]: foldedIn(this.view.content) },
    });
  }

  private ask(visits: Visits): void {
    const page = visits.now?.page;
    if (page === undefined) return;
    if (page === this.view.shown?.page) {
      this.settle(visits);
      return;
    }
    this.remember();
    this.awaited = visits;
    const message: FromPage = { type: 'open', page };
    this.host.post(message);
  }

  private settle(visits: Visits): void {
    this.keep(visits);
    if (visits.now) this.moveTo(visits.now);
  }

  private keep(visits: Visits): void {
    this.host.keep(visits);
    this.changed(visits);
  }

  private moveTo({ page, anchor, scroll }: Visit): void {
    fold(this.view.content, this.host.state().folded[page] ?? []);
    const element = anchor === undefined || scroll > 0 ? undefined : this.view.anchored(anchor);
    if (!element) {
      this.scrolling.to(scroll);
      return;
    }
    unfoldAround(element);
    this.scrolling.toHeight(scrollY + element.getBoundingClientRect().top);
    arriveAt(element);
  }
}

/** The focus goes along, so that the next Tab goes on from there. */
function arriveAt(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.classList.add('series-arrived');
  element.addEventListener('animationend', () => element.classList.remove('series-arrived'), { once: true });
}
