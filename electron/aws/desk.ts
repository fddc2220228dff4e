/**
 * What main knows of AWS: it passes questions on to the AWS process, keeps what came back, and tells the window. It never waits:
 * a cancelled run is over for the window at once, whatever the process does.
 */
import * as z from 'zod';
import { type CheckId, type CheckResult, checkDescriptions, checkIds } from '../../shared/aws/checks.ts';
import { type ProfileList, profileListSchema } from '../../shared/aws/profiles.ts';
import type { AwsState, MfaQuestion } from '../../shared/aws/state.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { awsVerbs, GivenKeys } from '../../shared/ipc/aws.ts';
import type { AwsMessage, AwsRequest } from './host-protocol.ts';
import type { KeptKeys } from './kept-keys.ts';
import { isSignInAddress } from './sign-in-address.ts';

export interface AwsDeskOptions {
  /** Sends to the AWS process, which starts at the first question. */
  readonly post: (request: AwsRequest) => void;
  readonly tell: (state: AwsState) => void;
  readonly openInBrowser: (address: string) => void;
  readonly now: () => Date;
  /** Keeps results with an integration, as proof. */
  readonly keep: (integration: string, results: readonly CheckResult[]) => void;
  readonly kept: KeptKeys;
  /** The shared secret of a connection; undefined where none is kept. */
  readonly secretOf: (integration: string, connection: string) => Result<string | undefined>;
  readonly onBug: (error: unknown) => void;
}

type CreateConnection = z.output<typeof awsVerbs.createConnection.input>;

/** A request that goes on, and who waits for its end. */
type Waiting =
  | { readonly kind: 'asked'; readonly settle: (result: Result<unknown>) => void }
  | {
      readonly kind: 'checks';
      readonly left: Set<CheckId>;
      readonly integration: string | undefined;
      readonly found: CheckResult[];
    }
  | { readonly kind: 'sign-in'; readonly profile: string };

export class AwsDesk {
  readonly #options: AwsDeskOptions;
  readonly #waiting = new Map<number, Waiting>();
  #questions: (MfaQuestion & { readonly request: number })[] = [];
  #requests = 0;
  /** Whether the process that runs has been given the kept keys. */
  #started = false;
  #keysKept = false;
  #profile: string | undefined;
  #integration: string | undefined;
  #results = new Map<CheckId, CheckResult>();
  #error: AwsState['error'];
  #signIn: AwsState['signIn'];

  constructor(options: AwsDeskOptions) {
    this.#options = options;
  }

