// Marks on the elements of a page whose source has problems: each with a button that says what they are.
import type { ShownPage } from '../preview/messages';
import type { Words } from '../preview/page';
import { icon } from './icons';
import { locatedIn } from './located';
import { placeProblems, worst, type Severity } from './problems';

/** Marks a page before it is shown. */
export function markProblems(root: ParentNode, { files, problems }: ShownPage, words: Words): void {
  // A button cannot stand in a drawing; what is drawn is written elsewhere too.
  const written = locatedIn(root).filter(({ element }) => element instanceof HTMLElement);
  const placed = placeProblems(written, files, problems);
  for (const [{ element }, own] of placed) {
    const chosen = own.map((i) => problems[i]!);
    const severity = worst(chosen);
    element.classList.add('series-faulty', `series-${severity}`);
    addMark(
      element,
      markFor(own, severity, `${words[severity]}: ${chosen.map(({ message }) => message).join(' ')}`),
    );
  }
}

function markFor(own: readonly number[], severity: Severity, label: string): HTMLElement {
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = `series-mark series-${severity}`;
  mark.dataset['problems'] = own.join(' ');
  mark.title = label;
  mark.setAttribute('aria-label', label);
  mark.setAttribute('aria-haspopup', 'dialog');
  mark.append(icon(severity));
  return mark;
}

/** Puts a mark where text may stand: in the heading of a section, or the first cell of a row. */
function addMark(element: Element, mark: Element): void {
  const inLine = element.closest('a');
  const text = element.matches('main, section, article, details, div, tr, table, ul, ol, dl, nav')
    ? element.querySelector('h1, h2, h3, h4, h5, h6, th, td, dt, dd, li, p')
    : element;
  if (inLine) inLine.after(mark);
  else (text ?? element).append(mark);
}

/** The problems that a mark is for, by their places among the page's. */
export function problemsOfMark(mark: HTMLElement): readonly number[] {
  return (mark.dataset['problems'] ?? '').split(' ').filter(Boolean).map(Number);
}
