// Where a piece of a guide is written, and whether two pieces say the same there.
import type { Span } from '../../syntax/tree';
import type { At } from '../value';

/** The place of a node, which follows the text like the node itself. As JSON it is plain data. */
export class Written implements At {
  readonly #node: Span;

  constructor(
    readonly uri: string,
    node: Span,
  ) {
    this.#node = node;
  }

  get start(): number {
    return this.#node.start;
  }

  get end(): number {
    return this.#node.end;
  }

  isAs(other: Written): boolean {
    return this.#node === other.#node && this.uri === other.uri;
  }

  toJSON(): At {
    const { uri, start, end } = this;
    return { uri, start, end };
  }
}

/** True for pieces of guides that say the same and are written in the same places, wherever these have moved. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Written) return b instanceof Written && a.isAs(b);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => isAlike(one, b[i]));
  return isAlikeIn(a as Properties, b as Properties);
}

type Properties = Readonly<Record<string, unknown>>;

function isAlikeIn(a: Properties, b: Properties): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isAlike(a[name], b[name]));
}
