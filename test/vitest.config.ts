/**
 * The three suites. None of them retries: a test that passes at the second try hides what the first one found.
 */
import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    retry: 0,
    reporters: ['default', path.join(root, 'build/report/vitest-reporter.ts')],
    exclude: [...configDefaults.exclude, 'out/**'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One window at a time: two would share the processors, the keyboard focus and the clipboard.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Another process is waited for, and a busy machine takes its time.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
