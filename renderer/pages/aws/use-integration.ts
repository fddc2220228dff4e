import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { useIntegrations } from '../../components/use-integrations.ts';

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
  const { all = [], error, reload, you } = useIntegrations();
  const [picked, setPicked] = useState<{ readonly id: string | undefined }>();
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
