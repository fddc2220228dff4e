import { fail } from '../../shared/errors.ts';

/** Why a file cannot be written, in words, by the operating system's code. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of this account is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EIO: 'the disk does not answer as it should',
};

/**
 * The expected failure of a write, with the reason in words. Undefined where the error is none of the operating system's: then it
 * is a bug.
 */
export function diskFailure(what: string, error: unknown): ReturnType<typeof fail> | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return undefined;
  return fail(
    'cannot-write',
    `${what}: ${reasons[code] ?? `the system says ${code}`}.`,
    'What was kept before is still there. Look at the free space and the permissions of the data folder (Settings), then try again.',
  );
}
