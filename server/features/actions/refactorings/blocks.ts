// A block on one line, or over several; how its statements are written is for the formatter.
import { formatStatements } from '../../../format/format';
import { deeper, indent, type Page } from '../../../format/page';
import { writeField } from '../../../format/statement';
import type { Block, Declaration, Field } from '../../../syntax/tree';
import { replacement, type Proposal, type Refactoring } from '../action';
import { isOnOneLine, lineEndOf, lineStart } from '../layout';
import { stepsTo } from '../steps';

/** How wide a block on one line may be. */
const widest = 100;

/** Opens the block on one line at whose head or end the selection begins, or closes one of fields up. */
export const blocks: Refactoring = ({ file: { uri, text, tree }, span }) => {
  const steps = stepsTo(tree, span.start);
  const depth = steps.findLastIndex(({ statement }) => statement.type === 'declaration' && statement.block);
  const declaration = steps[depth]?.statement;
  if (declaration?.type !== 'declaration' || !declaration.block?.closed) return [];
  if (span.start > declaration.block.start + 1 && span.start < declaration.block.end - 1) return [];
  if (tree.problems.some(({ span: at }) => declaration.start <= at.end && at.start <= declaration.end))
    return [];
  const page: Page = { text, depth };
  const proposal = isOnOneLine(text, declaration.block)
    ? opened(page, declaration, declaration.block)
    : closedUp(page, declaration, declaration.block);
  return proposal ? [{ ...proposal, changes: proposal.changes.map((change) => ({ ...change, uri })) }] : [];
};

function opened(page: Page, { keyword }: Declaration, block: Block): Proposal | undefined {
  if (block.statements.length === 0) return undefined;
  const lines = formatStatements(deeper(page), block.statements, block.start + 1);
  const text = `{${lines}\n${indent(page)}}`.replaceAll('\n', lineEndOf(page.text));
  return {
    title: `Put the block of ${keyword.text} on several lines`,
    changes: [replacement('', block, text)],
  };
}

function closedUp(page: Page, { keyword }: Declaration, block: Block): Proposal | undefined {
  const fields = block.statements.filter((one): one is Field => one.type === 'field');
  if (fields.length === 0 || fields.length < block.statements.length) return undefined;
  const text = `{ ${fields.map((field) => writeField(page, field)).join('; ')} }`;
  const width = block.start - lineStart(page.text, block.start) + text.length;
  if (/[\r\n]/.test(text) || width > widest) return undefined;
  return { title: `Put the block of ${keyword.text} on one line`, changes: [replacement('', block, text)] };
}
