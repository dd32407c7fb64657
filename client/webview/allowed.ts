// What may stand on the page. The server escapes whatever comes from a file; should it ever fail to, nothing
// gets from here into the page but the elements and attributes of a text.

const elements = new Set(
  `a abbr article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl
  dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark meter nav ol p pre q s
  samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(
    /\s+/,
  ),
);

/** What the pictures are drawn with. */
const drawn = new Set('a circle g path rect svg text title tspan'.split(' '));

const attributes = new Set(
  `alt class colspan cx cy d datetime dir headers height hidden high href id lang loading low max min open
  optimum r rel reversed role rowspan rx scope src start tabindex title transform translate type value
  viewBox width x y`.split(/\s+/),
);

/** Removes from a page that is not yet shown what may not stand on it. @returns how much that was */
export function keepAllowed(root: ParentNode): number {
  let refused = 0;
  for (const element of root.querySelectorAll('*')) {
    if (isKnown(element)) {
      refused += keepAllowedAttributes(element);
    } else {
      // With all that is in it: the text of a script is no text to read.
      element.remove();
      refused++;
    }
  }
  return refused;
}

function isKnown({ localName, namespaceURI }: Element): boolean {
  if (namespaceURI === 'http://www.w3.org/2000/svg') return drawn.has(localName);
  return namespaceURI === 'http://www.w3.org/1999/xhtml' && elements.has(localName);
}

function keepAllowedAttributes(element: Element): number {
  const wrong = element.getAttributeNames().filter((name) => {
    const value = element.getAttribute(name) ?? '';
    return !isAllowed(name, value);
  });
  for (const name of wrong) element.removeAttribute(name);
  return wrong.length;
}

function isAllowed(name: string, value: string): boolean {
  switch (name) {
    // What begins so is the preview's own.
    case 'id':
    case 'class':
      return !/(?:^|\s)series-/.test(value);
    case 'href':
      return hasScheme(value, ['http', 'https', 'mailto']);
    case 'src':
      return hasScheme(value, ['http', 'https']);
    default:
      return attributes.has(name) || /^(?:aria|data)-[a-z-]+$/.test(name);
  }
}

/** Whether an address is relative, or has one of some schemes. */
function hasScheme(address: string, schemes: readonly string[]): boolean {
  if (!address.includes(':')) return true;
  const base = 'relative://guide/';
  if (!URL.canParse(address, base)) return false;
  const scheme = new URL(address, base).protocol.slice(0, -1);
  return scheme === 'relative' || schemes.includes(scheme);
}
