// From a cursor to what may be typed there. The tree says which words stand on the line; where the cursor
// is behind the last of them, the signs between that word and the cursor decide.
import { codesOf } from '../../checks/ignore';
import { fileScope, type FileFacts, type Item } from '../../model/facts';
import type { Comment, Id, Prose, Span, Statement } from '../../syntax/tree';
import { countWhile, lastWhile } from '../../syntax/sorted';
import { chainAt, type AnyNode } from '../../syntax/walk';
import type { Place } from '../place';
import type { Context, Slot, Step } from './slot';
import { stepsOf } from './steps';

/** What may be typed at a place; undefined where nothing of the language may stand. */
export function contextAt(place: Place): Context | undefined {
  const { file, offset } = place;
  const chain = chainAt(file.tree, offset);
  const block = blockAt(file, offset);
  const comment = chain.find(isComment);
  if (comment) return silenceAt(place, comment, block);
  const prose = chain.find(isProse);
  if (prose && offset >= prose.start + 3 && !isBehind(file, prose, offset))
    return mentionAt(place, prose, block);
  return statementAt(place, block);
}

/** The innermost block around an offset. */
function blockAt({ top }: FileFacts, offset: number): Item | undefined {
  const within = (items: readonly Item[]): Item | undefined => {
    const last = lastWhile(items, ({ node }) => node.start <= offset);
    return last && holds(last, offset) ? last : undefined;
  };
  let block = within(top);
  for (let inner = block; inner; inner = within(inner.children)) block = inner;
  return block;
}

function holds({ node: { block } }: Item, offset: number): boolean {
  if (!block || offset <= block.start) return false;
  return offset < block.end || (!block.closed && offset <= block.end);
}

function statementAt(place: Place, block: Item | undefined): Context | undefined {
  const { file, offset } = place;
  const statements = statementsOf(block, file);
  const begun = countWhile(statements, ({ start }) => start <= offset);
  const statement = lastSaid(statements, begun);
  if (statement && !isPast(statement, offset)) {
    const step = stepsOf(statement, block, file).findLast(({ start }) => start <= offset);
    const item = declaredBy(statement, block?.children ?? file.top) ?? block;
    if (!isOver(step ?? statement, statement, place)) {
      const slot = step && slotAt(step, place);
      return slot && contextOf(place, slot, step, item);
    }
  }
  const last = statements[begun - 1];
  if (last?.type === 'junk' && last.end >= offset) return undefined;
  return block && !block.kind ? undefined : contextOf(place, startIn(block), undefined, block);
}

/** The last of the first so many statements that says something. */
function lastSaid(statements: readonly Statement[], count: number): Statement | undefined {
  for (let i = count - 1; i >= 0; i--) {
    const { type } = statements[i]!;
    if (type !== 'comment' && type !== 'junk') return statements[i];
  }
  return undefined;
}

function statementsOf(block: Item | undefined, { tree }: FileFacts): readonly Statement[] {
  return block ? (block.declaration.block?.statements ?? []) : tree.statements;
}

function declaredBy(statement: Statement, items: readonly Item[]): Item | undefined {
  return items.find(({ node }) => node === statement);
}

/** True behind a block; its head is no part of what stands there. */
function isPast(statement: Statement, offset: number): boolean {
  return statement.type === 'declaration' && statement.block !== undefined && offset > statement.block.start;
}

function startIn(block: Item | undefined): Slot {
  return block?.kind?.body === 'credits'
    ? { type: 'performer', first: true }
    : { type: 'start', block, followedBy: 'nothing' };
}

/** True where the cursor is behind a statement: on another line, and not after a comma. */
function isOver(last: Span, { end }: Statement, { file, offset }: Place): boolean {
  if (offset <= Math.max(end, last.end)) return false;
  const gap = file.slice(last.end, offset);
  return /[\r\n;]/.test(gap) && signOf(gap) !== ',';
}

/** The last character that is no blank. */
function signOf(gap: string): string {
  return gap.trimEnd().at(-1) ?? '';
}

