import os from 'node:os';
import { type AwsMessage, awsRequestSchema } from './host-protocol.ts';
import { AwsHost } from './host-work.ts';
import { loginShellPath } from './login-shell.ts';
import type { AwsOutside } from './outside.ts';

/**
 * Entry of the utility process that asks AWS, so that nothing there can hold the window up and credentials are in no other process.
 * The SDK is loaded in here, at the first question that needs it.
 */
const { parentPort } = process;

/** After this long without an answer a check is given up. */
const timeoutMs = 30_000;

const outside: AwsOutside = {
  env: process.env,
  home: os.homedir(),
  platform: process.platform,
  now: Date.now,
};
const host = new AwsHost({
  outside,
  loginPath: loginShellPath(outside),
  tell: (message: AwsMessage) => parentPort.postMessage(message),
  timeoutMs,
});

parentPort.on('message', ({ data }) => host.hear(awsRequestSchema.parse(data)));
