/** Waits for `work`, but no longer than until `signal` aborts: then it rejects with the signal's reason at once. */
export function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal.reason);
    signal.addEventListener('abort', aborted, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
  });
}

/** A signal that aborts with `parent`, or by itself; whoever makes it ends it, so that nothing waits for it any more. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Aborts, where that has not happened yet: work that nobody waits for any more stops. */
  readonly end: () => void;
}

/**
 * Starts a deadline. Without `ms` there is no limit but `parent`'s. Not AbortSignal.any: in Node 20 a signal made of a time limit
 * can be collected before it fires.
 * @param ms milliseconds until it aborts with a TimeoutError
 */
export function startDeadline(parent: AbortSignal, ms?: number): Deadline {
  const controller = new AbortController();
  const timer =
    ms === undefined
      ? undefined
      : setTimeout(() => controller.abort(new DOMException('Out of time', 'TimeoutError')), ms);
  const withParent = () => controller.abort(parent.reason);
  if (parent.aborted) withParent();
  else parent.addEventListener('abort', withParent, { once: true });
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      parent.removeEventListener('abort', withParent);
      controller.abort();
    },
  };
}
