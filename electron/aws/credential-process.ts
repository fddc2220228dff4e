/**
 * Runs a profile's credential_process. Its command line and what it writes may hold secrets: neither is ever quoted.
 * Rules: AWS SDKs and Tools Reference Guide, "Process credential provider".
 */
import { exec } from 'node:child_process';
import * as z from 'zod';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { KeyMaterial } from './key-material.ts';
import type { PathSource } from './login-shell.ts';
import type { AwsOutside } from './outside.ts';

const answerSchema = z.object({
  Version: z.literal(1),
  AccessKeyId: z.string().min(1),
  SecretAccessKey: z.string().min(1),
  SessionToken: z.string().optional(),
  Expiration: z.string().optional(),
});

/** Such a program may ask the person for a fingerprint or a password first. */
const patienceMs = 120_000;

/** The keys that the program answers with; a reason that names the program, its exit code and the PATH where it gives none. */
export async function runCredentialProcess(
  profile: string,
  command: string,
  outside: AwsOutside,
  pathSource: PathSource,
  signal: AbortSignal,
): Promise<Result<KeyMaterial>> {
  const searchPath = await pathSource();
  const run = await execute(command, { ...outside.env, PATH: searchPath }, signal);
  const where = `PATH: ${searchPath}`;
  const again = 'Run the command of the profile in a terminal to see what it says, then retry.';
  if (run.code !== 0)
    return fail(
      run.code === 127 || run.code === 9009 ? 'credential-process-not-found' : 'credential-process-failed',
      run.code === 127 || run.code === 9009
        ? `The credential_process of profile ${profile} was not found. ${where}`
        : `The credential_process of profile ${profile} ended with ${run.code === null ? 'a signal' : `exit code ${run.code}`}. ${where}`,
      run.code === 127 || run.code === 9009
        ? 'Write the program with its full path in the profile, or put its folder into the PATH of your login shell.'
        : again,
    );
  const answer = answerSchema.safeParse(parseJson(run.stdout));
  if (!answer.success)
    return fail(
      'credential-process-answer',
      `The credential_process of profile ${profile} did not answer with credentials as JSON of Version 1.`,
      again,
    );
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.data;
  const expires = Expiration === undefined ? Number.NaN : Date.parse(Expiration);
  if (expires <= outside.now())
    return fail(
      'credential-process-expired',
      `The credential_process of profile ${profile} answered with credentials that have expired.`,
      'Sign in again with the tool that the profile uses, then retry.',
    );
  return ok({
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken === undefined ? {} : { sessionToken: SessionToken }),
    ...(Number.isNaN(expires) ? {} : { expiration: new Date(expires) }),
  });
}

function execute(
  command: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ code: number | null; stdout: string }> {
  return new Promise((resolve) => {
    const child = exec(
      command,
      { env, signal, timeout: patienceMs, maxBuffer: 1024 * 1024, windowsHide: true },
      (error, stdout) => resolve({ code: error === null ? 0 : (child.exitCode ?? null), stdout }),
    );
    child.stdin?.end();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
