// The bar above the page: the way back and forth, how things stand, the problems and the lock.
import type { PageOptions, ShownPage } from '../preview/messages';
import type { Words } from '../preview/page';
import type { Visits } from './history';
import { icon } from './icons';
import { counts } from './problems';

export class Toolbar {
  readonly back = part('back', HTMLButtonElement);
  readonly forward = part('forward', HTMLButtonElement);
  readonly lock = part('lock', HTMLButtonElement);
  readonly images = part('images', HTMLButtonElement);
  readonly summary = part('summary', HTMLButtonElement);
  private readonly status = part('status', HTMLElement);

  constructor(private readonly words: Words) {
    this.back.append(icon('back'));
    this.forward.append(icon('forward'));
  }

  /** Says how things stand; nothing where all is well. */
  say(text: string): void {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  showVisits({ past, next }: Visits): void {
    this.back.disabled = past.length === 0;
    this.forward.disabled = next.length === 0;
  }

  showOptions({ locked }: PageOptions): void {
    this.lock.setAttribute('aria-pressed', String(locked));
    this.lock.replaceChildren(icon(locked ? 'locked' : 'unlocked'));
  }

  /** Offers to load the pictures that are left out. */
  offerImages(isOffered: boolean): void {
    this.images.hidden = !isOffered;
  }

  /** Says how many problems there are. Hints are no reason to look. */
  summarize({ problems }: ShownPage, isShown: boolean): void {
    const { errors, warnings, notes } = this.words;
    const words = { error: errors, warning: warnings, information: notes };
    const parts = counts(problems).flatMap(({ severity, count }) => {
      if (severity === 'hint') return [];
      const text = words[severity][count === 1 ? 0 : 1].replace('{0}', String(count));
      const span = document.createElement('span');
      span.append(icon(severity), text);
      return [span];
    });
    this.summary.hidden = parts.length === 0 || !isShown;
    this.summary.replaceChildren(...parts);
  }
}

/** A part of the document that the extension wrote, by its class. */
export function part<Part extends HTMLElement>(name: string, type: abstract new () => Part): Part {
  const found = document.querySelector(`.series-${name}`);
  if (!(found instanceof type)) throw new Error(`The page has no part called ${name}.`);
  return found;
}
