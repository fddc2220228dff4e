/**
 * The one program behind the npm scripts: `node build/run.mjs COMMAND [ARGUMENTS]`.
 *
 * It, and all that it needs before the dependencies are there, uses Node's own modules only.
 */
import { exitCode, messageOf, StopError, say } from './say.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';

/** @typedef {(args: readonly string[]) => Promise<number | undefined>} Command gives the exit code, or nothing when it is set elsewhere */

// Loaded one at a time: a start should not read the code of eight commands that it does not run.
/** @type {Record<string, () => Promise<Command>>} */
const commands = {
  start: async () => (await import('./commands/start.mjs')).start,
  test: async () => (await import('./commands/test.mjs')).test,
  build: async () => (await import('./commands/build.mjs')).build,
  dev: async () => (await import('./commands/dev.mjs')).dev,
  check: async () => (await import('./commands/check.mjs')).check,
  bench: async () => (await import('./commands/bench.mjs')).bench,
  cli: async () => (await import('./commands/cli.mjs')).cli,
  docs: async () => (await import('./commands/docs.mjs')).docs,
  pictures: async () => (await import('./commands/pictures.mjs')).pictures,
  package: async () => (await import('./commands/package.mjs')).makePackage,
};

try {
  checkNodeVersion(process.versions.node);
  const [name = '', ...args] = process.argv.slice(2);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load)
    throw new StopError(`Usage: node build/run.mjs ${Object.keys(commands).join('|')}`, exitCode.usage);
  const command = await load();
  const code = await command(args);
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  // A stack helps only where nobody foresaw the failure.
  if (error instanceof StopError) say(error.message);
  else say(error instanceof Error && error.stack ? error.stack : messageOf(error));
  process.exitCode = error instanceof StopError ? error.code : exitCode.failed;
}
