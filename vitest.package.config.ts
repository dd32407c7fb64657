// How the test of the packed extension runs: it packs it, and installs it into a VS Code.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What a server keeps for its next start is kept out of the developer's own cache.
    env: { XDG_CACHE_HOME: fileURLToPath(new URL('build/cache', import.meta.url)) },
    include: ['test/package/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
