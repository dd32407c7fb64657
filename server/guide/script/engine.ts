// Finds entries by what is typed: by the beginnings of words, with small mistakes, the likeliest first.
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Row, SearchIndex } from './rows';
import { wordsOf } from './words';

export interface Hit {
  readonly name: string;
  /** A kind of the schema. */
  readonly kind: string;
  /** The names of what it stands in, the outermost first: `Ballard`, `Season 1`. */
  readonly around: readonly string[];
  /** The other name that was found, where it was not its usual one. */
  readonly alias?: string;
  /** Its address from the root of the site. */
  readonly href: string;
}

export interface Found {
  /** The best of them. */
  readonly hits: readonly Hit[];
  /** How many there are. */
  readonly count: number;
}

/** How much rather one of a kind is meant than one of another. */
const weights: Readonly<Record<string, number>> = {
  show: 2,
  universe: 1.6,
  person: 1.5,
  group: 1.5,
  character: 1.5,
  season: 0.7,
  part: 0.7,
  source: 0.5,
};

const most = 20;
/** How many rows are read in one go: a page must answer between two of them. */
const chunk = 2000;

export class Engine {
  private readonly words: MiniSearch<{ readonly id: number }>;
  /** Settles when all is read. What has been read is found before. */
  readonly ready: Promise<void>;

  constructor(private readonly index: SearchIndex) {
    this.words = new MiniSearch({
      fields: ['name', 'names', 'around', 'number'],
      tokenize: (text) => [...wordsOf(text)],
      processTerm: (term) => term,
      extractField: ({ id }, field) => (field === 'id' ? id : this.textOf(id, field)),
    });
    const rows = index.rows.map((_, id) => ({ id }));
    this.ready = this.words.addAllAsync(rows, { chunkSize: chunk });
  }

  /** Everything that has a word beginning like each word of a text. */
  search(text: string): Found {
    const asked = wordsOf(text).join(' ');
    const found = this.words.search(text, {
      combineWith: 'AND',
      // A letter or two begin half of all shows, and all their episodes would be found with them.
      fields: asked.length < 3 ? ['name', 'names'] : ['name', 'names', 'around', 'number'],
      prefix: true,
      fuzzy: mistakesIn,
      boost: { name: 4, names: 3 },
      boostDocument: (id: number) => weights[this.kindOf(id)] ?? 1,
    });
    const best = found
      .slice(0, 5 * most)
      .map((result) => ({ result, rank: result.score * this.likeness(result.id as number, asked) }))
      .sort((a, b) => b.rank - a.rank);
    return { hits: best.slice(0, most).map(({ result }) => this.hitOf(result)), count: found.length };
  }

  /** Who is called just so comes before all others; whose name begins so is the likelier. */
  private likeness(id: number, asked: string): number {
    const names = [this.row(id)[0], ...namesOf(this.row(id))].map((name) => wordsOf(name).join(' '));
    return names.includes(asked) ? 1000 : names[0]?.startsWith(asked) ? 1.5 : 1;
  }

  private hitOf({ id, match }: SearchResult): Hit {
    const row = this.row(id as number);
    const others = Object.keys(match).filter((word) => !match[word]?.includes('name'));
    const alias = namesOf(row).find((name) => wordsOf(name).some((word) => others.includes(word)));
    return {
      name: row[0],
      kind: this.kindOf(id as number),
      around: this.aroundOf(row),
      ...(alias !== undefined && { alias }),
      href: this.hrefOf(row),
    };
  }

  private hrefOf([, , file, anchor]: Row): string {
    const path = (this.index.files[file] ?? '').split('/').map(encodeURIComponent).join('/');
    return anchor === '' ? path : `${path}#${encodeURIComponent(anchor)}`;
  }

  private aroundOf([, , , , around]: Row): readonly string[] {
    const row = this.index.rows[around];
    return row ? [...this.aroundOf(row), row[0]] : [];
  }

  private textOf(id: number, field: string): string {
    const row = this.row(id);
    switch (field) {
      case 'name':
        return row[0];
      case 'names':
        return namesOf(row).join('\n');
      case 'around':
        return this.aroundOf(row)[0] ?? '';
      default:
        return numberOf(row);
    }
  }

  private row(id: number): Row {
    return this.index.rows[id]!;
  }

  private kindOf(id: number): string {
    return this.index.kinds[this.row(id)[1]] ?? '';
  }
}

/** How many letters of a word may be wrong. A number is meant as it is. */
function mistakesIn(word: string): number | false {
  if (word.length < 4 || /\d/.test(word)) return false;
  return word.length < 8 ? 1 : 2;
}

function namesOf([, , , , , ...names]: Row): readonly string[] {
  return names;
}

/** `s1e4`, by which those who know a show well name an episode. */
function numberOf([, , , anchor]: Row): string {
  return /\.(s\d+(?:e[^.]+)?)$/.exec(anchor)?.[1] ?? '';
}
