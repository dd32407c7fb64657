// From the text of a token to its value: strings, prose, numbers.

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

/** Minutes of `1h30min`; seconds become a fraction. */
export function minutesOf(text: string): number {
  let [sum, amount] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) amount = amount * 10 + digit;
    else if (sign === 'h' || sign === 's' || sign === 'm') {
      sum += sign === 'h' ? amount * 60 : sign === 'm' ? amount : amount / 60;
      amount = 0;
    }
  }
  return sum;
}

/** The season and the episode of `s1`, `S01E03`, `s1e3a`; leading zeros are dropped. */
export function markOf(text: string): { season: number; number: string | undefined } {
  const mark = text.search(/[eE]/);
  if (mark < 0) return { season: Number(text.slice(1)), number: undefined };
  return { season: Number(text.slice(1, mark)), number: text.slice(mark + 1).replace(/^0+(?=\d)/, '') };
}
