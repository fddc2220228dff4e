/**
 * The test suites, each a project of `test/vitest.config.ts`, run one at a time in a process of its own.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { reports } from './paths.mjs';
import { readReport } from './report/report.mjs';
import { say } from './say.mjs';
import { runTool } from './tools.mjs';

/** Their names, the quickest first. */
export const suiteNames = ['unit', 'integration', 'e2e'];

/**
 * Runs one suite and reads its report.
 * @param {string} suite
 * @param {readonly string[]} filters parts of file names; none means all files
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./report/report.mjs').Report>}
 */
export async function runSuite(suite, filters, env) {
  const file = path.join(reports, `${suite}.json`);
  // A report of an earlier run must never count for this one.
  rmSync(file, { force: true });
  say(`Tests: ${suite}`);
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', suite, ...filters];
  const { code } = await runTool('vitest', args, {
    env: { ...env, WORKBENCH_TEST_REPORT: file },
    stdoutToStderr: true,
  });
  return readReport(suite, file, code);
}
