/**
 * `npm test`: everything there is to check, and one line that counts it. `npm test -- unit e2e` selects,
 * `npm test -- unit storage` takes only the files with "storage" in their names.
 */
import { hasDisplay, openDisplay } from '../display.mjs';
import { addUp, summary } from '../report/report.mjs';
import { exitCode, say } from '../say.mjs';
import { sayWhichElectron } from '../setup/electron.mjs';
import { setUpCommandLine, setUpSecondOpinion, setUpTools, setUpWindow } from '../setup/setup.mjs';
import { runStaticChecks } from '../static-checks.mjs';
import { runSuite, suiteNames } from '../suites.mjs';

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function test(args) {
  const all = ['static', ...suiteNames];
  const named = all.filter((name) => args.includes(name));
  const selected = named.length > 0 ? named : all;
  const filters = args.filter((arg) => !all.includes(arg));
  await setUpFor(selected);

  const results = [];
  if (selected.includes('static')) results.push(await staticReport());
  for (const suite of suiteNames.filter((name) => selected.includes(name))) {
    results.push(await (suite === 'e2e' ? onDisplay(filters) : runSuite(suite, filters, process.env)));
  }
  const total = addUp(results);
  process.stdout.write(`\n${summary(total)}\n`);
  return total.failed.length > 0 ? exitCode.failed : 0;
}

/** @param {readonly string[]} selected */
async function setUpFor(selected) {
  if (selected.includes('e2e')) {
    await setUpWindow({ needsXvfb: !hasDisplay() });
    sayWhichElectron();
  } else if (selected.includes('integration')) {
    await setUpCommandLine();
  } else {
    await setUpTools();
  }
  if (selected.includes('integration')) await setUpSecondOpinion();
}

/** @returns {Promise<import('../report/report.mjs').Report>} */
async function staticReport() {
  say('Checks: format and lint, types, unused code');
  return { finished: true, passed: 0, failed: await runStaticChecks(), skipped: [] };
}

/** @param {readonly string[]} filters */
async function onDisplay(filters) {
  const display = await openDisplay();
  try {
    return await runSuite('e2e', filters, display.env);
  } finally {
    await display.close();
  }
}
