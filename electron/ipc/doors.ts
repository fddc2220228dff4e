import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channelOf } from './channels.ts';

/** Answers a call on one channel. */
export type Answer = (event: IpcMainInvokeEvent, args: readonly unknown[]) => Promise<unknown>;

/**
 * The channels of all verbs, there before the window is: a page may ask while main still reads what answers, and its call
 * waits. Whoever answers looks at the sender.
 */
export class Doors {
  readonly #open = new Map<string, (answer: Answer) => void>();

  /** @param verbs the names of the contract's verbs by domain */
  constructor(verbs: Readonly<Record<string, readonly string[]>>) {
    for (const [domain, names] of Object.entries(verbs)) {
      for (const name of names) this.#hold(channelOf(domain, name));
    }
  }

  /** Names who answers on a channel from now on, and to the calls that wait. Throws where the contract has no such channel. */
  answer(channel: string, answer: Answer): void {
    const open = this.#open.get(channel);
    if (!open) throw new Error(`No channel ${channel}`);
    open(answer);
  }

  #hold(channel: string): void {
    const answering = new Promise<Answer>((resolve) => this.#open.set(channel, resolve));
    ipcMain.handle(channel, async (event, ...args: unknown[]) => await (await answering)(event, args));
  }
}
