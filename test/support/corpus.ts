// Real texts for tests: the `.series` files of the examples and the blocks of the tour.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every example file by its path under examples/. */
export function examples(): ReadonlyMap<string, string> {
  const names = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.series'),
  );
  return new Map(names.sort().map((name) => [name, readFileSync(join('examples', name), 'utf8')]));
}

/** The files of one example, by name. */
export function example(folder: string): ReadonlyMap<string, string> {
  const own = [...examples()].filter(([name]) => name.startsWith(`${folder}/`));
  return new Map(own.map(([name, text]) => [name.slice(folder.length + 1), text]));
}
