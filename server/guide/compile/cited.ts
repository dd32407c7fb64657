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
  else collectWithin(value as Readonly<Record<string, unknown>>, found);
}

/** In the order of its properties. Every object of a guide is plain, and there are very many of them. */
function collectWithin(value: Readonly<Record<string, unknown>>, found: Set<string>): void {
  for (const key in value)
    if (key === 'sources') for (const id of value[key] as readonly string[]) found.add(id);
    else if (typeof value[key] === 'object') collect(value[key], found);
}
