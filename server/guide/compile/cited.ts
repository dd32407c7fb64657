// Which sources something compiled cites, wherever in it they stand.

/** The ids of the sources in the order of their first use. */
export function citedIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if ('id' in value) for (const id of citedByEntry(value)) found.add(id);
  else collectWithin(value as Properties, found);
}

type Properties = Readonly<Record<string, unknown>>;

/** Entries are kept after an edit that does not reach them, and are asked again. */
const known = new WeakMap<object, readonly string[]>();

function citedByEntry(entry: object): readonly string[] {
  let cited = known.get(entry);
  if (!cited) {
    const found = new Set<string>();
    collectWithin(entry as Properties, found);
    known.set(entry, (cited = [...found]));
  }
  return cited;
}

/** In the order of its properties. Every object of a guide is plain, and there are very many of them. */
function collectWithin(value: Properties, found: Set<string>): void {
  for (const key in value)
    if (key === 'sources') for (const id of value[key] as readonly string[]) found.add(id);
    else if (typeof value[key] === 'object') collect(value[key], found);
}
