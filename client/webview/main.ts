// The script of the preview's page: puts its parts together, and listens to the extension.
import type { CursorPlace, PageOptions, ShownPage, ToPage, ZoomStep } from '../preview/messages';
import type { Words } from '../preview/page';
import { listenToClicks, showSource } from './clicks';
import { connect } from './host';
import { commandOf } from './keys';
import { Navigation } from './navigation';
import { ProblemPanel } from './problem-panel';
import { Scrolling } from './scrolling';
import { part, Toolbar } from './toolbar';
import { View } from './view';
import { zoomed } from './zoom';

const host = connect();
const words = JSON.parse(document.body.dataset['words'] ?? '{}') as Words;
const toolbar = new Toolbar(words);
const view = new View(part('content', HTMLElement), words);
const scrolling = new Scrolling(part('bar', HTMLElement), scrolled);
const navigation = new Navigation(view, scrolling, host, (visits) => toolbar.showVisits(visits));
const problems = new ProblemPanel(
  part('problems', HTMLElement),
  part('card', HTMLElement),
  toolbar.summary,
  words,
  host.post,
);
let options: PageOptions = { locked: false, problems: true, scrollEditor: true, remoteImages: 'hidden' };

listen();
applyZoom();
toolbar.showVisits(host.state());
toolbar.showOptions(options);
host.post({ type: 'ready' });

function listen(): void {
  addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));
  listenToClicks({ view, navigation, problems, post: host.post });
  toolbar.back.addEventListener('click', () => navigation.travel('back'));
  toolbar.forward.addEventListener('click', () => navigation.travel('forward'));
  toolbar.lock.addEventListener('click', () => host.post({ type: 'lock', locked: !options.locked }));
  toolbar.images.addEventListener('click', () => host.post({ type: 'allowImages' }));
  document.addEventListener('keydown', pressed);
  view.content.addEventListener('toggle', () => navigation.remember(), true);
  new ResizeObserver(() => {
    view.moved();
    scrolling.settle();
  }).observe(view.content);
}

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      show(message.page);
      break;
    case 'options':
      options = message;
      showOptions();
      break;
    case 'status':
      toolbar.say(message.text);
      break;
    case 'gone':
      navigation.forget(message.page);
      break;
    case 'cursor':
      followCursor(message, message.reveal);
      break;
    case 'scroll':
      followScroll(message.uri, message.offset);
      break;
    case 'zoom':
      zoom(message.step);
      break;
    case 'travel':
      navigation.travel(message.direction);
      break;
    case 'findSource':
      findSource();
      break;
  }
}

function show(page: ShownPage): void {
  const isSame = view.shown?.page === page.page;
  const put = (): boolean => view.show(page, options);
  if (!(isSame ? scrolling.keeping(put) : put())) {
    host.post({ type: 'reload' });
    return;
  }
  if (document.title !== page.title) document.title = page.title;
  tellOf(page);
  problems.update(page);
  host.keep({ uri: page.uri });
  if (!isSame) navigation.arrive(page.page);
}

function showOptions(): void {
  toolbar.showOptions(options);
  host.keep({ locked: options.locked });
  if (!view.shown) return;
  view.markProblems(options.problems);
  tellOf(view.shown);
}

/** What the bar says of the page. */
function tellOf(page: ShownPage): void {
  toolbar.offerImages(options.remoteImages === 'offered' && view.leavesImagesOut);
  toolbar.summarize(page, options.problems);
}

function followCursor(cursor: CursorPlace, reveals: boolean): void {
  const elements = view.mark(cursor);
  if (!reveals) return;
  const around = elements.length === 0 ? view.around(cursor) : undefined;
  scrolling.reveal(around ? [around] : elements.map((element) => element.getBoundingClientRect()));
}

function followScroll(uri: string, offset: number): void {
  const spot = view.spotOf(uri, offset);
  const height = spot && view.scrollMap.heightOf(spot);
  if (height === undefined) return;
  scrolling.toHeight(height);
  navigation.remember();
}

function scrolled(): void {
  navigation.remember();
  const spot = options.scrollEditor ? view.scrollMap.spotAt(scrolling.height) : undefined;
  if (spot && view.shown) host.post({ type: 'scrolled', id: view.shown.id, ...spot });
}

function zoom(step: ZoomStep): void {
  host.keep({ zoom: zoomed(host.state().zoom, step) });
  scrolling.keeping(applyZoom);
}

function applyZoom(): void {
  document.documentElement.style.setProperty('--series-zoom', String(host.state().zoom));
}

function pressed(event: KeyboardEvent): void {
  const command = commandOf(event);
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  if (command.type === 'travel') navigation.travel(command.direction);
  if (command.type === 'zoom') zoom(command.step);
  if (command.type === 'source') findSource();
}

function findSource(): void {
  const focused = document.activeElement;
  const node = focused && view.content.contains(focused) ? focused : scrolling.firstInView();
  showSource({ view, post: host.post }, node ?? view.content.querySelector('h1'), false);
}
