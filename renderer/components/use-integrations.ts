import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import type { IntegrationList, MemoryState } from '../../shared/ipc/integrations.ts';
import type { Integration } from '../../shared/procurement/integration.ts';
import { systemName } from '../../shared/rehearsal/names.ts';
import { workbench } from '../bridge.ts';

/** The integrations as main keeps them, and how that memory is. */
export interface Integrations {
  /** Absent until they have been read. */
  readonly all: readonly Integration[] | undefined;
  readonly memory: MemoryState;
  readonly error: AppError | undefined;
  /** The name that the person gave last. */
  readonly you: string;
  readonly reload: () => void;
}

/** What was read last: a page that is opened shows it at once, and what has changed meanwhile a moment later. */
let lastRead: IntegrationList | undefined;

/** Reads the integrations and follows their changes. */
export function useIntegrations(): Integrations {
  const [all, setAll] = useState<readonly Integration[] | undefined>(lastRead?.integrations);
  const [memory, setMemory] = useState<MemoryState>(lastRead?.memory ?? { is: 'sound' });
  const [you, setYou] = useState(lastRead?.you ?? '');
  const [error, setError] = useState<AppError>();

  const load = useCallback(async () => {
    const answer = await workbench.integrations.list();
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    lastRead = answer.value;
    setAll(answer.value.integrations);
    setMemory(answer.value.memory);
    setYou(answer.value.you);
  }, []);
  const reload = useCallback(() => void load(), [load]);

  useEffect(() => {
    reload();
    return workbench.integrations.watch(({ id, integration }) =>
      setAll((now) => now && withChange(now, id, integration)),
    );
  }, [reload]);

  return { all, memory, error, you, reload };
}

function withChange(
  all: readonly Integration[],
  id: string,
  integration: Integration | null,
): readonly Integration[] {
  if (integration === null) return all.filter((one) => one.id !== id);
  return all.some((one) => one.id === id)
    ? all.map((one) => (one.id === id ? integration : one))
    : [...all, integration];
}

/** What an integration is called: its name, or its system where it has none. */
export function nameOfIntegration({ details, system }: Integration): string {
  const name = details.name.trim();
  return name === '' ? systemName(system) : name;
}
