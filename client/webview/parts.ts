// The parts of the page, as the server has numbered them, with what says where in the source it is written. A part
// is looked through once: where anything in it changes, it gets another number.
import { writtenPlace, type Located } from './located';

/** A part of the page; what is in a part within it, is of that one alone. */
export interface Part {
  /** Its number; undefined for all that is in no part. */
  readonly number: number | undefined;
  /** Its elements with a source, in the order of the page, at the places that they were written with. */
  readonly own: readonly Located[];
  /** The parts within it, in the order of the page. */
  readonly inner: readonly Part[];
  /** All of `own` stands between these, in whatever file. */
  readonly low: number;
  readonly high: number;
}

export class Parts {
  private readonly known = new WeakMap<Element, Part>();

  constructor(private readonly root: Element) {}

  /** All that are on the page now; those that were on it before are not looked through again. */
  all(): readonly Part[] {
    return withInner(this.read(this.root));
  }

  /** The part that an element of the page belongs to. */
  around(element: Element): Part {
    return this.of(element.closest('[data-part]') ?? this.root);
  }

  private of(element: Element): Part {
    const known = this.known.get(element);
    if (known && known.number === numberOf(element)) return known;
    const part = this.read(element);
    this.known.set(element, part);
    return part;
  }

  private read(element: Element): Part {
    const content: Content = { own: [], inner: [] };
    this.add(element, content);
    const low = least(content.own.map(({ start }) => start));
    const high = most(content.own.map(({ end }) => end));
    return { number: numberOf(element), ...content, low, high };
  }

  /** @returns whether the element or something in it has a source */
  private add(element: Element, content: Content): boolean {
    const place = writtenPlace(element);
    if (!place) return this.addChildren(element, content);
    const i = content.own.length;
    const located = { element, ...place, isLeaf: true };
    content.own.push(located);
    if (this.addChildren(element, content)) content.own[i] = { ...located, isLeaf: false };
    return true;
  }

  private addChildren(element: Element, content: Content): boolean {
    let hasSource = false;
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      const isPart = numberOf(child) !== undefined;
      if (isPart ? this.addPart(child, content) : this.add(child, content)) hasSource = true;
    }
    return hasSource;
  }

  private addPart(element: Element, { inner }: Content): boolean {
    const part = this.of(element);
    inner.push(part);
    return hasSource(part);
  }
}

interface Content {
  readonly own: Located[];
  readonly inner: Part[];
}

function hasSource({ own, inner }: Part): boolean {
  return own.length > 0 || inner.some(hasSource);
}

function withInner(part: Part): readonly Part[] {
  return [part, ...part.inner.flatMap(withInner)];
}

/** For `Math.min`, there may be too many. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Infinity);
}

/** For `Math.max`, there may be too many. */
export function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), -Infinity);
}

function numberOf(element: Element): number | undefined {
  const number = element.getAttribute('data-part');
  return number === null ? undefined : Number(number);
}
