import type { Workbench } from '../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload, before any script of the page runs. */
    readonly workbench: Workbench;
    /** The locale of the system, told by the preload; empty where it is not known. */
    readonly workbenchLocale: string;
  }
}

/** The window's only way out: the verbs that the main process offers. */
export const workbench: Workbench = window.workbench;
