// Pages of the guide as a browser reads them: by a real HTML parser, as a tree to look through.
import { html, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page's body. */
export function read(html: string): Parent {
  return parseFragment(html);
}

export function isElement(node: object): node is Element {
  return 'tagName' in node;
}

/** False for what the parser takes for SVG or MathML. */
export function isHtml({ namespaceURI }: Element): boolean {
  return namespaceURI === html.NS.HTML;
}

/** Every element below a node, each before those in it. */
export function elementsIn(parent: Parent): readonly Element[] {
  return parent.childNodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element)]);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text of a node, with its blanks as one. */
export function textOf(node: Parent | Node): string {
  return written(node).replace(/\s+/g, ' ').trim();
}

function written(node: Parent | Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(written).join('') : '';
}

/** The element itself, and those that it is in, outwards. */
export function around(element: Element): readonly Element[] {
  const { parentNode } = element;
  return [element, ...(parentNode && isElement(parentNode) ? around(parentNode) : [])];
}

/** The pieces of text in a page that some condition accepts, with the elements that they stand in. */
export function textsIn(parent: Parent): readonly { readonly text: string; readonly element: Element }[] {
  return elementsIn(parent).flatMap((element) =>
    element.childNodes
      .filter(({ nodeName }) => nodeName === '#text')
      .map((node) => ({ text: textOf(node), element }))
      .filter(({ text }) => text !== ''),
  );
}

/** A page without what is only for a preview. */
export function withoutPreview(html: string): string {
  const root = read(html);
  for (const element of elementsIn(root)) strip(element);
  return serialize(root);
}

function strip(element: Element): void {
  element.attrs = element.attrs.filter(
    ({ name, value }) =>
      !['data-file', 'data-start', 'data-end', 'data-part'].includes(name) &&
      !(name === 'id' && value.startsWith('k-')),
  );
  if (element.tagName !== 'span' || element.attrs.length > 0) return;
  const { childNodes } = element.parentNode!;
  childNodes.splice(childNodes.indexOf(element), 1, ...element.childNodes);
  for (const child of element.childNodes) child.parentNode = element.parentNode;
}

/** A page as the parser writes it, to be compared with others. */
export function asWritten(html: string): string {
  return serialize(read(html));
}
