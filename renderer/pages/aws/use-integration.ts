import { useCallback, useEffect, useState } from 'react';
import type { AppError, Result } from '../../../shared/errors.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { workbench } from '../../bridge.ts';

/** The integrations, and the one that results are kept with. */
export interface ChosenIntegration {
  readonly all: readonly Integration[];
  readonly error: AppError | undefined;
  readonly chosen: Integration | undefined;
  /** Undefined keeps results with none. */
  readonly choose: (id: string | undefined) => void;
  readonly reload: () => void;
  /** The name that the person gave last. */
  readonly you: string;
}

/** @param last the integration of the last run, which is chosen where the person chose none on this visit */
export function useIntegration(last: string | undefined): ChosenIntegration {
  const [all, setAll] = useState<readonly Integration[]>([]);
  const [you, setYou] = useState('');
  const [error, setError] = useState<AppError>();
  const [picked, setPicked] = useState<{ readonly id: string | undefined }>();

  const listed = useCallback(
    (answer: Result<{ readonly integrations: readonly Integration[]; readonly you: string }>) => {
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      setAll(answer.value.integrations);
      setYou(answer.value.you);
    },
    [],
  );
  const reload = useCallback(() => void workbench.integrations.list().then(listed), [listed]);
  useEffect(reload, [reload]);
  useEffect(
    () =>
      workbench.integrations.watch(({ id, integration }) =>
        setAll((now) => {
          if (integration === null) return now.filter((one) => one.id !== id);
          return now.some((one) => one.id === id)
            ? now.map((one) => (one.id === id ? integration : one))
            : [...now, integration];
        }),
      ),
    [],
  );
  const wanted = picked ? picked.id : last;
  return {
    all,
    error,
    chosen: all.find(({ id }) => id === wanted),
    choose: (id) => setPicked({ id }),
    reload,
    you,
  };
}
