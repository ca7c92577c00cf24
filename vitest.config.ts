import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{main,renderer,build}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'shared',
          environment: 'node',
          include: ['test/shared/**/*.test.ts'],
          // What is pure leaves nothing behind: one process for all of its tests takes half the time.
          isolate: false,
          testTimeout: 30_000,
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
      {
        test: {
          name: 'electron',
          environment: 'node',
          include: ['test/e2e/electron/**/*.test.ts'],
          globalSetup: ['test/support/display.ts'],
          fileParallelism: false,
          isolate: false,
          // A busy machine may take longer than the second that Vitest waits by itself.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'packed',
          environment: 'node',
          include: ['test/e2e/packed/**/*.test.ts'],
          globalSetup: ['test/support/display.ts', 'test/e2e/packed/pack-once.ts'],
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'libreoffice',
          environment: 'node',
          include: ['test/e2e/libreoffice/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/e2e/browser/**/*.test.ts'],
          fileParallelism: false,
          // One process, so that its tools are loaded and Chromium is started once.
          isolate: false,
          // A busy machine may take longer than the second that Vitest waits by itself.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
