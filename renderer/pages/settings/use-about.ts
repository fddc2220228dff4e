import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { About } from '../../../shared/ipc/app.ts';
import { workbench } from '../../bridge.ts';

/** Versions and folders of the running program. */
export function useAbout() {
  const [about, setAbout] = useState<About>();
  const [error, setError] = useState<AppError>();
  const reload = useCallback(async () => {
    const answer = await workbench.app.about();
    setAbout(answer.ok ? answer.value : undefined);
    setError(answer.ok ? undefined : answer.error);
  }, []);
  useEffect(() => void reload(), [reload]);
  return { about, error, reload: () => void reload() };
}
