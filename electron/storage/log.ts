import { maskSecrets } from '../../shared/cxml/mask.ts';

/** Writes a line about a bug or a refused call to standard error, with the secrets that can be recognised removed. */
export function logLine(text: string): void {
  process.stderr.write(`${maskSecrets(text, [])}\n`);
}

/** Logs a bug with its stack. */
export function logBug(error: unknown): void {
  logLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
