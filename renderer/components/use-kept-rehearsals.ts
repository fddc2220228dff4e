import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import type { FoundRehearsals } from '../../shared/ipc/rehearsal.ts';
import type { Search } from '../../shared/rehearsal/search.ts';
import { workbench } from '../bridge.ts';

/** A part of what is kept, as the window asks for it. Keep the object while nothing in it changes. */
export interface KeptQuery {
  readonly search: Search;
  readonly skip: number;
  readonly limit: number;
}

/** What a query found. */
export interface KeptRehearsals {
  /** Absent until it has been read; of the query before while another is under way. */
  readonly found: FoundRehearsals | undefined;
  readonly error: AppError | undefined;
  readonly reload: () => void;
}

/** What was found last by each query that pages begin with: a page shows it at once, and what has changed a moment later. */
const lastFound = new Map<string, FoundRehearsals>();

/** Queries without words and from the beginning: there are as many as pages with such a list. */
function keyOf({ search, skip, limit }: KeptQuery): string | undefined {
  return search.tokens.length === 0 && skip === 0 ? String(limit) : undefined;
}

/** Searches the kept rehearsals, and again when one starts or ends or the simulator's state changes. */
export function useKeptRehearsals(query: KeptQuery): KeptRehearsals {
  const [found, setFound] = useState(() => lastFound.get(keyOf(query) ?? ''));
  const [error, setError] = useState<AppError>();
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((now) => now + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks the same again
  useEffect(() => {
    let overtaken = false;
    const { search, skip, limit } = query;
    const ask = async () => {
      const answer = await workbench.rehearsal.find({
        search: { ...search, tokens: [...search.tokens] },
        skip,
        limit,
      });
      if (overtaken) return;
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      setFound(answer.value);
      const key = keyOf(query);
      if (key !== undefined) lastFound.set(key, answer.value);
    };
    void ask();
    return () => {
      overtaken = true;
    };
  }, [query, asked]);

  useEffect(() => {
    const endEvents = workbench.rehearsal.watchEvents((event) => {
      if (event.event === 'started' || event.event === 'verdict') reload();
    });
    const endStates = workbench.simulator.watchState(reload);
    return () => {
      endEvents();
      endStates();
    };
  }, [reload]);

  return { found, error, reload };
}
