/**
 * Checks that read the sources and run nothing: format and lint, types, unused code.
 */
import { duration, say } from './say.mjs';
import { runTool } from './tools.mjs';

/** Folders with a tsconfig.json of their own: what each may use differs. */
const projects = ['shared', 'electron', 'renderer', 'test', 'build'];

/**
 * @typedef {object} Check
 * @property {string} name for people
 * @property {() => Promise<import('./children.mjs').Outcome[]>} work
 */

/** @type {readonly Check[]} */
const checks = [
  {
    name: 'format and lint',
    work: async () => [
      await runTool('biome', ['ci', '--error-on-warnings', '--colors=off'], { capture: true }),
    ],
  },
  {
    name: 'types',
    work: () => inTurn(projects.map((project) => () => runTool('tsc', ['-p', project], { capture: true }))),
  },
  {
    name: 'unused code',
    work: async () => [await runTool('knip', ['--no-progress', '--no-config-hints'], { capture: true })],
  },
];

/**
 * Runs all of them and shows what the failing ones say.
 * @returns {Promise<import('./report/report.mjs').Problem[]>} one for each check that failed
 */
export async function runStaticChecks() {
  const problems = await Promise.all(
    checks.map(async ({ name, work }) => {
      const started = performance.now();
      const failed = (await work()).filter(({ code }) => code !== 0);
      say(`${failed.length === 0 ? 'ok    ' : 'failed'} ${name} (${duration(performance.now() - started)})`);
      for (const { stdout, stderr } of failed) say(`${stdout}${stderr}`.trimEnd());
      return failed.length === 0 ? [] : [{ name, message: 'see its output above' }];
    }),
  );
  return problems.flat();
}

/**
 * One after the other: each of them would take every processor there is.
 * @template T
 * @param {readonly (() => Promise<T>)[]} works
 * @returns {Promise<T[]>}
 */
async function inTurn(works) {
  const results = [];
  for (const work of works) results.push(await work());
  return results;
}
