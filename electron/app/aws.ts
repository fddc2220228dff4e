import { app, shell } from 'electron';
import type { CheckResult } from '../../shared/aws/checks.ts';
import { AwsDesk } from '../aws/desk.ts';
import { awsHandlers } from '../ipc/aws-handlers.ts';
import type { IpcWrapper } from '../ipc/wrapper.ts';
import { AwsProcess } from './aws-process.ts';

/** Answers what the window asks about AWS. Nothing of it is loaded or started before the window asks. */
export function setUpAws(options: {
  readonly ipc: IpcWrapper;
  readonly hostFile: string;
  /** Keeps results with an integration. */
  readonly keep: (integration: string, results: readonly CheckResult[]) => void;
  readonly onBug: (error: unknown) => void;
}): void {
  const { ipc, hostFile, keep, onBug } = options;
  const aws = new AwsProcess({
    hostFile,
    onMessage: (message) => desk.hear(message),
    onStopped: () => desk.stopped(),
    onBug,
  });
  const desk: AwsDesk = new AwsDesk({
    post: (request) => aws.post(request),
    tell: (state) => ipc.tell('aws', 'watch', state),
    openInBrowser: (address) => void shell.openExternal(address),
    now: () => new Date(),
    keep,
    onBug,
  });
  ipc.handle('aws', awsHandlers(desk));
  app.on('before-quit', () => aws.close());
}
