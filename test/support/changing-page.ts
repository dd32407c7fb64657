// A page that changes at random, and what the server would say of it: as a whole, or as a change of the page before.
// Its elements are those of a guide as far as a preview knows them: sections, tables and figures are parts.
import fc from 'fast-check';
import type { PageChange, ShownPage } from '../../client/preview/messages';

/** An element of the page, and where in the source it is written. */
interface Block {
  readonly tag: string;
  readonly id?: string;
  readonly isPart?: boolean;
  place?: { start: number; end: number };
  text?: string;
  readonly children: Block[];
}

/** Something that happens to a page; the numbers choose among what there is. */
export interface Edit {
  readonly kind: 'text' | 'add' | 'remove' | 'move' | 'shift' | 'displace';
  readonly at: number;
  readonly to: number;
}

const kinds = ['text', 'add', 'remove', 'move', 'shift', 'displace'] as const;

/** Edits of which each step is a change of the page. */
export const steps: fc.Arbitrary<readonly (readonly Edit[])[]> = fc.array(
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(999), to: fc.nat(999) }), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 6 },
);

interface WrittenPart {
  readonly number: number;
  readonly content: string;
  /** The places that its elements were written with. */
  readonly places: readonly number[];
}

export class ChangingPage {
  private next = 0;
  private version = 0;
  private parts = new Map<string, WrittenPart>();
  private readonly root: Block;

  constructor(private readonly name: string) {
    this.root = { tag: 'main', id: 'content', isPart: true, children: [] };
    for (let i = 0; i < 4; i++) this.root.children.push(this.section(i < 2 ? 2 : 0));
    this.parts = this.written(new Map());
  }

  /** The page as it was told last, as a whole. */
  whole(): ShownPage {
    return this.shown(this.html(this.root, new Set()));
  }

  /** The page as a whole, all of it written anew. */
  renewed(): ShownPage {
    this.parts = this.written(new Map());
    this.version++;
    return this.whole();
  }

  /** The page as it follows from the one that was told last. */
  changed(): ShownPage & { readonly change: PageChange; readonly kept: readonly string[] } {
    const since = this.id;
    const before = this.parts;
    this.parts = this.written(before);
    this.version++;
    const kept = [...this.parts].flatMap(([id, { number }]) =>
      before.get(id)?.number === number ? [id] : [],
    );
    const moves = kept.flatMap((id) => this.moveOf(id));
    return { ...this.shown(this.html(this.root, new Set(kept))), change: { since, moves }, kept };
  }

  edit({ kind, at, to }: Edit): void {
    this.edits[kind](at, to);
  }

  private readonly edits: Readonly<Record<Edit['kind'], (at: number, to: number) => void>> = {
    text: (at, to) => {
      const block = chosen(
        this.all.filter(({ text }) => text !== undefined),
        at,
      );
      if (block) block.text = `Changed ${to}`;
    },
    add: (at, to) => {
      const { tag, children } = chosen(
        this.all.filter((block) => holders.has(block.tag)),
        at,
      )!;
      const added = tag === 'tbody' ? this.row() : this.part(to);
      children.splice(to % (children.length + 1), 0, added);
    },
    remove: (at) => void this.take(at),
    move: (at, to) => {
      const taken = this.take(at);
      if (!taken) return;
      const parents = this.all.filter(({ tag }) => mayHold(tag, taken.tag));
      chosen(parents, to)?.children.splice(to % 3, 0, taken);
    },
    shift: (at, to) => {
      for (const { place } of this.all) if (place && place.start >= at) shift(place, to % 50);
    },
    displace: (at, to) => {
      const place = chosen(this.all, at)?.place;
      if (place) shift(place, to);
    },
  };

  /** Where each of its elements with a source is written, in the order of the page. */
  places(): readonly (readonly [start: number, end: number])[] {
    return this.all.flatMap(({ place }) => (place ? [[place.start, place.end] as const] : []));
  }

  private get all(): readonly Block[] {
    return blocksIn(this.root);
  }

  private get id(): string {
    return `${this.name}-${this.version}`;
  }

  private shown(html: string): ShownPage {
    const page = { uri: 'a', page: this.name, title: 'T', id: this.id, html };
    return { ...page, files: ['a'], folders: [''], problems: [] };
  }

