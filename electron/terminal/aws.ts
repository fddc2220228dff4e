import os from 'node:os';
import {
  type CheckId,
  type CheckResult,
  checkDescriptions,
  checkIds,
  verdictOf,
} from '../../shared/aws/checks.ts';
import type { Profile, ProfileList, ProfileProblem } from '../../shared/aws/profiles.ts';
import type { AppError } from '../../shared/errors.ts';
import { universalMoment } from '../../shared/format/universal.ts';
import { loginShellPath } from '../aws/login-shell.ts';
import type { AwsOutside } from '../aws/outside.ts';
import { listProfiles } from '../aws/profiles.ts';
import { runChecks } from '../aws/run-checks.ts';
import { openSession } from '../aws/session.ts';
import { type ExitCode, exitCodes, oneLine, type Terminal } from './output.ts';

export interface AwsOptions {
  /** A profile's name; undefined takes what the AWS CLI would take. */
  readonly profile: string | undefined;
  /** Which checks; none means all. */
  readonly checks: readonly CheckId[];
  /** The code of the MFA device, where the profile needs one. */
  readonly mfaCode: string | undefined;
  readonly json: boolean;
  /** Settles when the person ends the program: running checks are cancelled. */
  readonly ended: Promise<void>;
}

/** After this long without an answer a check is given up. */
const timeoutMs = 30_000;

/**
 * Runs the checks. Exit 0 where none failed (advisories and unanswered ones included), 1 where one failed, 3 where there are no
 * credentials or AWS answered nothing.
 */
export async function aws(options: AwsOptions, terminal: Terminal): Promise<ExitCode> {
  const cancel = new AbortController();
  void options.ended.then(() => cancel.abort());
  const outside = thisComputer();
  const session = await openSession({
    profile: options.profile,
    outside,
    loginPath: loginShellPath(outside),
    askMfaCode: () => Promise.resolve(options.mfaCode),
    signal: cancel.signal,
    timeoutMs,
  });
  if (!session.ok) return couldNotRun(session.error, options, terminal);
  const results: CheckResult[] = [];
  try {
    const wanted = options.checks.length === 0 ? checkIds : options.checks;
    for await (const result of runChecks(wanted, session.value, cancel.signal)) {
      results.push(result);
      if (options.json) terminal.out(inJson(result));
      else for (const line of inWords(result)) terminal.out(line);
    }
  } finally {
    session.value.close();
  }
  const verdict = verdictOf(results);
  if (options.json)
    terminal.out(JSON.stringify({ event: 'verdict', ok: verdict === 'as-expected', verdict }));
  else terminal.out(`\n${verdictWords[verdict]}`);
  return { 'as-expected': exitCodes.expected, failed: exitCodes.failed, unanswered: exitCodes.couldNotRun }[
    verdict
  ];
}

/** Lists the profiles, what each is and what is broken. Asks AWS nothing. */
export function awsProfiles(json: boolean, terminal: Terminal): ExitCode {
  const list = listProfiles(thisComputer());
  if (json) {
    for (const profile of list.profiles) terminal.out(JSON.stringify({ event: 'profile', ...profile }));
    const { profiles: _profiles, ...rest } = list;
    terminal.out(JSON.stringify({ event: 'files', ...rest }));
  } else for (const line of listInWords(list)) terminal.out(line);
  return exitCodes.expected;
}

function thisComputer(): AwsOutside {
  return { env: process.env, home: os.homedir(), platform: process.platform, now: Date.now };
}

function couldNotRun(error: AppError, { json }: AwsOptions, terminal: Terminal): ExitCode {
  if (json) terminal.out(JSON.stringify({ event: 'verdict', ok: false, verdict: 'no-credentials', error }));
  terminal.err(`${oneLine(error.message)}\n${oneLine(error.hint)}`);
  return exitCodes.couldNotRun;
}

const verdictWords = {
  'as-expected': '✓ Nothing failed.',
  failed: '✗ A check failed.',
  unanswered: '✗ AWS answered none of the checks.',
} as const;

const signs = { pass: '✓', fail: '✗', advisory: '!', unknown: '?' } as const;

function inJson({ id, result, code, evidence, message, fix, ...rest }: CheckResult): string {
  return JSON.stringify({ event: 'check', id, result, code, evidence, message, fix, ...rest });
}

function inWords({ id, result, message, fix, accounts, connections, evidence }: CheckResult): string[] {
  const connectionLines = evidence['connections'];
  return [
    `${signs[result]} ${checkDescriptions[id].asks}  (${id}: ${result})`,
    `  ${oneLine(message)}`,
    ...(fix === '' ? [] : [`  do: ${oneLine(fix)}`]),
    ...(accounts ?? []).map((account) => `  ${account.id}  ${oneLine(account.name)}`),
    ...(connections === undefined || !Array.isArray(connectionLines)
      ? []
      : connectionLines.map((line) => `  ${oneLine(line)}`)),
  ];
}

function listInWords({
  profiles,
  problems,
  configFile,
  credentialsFile,
  selected,
  selectedBy,
}: ProfileList): string[] {
  return [
    ...(profiles.length === 0 ? [`No AWS profiles in ${configFile} or ${credentialsFile}.`] : []),
    ...profiles.flatMap((profile) => [
      `${profile.name === selected ? '*' : ' '} ${oneLine(profile.name)}  ${profileInWords(profile)}`,
      ...profile.problems.flatMap(problemInWords),
    ]),
    ...problems.flatMap(problemInWords),
    ...(selected === undefined
      ? []
      : [`* is used where none is named${selectedBy === 'AWS_PROFILE' ? ', by AWS_PROFILE' : ''}.`]),
  ];
}

function profileInWords({ kind, region, accountId, expires, expired, mfaSerial }: Profile): string {
  return oneLine(
    [
      kind,
      region,
      accountId === undefined ? undefined : `account ${accountId}`,
      mfaSerial === undefined ? undefined : 'asks for an MFA code',
      expires === undefined ? undefined : `${expired ? 'ended' : 'until'} ${universalMoment(expires)}`,
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  );
}

function problemInWords({ severity, file, line, message, fix }: ProfileProblem): string[] {
  const place = line === undefined ? file : `${file}:${line}`;
  return [`    ${severity} ${oneLine(place)}  ${oneLine(message)}`, `      do: ${oneLine(fix)}`];
}
