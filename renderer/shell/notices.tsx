import Button from '@cloudscape-design/components/button';
import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { workbench } from '../bridge.ts';
import { describeFault, diagnosticsOf } from './diagnostics.ts';

/** What a page may say at the top of the window. */
export interface Notices {
  /** Shows an expected failure with what to do; `retry` is offered where it is given. The same `id` replaces an older one. */
  readonly failed: (id: string, error: AppError, retry?: () => void) => void;
  /** Says that something is done which the page itself does not show. */
  readonly done: (id: string, text: string) => void;
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
        { ...item, id, dismissible: true, dismissLabel: 'Dismiss notice', onDismiss: () => dismiss(id) },
        ...now.filter((other) => other.id !== id),
      ]);
    return {
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
                Retry
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
        header: 'Something unexpected happened',
        content: describeFault(fault),
        dismissible: true,
        dismissLabel: 'Dismiss notice',
        onDismiss: () => setItems((then) => then.filter((item) => item.id !== 'unexpected')),
        action: (
          <Button onClick={() => void diagnosticsOf(fault).then(workbench.app.copyText)}>
            Copy diagnostics
          </Button>
        ),
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
