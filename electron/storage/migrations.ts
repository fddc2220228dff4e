import { fail, ok, type Result } from '../../shared/errors.ts';

/** One step from a shape of stored data to the next. Pure, and it may trust that the steps before it ran. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * The migrations of the integrations' file in their order: the first leads from version 1 to 2. Append only: one that
 * was released never changes, since somebody's file has been through it.
 */
export const migrations: readonly Migration[] = [];

/**
 * Brings data of any known version to the newest. Fails with `newer-data` where a newer version of the program wrote it,
 * and with `not-our-data` where it is no data of this program.
 */
export function migrate(
  value: unknown,
  steps: readonly Migration[],
): Result<{ readonly data: Record<string, unknown>; readonly from: number }> {
  if (!isRecord(value) || typeof value['version'] !== 'number' || !Number.isInteger(value['version']))
    return fail(
      'not-our-data',
      'The file says no version.',
      'Restore a backup, or start empty: the file is kept beside.',
    );
  const newest = steps.length + 1;
  const from = value['version'];
  if (from > newest || from < 1)
    return fail(
      'newer-data',
      `The integrations were saved by a newer version of this program (data version ${from}; this one knows ${newest}).`,
      'Install the newer version of the program. Nothing was changed.',
    );
  const data = steps
    .slice(from - 1)
    .reduce<Record<string, unknown>>(
      (so, step, index) => ({ ...step(so), version: from + index + 1 }),
      value,
    );
  return ok({ data, from });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
