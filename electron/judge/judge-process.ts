import { type UtilityProcess, utilityProcess } from 'electron';
import type * as z from 'zod';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { type JudgeRequest, judgeAnswerSchema, type Task, type TaskName } from './protocol.ts';

/** The longest that one question may take, in milliseconds, the start of the process included. */
const answerLimit = 10_000;

/**
 * The utility process that judges documents. It is started at the first question; when it ends unasked or takes too
 * long it is gone, the question is answered with that, and the next one starts another.
 */
export class JudgeProcess {
  readonly #hostFile: string;
  readonly #args: readonly string[];
  readonly #onBug: (error: unknown) => void;
  #process: UtilityProcess | undefined;
  #requests = 0;
  /** One question at a time, so that each has the whole of its time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: {
    readonly hostFile: string;
    /** Folder of the official DTDs; it need not exist. */
    readonly dtdFolder: string;
    readonly dtdWorkerFile: string;
    readonly onBug: (error: unknown) => void;
  }) {
    this.#hostFile = options.hostFile;
    this.#args = [options.dtdFolder, options.dtdWorkerFile];
    this.#onBug = options.onBug;
  }

  /** Asks the process. Expected failures: it stopped, it took too long, or it met a bug, which is in the log then. */
  async ask<I extends z.ZodType, O extends z.ZodType>(
    task: Task<I, O>,
    input: z.input<I>,
  ): Promise<Result<z.output<O>>> {
    const before = this.#last;
    const answered = (async () => {
      await before;
      return await this.#askNow(task.name, input);
    })();
    this.#last = answered.catch(() => undefined);
    const answer = await answered;
    if (!answer.ok) return answer;
    const parsed = task.output.safeParse(answer.value);
    if (parsed.success) return ok(parsed.data);
    this.#onBug(parsed.error);
    return stopped('gave an answer that the program does not understand');
  }

  /** Ends the process at once, whatever it does. */
  close(): void {
    const child = this.#process;
    this.#process = undefined;
    if (!child) return;
    const { pid } = child;
    child.kill();
    // Electron asks; a process that is stopped, or deep in its work, need not hear it.
    if (pid !== undefined) killNow(pid);
  }

  #askNow(task: TaskName, input: unknown): Promise<Result<unknown>> {
    this.#requests += 1;
    const request = this.#requests;
    const child = this.#running();
    return new Promise((resolve) => {
      const end = (result: Result<unknown>) => {
        clearTimeout(limit);
        child.off('message', hear);
        child.off('exit', onExit);
        resolve(result);
      };
      const limit = setTimeout(() => {
        if (this.#process === child) this.close();
        end(stopped(`took more than ${answerLimit / 1000} seconds over this document and was ended`));
      }, answerLimit);
      const onExit = (code: number) => end(stopped(`ended in the middle of its work (exit code ${code})`));
      const hear = (data: unknown) => {
        const parsed = judgeAnswerSchema.safeParse(data);
        if (!parsed.success) this.#onBug(parsed.error);
        if (!parsed.success || parsed.data.request !== request) return;
        const message = parsed.data;
        if (message.outcome === 'done') end(ok(message.output));
        else {
          this.#onBug(new Error(message.message));
          end(stopped('met a fault of its own'));
        }
      };
      child.on('message', hear);
      child.on('exit', onExit);
      child.postMessage({ request, task, input } satisfies JudgeRequest);
    });
  }

  #running(): UtilityProcess {
    if (this.#process) return this.#process;
    const child = utilityProcess.fork(this.#hostFile, [...this.#args], {
      serviceName: 'Procurement Workbench judge',
      stdio: 'ignore',
    });
    child.on('exit', () => {
      if (this.#process === child) this.#process = undefined;
    });
    this.#process = child;
    return child;
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function stopped(why: string): Result<never> {
  return fail(
    'judge-stopped',
    `The judge stopped: it ${why}.`,
    'Nothing you opened is lost. Choose Retry; if it stops again, judge a smaller part of the document.',
  );
}
