/** How long the loops of the main process and of the window keep a task waiting. */
import type { Workbench } from './electron.ts';

/** Waits in milliseconds. */
export interface Waits {
  readonly samples: number;
  readonly p99: number;
  readonly longest: number;
}

/**
 * Starts a timer of ten milliseconds in the main process and in the window. The returned function ends both and tells how
 * late they came, as `monitorEventLoopDelay` counts.
 */
export async function watchLoops({
  app,
  window,
}: Workbench): Promise<() => Promise<{ main: Waits; page: Waits }>> {
  await app.evaluate(start);
  await window.evaluate(start);
  return async () => ({
    main: waitsOf(await app.evaluate(stop)),
    page: waitsOf(await window.evaluate(stop)),
  });
}

/** Runs in the other process: nothing from this file is there. */
function start(): void {
  const every = 10;
  const waits: number[] = [];
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    waits.push(Math.max(0, now - before - every));
    before = now;
  }, every);
  Object.assign(globalThis, { loopWaits: waits, stopLoopWatch: () => clearInterval(timer) });
}

function stop(): number[] {
  Reflect.get(globalThis, 'stopLoopWatch')();
  return Reflect.get(globalThis, 'loopWaits');
}

function waitsOf(waits: number[]): Waits {
  waits.sort((a, b) => a - b);
  return {
    samples: waits.length,
    p99: Math.round(waits[Math.floor(waits.length * 0.99)] ?? 0),
    longest: Math.round(waits.at(-1) ?? 0),
  };
}
