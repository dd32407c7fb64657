// Lists by letters: on one page where that is enough, else on further pages for the letters that have many. The
// address of such a page is made of the beginning that its names share, so that it stays.
import { groupBy } from '../../model/group';
import { pageOf, section, type Block, type List, type Page } from './blocks';
import { capital } from './lines';
import { anchorsOf } from './places';

/** A list as a site shows it. */
export interface Listing<T> {
  /** What the names of its further pages begin with. */
  readonly name: string;
  readonly title: string;
  /** The page that has the list, and leads to its further pages. */
  readonly up: string;
  /** By what something in it is found. */
  readonly wordOf: (one: T) => string;
  readonly blocksOf: (some: readonly T[]) => readonly Block[];
  /** The entry that is shown, where the list does not only lead to it. */
  readonly refOf?: (one: T) => string;
  /** Where there are more, there is a part for each letter. */
  readonly mostTogether: number;
  /** Where there are more, a letter with many has a page of its own. */
  readonly mostOnPage: number;
}

/** So few have no page of their own. */
const few = 20;

/** So many letters tell most names from each other. */
const deepest = 12;

/** What is found under the same beginning. */
interface Group<T> {
  readonly label: string;
  /** Of how many letters the label is. */
  readonly depth: number;
  readonly items: readonly T[];
}

/** The same list on one page, whatever its length. */
export function undivided<T>(listing: Listing<T>): Listing<T> {
  return { ...listing, mostTogether: Infinity, mostOnPage: Infinity };
}

/** The list as blocks: what has further pages is a way to them. */
export function listBlocks<T>(listing: Listing<T>, items: readonly T[]): readonly Block[] {
  return blocksOf(listing, whole(items));
}

/** The further pages of a list, if it has any. */
export function furtherPages<T>(listing: Listing<T>, items: readonly T[]): readonly Page[] {
  return pagesBelow(listing, whole(items), listing.up);
}

/** The entries that stand on the page of a list itself. */
export function refsIn<T>(listing: Listing<T>, items: readonly T[]): readonly string[] {
  return refsOn(listing, whole(items));
}

function whole<T>(items: readonly T[]): Group<T> {
  return { label: '', depth: 0, items };
}

function blocksOf<T>(listing: Listing<T>, group: Group<T>): readonly Block[] {
  const { apart, here } = divided(listing, group);
  if (apart.length + here.length === 0) return listing.blocksOf(group.items);
  const labels = here.map(({ label }) => label);
  const anchors = anchorsOf('letter', labels);
  const parts = here.map(({ label, items }, i) => section(label, anchors[i]!, listing.blocksOf(items)));
  return apart.length > 0 ? [waysTo(listing, apart), ...parts] : parts;
}

function waysTo<T>(listing: Listing<T>, groups: readonly Group<T>[]): List {
  const items = groups.map(({ label, items: { length } }) => [
    { type: 'page' as const, name: nameOf(listing, label), text: label },
    { type: 'small' as const, line: [` — ${length}`] },
  ]);
  return { type: 'list', items };
}

function pagesBelow<T>(listing: Listing<T>, group: Group<T>, up: string): readonly Page[] {
  // Most lists are short, and a preview asks for their pages after each edit.
  if (group.items.length <= listing.mostOnPage) return [];
  return divided(listing, group).apart.flatMap((own) => {
    const name = nameOf(listing, own.label);
    const head = {
      name,
      up,
      title: `${listing.title}: ${own.label}`,
      refs: refsOn(listing, own),
      isPart: true,
    };
    const page = pageOf(head, () => ({ lead: [], blocks: blocksOf(listing, own) }));
    return [page, ...pagesBelow(listing, own, name)];
  });
}

function refsOn<T>(listing: Listing<T>, group: Group<T>): readonly string[] {
  const { refOf } = listing;
  if (!refOf) return [];
  const { apart, here } = divided(listing, group);
  return (apart.length > 0 ? here.flatMap(({ items }) => items) : group.items).map(refOf);
}

/** The parts of a group: those that have pages of their own, and the others. None where it is one list. */
function divided<T>(
  listing: Listing<T>,
  group: Group<T>,
): { readonly apart: readonly Group<T>[]; readonly here: readonly Group<T>[] } {
  const { length } = group.items;
  const parts = length > listing.mostTogether ? partsOf(listing, group) : [];
  const isApart = ({ label, items }: Group<T>): boolean =>
    length > listing.mostOnPage && items.length > few && label !== group.label;
  return { apart: parts.filter(isApart), here: parts.filter((part) => !isApart(part)) };
}

/** The groups by the next letter in which names differ; the first letter is always told. */
function partsOf<T>({ wordOf }: Listing<T>, { items, depth }: Group<T>): readonly Group<T>[] {
  const words = new Map(items.map((one) => [one, lettersOf(wordOf(one))]));
  for (let next = depth + 1; next <= deepest; next += 1) {
    const groups = [...groupBy(items, (one) => beginningOf(words.get(one) ?? [], next))];
    if (groups.length > 1 || next === 1)
      return groups
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([label, own]) => ({ label, depth: next, items: own }));
  }
  return [];
}

/** The letters and digits of a name, without accents and capitals. */
function lettersOf(word: string): readonly string[] {
  const folded = word.normalize('NFKD').toUpperCase().toLowerCase();
  return folded.match(/[\p{L}\p{N}]/gu) ?? [];
}

/** The letters under which a name is found; those that begin with a digit or a sign stand together at first. */
function beginningOf(letters: readonly string[], depth: number): string {
  if (/\p{L}/u.test(letters[0] ?? '')) return capital(letters.slice(0, depth).join(''));
  return depth === 1 ? '0–9' : letters.slice(0, depth - 1).join('') || '…';
}

function nameOf<T>({ name }: Listing<T>, label: string): string {
  return `${name}-${label.replace('–', '-').toLowerCase()}`;
}
