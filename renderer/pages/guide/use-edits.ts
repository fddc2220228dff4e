import { useCallback, useEffect, useRef } from 'react';
import type { Result } from '../../../shared/errors.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { workbench } from '../../bridge.ts';

/** Makes one change of what a person typed, from the revision it is given. */
export type Change = (expected: number) => Promise<Result<Integration>>;

/**
 * Makes changes one after the other, each from the revision that the one before left. Where the integration was changed in
 * the meantime, the change is made on top: it concerns single fields, and what the person typed must not be lost.
 */
export function useEdits(integration: Integration): (change: Change) => Promise<Result<Integration>> {
  const { id, revision } = integration;
  const known = useRef(revision);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    known.current = Math.max(known.current, revision);
  }, [revision]);

  return useCallback(
    (change) => {
      const attempt = async (): Promise<Result<Integration>> => {
        const answer = await change(known.current);
        if (answer.ok) known.current = answer.value.revision;
        return answer;
      };
      const made = last.current.then(async () => {
        const answer = await attempt();
        if (answer.ok || answer.error.code !== 'changed-elsewhere') return answer;
        const now = await workbench.integrations.read({ id });
        if (!now.ok) return now;
        known.current = now.value.revision;
        return await attempt();
      });
      last.current = made.catch(() => undefined);
      return made;
    },
    [id],
  );
}
