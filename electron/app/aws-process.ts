import { type UtilityProcess, utilityProcess } from 'electron';
import { type AwsMessage, type AwsRequest, awsMessageSchema } from '../aws/host-protocol.ts';

interface AwsProcessOptions {
  readonly hostFile: string;
  readonly onMessage: (message: AwsMessage) => void;
  readonly onStopped: () => void;
  readonly onBug: (error: unknown) => void;
}

/**
 * The utility process that asks AWS. It is started at the first question: before the AWS page is opened there is none. When it
 * ends unasked, what the person gave to it is gone; the next question starts another.
 */
export class AwsProcess {
  readonly #options: AwsProcessOptions;
  #process: UtilityProcess | undefined;

  constructor(options: AwsProcessOptions) {
    this.#options = options;
  }

  post(request: AwsRequest): void {
    this.#running().postMessage(request);
  }

  /** Ends the process at once, and with it everything that it holds. */
  close(): void {
    const child = this.#process;
    this.#process = undefined;
    child?.kill();
  }

  #running(): UtilityProcess {
    if (this.#process) return this.#process;
    const child = utilityProcess.fork(this.#options.hostFile, [], {
      serviceName: 'Procurement Workbench AWS',
      stdio: 'ignore',
    });
    child.on('message', (data: unknown) => {
      const parsed = awsMessageSchema.safeParse(data);
      if (parsed.success) this.#options.onMessage(parsed.data);
      else this.#options.onBug(parsed.error);
    });
    child.on('exit', () => {
      if (this.#process !== child) return;
      this.#process = undefined;
      this.#options.onStopped();
    });
    this.#process = child;
    return child;
  }
}
