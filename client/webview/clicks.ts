// What a click on the guide does: follow a link, show the source, or say what is wrong.
import type { FromPage } from '../preview/messages';
import { clickOn, targetOf } from './links';
import { locatedAround } from './located';
import type { Navigation } from './navigation';
import type { ProblemPanel } from './problem-panel';
import type { View } from './view';

export interface Clicked {
  readonly view: View;
  readonly navigation: Navigation;
  readonly problems: ProblemPanel;
  readonly post: (message: FromPage) => void;
}

/** Listens to clicks, before VS Code does: it would open links its own way. */
export function listenToClicks(clicked: Clicked): void {
  clicked.view.content.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    event.stopPropagation();
    const link = event.target.closest('a[href]');
    if (link) event.preventDefault();
    click(clicked, event.target, link, event);
  });
  addEventListener('mouseup', ({ button }) => {
    if (button === 3) clicked.navigation.travel('back');
    if (button === 4) clicked.navigation.travel('forward');
  });
}

function click(clicked: Clicked, target: Element, link: Element | null, event: MouseEvent): void {
  const mark = target.closest<HTMLElement>('.series-mark');
  const held = { alt: event.altKey, control: event.ctrlKey || event.metaKey };
  const what = clickOn(link !== null, held);
  if (mark) clicked.problems.open(mark);
  else if (link && what === 'follow') follow(clicked, link);
  else if (isPlain(target, held)) showSource(clicked, target, what === 'source beside');
}

/** Whether a click means the text under it, rather than to select some, or to fold a section. */
function isPlain(target: Element, { alt, control }: { alt: boolean; control: boolean }): boolean {
  const isSelecting = getSelection()?.isCollapsed === false;
  const folds = target.closest('summary') !== null && !alt && !control;
  return !isSelecting && !folds;
}

function follow({ view, navigation, post }: Clicked, link: Element): void {
  const target = targetOf(link.getAttribute('href') ?? '', view.shown?.page ?? '');
  if (target?.type === 'page') navigation.open(target.page, target.anchor);
  if (target?.type === 'external') post({ type: 'external', url: target.url });
}

/** Shows the source of the element that a node of the page is in; of none where there is none. */
export function showSource(
  { view, post }: Pick<Clicked, 'view' | 'post'>,
  node: Node | null,
  beside: boolean,
): void {
  const element = locatedAround(node);
  const id = view.shown?.id;
  const place = element && view.content.contains(element) ? view.placeOf(element) : undefined;
  if (id !== undefined && place) post({ type: 'source', id, ...place, beside });
}
