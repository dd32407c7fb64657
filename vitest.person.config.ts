// How a person's path through a real VS Code is walked: in one window, one step after the other.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/person/**/*.test.ts'],
    globalSetup: ['scripts/generate.mjs'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 1,
  },
});
