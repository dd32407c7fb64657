// Shows problems: all of them below the bar, and those of one mark in a card beside it.
import type { FromPage, ShownPage } from '../preview/messages';
import type { Words } from '../preview/page';
import { problemsOfMark } from './marks';
import { patch } from './patch';
import { problemList } from './problem-list';

export class ProblemPanel {
  private shown: ShownPage | undefined;

  /** @param panel holds all problems. @param card holds those of a mark. @param summary opens the panel */
  constructor(
    private readonly panel: HTMLElement,
    private readonly card: HTMLElement,
    private readonly summary: HTMLElement,
    private readonly words: Words,
    post: (message: FromPage) => void,
  ) {
    summary.addEventListener('click', () => this.toggle());
    panel.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.toggle(false);
      summary.focus();
    });
    for (const place of [panel, card]) {
      place.addEventListener('click', ({ target }) => {
        const message = this.chosen(target);
        if (!message) return;
        if (place === card) card.hidePopover();
        post(message);
      });
    }
  }

  /** Follows the page: its problems are others now. */
  update(shown: ShownPage): void {
    this.shown = shown;
    if (shown.problems.length === 0) this.toggle(false);
    if (!this.panel.hidden) this.fill();
  }

  /** Opens the card of a mark, below it or, where there is no room, above. */
  open(mark: HTMLElement): void {
    if (!this.shown) return;
    this.card.replaceChildren(problemList(this.shown, problemsOfMark(mark), this.words));
    this.card.showPopover();
    const { left, top, bottom } = mark.getBoundingClientRect();
    const { width, height } = this.card.getBoundingClientRect();
    const below = bottom + 6;
    const y = below + height <= innerHeight ? below : Math.max(top - height - 6, 0);
    this.card.style.left = `${Math.max(Math.min(left, innerWidth - width - 8), 8)}px`;
    this.card.style.top = `${y}px`;
    this.card.querySelector('button')?.focus();
  }

  private toggle(isOpen = this.panel.hidden): void {
    this.panel.hidden = !isOpen;
    this.summary.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.fill();
  }

  private fill(): void {
    if (!this.shown) return;
    const next = document.createElement('div');
    next.append(problemList(this.shown, [...this.shown.problems.keys()], this.words));
    patch(this.panel, next);
  }

  private chosen(target: EventTarget | null): FromPage | undefined {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (!button || !this.shown) return undefined;
    const choice = { id: this.shown.id, problem: Number(button.dataset['problem']) };
    switch (button.dataset['action']) {
      case 'fix':
        return { type: 'fix', ...choice, title: button.textContent };
      case 'fixes':
        return { type: 'fixes', ...choice };
      default:
        return { type: 'problem', ...choice };
    }
  }
}
