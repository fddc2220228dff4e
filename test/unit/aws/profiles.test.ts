import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseIni } from '../../../electron/aws/ini.ts';
import { listProfiles } from '../../../electron/aws/profiles.ts';
import { profileListSchema } from '../../../shared/aws/profiles.ts';
import { type AwsHome, type AwsHomeFiles, awsHome } from '../../support/aws-home.ts';

const id = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00';
const token = 'FwoGZXIvYXdzEXAMPLETOKEN';
const pair = `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
const session =
  '[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1\n';
const ssoProfile =
  '[profile admin]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\nregion = eu-central-1\n';
const valid = { accessToken: 'TOKEN-OF-SIGN-IN', expiresAt: '2026-01-31T13:00:00Z' };
const ended = { accessToken: 'TOKEN-OF-SIGN-IN', expiresAt: '2026-01-31T11:00:00Z' };
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('[default]\n', 'utf16le')]);

let home: AwsHome | undefined;
afterEach(() => {
  if (home !== undefined) rmSync(home.home, { recursive: true });
  home = undefined;
});

/** The list, every profile as `name kind [region]`, every problem as `code file:line`. */
function read(files: AwsHomeFiles) {
  home = awsHome(files);
  const list = listProfiles(home);
  expect(profileListSchema.parse(list)).toEqual(list);
  for (const hidden of [id, secret, token, valid.accessToken])
    expect(JSON.stringify(list)).not.toContain(hidden);
  const inShort = ({ code, file, line }: { code: string; file: string; line?: number | undefined }) =>
    `${code} ${path.basename(file)}${line === undefined ? '' : `:${line}`}`;
  return {
    list,
    profiles: list.profiles.map(
      ({ name, kind, region }) => `${name} ${kind}${region === undefined ? '' : ` ${region}`}`,
    ),
    problems: [...list.problems, ...list.profiles.flatMap(({ problems }) => problems)].map(inShort),
    messages: [...list.problems, ...list.profiles.flatMap(({ problems }) => problems)].map(
      ({ message, fix }) => `${message} ${fix}`,
    ),
  };
}

type Row = readonly [
  what: string,
  files: AwsHomeFiles,
  profiles: string[],
  problems: string[],
  message?: RegExp,
];

const table: readonly Row[] = [
  ['no files at all', {}, [], []],
  ['empty files', { config: '', credentials: '' }, [], []],
  ['comments alone', { config: '# a\n; b\n' }, [], []],
  ['long-lived keys', { credentials: `[default]\n${pair}` }, ['default keys'], []],
  [
    'keys in the config file',
    { config: `[default]\nregion = us-east-1\n${pair}` },
    ['default keys us-east-1'],
    [],
  ],
  [
    'keys in one file, region in the other',
    { config: '[profile a]\nregion=eu-west-1\n', credentials: `[a]\n${pair}` },
    ['a keys eu-west-1'],
    [],
  ],
  ['session keys', { credentials: `[tmp]\n${pair}aws_session_token = ${token}\n` }, ['tmp session-keys'], []],
  [
    'keys with a comment behind',
    { credentials: `[a]\naws_access_key_id = ${id} # mine\naws_secret_access_key = ${secret} ; x\n` },
    ['a keys'],
    [],
  ],
  [
    'keys without spaces, Windows line ends',
    { credentials: `[a]\r\n${pair.replaceAll(' ', '').replaceAll('\n', '\r\n')}` },
    ['a keys'],
    [],
  ],
  [
    'a byte order mark',
    { credentials: `\ufeff[a]\n${pair}` },
    ['a keys'],
    ['byte-order-mark credentials:1'],
    /UTF-8 without a byte order mark/,
  ],
  ['UTF-16, as an old editor saves', { config: utf16 }, [], ['not-utf-8 config'], /UTF-16/],
  ['bytes that are not UTF-8', { config: Uint8Array.of(0x5b, 0xe4, 0x5d) }, [], ['not-utf-8 config']],
  [
    'half a key pair',
    { credentials: `[a]\naws_access_key_id = ${id}\n` },
    ['a keys'],
    ['half-a-key-pair credentials:2'],
    /aws_secret_access_key is missing/,
  ],
  [
    'the other half',
    { credentials: `[a]\naws_secret_access_key = ${secret}\n` },
    ['a keys'],
    ['half-a-key-pair credentials:2'],
    /aws_access_key_id is missing/,
  ],
  [
    'a quoted key',
    { credentials: `[a]\naws_access_key_id = "${id}"\naws_secret_access_key = ${secret}\n` },
    ['a keys'],
    ['key-shape credentials:2'],
  ],
  [
    'a placeholder for a key',
    { credentials: `[a]\naws_access_key_id = <your key>\naws_secret_access_key = ${secret}\n` },
    ['a keys'],
    ['key-shape credentials:2'],
  ],
  [
    'a key line without =',
    { credentials: `[a]\naws_access_key_id = ${id}\naws_secret_access_key ${secret}\n` },
    ['a keys'],
    ['no-key credentials:3', 'half-a-key-pair credentials:2'],
  ],
  [
    'a line before any section',
    { config: 'region = us-east-1\n[default]\n' },
    ['default none'],
    ['outside-section config:1', 'no-credentials config:2'],
  ],
  [
    'a section that does not close',
    { config: '[profile a\nregion = us-east-1\n' },
    [],
    ['section-not-closed config:1'],
  ],
  [
    'the word profile missing',
    { config: `[a]\n${pair}` },
    [],
    ['profile-word-missing config:1'],
    /Write \[profile a\]/,
  ],
  [
    'the word profile where it does not belong',
    { credentials: `[profile a]\n${pair}` },
    [],
    ['profile-word-in-credentials credentials:1'],
    /Write \[a\]/,
  ],
  ['a quoted name', { config: `[profile "a.b"]\n${pair}` }, ['a.b keys'], []],
  ['a name with a space', { config: `[profile my own]\n${pair}` }, [], ['name-not-allowed config:1']],
  [
    'a name that would harm a program',
    { config: `[profile __proto__]\n${pair}` },
    [],
    ['name-not-allowed config:1'],
  ],
  [
    'a profile twice',
    { config: `[profile a]\nregion = us-east-1\n[profile a]\n${pair}` },
    ['a keys us-east-1'],
    ['section-twice config:3'],
    /line 1/,
  ],
  [
    'a key twice',
    { config: `[profile a]\nregion = us-east-1\nregion = us-east-2\n${pair}` },
    ['a keys us-east-2'],
    ['key-twice config:3'],
  ],
  [
    'settings of a service indented',
    { config: `[profile a]\ns3 =\n  max_concurrent_requests = 20\nregion = us-west-2\n${pair}` },
    ['a keys us-west-2'],
    [],
  ],
  [
    'a services section and the CLI’s own',
    { config: '[services local]\nsts =\n  endpoint_url = http://localhost\n[plugins]\ncli = x\n' },
    [],
    [],
  ],
  [
    'a region in words',
    { config: `[default]\nregion = US East\n${pair}` },
    ['default keys US East'],
    ['region-shape config:2'],
  ],
  [
    'an sso-session with a sign-in',
    { config: session + ssoProfile, tokens: { corp: valid } },
    ['admin sso-session eu-central-1'],
    [],
  ],
  [
    'an sso-session whose sign-in has ended',
    { config: session + ssoProfile, tokens: { corp: ended } },
    ['admin sso-session eu-central-1'],
    ['sso-expired config:5'],
    /sign-in to IAM Identity Center has ended.*aws sso login --profile admin/,
  ],
  [
    'an sso-session without a sign-in',
    { config: session + ssoProfile },
    ['admin sso-session eu-central-1'],
    ['sso-not-signed-in config:5'],
    /aws sso login --profile admin/,
  ],
  [
    'a kept sign-in that is no JSON',
    { config: session + ssoProfile, tokens: { corp: '{' } },
    ['admin sso-session eu-central-1'],
    ['sso-token-unreadable config:5'],
  ],
  [
    'an sso-session that is not there',
    { config: ssoProfile },
    ['admin sso-session eu-central-1'],
    ['sso-session-missing config:2'],
    /\[sso-session corp\]/,
  ],
  [
    'an sso-session without its region',
    { config: session.replace(/sso_region.*\n/, '') + ssoProfile, tokens: { corp: valid } },
    ['admin sso-session eu-central-1'],
    ['sso-setting-missing config:1'],
  ],
  [
    'an sso profile without its role',
    { config: session + ssoProfile.replace(/sso_role_name.*\n/, ''), tokens: { corp: valid } },
    ['admin sso-session eu-central-1'],
    ['sso-setting-missing config:4'],
  ],
  [
    'the old form of sso',
    {
      config:
        '[profile old]\nsso_start_url = https://o.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = 111122223333\nsso_role_name = Admin\n',
      tokens: { 'https://o.awsapps.com/start': { ...valid, expiresAt: '2026-01-31T13:00:00UTC' } },
    },
    ['old sso'],
    [],
  ],
  [
    'a role with a source profile',
    {
      config:
        '[profile r]\nrole_arn = arn:aws:iam::111122223333:role/Admin\nsource_profile = base\nexternal_id = x\nmfa_serial = arn:aws:iam::111122223333:mfa/me\n',
      credentials: `[base]\n${pair}`,
    },
    ['r assume-role', 'base keys'],
    [],
  ],
  [
    'a role that names itself, with keys',
    { config: `[profile r]\nrole_arn = arn:aws:iam::111122223333:role/Admin\nsource_profile = r\n${pair}` },
    ['r assume-role'],
    [],
  ],
  [
    'a role whose source is missing',
    { config: '[profile r]\nrole_arn = arn:aws:iam::111122223333:role/Admin\nsource_profile = gone\n' },
    ['r assume-role'],
    ['source-missing config:3'],
    /names gone/,
  ],
  [
    'a circle of roles',
    {
      config:
        '[profile a]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = b\n[profile b]\nrole_arn = arn:aws:iam::111122223333:role/B\nsource_profile = a\n',
    },
    ['a assume-role', 'b assume-role'],
    ['source-cycle config:6', 'source-cycle config:3'],
    /a → b → a/,
  ],
  [
    'a source without credentials',
    {
      config:
        '[profile r]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = b\n[profile b]\nregion = us-east-1\n',
    },
    ['r assume-role', 'b none us-east-1'],
    ['source-without-credentials config:4', 'no-credentials config:4'],
  ],
  [
    'a source with half a pair',
    {
      config: '[profile r]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = b\n',
      credentials: `[b]\naws_access_key_id = ${id}\n`,
    },
    ['r assume-role', 'b keys'],
    ['half-a-key-pair credentials:2', 'half-a-key-pair credentials:2'],
  ],
  [
    'a source whose sign-in has ended',
    {
      config: `[profile r]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = admin\n${session}${ssoProfile}`,
      tokens: { corp: ended },
    },
    ['r assume-role', 'admin sso-session eu-central-1'],
    ['sso-expired config:8', 'sso-expired config:8'],
  ],
  [
    'a role with a credential source',
    {
      config:
        '[profile r]\nrole_arn = arn:aws:iam::111122223333:role/A\ncredential_source = Ec2InstanceMetadata\n',
    },
    ['r assume-role'],
    [],
  ],
  [
    'a credential source that is none',
    { config: '[profile r]\nrole_arn = arn:aws:iam::111122223333:role/A\ncredential_source = Keychain\n' },
    ['r assume-role'],
    ['credential-source config:3'],
  ],
  [
    'both sources',
    {
      config: `[profile r]\nrole_arn = arn:aws:iam::111122223333:role/A\ncredential_source = Environment\nsource_profile = r\n${pair}`,
    },
    ['r assume-role'],
    ['two-sources config:3'],
  ],
  [
    'a role without a source',
    { config: '[profile r]\nrole_arn = arn:aws:iam::111122223333:role/A\n' },
    ['r assume-role'],
    ['role-without-source config:2'],
  ],
  [
    'a role that is no ARN',
    { config: `[profile r]\nrole_arn = Admin\nsource_profile = r\n${pair}` },
    ['r assume-role'],
    ['role-shape config:2'],
  ],
  [
    'a program that gives credentials',
    { config: '[profile p]\ncredential_process = vault get\n' },
    ['p credential-process'],
    [],
  ],
  [
    'a web identity',
    {
      config: `[profile w]\nrole_arn = arn:aws:iam::111122223333:role/A\nweb_identity_token_file = ${import.meta.filename}\n`,
    },
    ['w web-identity'],
    [],
  ],
  [
    'a web identity without its file',
    {
      config:
        '[profile w]\nrole_arn = arn:aws:iam::111122223333:role/A\nweb_identity_token_file = /nowhere/token\n',
    },
    ['w web-identity'],
    ['token-file-missing config:3'],
  ],
  [
    'aws login',
    { config: '[profile l]\nlogin_session = arn:aws:iam::111122223333:user/me\n' },
    ['l login'],
    ['login-session config:1'],
    /export-credentials --profile l/,
  ],
  [
    'a region alone',
    { config: '[default]\nregion = us-east-1\n' },
    ['default none us-east-1'],
    ['no-credentials config:1'],
  ],
  [
    'keys of the environment',
    { env: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_REGION: 'us-east-2' } },
    ['environment variables environment us-east-2'],
    [],
  ],
  [
    'half a pair in the environment',
    { env: { AWS_ACCESS_KEY_ID: id } },
    ['environment variables environment'],
    ['half-a-key-pair environment'],
    /AWS_SECRET_ACCESS_KEY is not set/,
  ],
  [
    'a web identity of the environment',
    { env: { AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/A', AWS_WEB_IDENTITY_TOKEN_FILE: '/t' } },
    ['environment variables environment'],
    [],
  ],
];

describe('the list of profiles', () => {
  it.each(table.map((row) => ({ what: row[0], row })))(
    '$what',
    ({ row: [, files, profiles, problems, message] }) => {
      const found = read(files);
      expect({ profiles: found.profiles, problems: found.problems }).toEqual({ profiles, problems });
      if (message !== undefined) expect(found.messages.join('\n')).toMatch(message);
    },
  );

  it('says of a role what an administrator needs, and of a sign-in when it ends', () => {
    const { list } = read({
      config: `[profile r]\nrole_arn = arn:aws:iam::111122223333:role/Admin\nsource_profile = base\nexternal_id = x\nmfa_serial = arn:aws:iam::1:mfa/me\n${session}${ssoProfile}`,
      credentials: `[base]\n${pair}aws_session_token = ${token}\nx_security_token_expires = 2026-01-31T11:59:00Z\n`,
      tokens: { corp: valid },
    });
    expect(list.profiles).toEqual([
      expect.objectContaining({
        accountId: '111122223333',
        sourceProfile: 'base',
        hasExternalId: true,
        mfaSerial: 'arn:aws:iam::1:mfa/me',
      }),
      expect.objectContaining({
        accountId: '111122223333',
        ssoSession: 'corp',
        ssoStartUrl: 'https://corp.awsapps.com/start',
        expires: '2026-01-31T13:00:00.000Z',
        expired: false,
      }),
      expect.objectContaining({ name: 'base', expires: '2026-01-31T11:59:00.000Z', expired: true }),
    ]);
  });

  it.each([
    [{ AWS_PROFILE: 'b' }, 'b', 'AWS_PROFILE'],
    [{ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret }, 'environment variables', 'environment'],
    [{}, 'default', 'default'],
  ])('says what is used where nobody chooses: %o', (env, selected, selectedBy) => {
    expect(read({ credentials: `[default]\n${pair}`, env }).list).toMatchObject({ selected, selectedBy });
  });

  it('reads the files that the environment names, also from the home folder', () => {
    home = awsHome({ config: '[profile elsewhere]\n' });
    writeFileSync(path.join(home.home, 'mine'), `[a]\n${pair}`);
    const env = { AWS_CONFIG_FILE: path.join(home.home, 'none'), AWS_SHARED_CREDENTIALS_FILE: '~/mine' };
    expect(listProfiles({ ...home, env }).profiles.map(({ name }) => name)).toEqual(['a']);
  });

  it('says that a file cannot be read, or is a folder', ({ skip }) => {
    home = awsHome({ config: '[default]\n' });
    rmSync(home.configFile);
    mkdirSync(home.configFile);
    expect(listProfiles(home).problems).toMatchObject([
      { code: 'not-a-settings-file', file: home.configFile },
    ]);
    if (process.platform === 'win32' || process.getuid?.() === 0) skip('root may read every file');
    writeFileSync(home.credentialsFile, `[a]\n${pair}`);
    chmodSync(home.credentialsFile, 0);
    expect(listProfiles(home).problems).toContainEqual(
      expect.objectContaining({
        code: 'unreadable-file',
        file: home.credentialsFile,
        message: expect.stringContaining('EACCES'),
      }),
    );
  });
});

describe('the parser', () => {
  it('takes any text, and every problem has a line of it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('[a]', '[', 'k = v', 'k =', '  n = 1', '=', ' # c', '\ufeff', 'x', '[b] # c'),
        ),
        (lines) => {
          const { problems, sections } = parseIni(Buffer.from(lines.join('\n')), 'f');
          for (const { line } of problems)
            if (line !== undefined) expect(line).toBeLessThanOrEqual(Math.max(1, lines.length));
          expect(new Set(sections.map(({ header }) => header)).size).toBe(sections.length);
        },
      ),
    );
  });
});
