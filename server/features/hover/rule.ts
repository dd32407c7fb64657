// The codes of rules in comments that silence them, and what a hover says of a rule.
import { codesOf } from '../../checks/ignore';
import { allRules } from '../../checks/rules';
import type { Comment, Span } from '../../syntax/tree';
import { chainAt, type AnyNode } from '../../syntax/walk';
import type { Place } from '../place';

/** The code of a rule at a place within `// series-ignore code`, known or not. */
export function codeAt({ file, offset }: Place): { code: string; span: Span } | undefined {
  const comment = chainAt(file.tree, offset).find(isComment);
  if (!comment) return undefined;
  const codes = new Set(codesOf(comment));
  for (const { 0: code, index } of file.slice(comment.start, comment.end).matchAll(/[\w-]+/g)) {
    const span = { start: comment.start + index, end: comment.start + index + code.length };
    if (codes.has(code) && span.start <= offset && offset <= span.end) return { code, span };
  }
  return undefined;
}

function isComment(node: AnyNode): node is Comment {
  return node.type === 'comment';
}

/** What a rule asks for, by its code. */
export function hoverRule(code: string): string {
  const rule = allRules.find((one) => one.code === code);
  if (!rule) return `**\`${code}\`** is not the code of a rule`;
  return [`**\`${rule.code}\`** · ${rule.severity}`, rule.summary, rule.doc].join('\n\n');
}
