// Marks on the elements of the page whose source has problems: each with a button that says what they are. Marks are
// put on the page that is shown, and brought up to date in place, so that one that has the focus keeps it.
import type { GuideProblem } from '../preview/messages';
import type { Words } from '../preview/page';
import { removeClasses } from './classes';
import { icon } from './icons';
import { severities, worst, type Severity } from './problems';

/** Problems by the elements that show them, as places among the page's. */
export type Placed = ReadonlyMap<Element, readonly number[]>;

export class Marks {
  private readonly marks = new Map<Element, HTMLElement>();

  constructor(private readonly words: Words) {}

  /** Marks these elements, and no others. */
  show(placed: Placed, problems: readonly GuideProblem[]): void {
    for (const [element, mark] of this.marks) {
      if (!placed.has(element)) this.remove(element, mark);
    }
    for (const [element, own] of placed) {
      const chosen = own.map((i) => problems[i]!);
      const severity = worst(chosen);
      const mark = this.marks.get(element) ?? newMark();
      this.marks.set(element, mark);
      const label = `${this.words[severity]}: ${chosen.map(({ message }) => message).join(' ')}`;
      describe(mark, own, severity, label);
      setSeverity(element, 'series-faulty', severity);
      putMark(element, mark);
    }
  }

  private remove(element: Element, mark: HTMLElement): void {
    this.marks.delete(element);
    mark.remove();
    removeClasses(element, 'series-faulty', ...severities.map(classOf));
  }
}

/** Whether a node is not of the page itself, but put there to mark it. */
export function isMark(node: Node): boolean {
  return node instanceof Element && node.classList.contains('series-mark');
}

/** The problems that a mark is for, by their places among the page's. */
export function problemsOfMark(mark: HTMLElement): readonly number[] {
  return (mark.dataset['problems'] ?? '').split(' ').filter(Boolean).map(Number);
}

function newMark(): HTMLElement {
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.setAttribute('aria-haspopup', 'dialog');
  return mark;
}

function describe(mark: HTMLElement, own: readonly number[], severity: Severity, label: string): void {
  const isOther = !mark.classList.contains(classOf(severity));
  mark.dataset['problems'] = own.join(' ');
  if (!isOther && mark.title === label) return;
  mark.title = label;
  mark.setAttribute('aria-label', label);
  if (!isOther) return;
  mark.className = `series-mark ${classOf(severity)}`;
  mark.replaceChildren(icon(severity));
}

function setSeverity(element: Element, name: string, severity: Severity): void {
  element.classList.add(name);
  for (const one of severities) element.classList.toggle(classOf(one), one === severity);
}

function classOf(severity: Severity): string {
  return `series-${severity}`;
}

/** Puts a mark where text may stand: in the heading of a section, or the first cell of a row. */
function putMark(element: Element, mark: Element): void {
  const link = element.closest('a');
  const text = element.matches('main, section, article, details, div, tr, table, ul, ol, dl, nav')
    ? element.querySelector('h1, h2, h3, h4, h5, h6, th, td, dt, dd, li, p')
    : element;
  const parent = text ?? element;
  if (link) {
    if (beside(mark, 'previousSibling') !== link) link.after(mark);
  } else if (mark.parentNode !== parent || beside(mark, 'nextSibling')) {
    parent.append(mark);
  }
}

/** What stands next to a mark, beyond other marks. */
function beside(mark: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let node = mark[side];
  while (node && isMark(node)) node = node[side];
  return node;
}
