// One statement, without its block and without the line it starts on: heads, fields and credits. A list
// breaks where its author broke it.
import type { Comment, Credit, Declaration, Field, Reference, Tail, Text, Value } from '../syntax/tree';
import { deeper, gapBetween, indent, slice, spansLines, type Page } from './page';
import { withQualifiers, writeReference, writeSources, writeText, writeWords } from './words';

/** `kind label qualifiers [sources]: text` */
export function writeHead(page: Page, { keyword, label, ...tail }: Declaration): string {
  const { number, episode, path, name } = label;
  return withTail(page, writeWords(page, [keyword, number, episode, path, name]), tail);
}

/** `name: value, value [sources]` */
export function writeField(page: Page, field: Field): string {
  const values = writeList(page, field.values, field.comments, writeValue);
  return `${slice(page, field.name)}: ${values}${writeSources(page, field.sources)}`;
}

/** `performers as roles qualifiers [sources]: text` */
export function writeCredit(page: Page, credit: Credit): string {
  const { as, comments } = credit;
  const before = (comment: Comment): boolean => !as || comment.start < as.start;
  const write = (players: Credit['roles'], among: readonly Comment[]): string =>
    writeList(page, players, among, writeReference);
  const performers = write(credit.performers, comments.filter(before));
  if (!as) return withTail(page, performers, credit);
  const roles = write(
    credit.roles,
    comments.filter((comment) => !before(comment)),
  );
  return withTail(page, `${performers} as ${roles}`, credit);
}

export function writeComment({ text }: Comment): string {
  return `//${text}`;
}

function withTail(page: Page, written: string, { qualifiers, sources, text }: Tail): string {
  const words = withQualifiers(page, written, qualifiers) + writeSources(page, sources);
  if (!text) return words;
  return `${words}: ${writeText(spansLines(words) ? deeper(page) : page, text)}`;
}

function writeValue(page: Page, { atom, qualifiers, sources }: Value): string {
  return withQualifiers(page, writeAtom(page, atom), qualifiers) + writeSources(page, sources);
}

function writeAtom(page: Page, atom: Value['atom']): string {
  if (atom.type === 'reference') return writeReference(page, atom);
  return atom.type === 'prose' ? writeText(page, atom) : slice(page, atom);
}

/** Items with commas between, and the comments of their lines; lines after the first stand deeper. */
function writeList<Item extends Value | Reference | Text>(
  page: Page,
  items: readonly Item[],
  comments: readonly Comment[],
  write: (page: Page, item: Item) => string,
): string {
  const parts = [...items, ...comments].sort((a, b) => a.start - b.start);
  const last = items.at(-1);
  let line = page;
  return parts.reduce((written, part, i) => {
    const before = parts[i - 1];
    const gap = before && gapBetween(page, before.end, part.start);
    if (gap) line = deeper(page);
    const space = gap ? gap + indent(line) : before ? ' ' : '';
    if (part.type === 'comment') return written + space + writeComment(part);
    return written + space + write(line, part) + (part === last ? '' : ',');
  }, '');
}
