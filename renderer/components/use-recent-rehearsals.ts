import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import type { RehearsalSummary } from '../../shared/ipc/rehearsal.ts';
import { workbench } from '../bridge.ts';

/** The rehearsals on disk, newest first. */
export interface RecentRehearsals {
  /** Absent until they have been read. */
  readonly rehearsals: readonly RehearsalSummary[] | undefined;
  /** The one that goes on now, if any. */
  readonly running: string | undefined;
  readonly error: AppError | undefined;
  readonly reload: () => void;
}

/** Reads the list, and again when a rehearsal starts or ends or the simulator's state changes. */
export function useRecentRehearsals(): RecentRehearsals {
  const [rehearsals, setRehearsals] = useState<readonly RehearsalSummary[]>();
  const [running, setRunning] = useState<string>();
  const [error, setError] = useState<AppError>();

  const reload = useCallback(async () => {
    const [list, current, simulator] = await Promise.all([
      workbench.rehearsal.list(),
      workbench.rehearsal.current(),
      workbench.simulator.state(),
    ]);
    setError(list.ok ? undefined : list.error);
    if (list.ok) setRehearsals(list.value.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)));
    const goesOn =
      current.ok && current.value !== null && simulator.ok && simulator.value === 'running'
        ? current.value
        : undefined;
    setRunning(goesOn?.events.some(({ event }) => event === 'verdict') ? undefined : goesOn?.id);
  }, []);

  useEffect(() => {
    void reload();
    const endEvents = workbench.rehearsal.watchEvents((event) => {
      if (event.event === 'started' || event.event === 'verdict') void reload();
    });
    const endStates = workbench.simulator.watchState(() => void reload());
    return () => {
      endEvents();
      endStates();
    };
  }, [reload]);

  return { rehearsals, running, error, reload: () => void reload() };
}
