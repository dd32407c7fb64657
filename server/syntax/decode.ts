// From the text of a token to its value: strings and prose.

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

/** The characters between the quotes of `"…"`, escapes replaced; an unknown escape stays as it is. */
export function decodeText(between: string): string {
  if (!between.includes('\\')) return between;
  return between.replace(/\\(?:u\{([0-9a-fA-F]+)\}|(["\\nt]))/g, (whole, hex?: string, letter?: string) => {
    if (hex === undefined) return escapes[letter ?? ''] ?? whole;
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A string as the language writes it, quotes included. */
export function encodeText(text: string): string {
  if (!/["\\\n\t\r]/.test(text)) return `"${text}"`;
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
  return `"${escaped.replace(/\r/g, '\\u{d}')}"`;
}

/**
 * The characters between the quotes of `"""…"""` without the blank line at either end and without the
 * indentation that all lines after the first share.
 */
export function dedent(between: string): string {
  const trimmed = between.trim();
  if (!trimmed.includes('\n') && !trimmed.includes('\r')) return trimmed;
  const lines = between.includes('\r') ? between.split(/\r\n|\r|\n/) : between.split('\n');
  let indent = Infinity;
  for (let i = 1; i < lines.length; i++) indent = Math.min(indent, indentOf(lines[i]!));
  for (let i = 0; i < lines.length; i++) lines[i] = outdented(lines[i]!, i === 0 ? Infinity : indent);
  let [first, last] = [0, lines.length];
  while (first < last && lines[first] === '') first++;
  while (first < last && lines[last - 1] === '') last--;
  return last - first === 1 ? lines[first]! : lines.slice(first, last).join('\n');
}

/** How many blanks a line begins with; of one without anything else, infinitely many. */
function indentOf(line: string): number {
  const rest = line.trimStart().length;
  return rest === 0 ? Infinity : line.length - rest;
}

function outdented(line: string, indent: number): string {
  return indent === Infinity ? line.trim() : line.slice(Math.min(indent, line.length)).trimEnd();
}
