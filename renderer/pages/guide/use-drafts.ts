import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError, Result } from '../../../shared/errors.ts';
import { useNotices } from '../../shell/notices.tsx';

/** How long a person pauses before what they typed is saved, in milliseconds. */
const pauseMs = 500;

/** What is typed into fields, before and while it is saved. */
export interface Drafts<K extends string> {
  /** What the field shows: what was typed, or what is kept. */
  readonly value: (field: K) => string;
  readonly type: (field: K, text: string) => void;
  /** The field was left: saved at once, and judged from then on. */
  readonly leave: (field: K) => void;
  /** Whether the person has been in the field, or there was something in it before. */
  readonly judged: (field: K) => boolean;
  /** Whether the person took out what was in the field, or typed and took it back, and left it empty. */
  readonly cleared: (field: K) => boolean;
  /** Why the last attempt to save failed; what was typed is still there. */
  readonly error: AppError | undefined;
  readonly retry: () => void;
}

type Texts<K extends string> = Partial<Record<K, string>>;

/**
 * Keeps what is typed: saved after a short pause, when a field is left, and when the page goes away. A draft stays until
 * main says that it is kept; what cannot be saved once the fields are gone stays in a notice that offers to try again.
 */
export function useDrafts<K extends string>(
  kept: Readonly<Record<K, string>>,
  save: (changes: Texts<K>) => Promise<Result<unknown>>,
): Drafts<K> {
  const [drafts, setDrafts] = useState<Texts<K>>({});
  const [left, setLeft] = useState<ReadonlySet<K>>(new Set());
  const [typed, setTyped] = useState<ReadonlySet<K>>(new Set());
  const [error, setError] = useState<AppError>();
  const pending = useRef<Texts<K>>({});
  const timer = useRef<number>(undefined);
  const gone = useRef(false);
  const notices = useNotices();

  const flush = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    const changes = pending.current;
    if (Object.keys(changes).length === 0) return;
    pending.current = {};
    const answer = await save(changes);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) {
      setDrafts((now) => without(now, changes));
      return;
    }
    pending.current = { ...changes, ...pending.current };
    if (gone.current) notices.failed('save-values', answer.error, () => void again.current());
  }, [save, notices]);
  const again = useRef(flush);

  useEffect(() => {
    const onHide = () => void flush();
    window.addEventListener('pagehide', onHide);
    again.current = flush;
    gone.current = false;
    return () => {
      gone.current = true;
      window.removeEventListener('pagehide', onHide);
      void flush();
    };
  }, [flush]);

  return {
    value: (field) => drafts[field] ?? kept[field],
    type: (field, text) => {
      setTyped((now) => (now.has(field) ? now : new Set([...now, field])));
      const change: Texts<K> = {};
      change[field] = text;
      pending.current = { ...pending.current, ...change };
      setDrafts((now) => ({ ...now, ...change }));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), pauseMs);
    },
    leave: (field) => {
      setLeft((now) => (now.has(field) ? now : new Set([...now, field])));
      void flush();
    },
    judged: (field) => left.has(field) || (kept[field] !== '' && drafts[field] === undefined),
    cleared: (field) => left.has(field) && typed.has(field) && (drafts[field] ?? kept[field]) === '',
    error,
    retry: () => void flush(),
  };
}

/** The drafts without those that are kept now; what was typed since then stays. */
function without<K extends string>(drafts: Texts<K>, kept: Texts<K>): Texts<K> {
  const rest = { ...drafts };
  for (const field in kept) if (rest[field] === kept[field]) delete rest[field];
  return rest;
}
