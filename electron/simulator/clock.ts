import type { Outside } from './outside.ts';

/** The time that the simulated parties live in. Waits of an hour are part of what they do, and nobody wants to sit them out. */
export interface Clock {
  /** Now, with every wait that was skipped added. */
  readonly now: () => Date;
  /** Lets time pass. Settles early, without error, where `signal` aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** The same, for a wait that the person sees and may end. */
  readonly pause: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Calls `expired` when so much time has passed, unless it is cancelled before. */
  readonly deadline: (milliseconds: number, expired: () => void) => { readonly cancel: () => void };
  /**
   * Jumps to the end of the pause that goes on, past what is due before; where there is none, to the next moment at
   * which something is due while somebody sleeps.
   */
  readonly speedUp: () => void;
}

interface Timer {
  readonly due: number;
  readonly kind: 'deadline' | 'sleep' | 'pause';
  readonly fire: () => void;
  /** Waits in real time for what is left until `due`. */
  readonly arm: () => void;
}

/**
 * A clock that runs with the real one and can be put forward. `skipping` does that by itself whenever a party sleeps:
 * time then jumps to the first moment at which something is due. A deadline alone moves nothing, so a slow machine never
 * makes a simulated party late.
 */
export function startClock(outside: Outside, skipping: boolean): Clock {
  const timers = new Set<Timer>();
  let skipped = 0;
  const now = (): number => outside.now().getTime() + skipped;

  function add(milliseconds: number, kind: Timer['kind'], then: () => void): { readonly cancel: () => void } {
    let real: NodeJS.Timeout | undefined;
    const cancel = () => {
      clearTimeout(real);
      timers.delete(timer);
    };
    const timer: Timer = {
      due: now() + milliseconds,
      kind,
      fire: () => {
        cancel();
        then();
      },
      arm: () => {
        clearTimeout(real);
        real = setTimeout(timer.fire, Math.min(Math.max(0, timer.due - now()), 2 ** 31 - 1));
      },
    };
    timers.add(timer);
    timer.arm();
    return { cancel };
  }

  function jump(): void {
    if ([...timers].every(({ kind }) => kind === 'deadline')) return;
    const first = [...timers].reduce((one, other) => (other.due < one.due ? other : one));
    skipped += Math.max(0, first.due - now());
    first.fire();
    // For all others it is later now as well.
    for (const timer of timers) timer.arm();
  }

  async function rest(kind: 'sleep' | 'pause', milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    await new Promise<void>((resolve) => {
      let awake = false;
      const done = () => {
        awake = true;
        signal?.removeEventListener('abort', done);
        timer.cancel();
        resolve();
      };
      const timer = add(milliseconds, kind, done);
      signal?.addEventListener('abort', done);
      // Something else may be due first; the sleeper is woken all the same.
      const skip = () => {
        jump();
        if (!awake) setImmediate(skip);
      };
      if (skipping) setImmediate(skip);
    });
  }

  return {
    now: () => new Date(now()),
    sleep: (milliseconds, signal) => rest('sleep', milliseconds, signal),
    pause: (milliseconds, signal) => rest('pause', milliseconds, signal),
    deadline: (milliseconds, expired) => add(milliseconds, 'deadline', expired),
    speedUp: () => {
      const shown = [...timers].find(({ kind }) => kind === 'pause');
      do jump();
      while (shown && timers.has(shown));
    },
  };
}
