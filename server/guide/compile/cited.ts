// Which sources something compiled cites, wherever in it they stand.

/** The ids of the sources in the order of their first use. */
export function citedIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value))
      if (key === 'sources') for (const id of one as readonly string[]) found.add(id);
      else collect(one, found);
}
