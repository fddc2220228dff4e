/** The system's clipboard. Newer versions of Electron read it asynchronously. */
export interface Clipboard {
  readonly read: () => string | Promise<string>;
  readonly write: (text: string) => void;
  readonly clear: () => void;
}

/** How long a copied secret stays on the clipboard, in milliseconds. */
export const secretStaysMs = 60_000;

/** Puts secrets on the clipboard and takes them off again, unless something else was copied in the meantime. */
export class SecretClipboard {
  readonly #clipboard: Clipboard;
  readonly #later: (work: () => void, ms: number) => () => void;
  #cancel: () => void = () => undefined;
  #held: string | undefined;

  /** `later` does something after a time and returns what cancels it. */
  constructor(clipboard: Clipboard, later: (work: () => void, ms: number) => () => void) {
    this.#clipboard = clipboard;
    this.#later = later;
  }

  copy(secret: string): void {
    this.#cancel();
    this.#clipboard.write(secret);
    this.#held = secret;
    this.#cancel = this.#later(() => void this.clear(), secretStaysMs);
  }

  /** True while a secret that was copied may still be there. */
  get holds(): boolean {
    return this.#held !== undefined;
  }

  /** Takes the secret off, now: at the end of its time, or of the program. */
  async clear(): Promise<void> {
    this.#cancel();
    this.#cancel = () => undefined;
    const held = this.#held;
    this.#held = undefined;
    if (held !== undefined && (await this.#clipboard.read()) === held) this.#clipboard.clear();
  }
}
