// Rows as comma-separated values: RFC 4180, with a guard for spreadsheets.

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

export type Cell = string | number | undefined;

/**
 * Rows as CSV with a head, in these columns and then those that they have besides. Spreadsheets take a text
 * that begins with `=`, `+`, `-` or `@` for a formula. It gets an apostrophe in front, and so does one that
 * begins with an apostrophe before these.
 */
export function writeCsv(rows: readonly Row[], first: readonly string[]): string {
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== undefined)));
  const columns = [...new Set([...first, ...used])];
  const lines = [
    columns.map(writeText),
    ...rows.map((row) => columns.map((column) => writeCell(row[column]))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  return typeof cell === 'string' ? writeText(cell) : cell === undefined ? '' : String(cell);
}

function writeText(text: string): string {
  const guarded = /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
