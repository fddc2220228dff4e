/** What the AWS process does with what it is asked. Credentials are got, held and used in here. */
import { setTimeout as waitFor } from 'node:timers/promises';
import type { CheckId } from '../../shared/aws/checks.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { GivenKeys } from '../../shared/ipc/aws.ts';
import { readAwsFiles } from './aws-files.ts';
import { createConnection } from './create-connection.ts';
import { isCredentialFailure } from './failure.ts';
import { type Held, holdNothing, type PastedKeys } from './held.ts';
import type { AwsMessage, AwsRequest } from './host-protocol.ts';
import { httpOptions } from './http.ts';
import type { PathSource } from './login-shell.ts';
import { optional } from './optional.ts';
import type { AwsOutside } from './outside.ts';
import { listProfiles } from './profiles.ts';
import { runChecks } from './run-checks.ts';
import { type AwsSession, openSession } from './session.ts';
import { signIn } from './sso-sign-in.ts';
import { ssoTargetOf } from './sso-target.ts';

export interface AwsHostOptions {
  /** This computer; what the person gives to the program is added here. */
  readonly outside: AwsOutside;
  readonly loginPath: PathSource;
  readonly tell: (message: AwsMessage) => void;
  /** Limit for one request and for one check, in milliseconds. */
  readonly timeoutMs: number;
}

type Numbered = Exclude<AwsRequest, { ask: 'mfa-code' | 'cancel' }>;

/** Answers requests; each can be cancelled. */
export class AwsHost {
  readonly #options: AwsHostOptions;
  readonly #held: Held = holdNothing();
  readonly #outside: AwsOutside;
  readonly #running = new Map<number, AbortController>();
  readonly #questions = new Map<number, (code: string | undefined) => void>();
  #lastQuestion = 0;

  constructor(options: AwsHostOptions) {
    this.#options = options;
    this.#outside = { ...options.outside, held: this.#held };
  }

  hear(asked: AwsRequest): void {
    if (asked.ask === 'cancel') this.#running.get(asked.request)?.abort();
    else if (asked.ask === 'mfa-code') this.#questions.get(asked.question)?.(asked.code ?? undefined);
    else void this.#answer(asked);
  }

  async #answer(asked: Numbered): Promise<void> {
    const { request } = asked;
    const { tell } = this.#options;
    const running = new AbortController();
    this.#running.set(request, running);
    try {
      tell({ tell: 'answer', request, result: await this.#work(asked, running.signal) });
    } catch (error) {
      tell({ tell: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      tell({
        tell: 'answer',
        request,
        result: fail('aws-fault', 'The AWS process met a fault of its own.', 'Choose Retry.'),
      });
    } finally {
      this.#running.delete(request);
    }
  }

  async #work(asked: Numbered, signal: AbortSignal): Promise<Result<unknown>> {
    switch (asked.ask) {
      case 'profiles':
        return ok(listProfiles(this.#outside));
      case 'use-keys':
        this.#held.pastedKeys = asked.keys === null ? undefined : pastedKeys(asked.keys);
        return ok(listProfiles(this.#outside));
      case 'checks':
        return await this.#check(asked.profile, asked.checks, asked.request, signal);
      case 'create-connection':
        return await this.#create(asked, signal);
      case 'sign-in':
        return await this.#signIn(asked.profile, asked.request, signal);
    }
  }

  async #check(
    profile: string,
    checks: readonly CheckId[],
    request: number,
    signal: AbortSignal,
  ): Promise<Result<undefined>> {
    const session = await this.#open(profile, request, signal);
    if (!session.ok) return session;
    try {
      for await (const result of runChecks(checks, session.value, signal)) {
        if (isCredentialFailure(result)) this.#held.roleKeys.clear();
        this.#options.tell({ tell: 'check', request, result });
      }
    } finally {
      session.value.close();
    }
    return ok(undefined);
  }

  async #create(
    { profile, request, accountId, create, secret }: Extract<AwsRequest, { ask: 'create-connection' }>,
    signal: AbortSignal,
  ): Promise<Result<{ arn: string }>> {
    const session = await this.#open(profile, request, signal);
    if (!session.ok) return session;
    try {
      const wanted = { connection: create, accountId, ...(secret === undefined ? {} : { secret }) };
      return await createConnection(session.value, wanted, signal);
    } finally {
      session.value.close();
    }
  }

  #open(profile: string, request: number, signal: AbortSignal): Promise<Result<AwsSession>> {
    const { loginPath, timeoutMs } = this.#options;
    return openSession({
      profile,
      outside: this.#outside,
      loginPath,
      askMfaCode: (device) => this.#askMfaCode(request, device, signal),
      signal,
      timeoutMs,
    });
  }

  #askMfaCode(
    request: number,
    { serial, profile }: { serial: string; profile: string },
    signal: AbortSignal,
  ): Promise<string | undefined> {
    this.#lastQuestion += 1;
    const question = this.#lastQuestion;
    return new Promise((resolve) => {
      const answered = (code: string | undefined) => {
        this.#questions.delete(question);
        signal.removeEventListener('abort', withdrawn);
        resolve(code);
      };
      const withdrawn = () => answered(undefined);
      signal.addEventListener('abort', withdrawn, { once: true });
      this.#questions.set(question, answered);
      this.#options.tell({ tell: 'mfa', request, question, profile, serial });
    });
  }

  async #signIn(name: string, request: number, signal: AbortSignal): Promise<Result<undefined>> {
    const files = readAwsFiles(this.#outside);
    const raw = files.profiles.get(name);
    const target = raw === undefined ? undefined : ssoTargetOf(raw, files);
    if (target === undefined)
      return fail(
        'no-sign-in',
        `Profile ${name} has no sign-in to IAM Identity Center.`,
        `Make one: aws configure sso --profile ${name}`,
      );
    const { timeoutMs, tell } = this.#options;
    const http = httpOptions(this.#outside, timeoutMs);
    if (!http.ok) return http;
    try {
      const signedIn = await signIn(target, {
        profile: name,
        http: http.value,
        signal,
        timeoutMs,
        now: this.#outside.now,
        wait: async (ms, until) => await waitFor(ms, undefined, { signal: until }),
        onCode: ({ userCode, address, expires }) =>
          tell({
            tell: 'code',
            request,
            userCode,
            address,
            startUrl: target.startUrl,
            region: target.region,
            expires,
          }),
      });
      if (!signedIn.ok) return signedIn;
      this.#held.signIns.set(target.key, signedIn.value);
      return ok(undefined);
    } finally {
      http.value.httpAgent.destroy();
      http.value.httpsAgent.destroy();
    }
  }
}

function pastedKeys({ accessKeyId, secretAccessKey, sessionToken, region }: GivenKeys): PastedKeys {
  return {
    accessKeyId,
    secretAccessKey,
    ...optional('sessionToken', sessionToken),
    ...optional('region', region),
  };
}
