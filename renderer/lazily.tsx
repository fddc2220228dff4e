import { type ComponentType, type FunctionComponent, useEffect, useReducer, useState } from 'react';

/** A file of components that is read later than the page that names it. */
export interface LaterFile {
  /** Reads it, once. */
  readonly read: () => Promise<unknown>;
  readonly isRead: () => boolean;
}

const files: LaterFile[] = [];

/**
 * A component whose file is read when it is drawn for the first time, or before, once the window has nothing else to do. Until then
 * it is nothing. React's own `lazy` would show a fallback for a third of a second at least.
 * @param choose picks the component from its file
 */
export function lazily<P extends object, M>(
  load: () => Promise<M>,
  choose: (module: M) => ComponentType<P>,
): FunctionComponent<P> & LaterFile {
  let component: ComponentType<P> | undefined;
  const file: LaterFile = {
    read: async () => {
      component ??= choose(await load());
    },
    isRead: () => component !== undefined,
  };
  files.push(file);
  // biome-ignore lint/correctness/noComponentHookFactories: called where a module is read, once for each file
  const Drawn = (props: P) => {
    useRead(file);
    const Component = component;
    return Component ? <Component {...props} /> : null;
  };
  return Object.assign(Drawn, file);
}

/** Whether a file has been read; it is read where it has not. No file is one that has. Throws where it cannot be read. */
export function useRead(file: LaterFile | undefined): boolean {
  const [failed, setFailed] = useState<{ readonly fault: unknown }>();
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const isRead = file === undefined || file.isRead();
  useEffect(() => {
    if (isRead) return;
    let gone = false;
    file.read().then(
      () => !gone && drawAgain(),
      (fault: unknown) => !gone && setFailed({ fault }),
    );
    return () => {
      gone = true;
    };
  }, [file, isRead]);
  if (failed) throw failed.fault;
  return isRead;
}

/** Reads all of them, one after the other, while the window is idle: so that opening one later takes no time. */
export async function readAll(): Promise<void> {
  // Grows meanwhile: what is read may have more of them.
  for (const file of files) {
    await new Promise<void>((resolve) => window.requestIdleCallback(() => resolve()));
    await file.read();
  }
}
