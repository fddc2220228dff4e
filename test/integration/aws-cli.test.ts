import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwsDouble, caller, json, startAwsDouble, xmlError } from '../support/aws-double.ts';
import { type AwsHome, awsHome } from '../support/aws-home.ts';
import { linesOf, runCli, startCli } from '../support/cli.ts';

const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00';
const account = '111122223333';

let double: AwsDouble;
let home: AwsHome;
beforeEach(async () => {
  double = await startAwsDouble({
    GetCallerIdentity: caller(account, `arn:aws:iam::${account}:user/me`),
    DescribeOrganization: json({ Organization: { Id: 'o-1', MasterAccountId: '999988887777' } }),
  });
  home = awsHome({
    config: '[profile half]\nregion = eu-west-1\naws_access_key_id = AKIA1\n[broken\n',
    credentials: `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secret}\n`,
  });
});
afterEach(async () => {
  await double.close();
  rmSync(home.home, { recursive: true });
});

/** The environment of a computer with these files, without what the tester's own has. */
function environment(): Record<string, string> {
  return {
    AWS_CONFIG_FILE: home.configFile,
    AWS_SHARED_CREDENTIALS_FILE: home.credentialsFile,
    NO_PROXY: '127.0.0.1',
    AWS_ENDPOINT_URL: double.url,
    AWS_PROFILE: '',
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    AWS_WEB_IDENTITY_TOKEN_FILE: '',
  };
}

describe('aws --list', () => {
  it('lists the profiles and what is broken, as JSON lines and in words, and asks AWS nothing', async () => {
    const run = await runCli(['aws', '--list', '--json'], environment());
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    expect(run.lines()).toMatchObject([
      { event: 'profile', name: 'half', kind: 'keys', problems: [{ code: 'half-a-key-pair', line: 3 }] },
      { event: 'profile', name: 'default', kind: 'keys', problems: [] },
      { event: 'files', selected: 'default', problems: [{ code: 'section-not-closed', line: 4 }] },
    ]);
    const words = await runCli(['aws', '--list'], environment());
    expect(words.out).toContain('* default  keys');
    expect(words.out).toContain(`broken ${home.configFile}:3`);
    expect(double.asked).toEqual([]);
    for (const text of [run.out, words.out]) expect(text).not.toMatch(/AKIA|wJalr/);
  });
});

describe('aws --list of keys that end', () => {
  it('says when as people read it, and as an ISO time in JSON', async () => {
    const AWS_SHARED_CREDENTIALS_FILE = path.join(home.home, 'ending');
    writeFileSync(
      AWS_SHARED_CREDENTIALS_FILE,
      '[ending]\naws_access_key_id = ASIAIOSFODNN7EXAMPLE\naws_secret_access_key = secret\naws_session_token = token\naws_session_expiration = 2099-03-01T14:30:00+02:00\n',
    );
    const listed = { ...environment(), AWS_SHARED_CREDENTIALS_FILE };
    expect((await runCli(['aws', '--list'], listed)).out).toContain('until 2099-03-01 12:30 UTC');
    expect((await runCli(['aws', '--list', '--json'], listed)).lines()).toContainEqual(
      expect.objectContaining({ name: 'ending', expires: '2099-03-01T12:30:00.000Z' }),
    );
  });
});

describe('aws', () => {
  it('runs the checks that are named, in words and as JSON lines; a failed one is exit code 1', async () => {
    const args = ['aws', '--check', 'management-account', '--check', 'identity'];
    const started = performance.now();
    const words = await runCli(args, environment());
    // Nothing that only waits, such as a time limit, keeps the program running after its last word.
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(words.code).toBe(1);
    expect(words.out).toContain('✗ Is this the management account of the organization?');
    expect(words.out).toContain('do: Choose a profile of account 999988887777');
    const run = await runCli([...args, '--json'], environment());
    expect(run.lines()).toMatchObject([
      {
        event: 'check',
        id: 'management-account',
        result: 'fail',
        evidence: { managementAccountId: '999988887777' },
      },
      { event: 'check', id: 'identity', result: 'advisory' },
      { event: 'verdict', ok: false, verdict: 'failed' },
    ]);
    for (const text of [run.out, run.err, words.out, words.err]) expect(text).not.toMatch(/AKIA|wJalr/);
  });

  it('exits 3 without credentials and where AWS answers nothing, with a verdict line', async () => {
    const half = await runCli(['aws', '--profile', 'half', '--json'], environment());
    expect(half.code).toBe(3);
    expect(half.lines()).toMatchObject([
      { event: 'verdict', ok: false, verdict: 'no-credentials', error: { code: 'half-a-key-pair' } },
    ]);
    expect(half.err).toContain('aws_secret_access_key is missing');
    double.answers = { '*': xmlError('Strange', 418) };
    const unanswered = await runCli(['aws', '--check', 'identity', '--json'], environment());
    expect(unanswered.code).toBe(3);
    expect(unanswered.lines().at(-1)).toEqual({ event: 'verdict', ok: false, verdict: 'unanswered' });
  });

  it.skipIf(process.platform === 'win32')('ends at once on SIGINT, each check cancelled', async () => {
    double.answers = { '*': 'silence' };
    const child = startCli(['aws', '--json'], environment());
    const lines: Record<string, unknown>[] = [];
    const reading = (async () => {
      for await (const line of linesOf(child)) lines.push(line);
    })();
    await expect.poll(() => double.asked.length, { timeout: 10_000 }).toBeGreaterThan(0);
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    await reading;
    expect(code).toBe(3);
    expect(lines.map((line) => line['code'] ?? line['verdict'])).toEqual([
      ...Array(6).fill('cancelled'),
      'unanswered',
    ]);
  });

  it.each([
    ['an unknown check', ['aws', '--check', 'wallet']],
    ['an unknown option', ['aws', '--secret', 'x']],
  ])('%s is exit code 2', async (_what, args) => {
    expect(await runCli(args, environment())).toMatchObject({ code: 2, out: '' });
  });
});
