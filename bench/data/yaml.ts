// Plain data as YAML in block style: texts in double quotes, lists of scalars on one line.
import type { Plain } from './plain';

/** The text of a YAML file. */
export function yamlText(value: Plain): string {
  return `${node(value, 0).trimStart()}\n`;
}

/** A node behind its key: on the same line where it is a scalar or a list of them, else below. */
function node(value: Plain, depth: number): string {
  if (typeof value !== 'object') return ` ${JSON.stringify(value)}`;
  const line = `\n${'  '.repeat(depth)}`;
  if (!isList(value))
    return Object.entries(value)
      .map(([key, item]) => `${line}${key}:${node(item, depth + 1)}`)
      .join('');
  if (value.every((item) => typeof item !== 'object'))
    return ` [${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  return value.map((item) => `${line}- ${node(item, depth + 1).trimStart()}`).join('');
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
