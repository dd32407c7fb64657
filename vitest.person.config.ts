// How a person's path through a real VS Code is walked: in one window, one step after the other.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What a server keeps for its next start is kept out of the developer's own cache.
    env: { XDG_CACHE_HOME: fileURLToPath(new URL('build/cache', import.meta.url)) },
    include: ['test/person/**/*.test.ts'],
    globalSetup: ['scripts/generate.mjs'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 1,
  },
});
