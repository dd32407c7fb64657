// The one form of an address. Clients escape addresses each in their own way, and the same file must not
// be known twice; so every address is brought into this form where it enters the server.

/** The address in the form that VS Code writes: everything escaped that may be, small letters for drives. */
export function canonical(uri: string): string {
  const [, head = '', path = '', rest = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)?([^?#]*)(.*)$/is.exec(
    uri,
  )!;
  const segments = path.split('/').map((segment, i) => escaped(i === 1 ? withSmallDrive(segment) : segment));
  return head + segments.join('/') + rest;
}

/** The parameters of a request with the address of what it asks about in that form. */
export function withCanonical<P extends object>(params: P): P {
  const entries = Object.entries(params).map(([key, value]: [string, unknown]): [string, unknown] => {
    if (key === 'uri' && typeof value === 'string') return [key, canonical(value)];
    if (key === 'textDocument' && isObject(value)) return [key, withCanonical(value)];
    return [key, value];
  });
  return Object.fromEntries(entries) as P;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function escaped(segment: string): string {
  return encodeURIComponent(unescaped(segment)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function unescaped(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    // A per cent sign that is no escape: some clients send paths as they are.
    if (error instanceof URIError) return segment;
    throw error;
  }
}

/** `C:` and `C%3A`, the drives of Windows, are `c:`. */
function withSmallDrive(segment: string): string {
  return /^[A-Z](?::|%3A)$/i.test(segment) ? segment.toLowerCase() : segment;
}
