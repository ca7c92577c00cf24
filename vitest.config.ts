import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{shared,main,renderer,build}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'command line',
          environment: 'node',
          include: ['test/cli/**/*.test.ts'],
          globalSetup: ['test/cli/build-once.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
