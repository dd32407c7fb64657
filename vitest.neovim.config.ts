// How the test in a real Neovim runs, which is installed first where it is missing.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/neovim/**/*.test.ts'],
    globalSetup: ['scripts/generate.mjs'],
    maxWorkers: 1,
  },
});
