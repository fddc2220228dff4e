/** Asking a page of Chromium by its debugging port, with as little of our own as possible: for measurements. */

interface Target {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/** The first page of a program whose address fits, as soon as there is one. */
export async function pageOf(endpoint: string, fits: (url: string) => boolean): Promise<CdpPage> {
  for (;;) {
    const targets: Target[] = await fetch(`${endpoint}/json`).then((answer) => answer.json());
    const found = targets.find(({ type, url }) => type === 'page' && fits(url));
    if (found) return await CdpPage.open(found.webSocketDebuggerUrl);
  }
}

/** A page by its debugging socket. */
export class CdpPage {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result } = JSON.parse(String(data));
      this.#waiting.get(id)?.(result?.result?.value);
      this.#waiting.delete(id);
    });
  }

  static async open(address: string): Promise<CdpPage> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', reject, { once: true });
    });
    return new CdpPage(socket);
  }

  /** The value of an expression in the page; `undefined` where the page is on its way to another one. */
  async evaluate(expression: string): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    const params = { expression, returnByValue: true };
    this.#socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    return await new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** Asks again and again, a few times in a frame, until the expression is true. */
  async until(expression: string): Promise<void> {
    while ((await this.evaluate(expression)) !== true) await new Promise((resolve) => setTimeout(resolve, 4));
  }

  close(): void {
    this.#socket.close();
  }
}
