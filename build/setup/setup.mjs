/**
 * The set-up, step by step. A step that is done already says nothing and takes a few milliseconds.
 */
import { findElectron } from '../electron/command.mjs';
import { progressOf } from '../say.mjs';
import { ensureBundles } from './bundles.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureLibraries, ensureXmllint } from './libraries.mjs';

/** What the tools need: the packages. */
export async function setUpTools() {
  const progress = progressOf(1);
  await ensureDependencies((text) => progress.step(1, text));
}

/** What the command line needs: the packages and the bundles. */
export async function setUpCommandLine() {
  const progress = progressOf(2);
  await ensureDependencies((text) => progress.step(1, text));
  await ensureBundles((text) => progress.step(2, text));
}

/** What the tests need of the machine beside what they test. */
export async function setUpSecondOpinion() {
  const progress = progressOf(1);
  await ensureXmllint((text) => progress.step(1, text));
}

/**
 * What a window needs: everything.
 * @param {{ needsXvfb: boolean, bundles?: boolean }} options `bundles: false` for who builds them himself
 */
export async function setUpWindow({ needsXvfb, bundles = true }) {
  const progress = progressOf(bundles ? 4 : 3);
  await ensureDependencies((text) => progress.step(1, text));
  await ensureElectron((text) => progress.step(2, text));
  const electron = findElectron();
  if (electron) await ensureLibraries(electron.executable, needsXvfb, (text) => progress.step(3, text));
  if (bundles) await ensureBundles((text) => progress.step(4, text));
}
