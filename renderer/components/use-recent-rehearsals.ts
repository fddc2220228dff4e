import type { AppError } from '../../shared/errors.ts';
import type { RehearsalSummary } from '../../shared/ipc/rehearsal.ts';
import { wholeList } from '../../shared/rehearsal/find.ts';
import { useKeptRehearsals } from './use-kept-rehearsals.ts';

/** The newest of the rehearsals on disk. */
export interface RecentRehearsals {
  /** Absent until they have been read. */
  readonly rehearsals: readonly RehearsalSummary[] | undefined;
  /** How many there are in all. */
  readonly total: number;
  /** The one that goes on now, if any. */
  readonly running: string | undefined;
  readonly error: AppError | undefined;
  readonly reload: () => void;
}

const newest = { search: wholeList, skip: 0, limit: 10 };

/** The newest rehearsals, kept up to date. */
export function useRecentRehearsals(): RecentRehearsals {
  const { found, error, reload } = useKeptRehearsals(newest);
  return { rehearsals: found?.items, total: found?.total ?? 0, running: found?.running, error, reload };
}