  state(): AwsState {
    const running = [...this.#waiting.values()].flatMap((one) =>
      one.kind === 'checks' ? [...one.left] : [],
    );
    const [question] = this.#questions;
    return {
      integration: this.#integration,
      profile: this.#profile,
      results: inOrder([...this.#results.values()]),
      running: checkIds.filter((id) => running.includes(id)),
      error: this.#error,
      mfa: question && { question: question.question, profile: question.profile, serial: question.serial },
      signIn: this.#signIn,
      keysKept: this.#keysKept,
    };
  }

  async profiles(): Promise<Result<ProfileList>> {
    return await this.#ask((request) => ({ ask: 'profiles', request }), profileListSchema);
  }

  /** Takes pasted keys; with `keep` they are kept first, and where that does not work they are not taken. */
  async takeKeys(keys: GivenKeys, keep: boolean): Promise<Result<ProfileList>> {
    const kept = keep ? this.#options.kept.keep(keys) : this.#options.kept.forget();
    if (!kept.ok) return kept;
    this.#keysKept = keep;
    this.#tell();
    return await this.#ask((request) => ({ ask: 'use-keys', request, keys }), profileListSchema);
  }

  async forgetKeys(): Promise<Result<ProfileList>> {
    const forgotten = this.#options.kept.forget();
    if (!forgotten.ok) return forgotten;
    this.#keysKept = false;
    this.#tell();
    return await this.#ask((request) => ({ ask: 'use-keys', request, keys: null }), profileListSchema);
  }

  /** Creates a portal connection; its secret goes along where one is kept. */
  async createConnection({
    profile,
    accountId,
    integration,
    connection,
    create,
  }: CreateConnection): Promise<Result<{ arn: string }>> {
    const secret = this.#options.secretOf(integration, connection);
    if (!secret.ok) return secret;
    return await this.#ask(
      (request) => ({
        ask: 'create-connection',
        request,
        profile,
        accountId,
        create,
        ...(secret.value === undefined ? {} : { secret: secret.value }),
      }),
      z.object({ arn: z.string() }),
    );
  }

  /**
   * Starts checks. Those of another profile are ended and forgotten; one that runs already is not started twice.
   * @param integration what the results are kept with
   */
  run(profile: string, wanted: readonly CheckId[], integration?: string): void {
    if (profile !== this.#profile) {
      this.#endChecks();
      this.#results = new Map();
      this.#profile = profile;
    }
    const running = this.state().running;
    const checks = checkIds.filter((id) => wanted.includes(id) && !running.includes(id));
    if (checks.length === 0) return;
    this.#error = undefined;
    this.#integration = integration;
    const request = this.#begin({ kind: 'checks', left: new Set(checks), integration, found: [] });
    this.#post({ ask: 'checks', request, profile, checks });
    this.#tell();
  }

  cancel(): void {
    for (const id of this.#endChecks()) {
      this.#results.set(id, cancelled(id, this.#options.now()));
    }
    this.#tell();
  }

  answerMfa(question: number, code: string | null): void {
    const known = this.#questions.some((one) => one.question === question);
    if (!known) return;
    this.#questions = this.#questions.filter((one) => one.question !== question);
    this.#post({ ask: 'mfa-code', question, code });
    this.#tell();
  }

  signIn(profile: string): void {
    this.endSignIn();
    this.#signIn = { state: 'starting', profile };
    const request = this.#begin({ kind: 'sign-in', profile });
    this.#post({ ask: 'sign-in', request, profile });
    this.#tell();
  }

  /** Opens the address of the sign-in that waits, and no other. */
  openSignIn(): Result<undefined> {
    if (this.#signIn?.state !== 'waiting')
      return fail('no-sign-in', 'No sign-in waits for a confirmation.', 'Choose Sign in.');
    if (!this.#signIn.mayOpen)
      return fail(
        'address-not-of-aws',
        'The address of this sign-in is none of AWS’s own, so it is not opened.',
        'Ask your administrators whether it is right, and copy it into a browser only then.',
      );
    this.#options.openInBrowser(this.#signIn.address);
    return ok(undefined);
  }

  endSignIn(): void {
    for (const [request, { kind }] of this.#waiting) if (kind === 'sign-in') this.#end(request);
    this.#signIn = undefined;
    this.#tell();
  }

  /** What the AWS process says. What it says of requests that are over is of no interest any more. */
  hear(message: AwsMessage): void {
    if (message.tell === 'bug') {
      this.#options.onBug(new Error(message.message));
      return;
    }
    const { request } = message;
    const waiting = this.#waiting.get(request);
    if (waiting === undefined) return;
    switch (message.tell) {
      case 'answer':
        this.#waiting.delete(request);
        this.#questions = this.#questions.filter((one) => one.request !== request);
        this.#settle(waiting, message.result);
        return;
      case 'check':
        if (waiting.kind !== 'checks') return;
        waiting.left.delete(message.result.id);
        waiting.found.push(message.result);
        this.#results.set(message.result.id, message.result);
        this.#tell();
        return;
      case 'mfa': {
        const { question, profile, serial } = message;
        this.#questions.push({ question, profile, serial, request });
        this.#tell();
        return;
      }
      case 'code': {
        if (waiting.kind !== 'sign-in') return;
        const { userCode, address } = message;
        const mayOpen = isSignInAddress(address, message);
        const expires = new Date(message.expires).toISOString();
        this.#signIn = {
          state: 'waiting',
          profile: waiting.profile,
          userCode,
          address,
          mayOpen,
          expires,
        };
        if (mayOpen) this.#options.openInBrowser(address);
        this.#tell();
        return;
      }
    }
  }

  /** The AWS process has gone: nobody waits any longer. */
  stopped(): void {
    this.#started = false;
    const gone = fail(
      'aws-stopped',
      'The process that asks AWS stopped.',
      'Choose Retry. A sign-in or pasted keys of this run are gone; give them again.',
    );
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#questions = [];
    for (const one of waiting) this.#settle(one, gone);
  }

  #settle(waiting: Waiting, result: Result<unknown>): void {
    switch (waiting.kind) {
      case 'asked':
        waiting.settle(result);
        return;
      case 'checks':
        this.#error = result.ok ? undefined : result.error;
        this.#keep(waiting);
        break;
      case 'sign-in':
        this.#signIn = result.ok
          ? { state: 'done', profile: waiting.profile }
          : { state: 'failed', profile: waiting.profile, error: result.error };
        break;
    }
    this.#tell();
  }

  async #ask<T extends z.ZodType>(
    made: (request: number) => AwsRequest,
    schema: T,
  ): Promise<Result<z.output<T>>> {
    const result = await new Promise<Result<unknown>>((settle) => {
      this.#post(made(this.#begin({ kind: 'asked', settle })));
    });
    return result.ok ? ok(schema.parse(result.value)) : result;
  }

  /** Kept keys are the first that a new process hears. */
  #post(request: AwsRequest): void {
    if (!this.#started) {
      this.#started = true;
      const keys = this.#options.kept.read();
      this.#requests += 1;
      if (keys) {
        this.#options.post({ ask: 'use-keys', request: this.#requests, keys });
        this.#keysKept = true;
        this.#tell();
      }
    }
    this.#options.post(request);
  }

  #begin(waiting: Waiting): number {
    this.#requests += 1;
    this.#waiting.set(this.#requests, waiting);
    return this.#requests;
  }

  #end(request: number): void {
    this.#waiting.delete(request);
    this.#questions = this.#questions.filter((one) => one.request !== request);
    this.#post({ ask: 'cancel', request });
  }

  /** Ends all runs of checks; which checks were without a result. */
  #endChecks(): CheckId[] {
    const ended: CheckId[] = [];
    for (const [request, waiting] of this.#waiting) {
      if (waiting.kind !== 'checks') continue;
      ended.push(...waiting.left);
      this.#keep(waiting);
      this.#end(request);
    }
    return ended;
  }

  #keep({ integration, found }: Extract<Waiting, { kind: 'checks' }>): void {
    if (integration !== undefined && found.length > 0) this.#options.keep(integration, found);
  }

  #tell(): void {
    this.#options.tell(this.state());
  }
}

function inOrder(results: readonly CheckResult[]): CheckResult[] {
  return checkIds.flatMap((id) => results.filter((one) => one.id === id));
}

function cancelled(id: CheckId, at: Date): CheckResult {
  return {
    id,
    result: 'unknown',
    code: 'cancelled',
    evidence: {},
    message: `Cancelled before ${checkDescriptions[id].calls[0] ?? 'AWS'} was answered.`,
    fix: 'Run the check again.',
    at: at.toISOString(),
    durationMs: 0,
  };
}
