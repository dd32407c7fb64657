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
  const lines = between.split(/\r\n|\r|\n/);
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const indent = rest.reduce(
    (least, line) => Math.min(least, line.length - line.trimStart().length),
    Infinity,
  );
  const dedented = lines.map((line, i) =>
    (i === 0 ? line.trimStart() : line.slice(Math.min(indent, line.length))).trimEnd(),
  );
  while (dedented.length > 0 && dedented[0] === '') dedented.shift();
  while (dedented.length > 0 && dedented.at(-1) === '') dedented.pop();
  return dedented.join('\n');
}

/** Minutes of `1h30min`; seconds become a fraction. */
export function minutesOf(text: string): number {
  const units: Readonly<Record<string, number>> = { h: 60, min: 1, s: 1 / 60 };
  const parts = text.matchAll(/(\d+)(h|min|s)/g);
  return [...parts].reduce((sum, [, digits, unit]) => sum + Number(digits) * (units[unit ?? ''] ?? 0), 0);
}

/** The season and the episode of `s1`, `S01E03`, `s1e3a`; leading zeros are dropped. */
export function markOf(text: string): { season: number; number: string | undefined } {
  const [, season = '0', number] = /^[sS](\d+)(?:[eE](.+))?$/.exec(text) ?? [];
  return { season: Number(season), number: number?.replace(/^0+(?=\d)/, '') };
}
