import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../shared/redact.ts';

const home = '/home/riley';
const clean = (text: string) => redact(text, { home });

/** Made up, in the forms that real ones have. */
const keyId = `AKIA${'EXAMPLEKEYID1234'}`;
const secretKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const sessionToken = `FwoGZXIvYXdzE${'Abc123+/'.repeat(20)}==`;

describe('redaction', () => {
  it.each([
    ['<SharedSecret>open sesame</SharedSecret>', 'open sesame'],
    [`{"accessKeyId":"${keyId}"}`, 'EXAMPLEKEYID1234'],
    [`used ASIA${'EXAMPLEKEYID1234'} of the role`, 'EXAMPLEKEYID1234'],
    [`aws_secret_access_key = ${secretKey}`, secretKey],
    [`{"secretAccessKey": "${secretKey}"}`, secretKey],
    [`<SecretAccessKey>${secretKey}</SecretAccessKey>`, secretKey],
    [`failed with ${secretKey} somewhere`, secretKey],
    [`aws_session_token=${sessionToken}`, 'FwoGZXIvYXdzE'],
    [`"SessionToken": "${sessionToken}"`, 'FwoGZXIvYXdzE'],
    [`X-Amz-Security-Token: ${sessionToken}`, 'FwoGZXIvYXdzE'],
    ['Cookie: session=abc123; other=def456', 'def456'],
    ['set-cookie: session=abc123; HttpOnly', 'abc123'],
    ['{"cookie":"session=abc123"}', 'abc123'],
    ['Authorization: Bearer abc.def.ghi', 'abc.def.ghi'],
    ['password: hunter2', 'hunter2'],
    ['WORKBENCH_SHARED_SECRET=opensesame', 'opensesame'],
    ['mail to ada.lovelace+aws@mail.example.org now', 'lovelace'],
    ['<UserEmail>ada@example.org</UserEmail>', 'ada@'],
    ['at file:///home/riley/Documents/x.ts:1:2', 'riley'],
    ['{"path":"/home/riley/.aws/credentials"}', 'riley'],
    ['http://127.0.0.1:40123/k3jd8f7s6d5f4g3h2j1k/setup', 'k3jd8f7s6d5f4g3h2j1k'],
  ])('of %j takes the secret', (text, secret) => {
    expect(text).toContain(secret);
    expect(clean(text)).not.toContain(secret);
  });

  it('knows a home of Windows in paths, in JSON and in addresses', () => {
    const windows = 'C:\\Users\\Riley Doe';
    for (const text of [
      `${windows}\\x`,
      JSON.stringify(`${windows}\\x`),
      'file:///C:/Users/Riley%20Doe/x',
      'C:/Users/Riley Doe/x',
    ])
      expect(redact(text, { home: windows })).not.toContain('Riley');
  });

  it.each([
    'TypeError: Cannot read properties of undefined (reading "id")',
    '    at RehearsalDesk.start (/usr/lib/procurement-workbench/resources/app.asar/main.js:12:34)',
    'commit da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'http://127.0.0.1:40123/store',
    'workbench:rehearsal.start: malformed input',
    'Electron 45.4.1, Node 24.21.0',
  ])('leaves %j as it is', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('leaves everything as it is where the home is as short as /', () => {
    expect(redact('/etc/hosts', { home: '/' })).toBe('/etc/hosts');
  });

  it('takes a key wherever it stands, and takes nothing more at a second time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        const once = clean(`${before} ${keyId} ${after}`);
        expect(once).not.toContain(keyId);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no longer for a text that is made to be slow', () => {
    const slow = `${'a@'.repeat(20_000)}${'A'.repeat(99)} ${'Cookie: '.repeat(5000)}`;
    const started = performance.now();
    clean(slow);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
