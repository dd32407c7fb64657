// A dataset as it was known at a horizon: the same files without what lies beyond. Everything that is made
// of a dataset (the guide, a hover, an export) then knows nothing of it.
import { revised } from '../../syntax/anchor';
import type {
  Credit,
  Declaration,
  Field,
  Path,
  Prose,
  Qualifier,
  Statement,
  Tail,
  Text,
  Value,
} from '../../syntax/tree';
import { datasetOf, type Dataset } from '../dataset';
import { factsOf, type FileFacts, type Item } from '../facts';
import { groupBy } from '../group';
import { isScopeBeyond, isLater } from './beyond';
import { clipQualifiers } from './clip';
import { hiddenBeyond, isNumberBeyond, withoutHome, type Hidden } from './hidden';
import type { Horizon } from './horizon';
import { isOutcomeBeyond } from './outcome';

/** How much of a kind is hidden: entries by their kind, and `credit` and `fact` for single statements. */
export interface HiddenCount {
  /** The key of the show, or empty for what belongs to none. */
  readonly show: string;
  readonly kind: string;
  readonly count: number;
}

export interface Cut {
  readonly dataset: Dataset;
  readonly hidden: readonly HiddenCount[];
}

/** Leaves out of a dataset what lies beyond a horizon, and counts it. */
export function cutAt(dataset: Dataset, horizon: Horizon): Cut {
  const cutter = new Cutter(dataset, horizon);
  const files = dataset.files.map((file) => cutter.file(file));
  return { dataset: datasetOf(files, dataset.config), hidden: cutter.counts() };
}

class Cutter {
  private readonly hidden: Hidden;
  private readonly beyond: ReadonlySet<object>;
  /** The names of what is left without a declaration, by the paths that name it. */
  private readonly homeless: ReadonlyMap<Path, string>;
  private readonly credits = new Map<string, number>();
  private readonly facts = new Map<string, number>();

  constructor(
    private readonly dataset: Dataset,
    private readonly horizon: Horizon,
  ) {
    this.hidden = hiddenBeyond(dataset, horizon);
    this.homeless = withoutHome(dataset, this.hidden);
    const uses = dataset.files.flatMap((file) => file.numberUses);
    this.beyond = new Set(
      uses.filter((use) => isNumberBeyond(dataset, horizon, use)).map(({ node }) => node),
    );
  }

  file(file: FileFacts): FileFacts {
    const top = new Map(file.items.map((item) => [item.declaration, item]));
    const statements = this.statements(file.tree.statements, top, undefined);
    return factsOf(file.uri, file.text, { ...file.tree, statements });
  }

  counts(): readonly HiddenCount[] {
    const entities = [...this.hidden.keys].flatMap((key) => this.dataset.entities.get(key) ?? []);
    const all = [
      ...entities.map(({ kind, container }) => ({ show: this.showOf(container), kind, count: 1 })),
      ...[...this.hidden.items].flatMap((item) => this.blockCount(item) ?? []),
      ...countsOf('credit', this.credits),
      ...countsOf('fact', this.facts),
    ];
    const groups = groupBy(all, ({ show, kind }) => `${show} ${kind}`);
    return [...groups.values()].map((own) => ({
      ...own[0]!,
      count: own.reduce((sum, { count }) => sum + count, 0),
    }));
  }

  /** A block without an id counts unless one around it does; of a list of cast or crew, what stands in it. */
  private blockCount(item: Item): HiddenCount | undefined {
    const { key, kind, parent, scope, credits, fields } = item;
    if (key !== undefined || !kind || (parent && this.hidden.items.has(parent))) return undefined;
    const show = scope.owner ?? '';
    if (kind.name !== 'cast' && kind.name !== 'crew') return { show, kind: kind.name, count: 1 };
    const count = credits.length + fields.reduce((sum, { node }) => sum + node.values.length, 0);
    return count > 0 ? { show, kind: 'credit', count } : undefined;
  }

  private showOf(container: string): string {
    for (let key = container; key !== '';) {
      const entity = this.dataset.entities.get(key);
      if (!entity || entity.kind === 'show') return entity?.key ?? '';
      key = entity.container;
    }
    return '';
  }

  private statements(
    statements: readonly Statement[],
    items: ReadonlyMap<Declaration, Item>,
    around: Item | undefined,
  ): readonly Statement[] {
    return statements.flatMap((statement): readonly Statement[] => {
      switch (statement.type) {
        case 'declaration':
          return this.declaration(statement, items);
        case 'field':
          return around ? this.field(statement, around) : [statement];
        case 'credit':
          return around ? this.credit(statement, around) : [statement];
        case 'comment':
          return [];
        case 'junk':
          return [statement];
      }
    });
  }

