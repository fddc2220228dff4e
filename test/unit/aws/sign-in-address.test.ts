import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignInAddress } from '../../../electron/aws/sign-in-address.ts';

const corp = { startUrl: 'https://corp.awsapps.com/start', region: 'us-east-1' };

describe('the address that a sign-in is confirmed at', () => {
  it.each([
    ['https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH', corp],
    ['https://corp.awsapps.com/start/#/device?user_code=ABCD-EFGH', corp],
    [
      'https://device.sso.cn-north-1.amazonaws.com.cn/',
      { startUrl: 'https://start.home.awsapps.cn/directory/d', region: 'cn-north-1' },
    ],
    [
      'https://ssoins-1.portal.eu-west-1.app.aws/#/device',
      { startUrl: 'https://ssoins-1.portal.eu-west-1.app.aws', region: 'eu-west-1' },
    ],
  ])('%s is opened', (address, target) => {
    expect(isSignInAddress(address, target)).toBe(true);
  });

  it.each([
    'http://corp.awsapps.com/start',
    'https://corp.awsapps.com.evil.example/',
    'https://other.awsapps.com/start',
    'https://corp.awsapps.com:8443/start',
    'https://user@corp.awsapps.com/start',
    'https://corp.awsapps.com@evil.example/',
    'https://device.sso.eu-west-1.amazonaws.com/',
    'https://device.sso.us-east-1.amazonaws.com.evil.example/',
    'https://device.sso.us-east-1.amazonaws.com.cn/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'corp.awsapps.com',
    '',
  ])('"%s" is not', (address) => {
    expect(isSignInAddress(address, corp)).toBe(false);
  });

  it('is never at a host of the profile that is none of AWS’s', () => {
    const target = { startUrl: 'https://login.example.com/start', region: 'us-east-1' };
    expect(isSignInAddress('https://login.example.com/start', target)).toBe(false);
  });

  it('is at one of two hosts, whatever the text', () => {
    const part = fc.constantFrom(
      'https:',
      '//',
      '/',
      '@',
      ':',
      '.',
      '\\',
      '#',
      '?',
      'corp.awsapps.com',
      'evil.example',
      'device.sso.us-east-1.amazonaws.com',
      '443',
      '%2e',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const address = parts.join('');
        if (!isSignInAddress(address, corp)) return;
        const { protocol, hostname, username, port } = new URL(address);
        expect({ protocol, username, port }).toEqual({ protocol: 'https:', username: '', port: '' });
        expect(['corp.awsapps.com', 'device.sso.us-east-1.amazonaws.com']).toContain(hostname);
      }),
      { numRuns: 3000 },
    );
  });
});
