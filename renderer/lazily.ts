import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A component whose file is read when it is drawn for the first time. Draw it within a `Suspense`.
 * @param choose picks the component from its file
 */
export function lazily<P, M>(
  load: () => Promise<M>,
  choose: (module: M) => ComponentType<P>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: choose(await load()) }));
}
