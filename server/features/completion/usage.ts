// What the files of a dataset use, and how often: fields and kinds in blocks, texts in fields, names of declarations,
// tags of languages. A file is counted when completion is asked for; where somebody types, only what an edit reaches.
import type { Dataset } from '../../model/dataset';
import type { FileFacts, Item } from '../../model/facts';
import { once } from '../../model/once';
import { Memo, Task, untracked } from '../../model/reactive';
import { textOfAtom } from '../../model/values';
import type { Qualifier } from '../../syntax/tree';

/** Words of blocks, by kind (`file` for what stands in none), texts of fields, names by kind, and tags of languages. */
export type Sort = 'block' | 'text' | 'name' | 'tag';

/** How often each word is used in one place. */
type Counts = Map<string, number>;

/** The words used in a place, the most frequent first. @param of a kind or a field, as the sort demands */
export function used(dataset: Dataset, sort: Sort, of = ''): readonly string[] {
  const counts = [...countsIn(dataset, sort, of)];
  // Words that are as frequent come by the alphabet: after an edit they are met in another order than in the text.
  return counts.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([word]) => word);
}

/** How often each word is used in a place. */
export function countsIn(dataset: Dataset, sort: Sort, of = ''): ReadonlyMap<string, number> {
  const [first, ...others] = dataset.files.map((file) => tallyOf(file).now().place(sort, of));
  if (!first || others.length === 0) return first ?? new Map<string, number>();
  const all: Counts = new Map(first);
  for (const counts of others)
    for (const [word, count] of counts) all.set(word, (all.get(word) ?? 0) + count);
  return all;
}

const tallyOf = once((file: FileFacts) => new FileTally(file));

class Tally {
  private readonly counts: Readonly<Record<Sort, Map<string, Counts>>> = {
    block: new Map(),
    text: new Map(),
    name: new Map(),
    tag: new Map(),
  };

  place(sort: Sort, of: string): Counts {
    const known = this.counts[sort].get(of);
    if (known) return known;
    const counts: Counts = new Map();
    this.counts[sort].set(of, counts);
    return counts;
  }
}

/** What one file uses. Most are never edited, and are counted once; who edits one will go on. */
class FileTally {
  private isCounted = false;
  private living: LivingTally | undefined;
  /** Undefined as soon as it would have to be counted again. */
  private readonly first = new Memo(() => {
    if (this.isCounted) return undefined;
    this.isCounted = true;
    return countFile(this.file);
  });

  constructor(private readonly file: FileFacts) {}

  now(): Tally {
    return untracked(() => (this.living ? undefined : this.first.read()) ?? this.followed());
  }

  private followed(): Tally {
    this.living ??= new LivingTally();
    this.living.follow(this.file.items);
    return this.living;
  }
}

function countFile({ items }: FileFacts): Tally {
  const tally = new Tally();
  for (const item of items)
    countItem(item, (sort, of, word) => {
      add(tally.place(sort, of), word, 1);
    });
  return tally;
}

function add(counts: Counts, word: string, more: number): void {
  const count = (counts.get(word) ?? 0) + more;
  if (count > 0) counts.set(word, count);
  else counts.delete(word);
}

/** A tally that follows edits by difference. */
class LivingTally extends Tally {
  private items: readonly Item[] = [];
  private readonly countings = new Map<Item, Counting>();
  private due: Counting[] = [];

  /** @param items those of the file as it is now */
  follow(items: readonly Item[]): void {
    if (items !== this.items) this.replace(items);
    for (let one = this.due.pop(); one; one = this.due.pop()) one.run();
  }

  /** What a declaration uses may be something else than before. */
  again(counting: Counting): void {
    this.due.push(counting);
  }

  private replace(items: readonly Item[]): void {
    const gone = new Set(this.items);
    for (const item of items) if (!gone.delete(item)) this.come(item);
    for (const item of gone) {
      this.countings.get(item)?.end();
      this.countings.delete(item);
    }
    this.items = items;
  }

  private come(item: Item): void {
    const counting = new Counting(item, this);
    this.countings.set(item, counting);
    this.due.push(counting);
  }
}

/** What one declaration uses, for as long as it is there. */
class Counting extends Task {
  /** Where it has counted, and which word there. */
  private readonly places: Counts[] = [];
  private readonly words: string[] = [];

  constructor(
    private readonly item: Item,
    private readonly tally: LivingTally,
  ) {
    super();
  }

  due(): void {
    this.tally.again(this);
  }

  end(): void {
    this.dispose();
    this.takeBack();
  }

  protected work(): void {
    this.takeBack();
    countItem(this.item, (sort, of, word) => {
      const counts = this.tally.place(sort, of);
      add(counts, word, 1);
      this.places.push(counts);
      this.words.push(word);
    });
  }

  private takeBack(): void {
    this.places.forEach((counts, i) => {
      add(counts, this.words[i]!, -1);
    });
    this.places.length = 0;
    this.words.length = 0;
  }
}

type Add = (sort: Sort, of: string, word: string) => void;

function countItem({ kind, parent, node, fields, credits }: Item, add: Add): void {
  if (!kind) return;
  add('block', parent?.kind?.name ?? 'file', kind.name);
  if (node.label.name) add('name', kind.name, node.label.name.text);
  countTags(node.qualifiers, add);
  for (const { row, node: field } of fields) {
    if (!row) continue;
    add('block', kind.name, row.name);
    for (const { atom, qualifiers } of field.values) {
      const text = textOfAtom(atom);
      if (text !== undefined) add('text', row.name, text);
      countTags(qualifiers, add);
    }
  }
  for (const credit of credits) countTags(credit.qualifiers, add);
}

function countTags(qualifiers: readonly Qualifier[], add: Add): void {
  for (const qualifier of qualifiers) {
    if (qualifier.type === 'language' && qualifier.tag) add('tag', '', qualifier.tag.text);
    if (qualifier.type === 'dub' && qualifier.language) add('tag', '', qualifier.language.text);
  }
}
