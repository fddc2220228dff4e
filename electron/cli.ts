import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCodes, standardTerminal as terminal, UsageError } from './terminal/output.ts';

/**
 * The program without a window. Every command is loaded when it is called: `check` judges a document in less time than
 * the simulator takes to load.
 */

/** The storefront's files and the DTD worker lie beside the bundle. */
const here = dirname(fileURLToPath(import.meta.url));

// Whoever read the output may stop reading, as `head` does: there is nothing left to do then, and nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.couldNotRun);
});

async function main([command, ...rest]: readonly string[]) {
  if (command === 'check') {
    const { checkCommand } = await import('./terminal/check.ts');
    return await checkCommand(rest, join(here, 'dtd-worker.js'), terminal);
  }
  const { runCommand } = await import('./terminal/commands.ts');
  return await runCommand(command, rest, join(here, 'storefront'));
}

function isUsageError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}

/** Runs one command; the exit code is set once everything that it printed is on its way. */
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isUsageError(error)) throw error;
  const { usage } = await import('./terminal/commands.ts');
  terminal.err(`${error.message}\n\n${usage}`);
  process.exitCode = exitCodes.usage;
}
