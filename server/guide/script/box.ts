// The search box: a field with a list below it, as the combobox pattern of ARIA has it. The index is loaded when
// the field is first entered.
import type { Engine, Found } from './engine';
import { element, List } from './list';
import { loadEngine } from './load';

export class Box {
  private readonly input = element('input', 'search-input');
  private readonly list: List;
  private readonly panel = element('div', 'search-panel');
  /** What there is to say besides the list: for eyes below it, and for ears. */
  private readonly note = element('p', 'search-note');
  private readonly status = element('p', 'search-status');
  private engine: Engine | undefined;
  private isLoading = false;
  /** True where Enter was pressed before anything could be found. */
  private isAwaited = false;

  /** @param root the address of the site's folder */
  constructor(
    private readonly place: Element,
    private readonly root: URL,
  ) {
    this.list = new List(root);
    this.layOut();
    this.input.addEventListener('focus', () => void this.load());
    this.input.addEventListener('input', () => this.look());
    this.input.addEventListener('click', () => this.look());
    this.input.addEventListener('keydown', (event) => this.press(event));
    this.list.element.addEventListener('click', () => this.close());
    this.place.addEventListener('focusout', (event) => {
      const { relatedTarget: next } = event as FocusEvent;
      if (!(next instanceof Node && this.place.contains(next))) this.close();
    });
  }

  private layOut(): void {
    const { input, panel, list, note, status } = this;
    Object.assign(input, { type: 'search', placeholder: 'Search', autocomplete: 'off', spellcheck: false });
    input.enterKeyHint = 'go';
    const roles = {
      role: 'combobox',
      'aria-label': 'Search the guide',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.element.id,
      autocapitalize: 'none',
    };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    status.setAttribute('role', 'status');
    note.ariaHidden = 'true';
    panel.hidden = true;
    panel.append(list.element, note);
    const landmark = element('search', '');
    landmark.append(input, status, panel);
    this.place.replaceChildren(landmark);
  }

  private async load(): Promise<void> {
    if (this.engine || this.isLoading) return;
    this.isLoading = true;
    try {
      this.engine = await loadEngine(this.root);
      this.look();
      await this.engine.ready;
      this.isLoading = false;
      this.look();
    } catch (error) {
      this.isLoading = false;
      this.isAwaited = false;
      this.open({ hits: [], count: 0 }, 'The search does not work: its index could not be loaded.');
      throw error;
    }
  }

  /** Finds what is typed, and shows it. */
  private look(): void {
    const text = this.input.value;
    if (text.trim() === '' || document.activeElement !== this.input) {
      this.close();
      return;
    }
    const found = this.engine?.search(text) ?? { hits: [], count: 0 };
    this.open(found, this.sayingOf(found, text));
    if (this.isAwaited && !this.isLoading) this.follow();
  }

  private sayingOf({ hits, count }: Found, text: string): string {
    if (count === 0) return this.isLoading ? 'Searching …' : `Nothing is called “${text.trim()}”.`;
    if (count > hits.length) return `${hits.length} of ${count} results`;
    return count === 1 ? '1 result' : `${count} results`;
  }

  private open({ hits }: Found, saying: string): void {
    this.list.show(hits);
    this.note.textContent = saying;
    this.status.textContent = saying;
    this.panel.hidden = false;
    this.input.ariaExpanded = String(hits.length > 0);
    this.tellChosen();
  }

  private close(): void {
    this.panel.hidden = true;
    this.isAwaited = false;
    this.status.textContent = '';
    this.input.ariaExpanded = 'false';
    this.input.removeAttribute('aria-activedescendant');
  }

  private tellChosen(): void {
    const { chosen } = this.list;
    if (chosen) this.input.setAttribute('aria-activedescendant', chosen.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.follow(event);
    else if (event.key === 'Escape' && !this.panel.hidden) this.close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  }

  private move(by: 1 | -1): void {
    if (this.panel.hidden) this.look();
    else this.list.move(by);
    this.tellChosen();
  }

  /** Opens what is chosen, in another tab where the keys ask for that. */
  private follow(keys?: KeyboardEvent): void {
    if (this.panel.hidden) this.look();
    const { chosen } = this.list;
    this.isAwaited = !chosen && this.isLoading;
    const { ctrlKey = false, metaKey = false, shiftKey = false } = keys ?? {};
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey });
    chosen?.dispatchEvent(click);
  }
}
