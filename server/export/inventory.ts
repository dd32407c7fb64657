// Everything that a guide says, as pieces that an export format carries or loses. What the guide only
// repeats or works out (backlinks, states, the credits of people) is left out: it counts where it is said.
// Whatever is not known here is a piece by itself, so that nothing new can get lost in silence.
import type { Block, CastList, CrewList, Entry, Guide } from '../guide/guide';
import type { Fact, Value, Words } from '../guide/value';
import { isBlocks, isEntries, placedEntries } from '../guide/walk';

/** Something that is said. */
export interface Piece {
  /** `episode`, `episode · Production code`. */
  readonly what: string;
  /** A thing is carried by what it consists of; a field by itself; a qualifier only with its statement. */
  readonly sort: 'thing' | 'field' | 'qualifier';
  /** The id of the entry of which it is said. */
  readonly entry: string;
  readonly parts: readonly Piece[];
}

/** A piece, and its parts by the properties of the object that says it. */
export interface Found {
  readonly piece: Piece;
  readonly parts: ReadonlyMap<string, Piece>;
}

/** What the guide says, and the pieces of its objects. */
export interface Inventory {
  readonly pieces: readonly Piece[];
  readonly found: WeakMap<object, Found>;
}

/** Properties that follow from others, or only tell things apart. */
const derived: ReadonlySet<string> = new Set([
  ...[
    'id',
    'kind',
    'at',
    'place',
    'show',
    'label',
    'categoryLabel',
    'department',
    'derived',
    'format',
    'jobAt',
  ],
  ...['referredBy', 'mentionedIn', 'related', 'cited', 'citedIn', 'appearances', 'characters'],
  ...['state', 'shown', 'follows', 'season', 'castings', 'credits'],
]);

/** Kinds whose names are made of their numbers and titles. */
const numbered: ReadonlySet<string> = new Set(['season', 'episode', 'part', 'segment']);

/** What qualifies a statement, and what a report calls it. */
const qualifiers: Readonly<Record<string, string>> = {
  scope: 'in which seasons or episodes',
  dates: 'on, from or until when',
  language: 'language',
  dub: 'dubbed version',
  credited: 'name on screen',
  flags: 'words like voice',
  notes: 'notes in parentheses',
  listNotes: 'notes in parentheses',
  sources: 'sources',
  markdown: 'links and emphasis in prose',
};

/** The inventory of a guide. */
export function inventoryOf(guide: Guide): Inventory {
  const taking = new Taking();
  const own = Object.entries(guide).filter(([, value]) => !isEntries(value));
  taking.thing(guide, 'dataset', '', Object.fromEntries(own));
  for (const { entry } of placedEntries(guide)) taking.entry(entry);
  return taking;
}

class Taking implements Inventory {
  readonly pieces: Piece[] = [];
  readonly found = new WeakMap<object, Found>();
  /** Statements that a guide lists in several places, by their content. */
  private readonly known = new Map<string, object>();

  entry(entry: Entry): void {
    const own: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(entry)) {
      if (isEntries(value)) continue;
      if (key === 'cast')
        for (const list of value as readonly CastList[]) this.lines(list.castings, 'casting', entry);
      else if (key === 'crew')
        for (const list of value as readonly CrewList[]) this.lines(list.credits, 'credit', entry);
      else if (key === 'relations') this.relations(value as readonly { derived: boolean }[], entry);
      else if (key !== 'facts' && isBlocks(value))
        for (const block of value) this.lines([block], block.kind, entry);
      else if (key !== 'name' || !numbered.has(entry.kind)) own[key] = value;
    }
    this.thing(entry, entry.kind, entry.id, own);
  }

  /** A piece with parts: what an object says in these properties. */
  thing(object: object, kind: string, entry: string, properties: Readonly<Record<string, unknown>>): void {
    const said = Object.entries(properties).filter(([key, value]) => !derived.has(key) && !isEmpty(value));
    const parts = new Map<string, Piece>();
    for (const [key, value] of said)
      if (key !== 'facts') parts.set(key, this.property(kind, entry, key, value));
    const facts = said.flatMap(([key, value]) =>
      key === 'facts' ? this.facts(value as Fact[], kind, entry) : [],
    );
    const piece: Piece = { what: kind, sort: 'thing', entry, parts: [...parts.values(), ...facts] };
    this.found.set(object, { piece, parts });
    this.pieces.push(piece);
  }

  /** Statements that may be listed in several places; each is one piece. */
  private lines(lines: readonly object[], kind: string, entry: Entry): void {
    for (const line of lines) {
      if (this.found.has(line)) continue;
      const { place } = line as Partial<Block>;
      const content = JSON.stringify([kind, line]);
      const first = this.known.get(content);
      if (first) this.alias(first, line);
      else this.thing(line, kind, place?.ref ?? entry.id, { ...line });
      this.known.set(content, first ?? line);
    }
  }

  private relations(all: readonly { readonly derived: boolean }[], entry: Entry): void {
    const stated = all.filter((relation) => !relation.derived);
    this.lines(stated, 'relation', entry);
  }

  /** Lets an object that says the same as another lead to its pieces. */
  private alias(first: object, other: object): void {
    const found = this.found.get(first);
    if (found) this.found.set(other, found);
    for (const [key, value] of Object.entries(first)) {
      const same = (other as Readonly<Record<string, unknown>>)[key];
      if (isObject(value) && isObject(same)) this.alias(value, same);
    }
  }

  private facts(facts: readonly Fact[], kind: string, entry: string): readonly Piece[] {
    return facts.flatMap(({ label, values }) => values.map((value) => this.value(value, kind, label, entry)));
  }

  private value(value: Value, kind: string, label: string, entry: string): Piece {
    const parts = new Map<string, Piece>();
    for (const [key, said] of Object.entries(value))
      if (key in qualifiers && isSaid(value, key)) parts.set(key, this.property(kind, entry, key, said));
    const piece: Piece = { what: `${kind} · ${label}`, sort: 'field', entry, parts: [...parts.values()] };
    this.found.set(value, { piece, parts });
    return piece;
  }

  private property(kind: string, entry: string, key: string, value: unknown): Piece {
    const sort = key in qualifiers ? 'qualifier' : 'field';
    const parts = isWords(value) ? this.words(value, kind, entry) : [];
    const piece: Piece = { what: `${kind} · ${qualifiers[key] ?? key}`, sort, entry, parts };
    if (isWords(value))
      this.found.set(value, { piece, parts: new Map(parts.map((part) => ['markdown', part])) });
    return piece;
  }

  private words(words: Words, kind: string, entry: string): readonly Piece[] {
    return isSaid(words, 'markdown') ? [this.property(kind, entry, 'markdown', words.markdown)] : [];
  }
}

/** True for a qualifier that says something; Markdown does where it has more than its text. */
function isSaid(statement: object, key: string): boolean {
  return key !== 'markdown' || (isWords(statement) && statement.markdown !== statement.text);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isWords(value: unknown): value is Words {
  return isObject(value) && 'markdown' in value;
}