  private written(before: ReadonlyMap<string, WrittenPart>): Map<string, WrittenPart> {
    const parts = this.all.filter(({ isPart }) => isPart);
    return new Map(
      parts.map((part) => {
        const content = contentOf(part);
        const known = before.get(part.id!);
        if (known?.content === content) return [part.id!, known];
        return [part.id!, { number: this.next++, content, places: placesOf(part) }];
      }),
    );
  }

  private moveOf(id: string): PageChange['moves'] {
    const { number, places } = this.parts.get(id)!;
    const now = placesOf(this.all.find((block) => block.id === id)!);
    const moves = new Set(now.map((place, i) => place - places[i]!));
    if (moves.size > 1) return [{ from: number, to: number, by: now }];
    return [...moves].filter((by) => by !== 0).map((by) => ({ from: number, to: number, by }));
  }

  private html(block: Block, kept: ReadonlySet<string>): string {
    const { tag, id, isPart, place, text, children } = block;
    const part = isPart ? ` data-part="${this.parts.get(id!)!.number}"` : '';
    const head = `${tag === 'a' ? 'a href="#content"' : tag}${id === undefined ? '' : ` id="${id}"`}${part}`;
    if (isPart && kept.has(id!)) return `<${head} data-kept></${tag}>`;
    const source = place ? ` data-file="0" data-start="${place.start}" data-end="${place.end}"` : '';
    const inside = children.map((child) => this.html(child, kept)).join('\n');
    return `<${head}${source}>${text ?? ''}${inside}</${tag}>`;
  }

  private section(depth: number): Block {
    const more = depth > 0 ? [this.section(depth - 1), this.table(), this.figure(), this.section(0)] : [];
    const heading = { tag: 'h2', text: 'Heading', ...this.source(), children: [] };
    const children = [heading, this.paragraph(), ...more];
    return { tag: 'section', id: `s${this.next}`, isPart: true, ...this.source(), children };
  }

  private table(): Block {
    const rows = Array.from({ length: 3 }, () => this.row());
    const table = { tag: 'table', children: [{ tag: 'tbody', children: rows }] };
    return { tag: 'div', id: `w${this.next++}`, isPart: true, children: [table] };
  }

  private row(): Block {
    const cell = (text: string): Block => ({ tag: 'td', text, ...this.source(), children: [] });
    return { tag: 'tr', id: `r${this.next}`, ...this.source(), children: [cell('One'), cell('Two')] };
  }

  private figure(): Block {
    const drawn = { tag: 'g', ...this.source(), children: [{ tag: 'text', text: 'Name', children: [] }] };
    const id = `f${this.next++}`;
    return { tag: 'figure', id, isPart: true, children: [{ tag: 'svg', children: [drawn] }] };
  }

  private paragraph(): Block {
    const link = { tag: 'a', text: 'link', children: [] };
    return { tag: 'p', text: 'Words', ...this.source(), children: [link] };
  }

  private part(which: number): Block {
    const make = [() => this.section(1), () => this.table(), () => this.figure(), () => this.paragraph()];
    return make[which % make.length]!();
  }

  private source(): { place: { start: number; end: number } } {
    const start = 10 * this.next++;
    return { place: { start, end: start + 9 } };
  }

  private take(at: number): Block | undefined {
    const parents = blocksIn(this.root).filter(
      ({ tag, children }) => holders.has(tag) && children.length > 0,
    );
    const parent = chosen(parents, at);
    return parent?.children.splice(at % parent.children.length, 1)[0];
  }
}

const holders = new Set(['main', 'section', 'tbody']);

function mayHold(parent: string, child: string | undefined): boolean {
  return child === 'tr' ? parent === 'tbody' : parent === 'main' || parent === 'section';
}

function chosen(blocks: readonly Block[], at: number): Block | undefined {
  return blocks[at % blocks.length];
}

function shift(place: { start: number; end: number }, by: number): void {
  place.start += by;
  place.end += by;
}

function blocksIn(block: Block): readonly Block[] {
  return [block, ...block.children.flatMap(blocksIn)];
}

/** What a part says, wherever it is written. */
function contentOf({ tag, id, text, children }: Block): string {
  return JSON.stringify([tag, id, text, children.map(contentOf)]);
}

/** The places of a part but for those of the parts in it: starts and ends by turns. */
function placesOf(part: Block): readonly number[] {
  const own = (block: Block): readonly number[] => [
    ...(block.place ? [block.place.start, block.place.end] : []),
    ...block.children.filter(({ isPart }) => !isPart).flatMap(own),
  ];
  return own(part);
}
