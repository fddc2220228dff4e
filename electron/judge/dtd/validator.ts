import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { type DtdAnswer, type DtdRequest, dtdAnswerSchema } from './worker-protocol.ts';

export type DtdProblems = Extract<DtdAnswer, { kind: 'judged' }>;

/** Time that one document may take, in milliseconds. A cart of 10,000 lines takes well under a second. */
const defaultTimeoutMs = 10_000;

/**
 * Runs documents against DTDs in a worker thread, one at a time, each within a time limit. The thread starts at the
 * first document and is replaced when it was ended.
 */
export class DtdValidation {
  readonly #workerFile: string;
  readonly #timeoutMs: number;
  #worker: Worker | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #requests = 0;

  constructor(workerFile: string, timeoutMs = defaultTimeoutMs) {
    this.#workerFile = workerFile;
    this.#timeoutMs = timeoutMs;
  }

  /** What libxml2 says of a well-formed document against a DTD file. Expected failures: out of time, not run. */
  validate(text: string, file: string): Promise<Result<DtdProblems>> {
    const mine = this.#queue.then(async () => await this.#run(text, file));
    this.#queue = mine;
    return mine;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #run(text: string, file: string): Promise<Result<DtdProblems>> {
    const worker = this.#start();
    this.#requests += 1;
    const request: DtdRequest = { id: this.#requests, text, file };
    const answer = await new Promise<DtdAnswer | 'timed-out' | Error>((resolve) => {
      const timer = setTimeout(() => resolve('timed-out'), this.#timeoutMs);
      const settle = (value: DtdAnswer | Error) => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', settle);
        worker.off('exit', onExit);
        resolve(value);
      };
      const onMessage = (message: unknown) => settle(dtdAnswerSchema.parse(message));
      const onExit = () => settle(new Error('the thread ended'));
      worker.on('message', onMessage);
      worker.on('error', settle);
      worker.on('exit', onExit);
      worker.postMessage(request);
    });
    if (answer === 'timed-out') {
      await this.close();
      return fail(
        'dtd-timed-out',
        `The DTD took more than ${this.#timeoutMs / 1000} seconds and was stopped.`,
        'The built-in grammar judged the document; send a smaller one for the DTD.',
      );
    }
    if (answer instanceof Error || answer.kind === 'failed') {
      if (answer instanceof Error) await this.close();
      return fail(
        'dtd-not-run',
        `The DTD could not be run: ${answer.message}`,
        'Look at whether the file is an official cXML DTD.',
      );
    }
    return ok(answer);
  }

  #start(): Worker {
    if (!this.#worker) {
      this.#worker = new Worker(this.#workerFile);
      // An idle thread must not keep the program alive.
      this.#worker.unref();
    }
    return this.#worker;
  }
}
