import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readAwsFiles } from '../../../electron/aws/aws-files.ts';
import { ssoTargetOf } from '../../../electron/aws/sso-target.ts';
import { type AwsHome, awsHome } from '../../support/aws-home.ts';

let home: AwsHome;
afterEach(() => rmSync(home.home, { recursive: true }));

function targetOf(name: string, config: string) {
  home = awsHome({ config });
  const files = readAwsFiles(home);
  const raw = files.profiles.get(name);
  return raw && ssoTargetOf(raw, files);
}

const session =
  '[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = eu-central-1\n';
const account = 'sso_account_id = 111122223333\nsso_role_name = Admin\n';
const ofSession = {
  key: 'corp',
  startUrl: 'https://corp.awsapps.com/start',
  region: 'eu-central-1',
  scopes: ['sso:account:access'],
};

describe('where somebody signs in for a profile', () => {
  it.each([
    ['of a session', `${session}[profile p]\nsso_session = corp\n${account}`, ofSession],
    [
      'of a session with scopes of its own',
      `${session}sso_registration_scopes = sso:account:access, codewhisperer:completions\n[profile p]\nsso_session = corp\n${account}`,
      { ...ofSession, scopes: ['sso:account:access', 'codewhisperer:completions'] },
    ],
    [
      'of the old form',
      `[profile p]\nsso_start_url = https://o.awsapps.com/start\nsso_region = us-east-1\n${account}`,
      {
        key: 'https://o.awsapps.com/start',
        startUrl: 'https://o.awsapps.com/start',
        region: 'us-east-1',
        scopes: [],
      },
    ],
    [
      'of a role whose source signs in',
      `${session}[profile p]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = q\n[profile q]\nsso_session = corp\n${account}`,
      ofSession,
    ],
    [
      'of roles in a circle',
      '[profile p]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = q\n[profile q]\nrole_arn = arn:aws:iam::111122223333:role/B\nsource_profile = p\n',
      undefined,
    ],
    ['of a session that is not there', `[profile p]\nsso_session = gone\n${account}`, undefined],
    ['with keys', '[profile p]\naws_access_key_id = A\naws_secret_access_key = B\n', undefined],
  ])('%s', (_what, config, target) => {
    expect(targetOf('p', config)).toEqual(target);
  });
});