function slotAt(step: Step, { file, offset }: Place): Slot | undefined {
  if (offset <= step.end) {
    const outside = step.quoted && (offset === step.start || isBehind(file, step, offset));
    return outside ? undefined : step.within;
  }
  const gap = file.slice(step.end, offset);
  const after = gap.includes(']') ? (step.closed ?? step) : step;
  switch (signOf(gap)) {
    case '':
      return after.behind;
    case ',':
      return after.comma;
    case ':':
      return after.colon;
    case '[':
      return { type: 'source', cited: [] };
    default:
      return undefined;
  }
}

/** True at the end of text in quotes that are closed. */
function isBehind(file: FileFacts, { start, end }: Span, offset: number): boolean {
  const sign = file.slice(end - 1, end);
  return offset === end && end - start > 1 && (sign === '"' || sign === ')');
}

function contextOf(place: Place, slot: Slot, step: Step | undefined, item: Item | undefined): Context {
  const { file, offset } = place;
  const touched = step && offset <= step.end ? step : { start: offset, end: offset };
  const { ids = [], quoted = false, named = false } = touched;
  const at = ids.findIndex(({ start, end }) => start <= offset && offset <= end);
  const { start, end } = ids[at] ?? touched;
  const word = { start, end: quoted && !isClosed(file, touched) ? offset : end };
  const typed = file.slice(start, offset);
  const path = ids.slice(0, Math.max(0, at));
  return { slot, item, scope: scopeOf(slot, item), word, typed, path, quoted, named, isCut: false, ...place };
}

/** Where names are looked up: a label stands in the block around, and the rest of a head in its own scope. */
function scopeOf(slot: Slot, item: Item | undefined): Context['scope'] {
  const owner = slot.type === 'label' ? item?.parent : item;
  return owner?.scope ?? fileScope;
}

function isClosed(file: FileFacts, { start, end }: Span): boolean {
  return end - start > 1 && file.slice(end - 1, end) === '"';
}

function isComment(node: AnyNode): node is Comment {
  return node.type === 'comment';
}

function isProse(node: AnyNode): node is Prose {
  return node.type === 'prose';
}

/** Behind `// series-ignore`, in the list of codes. */
function silenceAt(place: Place, comment: Comment, item: Item | undefined): Context | undefined {
  const { file, offset } = place;
  const text = file.slice(comment.start + 2, offset);
  const typed = /[\w-]*$/.exec(text)![0];
  const list = text.slice(0, text.length - typed.length);
  const given = codesOf({ ...comment, text: `${list}x` }).slice(0, -1);
  const isList = list.trim() === 'series-ignore' || (given.length > 0 && list.trimEnd().endsWith(','));
  if (offset < comment.start + 2 || !isList) return undefined;
  return contextOf(place, { type: 'silence', given }, wordStep(place, typed), item);
}

function wordStep({ offset }: Place, typed: string): Step {
  return { start: offset - typed.length, end: offset };
}

/** Behind `@` in prose; `@bosch.` is a mention of `bosch` before a full stop, or of what is still to come. */
function mentionAt(place: Place, prose: Prose, item: Item | undefined): Context | undefined {
  const { file, offset } = place;
  const slot: Slot = { type: 'mention' };
  const mention = prose.mentions.find(({ start, end }) => start < offset && offset <= end + 1);
  const sign = file.slice(offset - 1, offset);
  if (mention && offset <= mention.end) {
    const ids = mention.path?.ids ?? [...(mention.episode?.path?.ids ?? []), markIn(mention)];
    return contextOf(place, slot, { start: mention.start + 1, end: mention.end, ids }, item);
  }
  if (mention?.path && sign === '.') {
    const ids = [...mention.path.ids, { start: offset, end: offset, text: '' }];
    return contextOf(place, slot, { start: mention.start + 1, end: offset, ids }, item);
  }
  const free = sign === '@' && !/[\p{L}\p{N}_\\]/u.test(file.slice(offset - 2, offset - 1));
  return free ? contextOf(place, slot, wordStep(place, ''), item) : undefined;
}

function markIn({ start, end, episode }: Prose['mentions'][number]): Id {
  return { start: episode?.path ? episode.path.end + 1 : start + 1, end, text: '' };
}
