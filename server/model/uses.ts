// Whom a file names and where: the references in its fields, credits, qualifiers, sources and prose.
import type { FieldRow, KindName } from '../../grammar/schema';
import { performers } from '../../grammar/schema/kind-lists';
import type {
  Atom,
  Credit,
  EpisodeValue,
  Head,
  Path,
  Prose,
  Qualifier,
  RangeValue,
  Reference,
  Tail,
  Text,
} from '../syntax/tree';
import type { Scope } from './identity';
import {
  namesNothing,
  type FieldFact,
  type Item,
  type Named,
  type NumberUse,
  type Use,
  type UsePlace,
} from './items';
import { compact } from './lists';

const roles: readonly KindName[] = ['character'];
const shows: readonly KindName[] = ['show'];
const sources: readonly KindName[] = ['source'];
const stretches: readonly KindName[] = ['era', 'order', 'episode'];
const runs: readonly KindName[] = ['era', 'show'];

/** What a declaration names in its head, and in the fields and credits directly in its block. */
export function namesIn(item: Item): Named {
  const parts: Named[] = [];
  const take = (part: Named): void => {
    if (part !== namesNothing) parts.push(part);
  };
  take(headNames(item.node, item));
  for (const field of item.fields) take(fieldNames(field));
  for (const credit of item.credits) take(creditNames(credit, item));
  return parts.length < 2 ? (parts[0] ?? namesNothing) : together(parts);
}

function together(parts: readonly Named[]): Named {
  return inOrder(
    parts.flatMap(({ uses }) => uses),
    parts.flatMap(({ numberUses }) => numberUses),
  );
}

function inOrder(uses: Use[], numberUses: NumberUse[]): Named {
  uses.sort((a, b) => a.path.start - b.path.start);
  numberUses.sort((a, b) => a.node.start - b.node.start);
  return { uses: compact(uses), numberUses: compact(numberUses) };
}

/** The same statement names the same for as long as it stands in the same block. */
const statements = new WeakMap<Head | Credit, { readonly within: Item; readonly named: Named }>();

function headNames(node: Head, item: Item): Named {
  return namesOf(node, item, (found) => {
    found.tail(node);
  });
}

function creditNames(credit: Credit, item: Item): Named {
  return namesOf(credit, item, (found) => {
    found.credit(credit);
  });
}

function namesOf(node: Head | Credit, item: Item, collect: (found: Collector) => void): Named {
  const known = statements.get(node);
  if (known?.within === item) return known.named;
  const found = new Collector(item);
  collect(found);
  const named = found.named();
  // What names nothing, as most heads do, is as soon read as looked up.
  if (named !== namesNothing) statements.set(node, { within: item, named });
  return named;
}

function fieldNames(field: FieldFact): Named {
  return (field.names ??= namesInField(field));
}

function namesInField(field: FieldFact): Named {
  const found = new Collector(field.item);
  found.field(field);
  return found.named();
}

/** The names and numbers in use in the blocks and heads of these items, in the order of the text. */
export function collectUses(items: readonly Item[]): Named {
  return together(items);
}

/** True for the role `self`, which is nobody's id. */
export function isSelf(player: Reference | Text): boolean {
  return player.type === 'reference' && player.path.ids.length === 1 && player.path.ids[0]!.text === 'self';
}

class Collector {
  private readonly uses: Use[] = [];
  private readonly numberUses: NumberUse[] = [];
  private readonly uri: string;
  private readonly scope: Scope;
  private statement: FieldFact | Credit | undefined;

  constructor(private readonly within: Item) {
    this.uri = within.uri;
    this.scope = within.scope;
  }

  /** What has been collected. */
  named(): Named {
    const { uses, numberUses } = this;
    return uses.length === 0 && numberUses.length === 0 ? namesNothing : inOrder(uses, numberUses);
  }

  field(field: FieldFact): void {
    this.statement = field;
    const { node, row } = field;
    for (const { atom, qualifiers, sources: own } of node.values) {
      this.atom(atom, row);
      this.qualifiers(qualifiers);
      for (const path of own) this.use(path, 'source', sources);
    }
    for (const path of node.sources) this.use(path, 'source', sources);
  }

  credit(credit: Credit): void {
    this.statement = credit;
    for (const performer of credit.performers) this.player(performer, 'performer', performers);
    for (const role of credit.roles) if (!isSelf(role)) this.player(role, 'role', roles);
    this.tail(credit);
  }

  tail({ qualifiers, sources: paths, text }: Tail): void {
    this.qualifiers(qualifiers);
    for (const path of paths) this.use(path, 'source', sources);
    if (text?.type === 'prose') this.prose(text);
  }

  private atom(atom: Atom, row: FieldRow | undefined): void {
    if (atom.type === 'prose') this.prose(atom);
    if (atom.type === 'episode') this.episode(atom);
    if (atom.type === 'range') this.range(atom);
    if (atom.type === 'reference' && row && namesSomething(atom, row))
      this.use(atom.path, 'field', row.targets ?? [], atom.name);
  }

  private player(player: Reference | Text, place: UsePlace, targets: readonly KindName[]): void {
    if (player.type === 'reference') this.use(player.path, place, targets, player.name);
  }

  private qualifiers(qualifiers: readonly Qualifier[]): void {
    for (const qualifier of qualifiers) {
      if (qualifier.type === 'reprising')
        for (const show of qualifier.shows) this.use(show, 'reprising', shows);
      if (qualifier.type === 'dated' && qualifier.point?.type === 'episode') this.episode(qualifier.point);
      if (qualifier.type !== 'in') continue;
      if (qualifier.path) this.use(qualifier.path, 'in', qualifier.seasons.length > 0 ? runs : stretches);
      for (const season of qualifier.seasons) this.seasons(season, qualifier.path);
      for (const episode of qualifier.episodes)
        if (episode.type === 'range') this.range(episode);
        else this.episode(episode);
    }
  }

  private prose({ mentions }: Prose): void {
    for (const { path, episode } of mentions) {
      if (path) this.use(path, 'mention', []);
      if (episode) this.episode(episode);
    }
  }

  private use(path: Path, place: UsePlace, targets: readonly KindName[], name?: Text): void {
    const { uri, scope, within: item, statement } = this;
    this.uses.push({ uri, path, scope, place, targets, name, item, statement });
  }

  private seasons(atom: Atom, path: Path | undefined): void {
    if (atom.type === 'range')
      for (const end of [atom.from, atom.to]) if (end?.type === 'number') this.seasons(end, path);
    if (atom.type === 'number')
      this.numberUses.push({
        uri: this.uri,
        scope: this.scope,
        node: atom,
        path,
        season: atom.value,
        number: undefined,
        item: this.within,
      });
  }

  private range({ from, to }: RangeValue): void {
    for (const end of [from, to]) if (end?.type === 'episode') this.episode(end);
  }

  private episode(node: EpisodeValue): void {
    const { path, season, number } = node;
    if (path) this.use(path, 'in', ['show', 'era']);
    this.numberUses.push({ uri: this.uri, scope: this.scope, node, path, season, number, item: this.within });
  }
}

/** True where a bare word in this field is an id, not one of the field's words. */
function namesSomething(reference: Reference, row: FieldRow): boolean {
  if (!row.types.includes('reference')) return false;
  const [id, ...more] = reference.path.ids;
  return more.length > 0 || !(row.words && Object.hasOwn(row.words, id!.text));
}
