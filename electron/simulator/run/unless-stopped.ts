import { fail } from '../../../shared/errors.ts';
import { deferred } from '../deferred.ts';
import { Ended } from './ended.ts';

/**
 * Waits for a promise, for Stop, and for a time-out where there is one, whichever comes first. Rejects with `Ended`:
 * `stopped` or `cart-timeout`.
 */
export async function unlessStopped<T>(
  wanted: Promise<T>,
  stop: AbortSignal,
  timeoutMs: number | undefined,
): Promise<T> {
  const signal = timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
  const cut = deferred<never>();
  const onAbort = () => {
    const error = stop.aborted
      ? fail('stopped', 'The rehearsal was stopped.', 'Start it again when you are ready.', 'start-rehearsal')
          .error
      : fail(
          'cart-timeout',
          `No cart came back within ${(timeoutMs ?? 0) / 1000} seconds.`,
          'Open the StartPage in a browser, fill the cart and return it; or wait longer.',
        ).error;
    cut.reject(new Ended(error));
  };
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([wanted, cut.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
