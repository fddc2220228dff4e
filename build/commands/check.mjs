/**
 * `npm run check`: what to run before every commit. No build, no window, under a minute.
 */
import { addUp, summary } from '../report/report.mjs';
import { exitCode } from '../say.mjs';
import { setUpTools } from '../setup/setup.mjs';
import { runStaticChecks } from '../static-checks.mjs';
import { runSuite } from '../suites.mjs';

/** @returns {Promise<number>} the exit code */
export async function check() {
  await setUpTools();
  const checks = { finished: true, passed: 0, failed: await runStaticChecks(), skipped: [] };
  const total = addUp([checks, await runSuite('unit', [], process.env)]);
  process.stdout.write(`\n${summary(total)}\n`);
  return total.failed.length > 0 ? exitCode.failed : 0;
}
