// Problems as a list: what each says, where it is, and what can be done about it.
import type { GuideProblem, ShownPage } from '../preview/messages';
import type { Words } from '../preview/page';
import { icon } from './icons';
import { decoded } from './links';

/** A list of some problems of a page. Its buttons say in their data what they are for. */
export function problemList(shown: ShownPage, chosen: readonly number[], words: Words): HTMLElement {
  const list = make('ul', 'series-list');
  list.append(...chosen.flatMap((i) => itemFor(shown.problems[i], i, words)));
  return list;
}

function itemFor(problem: GuideProblem | undefined, i: number, words: Words): HTMLElement[] {
  if (!problem) return [];
  const item = make('li', `series-problem series-${problem.severity}`);
  const text = make('p', 'series-message');
  const severity = make('span', 'series-hidden', `${words[problem.severity]}: `);
  const message = make('span', '');
  message.append(severity, ...wordsOf(problem.message));
  text.append(icon(problem.severity), message);
  const actions = make('div', 'series-actions');
  actions.append(
    ...problem.fixes.map((title) => button('series-fix', title, 'fix', i)),
    button('series-link', words.moreFixes, 'fixes', i),
    button('series-link', placeName(problem), 'problem', i, words.showSource),
  );
  item.append(text, actions);
  return [item];
}

/** A message, in which what stands in backquotes is code. */
function wordsOf(message: string): readonly (Node | string)[] {
  return message.split('`').map((part, i) => (i % 2 === 1 ? make('code', '', part) : part));
}

/** @param what the button does: `fix` applies the fix that is its text */
function button(
  className: string,
  text: string,
  what: 'fix' | 'fixes' | 'problem',
  i: number,
  title = '',
): HTMLElement {
  const element = make('button', className, text);
  element.setAttribute('type', 'button');
  element.dataset['problem'] = String(i);
  element.dataset['action'] = what;
  if (title !== '') element.title = title;
  return element;
}

/** Where a problem is, as people write it: lines count from 1. */
function placeName({ uri, range }: GuideProblem): string {
  return `${decoded(uri.slice(uri.lastIndexOf('/') + 1))}:${range.start.line + 1}`;
}

function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
