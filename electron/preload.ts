import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { channelOf } from './ipc/channels.ts';

/** Names of the contract's verbs and streams, put in by the build: the bridge is made from the contract and from nothing else. */
declare const __WORKBENCH_CONTRACT__: {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  readonly streams: Readonly<Record<string, readonly string[]>>;
};

/** Calls a verb. At most one argument crosses. */
function ask(domain: string, name: string) {
  return (input?: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(domain, name), input);
}

/** Listens to a stream; the listener gets the value alone, never Electron's event. */
function watch(domain: string, name: string) {
  return (listener: (value: unknown) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, value: unknown): void => listener(value);
    const channel = channelOf(domain, name);
    ipcRenderer.on(channel, hear);
    return () => void ipcRenderer.removeListener(channel, hear);
  };
}

const { verbs, streams } = __WORKBENCH_CONTRACT__;

contextBridge.exposeInMainWorld(
  'workbench',
  Object.fromEntries(
    Object.entries(verbs).map(([domain, names]) => [
      domain,
      Object.fromEntries([
        ...names.map((name) => [name, ask(domain, name)] as const),
        ...(streams[domain] ?? []).map((name) => [name, watch(domain, name)] as const),
      ]),
    ]),
  ),
);
