// Text as MediaWiki shows it unchanged: whatever could be markup becomes a character reference.

/** Text on one line. */
export function escapeWiki(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' ').trim());
}

/** Paragraphs, with an empty line between them. */
export function escapeParagraphs(text: string): string {
  const paragraphs = text.split(/\r?\n[^\S\n]*\r?\n\s*/);
  return paragraphs.map(escapeWiki).filter(Boolean).join('\n\n');
}

function escapeLine(line: string): string {
  return (
    line
      // eslint-disable-next-line no-control-regex -- finding control characters is what this is for
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>[\]{}|=~_]/g, reference)
      .replace(/'{2,}|^'|'$/g, (quotes) => reference("'").repeat(quotes.length))
      .replace(/^[*#:;-]/, reference)
      // Addresses and numbers of books become links by themselves.
      .replace(/:(?=\/\/)|(?<=\b(?:mailto|news|urn|tel|sms|sips?|magnet|bitcoin|geo|xmpp)):/gi, reference)
      .replace(/(?<=\b(?:ISBN|RFC|PMID)) (?=[\d-])/g, reference)
  );
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** An address as a parameter of a template. */
export function escapeUrl(url: string): string {
  return encodeURI(url)
    .replaceAll('%25', '%')
    .replace(/[|'[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A call of a template with named parameters, those of no value left out; on one line, or a line for each. */
export function template(
  name: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
  layout: 'line' | 'block' = 'line',
): string {
  const said = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  if (layout === 'line')
    return `{{${[name, ...said.map(([key, value]) => `${key}=${value ?? ''}`)].join(' |')}}}`;
  return `{{${name}\n${said.map(([key, value]) => `| ${key} = ${value ?? ''}\n`).join('')}}}`;
}

/** Items as a list in a parameter; one alone stands without. */
export function plainList(items: readonly string[]): string | undefined {
  if (items.length < 2) return items[0];
  return `{{Plainlist |\n${items.map((item) => `* ${item}\n`).join('')}}}`;
}
