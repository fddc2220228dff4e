/** Exit codes of every command: as expected; failed or findings; wrong usage; could not run. */
export const exitCodes = { expected: 0, failed: 1, usage: 2, couldNotRun: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where a command writes. JSON lines go to `out` alone; words for people about a problem go to `err`. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** The terminal that the program was started in. */
export const standardTerminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** The command line was wrong: what is wrong, and how it goes. */
export class UsageError extends Error {}

/**
 * Text from outside as one line for a terminal: control characters, which could move the cursor or change the screen,
 * become spaces.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
