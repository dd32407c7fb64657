// How the test in a real Neovim runs, which is installed first where it is missing.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What a server keeps for its next start is kept out of the developer's own cache.
    env: { XDG_CACHE_HOME: fileURLToPath(new URL('build/cache', import.meta.url)) },
    include: ['test/neovim/**/*.test.ts'],
    globalSetup: ['scripts/generate.mjs'],
    maxWorkers: 1,
  },
});
