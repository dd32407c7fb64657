// XML text: elements with attributes, laid out with an indent, in which no text can become markup.

/** An element. Text stands alone in one; what is undefined is left out, and so is an element without content. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly content: string | number | readonly (Element | undefined)[] | undefined;
}

/** An element, or nothing where it would be empty. */
export function element(
  name: string,
  content: Element['content'],
  attributes?: Element['attributes'],
): Element | undefined {
  const isEmpty = Array.isArray(content) ? content.every((one) => one === undefined) : content === undefined;
  return isEmpty ? undefined : { name, content, ...(attributes && { attributes }) };
}

/** A whole document. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeElement(root, '')}`;
}

function writeElement({ name, attributes = {}, content }: Element, indent: string): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const head = `${indent}<${name}${said.join('')}>`;
  if (typeof content === 'string' || typeof content === 'number')
    return `${head}${escapeXml(String(content))}</${name}>\n`;
  const inner = (content ?? []).map((one) => (one ? writeElement(one, `${indent}  `) : ''));
  return `${head}\n${inner.join('')}${indent}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text that stays text. Characters that XML cannot hold become `\ufffd`. */
function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- finding control characters is what this is for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>"\r]/g, (character) => entities[character] ?? character)
  );
}
