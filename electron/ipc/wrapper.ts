import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type * as z from 'zod';
import { fail, type Result } from '../../shared/errors.ts';
import { contract, type Domain, type Handlers, streams } from '../../shared/ipc/contract.ts';
import { channelOf } from './channels.ts';
import type { Doors } from './doors.ts';
import { isTrustedSender, type Sender } from './sender.ts';

/**
 * The only place where messages cross between the window and main. A call is answered only if it comes from the main
 * frame of a window that was trusted by name, with input that the contract knows; what goes back is checked as well.
 */
export class IpcWrapper {
  readonly #trusted = new Set<WebContents>();
  readonly #doors: Doors;
  readonly #onBug: (error: unknown) => void;
  readonly #onRefused: (why: string) => void;

  constructor(options: {
    readonly doors: Doors;
    readonly onBug: (error: unknown) => void;
    readonly onRefused: (why: string) => void;
  }) {
    this.#doors = options.doors;
    this.#onBug = options.onBug;
    this.#onRefused = options.onRefused;
  }

  /** Lets a window ask, until it is destroyed. */
  trust(contents: WebContents): void {
    this.#trusted.add(contents);
    contents.once('destroyed', () => this.#trusted.delete(contents));
  }

  /** Answers the verbs of one domain. */
  handle<D extends Domain>(domain: D, handlers: Handlers<D>): void {
    const verbs: Readonly<Record<string, { input: z.ZodType; output: z.ZodType }>> = contract[domain];
    const byName = new Map<string, unknown>(Object.entries(handlers));
    for (const [name, { input, output }] of Object.entries(verbs)) {
      const handler = byName.get(name);
      if (!isHandler(handler)) throw new Error(`No handler for ${domain}.${name}`);
      const channel = channelOf(domain, name);
      this.#doors.answer(
        channel,
        async (event, args) => await this.#answer(channel, event, args, { input, output, handler }),
      );
    }
  }

  /** Tells all trusted windows something of a stream. */
  tell<D extends keyof typeof streams>(
    domain: D,
    name: keyof (typeof streams)[D] & string,
    value: unknown,
  ): void {
    const schemas: Readonly<Record<string, z.ZodType>> = streams[domain];
    const parsed = schemas[name]?.safeParse(value);
    if (!parsed?.success) {
      this.#onBug(parsed?.error ?? new Error(`No stream ${domain}.${name}`));
      return;
    }
    for (const contents of this.#trusted)
      if (!contents.isDestroyed()) contents.send(channelOf(domain, name), parsed.data);
  }

  async #answer(
    channel: string,
    event: IpcMainInvokeEvent,
    args: readonly unknown[],
    verb: { input: z.ZodType; output: z.ZodType; handler: Handler },
  ): Promise<Result<unknown>> {
    const sender = {
      frame: event.senderFrame,
      mainFrame: event.sender.mainFrame,
      known: this.#trusted.has(event.sender),
    } satisfies Sender;
    if (!isTrustedSender(sender)) {
      this.#onRefused(`${channel}: not from the program’s own window`);
      return fail('not-allowed', 'This page may not ask that.', 'Use the program’s own window.');
    }
    const input = args.length > 1 ? undefined : parsed(verb.input, args[0]);
    if (!input?.success) {
      this.#onRefused(`${channel}: malformed input`);
      return fail(
        'malformed-input',
        'The window asked in a form that main does not know.',
        'Reload the window; if it happens again, copy the diagnostics.',
        'reload',
      );
    }
    try {
      const result = await verb.handler(input.data);
      return result.ok ? { ok: true, value: verb.output.parse(result.value) } : result;
    } catch (error) {
      this.#onBug(error);
      return fail(
        'internal',
        'Something in the program went wrong.',
        'Try it again; if it happens twice, copy the diagnostics.',
      );
    }
  }
}

/** Parses what came; undefined where even looking at it throws. */
function parsed(schema: z.ZodType, value: unknown): z.ZodSafeParseResult<unknown> | undefined {
  try {
    return schema.safeParse(value);
  } catch {
    return undefined;
  }
}

type Handler = (input: unknown) => Promise<Result<unknown>> | Result<unknown>;

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
