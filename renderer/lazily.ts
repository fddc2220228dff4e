import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const files: (() => Promise<unknown>)[] = [];

/**
 * A component whose file is read when it is drawn for the first time, or before, once the window has nothing else to do. Draw it
 * within a `Suspense`.
 * @param choose picks the component from its file
 */
export function lazily<P, M>(
  load: () => Promise<M>,
  choose: (module: M) => ComponentType<P>,
): LazyExoticComponent<ComponentType<P>> {
  files.push(load);
  return lazy(async () => ({ default: choose(await load()) }));
}

/** Reads all of them, one after the other, while the window is idle: so that opening one later takes no time. */
export async function readAll(): Promise<void> {
  // Grows meanwhile: what is read may have more of them.
  for (const load of files) {
    await new Promise<void>((resolve) => window.requestIdleCallback(() => resolve()));
    await load();
  }
}
