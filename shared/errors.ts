import * as z from 'zod';

/** What a person can press to try again. Data, not a closure, so that it crosses IPC. */
export const retryActionSchema = z.enum(['restart-simulator', 'start-rehearsal', 'reload']);

/**
 * An expected failure: something that can happen to a person who did nothing wrong in the program's eyes.
 * `code` is stable and for programs; `message` says what happened and why, `hint` what to do.
 */
export const appErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  retry: retryActionSchema.optional(),
});

export type AppError = z.infer<typeof appErrorSchema>;

/** A value, or the reason there is none. Expected failures travel like this; bugs throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Makes an expected failure. `code` is kebab-case and never changes once released. */
export function fail(
  code: string,
  message: string,
  hint: string,
  retry?: AppError['retry'],
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: retry === undefined ? { code, message, hint } : { code, message, hint, retry } };
}

/** The schema of a result envelope, as it crosses a process border. */
export function resultSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: appErrorSchema }),
  ]);
}
