import Button from '@cloudscape-design/components/button';
import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { AppError, Result } from '../../shared/errors.ts';
import { common } from '../words/common.ts';
import { words } from '../words/shell.ts';
import { copyDiagnostics, describeFault } from './diagnostics.ts';

/** What a page may say at the top of the window. */
export interface Notices {
  /** Shows an expected failure with what to do; `retry` is offered where it is given. The same `id` replaces an older one. */
  readonly failed: (id: string, error: AppError, retry?: () => void) => void;
  /** Says that something is done which the page itself does not show. */
  readonly done: (id: string, text: string) => void;
  /** Says that something happened and offers what can be done about it; what becomes of that is said in its place. */
  readonly offered: (id: string, offer: Offer) => void;
}

/** Something that happened, with one thing to do about it. */
export interface Offer {
  readonly header: string;
  readonly content: string;
  readonly action: string;
  /** What is said once it was done. */
  readonly done: string;
  readonly run: () => Promise<Result<unknown>>;
  readonly onDismiss: () => void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);
const ItemsContext = createContext<readonly FlashbarProps.MessageDefinition[]>([]);

/** Holds the notices and turns what nobody caught into one, with its diagnostics to copy. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [items, setItems] = useState<readonly FlashbarProps.MessageDefinition[]>([]);

  const notices = useMemo<Notices>(() => {
    const dismiss = (id: string) => setItems((now) => now.filter((item) => item.id !== id));
    const show = (id: string, item: FlashbarProps.MessageDefinition) =>
      setItems((now) => [
        {
          dismissible: true,
          dismissLabel: words.notices.dismissNotice,
          onDismiss: () => dismiss(id),
          ...item,
          id,
        },
        ...now.filter((other) => other.id !== id),
      ]);
    const offered = (id: string, offer: Offer) => {
      const { header, content, action, done, run, onDismiss } = offer;
      const act = async () => {
        const answer = await run();
        if (answer.ok) show(id, { type: 'success', content: done, ariaRole: 'status' });
        else
          show(id, {
            type: 'error',
            header: answer.error.message,
            content: answer.error.hint,
            ariaRole: 'alert',
          });
        onDismiss();
      };
      show(id, {
        type: 'warning',
        header,
        content,
        ariaRole: 'alert',
        action: <Button onClick={() => void act()}>{action}</Button>,
        onDismiss: () => {
          dismiss(id);
          onDismiss();
        },
      });
    };
    return {
      offered,
      done: (id, text) => show(id, { type: 'success', content: text, ariaRole: 'status' }),
      failed: (id, error, retry) =>
        show(id, {
          type: 'error',
          header: error.message,
          content: error.hint,
          ariaRole: 'alert',
          ...(retry && {
            action: (
              <Button
                onClick={() => {
                  dismiss(id);
                  retry();
                }}
              >
                {common.retry}
              </Button>
            ),
          }),
        }),
    };
  }, []);

  const unexpected = useCallback((fault: unknown) => {
    setItems((now) => [
      {
        id: 'unexpected',
        type: 'error',
        header: words.notices.unexpected,
        content: describeFault(fault),
        dismissible: true,
        dismissLabel: words.notices.dismissNotice,
        onDismiss: () => setItems((then) => then.filter((item) => item.id !== 'unexpected')),
        action: <Button onClick={() => void copyDiagnostics(fault)}>{words.notices.copyDiagnostics}</Button>,
      },
      ...now.filter((item) => item.id !== 'unexpected'),
    ]);
  }, []);

  useEffect(() => {
    const onRejection = (event: PromiseRejectionEvent) => unexpected(event.reason);
    const onFault = (event: ErrorEvent) => {
      // Chromium's note that a layout took two frames; nothing is lost and nobody can act on it.
      if (!event.message.startsWith('ResizeObserver loop')) unexpected(event.error ?? event.message);
    };
    window.addEventListener('unhandledrejection', onRejection);
    window.addEventListener('error', onFault);
    return () => {
      window.removeEventListener('unhandledrejection', onRejection);
      window.removeEventListener('error', onFault);
    };
  }, [unexpected]);

  return (
    <NoticesContext value={notices}>
      <ItemsContext value={items}>{children}</ItemsContext>
    </NoticesContext>
  );
}

/** Says things at the top of the window. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('useNotices is used outside NoticesProvider.');
  return notices;
}

/** The notices to show, for the one flashbar. */
export function useNoticeItems(): readonly FlashbarProps.MessageDefinition[] {
  return useContext(ItemsContext);
}
