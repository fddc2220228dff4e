/** How long the window takes from one drawn frame to the next. */
import type { Page } from 'playwright-core';

/** Times between frames in milliseconds. */
export interface Frames {
  readonly count: number;
  readonly p99: number;
  readonly longest: number;
}

/** Watches every frame of a page from now on; the returned function ends that and tells. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const times: number[] = [];
    let watching = true;
    let before: number | undefined;
    const drawn = (now: number) => {
      if (before !== undefined) times.push(now - before);
      before = now;
      if (watching) requestAnimationFrame(drawn);
    };
    requestAnimationFrame(drawn);
    Object.assign(globalThis, {
      stopFrameWatch: () => {
        watching = false;
        return times;
      },
    });
  });
  return async () => {
    const times = await page.evaluate((): number[] => Reflect.get(globalThis, 'stopFrameWatch')());
    times.sort((a, b) => a - b);
    return {
      count: times.length,
      p99: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
      longest: Math.round(times.at(-1) ?? 0),
    };
  };
}

/** Scrolls the page to its end and back, a step in each frame, as a wheel does. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const whole = document.documentElement;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const step of [120, -120]) {
      for (let at = -1; at !== whole.scrollTop; ) {
        at = whole.scrollTop;
        whole.scrollBy({ top: step, behavior: 'instant' });
        await frame();
      }
    }
  });
}
