import type { AppError, Result } from '../../../shared/errors.ts';

/** Ends a run: an expected failure on the way out. */
export class Ended extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

/** The value, or the end of the run. */
export function orEnd<T>(result: Result<T>): T {
  if (!result.ok) throw new Ended(result.error);
  return result.value;
}
