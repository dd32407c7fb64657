// The list of what was found: options of which one is chosen. What comes from the index gets into the page as
// text, never as markup.
import type { Hit } from './engine';

const prefix = 'series-search';

export class List {
  readonly element = element('div', 'search-list');
  private options: readonly HTMLAnchorElement[] = [];
  private at = -1;

  constructor(private readonly root: URL) {
    this.element.id = `${prefix}-list`;
    this.element.setAttribute('role', 'listbox');
    // It scrolls with the option that is chosen, and Tab goes past it.
    this.element.tabIndex = -1;
    this.element.setAttribute('aria-label', 'Search results');
  }

  /** The option that is chosen. */
  get chosen(): HTMLAnchorElement | undefined {
    return this.options[this.at];
  }

  /** Shows other hits, the first of them chosen. */
  show(hits: readonly Hit[]): void {
    this.options = hits.map((hit, i) => this.optionOf(hit, i));
    this.element.replaceChildren(...this.options);
    this.element.hidden = hits.length === 0;
    this.choose(0);
  }

  /** Chooses another option; after the last comes the first. */
  move(by: 1 | -1): void {
    this.choose((this.at + by + this.options.length) % this.options.length);
    this.chosen?.scrollIntoView({ block: 'nearest' });
  }

  private choose(at: number): void {
    this.at = at;
    for (const [i, option] of this.options.entries()) option.ariaSelected = String(i === at);
  }

  /** A link, to be opened like any other. */
  private optionOf({ name, kind, around, alias, href }: Hit, at: number): HTMLAnchorElement {
    const option = element('a', 'search-option');
    option.id = `${prefix}-${at}`;
    option.href = new URL(href, this.root).href;
    option.setAttribute('role', 'option');
    option.tabIndex = -1;
    const title = element('span', 'search-name');
    title.dir = 'auto';
    title.textContent = name;
    const about = element('span', 'search-about');
    const kindWord = kind.charAt(0).toUpperCase() + kind.slice(1);
    const words = [kindWord, ...(alias === undefined ? [] : [`“${alias}”`]), around.join(', ')];
    about.textContent = words.filter((word) => word !== '').join(' · ');
    option.append(title, ' ', about);
    option.addEventListener('pointermove', () => this.choose(at));
    return option;
  }
}

/** An element of a class. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