  private declaration(node: Declaration, items: ReadonlyMap<Declaration, Item>): readonly Declaration[] {
    const item = items.get(node);
    if (!item) return [node];
    if (this.hidden.items.has(item)) return [];
    const block =
      node.block && revised(node.block, { statements: this.statements(node.block.statements, items, item) });
    return [revised(node, { ...this.tail(node, item), block })];
  }

  private field(node: Field, item: Item): readonly Field[] {
    const told = node.values.filter((value) => !isOutcomeBeyond(this.horizon, node, value, item));
    const values = told.flatMap((value) => this.value(value, item));
    const lost = node.values.length - values.length;
    if (lost > 0) this.count(this.facts, item, lost);
    return values.length === 0 ? [] : [revised(node, { values, sources: this.known(node.sources) })];
  }

  private value(value: Value, item: Item): readonly Value[] {
    const { atom, qualifiers } = value;
    const isHidden =
      isScopeBeyond(this.dataset, this.horizon, qualifiers, item.scope) ||
      isLater(this.horizon, atom) ||
      this.beyond.has(atom) ||
      (atom.type === 'range' && this.beyond.has(atom.from)) ||
      (atom.type === 'reference' && this.hidden.paths.has(atom.path)) ||
      (atom.type === 'prose' && this.tells(atom));
    if (isHidden) return [];
    return [
      revised(value, {
        atom: this.declared(this.shortened(atom)),
        qualifiers: this.clipped(qualifiers, item),
        sources: this.known(value.sources),
      }),
    ];
  }

  /** A period that ends beyond the horizon still goes on. */
  private shortened(atom: Value['atom']): Value['atom'] {
    if (atom.type !== 'range' || !atom.to) return atom;
    return isLater(this.horizon, atom.to) || this.beyond.has(atom.to)
      ? revised(atom, { to: undefined })
      : atom;
  }

  /** What is declared by its name in quotes, but only beyond the horizon, gets the name where it is left. */
  private declared<T extends Value['atom']>(atom: T): T {
    if (atom.type !== 'reference' || atom.name) return atom;
    const name = this.homeless.get(atom.path);
    return name === undefined
      ? atom
      : { ...revised(atom, {}), name: { type: 'text', start: atom.end, end: atom.end, text: name } };
  }

  private credit(node: Credit, item: Item): readonly Credit[] {
    const { qualifiers } = node;
    const performers = node.performers.filter((one) => !this.isUnnamed(one));
    const roles = node.roles.filter((one) => !this.isUnnamed(one));
    const isHidden =
      isScopeBeyond(this.dataset, this.horizon, qualifiers, item.scope) ||
      performers.length === 0 ||
      (roles.length === 0 && node.roles.length > 0);
    if (!isHidden)
      return [
        revised(node, {
          performers: performers.map((one) => this.declared(one)),
          roles: roles.map((one) => this.declared(one)),
          ...this.tail(node, item),
        }),
      ];
    this.count(this.credits, item, 1);
    return [];
  }

  private isUnnamed(player: Credit['performers'][number]): boolean {
    return player.type === 'reference' && this.hidden.paths.has(player.path);
  }

  private tail({ qualifiers, sources, text }: Tail, item: Item): Tail {
    return {
      qualifiers: this.clipped(qualifiers, item).flatMap((one) => this.reprised(one)),
      sources: this.known(sources),
      text: text && this.text(text, item),
    };
  }

  private reprised(qualifier: Qualifier): readonly Qualifier[] {
    if (qualifier.type !== 'reprising') return [qualifier];
    const shows = this.known(qualifier.shows);
    return shows.length > 0 ? [revised(qualifier, { shows })] : [];
  }

  /** Prose that names what is hidden is hidden as a whole: what is left of a sentence might still tell. */
  private text(text: Text | Prose, item: Item): Text | Prose | undefined {
    if (text.type !== 'prose' || !this.tells(text)) return text;
    this.count(this.facts, item, 1);
    return undefined;
  }

  private tells({ mentions }: Prose): boolean {
    return mentions.some(
      ({ path, episode }) => (path && this.hidden.paths.has(path)) || (episode && this.beyond.has(episode)),
    );
  }

  private clipped(qualifiers: readonly Qualifier[], item: Item): readonly Qualifier[] {
    return clipQualifiers(this.horizon, qualifiers, item.scope);
  }

  private known(paths: Tail['sources']): Tail['sources'] {
    return paths.filter((path) => !this.hidden.paths.has(path));
  }

  private count(counts: Map<string, number>, item: Item, more: number): void {
    const show = item.scope.owner ?? '';
    counts.set(show, (counts.get(show) ?? 0) + more);
  }
}

function countsOf(kind: string, counts: ReadonlyMap<string, number>): readonly HiddenCount[] {
  return [...counts].map(([show, count]) => ({ show, kind, count }));
}
