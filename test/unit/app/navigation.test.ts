import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedExternal } from '../../../electron/app/external.ts';
import { withinApp, withinStore } from '../../../electron/app/navigation.ts';
import { isLoopbackHttp } from '../../../electron/simulator/loopback-address.ts';

const hostile = [
  'javascript:alert(1)',
  'data:text/html,hello',
  'file:///etc/passwd',
  'about:blank',
  'blob:app://workbench/x',
  'app://evil/index.html',
  'app://workbench.evil/index.html',
  'app://workbench:80/index.html',
  'app://user@workbench/index.html',
  'APP://workbench@evil/',
  'http://workbench/',
  'https://aws.amazon.com/',
  'view-source:app://workbench/',
  'not an address',
  '',
];

describe('where the program’s own windows may go', () => {
  it.each(['app://workbench/index.html', 'app://workbench/shopping.html#x'])('to %s', (url) => {
    expect(withinApp(url)).toBe(true);
  });

  it.each([...hostile, 'http://127.0.0.1:8080/'])('not to "%s"', (url) => {
    expect(withinApp(url)).toBe(false);
  });
});

describe('where the shopping browser may go', () => {
  const start = 'http://127.0.0.1:4001/run/start/1';
  const back = 'http://127.0.0.1:4002/token/punchout/checkout?id=7';
  const may = withinStore(start, back);

  it.each([start, 'http://127.0.0.1:4001/', 'http://127.0.0.1:4001/run/store/?q=a#b', back])(
    'to %s',
    (url) => {
      expect(may?.(url)).toBe(true);
    },
  );

  it.each([
    ...hostile,
    'app://workbench/index.html',
    'https://127.0.0.1:4001/',
    'http://127.0.0.1:4003/',
    'http://localhost:4001/',
    'http://127.0.0.1.evil.example:4001/',
    'http://user@127.0.0.1:4001/',
    'http://127.0.0.1:4002/',
    'http://127.0.0.1:4002/token/punchout/checkout?id=8',
    'http://127.0.0.1:4002/token/punchout/checkout?id=7&more',
  ])('not to "%s"', (url) => {
    expect(may?.(url)).toBe(false);
  });

  it.each([
    ['https://eprocurement.example/start', back],
    [start, 'https://coupa.example/checkout'],
    ['file:///etc/passwd', back],
  ])('nowhere where the start page or the return address is elsewhere (%s, %s)', (startPage, returnUrl) => {
    expect(withinStore(startPage, returnUrl)).toBeUndefined();
  });
});

describe('what is handed to the person’s browser', () => {
  it.each([
    'https://docs.aws.amazon.com/marketplace/latest/buyerguide/',
    'https://AWS.amazon.com/marketplace',
  ])('%s', (url) => {
    expect(isAllowedExternal(url)).toBe(true);
  });

  it.each([
    ...hostile.filter((url) => url !== 'https://aws.amazon.com/'),
    'http://aws.amazon.com/',
    'https://aws.amazon.com./',
    'https://aws.amazon.com:444/',
    'https://user@aws.amazon.com/',
    'https://aws.amazon.com@evil.example/',
    'https://aws.amazon.com.evil.example/',
    'https://evil.example/?https://aws.amazon.com/',
    'https://аws.amazon.com/',
    'https://xn--ws-7cd.amazon.com/',
    'https://evil.example\\@aws.amazon.com/',
    'https://127.0.0.1/',
  ])('not "%s"', (url) => {
    expect(isAllowedExternal(url)).toBe(false);
  });

  it('never anything but https to a listed host, whatever the address', () => {
    const listed = ['docs.aws.amazon.com', 'aws.amazon.com', 'console.aws.amazon.com'];
    const part = fc.constantFrom(
      'https:',
      'http:',
      '//',
      '/',
      '@',
      ':',
      '.',
      '\\',
      'aws.amazon.com',
      'evil.example',
      'user',
      '443',
      '%2e',
      '#',
      '?',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const url = parts.join('');
        if (!isAllowedExternal(url)) return;
        const { protocol, hostname, username, port } = new URL(url);
        expect({ protocol, username, port }).toEqual({ protocol: 'https:', username: '', port: '' });
        expect(listed).toContain(hostname);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('addresses of this computer', () => {
  it.each(['http://127.0.0.1:1/', 'http://localhost/', 'http://[::1]:8080/x'])('%s is one', (url) => {
    expect(isLoopbackHttp(url)).toBe(true);
  });

  it.each([
    'https://127.0.0.1/',
    'http://127.0.0.1.example/',
    'http://localhost.example/',
    'http://a@localhost/',
    'http://10.0.0.1/',
    'http://0.0.0.0/',
    'ftp://localhost/',
    '',
  ])('"%s" is none', (url) => {
    expect(isLoopbackHttp(url)).toBe(false);
  });
});
