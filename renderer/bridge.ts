import type { Workbench } from '../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload, before any script of the page runs. */
    readonly workbench: Workbench;
  }
}

/** The window's only way out: the verbs that the main process offers. */
export const workbench: Workbench = window.workbench;
