// Files that must be what the code makes of them. `UPDATE=1 npm run unit` writes them anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Holds a file of the repository against the text that it should have; the path is from the root. */
export function expectFile(path: string, text: string): void {
  if (process.env.UPDATE) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(
    existsSync(path) ? readFileSync(path, 'utf8') : undefined,
    `${path} is stale; run UPDATE=1 npm run unit`,
  ).toBe(text);
}
