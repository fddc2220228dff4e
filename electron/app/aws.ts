import { app, shell } from 'electron';
import { ok, type Result } from '../../shared/errors.ts';
import { AwsDesk } from '../aws/desk.ts';
import { KeptKeys } from '../aws/kept-keys.ts';
import { keepAwsAnswers } from '../integrations/aws-answers.ts';
import { awsHandlers } from '../ipc/aws-handlers.ts';
import type { IpcWrapper } from '../ipc/wrapper.ts';
import { AwsProcess } from './aws-process.ts';
import type { Integrations } from './integrations.ts';

/** Answers what the window asks about AWS. Nothing of it is loaded or started before the window asks. */
export function setUpAws(options: {
  readonly ipc: IpcWrapper;
  readonly hostFile: string;
  readonly integrations: Integrations;
  readonly onBug: (error: unknown) => void;
}): void {
  const { ipc, hostFile, integrations, onBug } = options;
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
    keep: (id, results) => keepAwsAnswers(integrations.desk, id, results),
    kept: new KeptKeys(integrations.keeper),
    secretOf: (integration, connection) => secretOf(integrations, integration, connection),
    onBug,
  });
  ipc.handle('aws', awsHandlers(desk));
  app.on('before-quit', () => aws.close());
}

/** A connection that notes no secret has none; one that is noted and does not open is a failure. */
function secretOf(
  { desk, secrets }: Integrations,
  id: string,
  connection: string,
): Result<string | undefined> {
  const found = desk.read(id);
  if (!found.ok) return found;
  const noted = found.value.connections.find((one) => one.id === connection)?.secret !== undefined;
  return noted ? secrets.get(id, connection) : ok(undefined);
}
