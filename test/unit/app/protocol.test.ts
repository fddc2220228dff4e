import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  fileFor,
  manifestSchema,
  withLocale,
} from '../../../electron/app/protocol.ts';

const manifest = new Set(['index.html', 'shopping.html', 'assets/main.js', 'assets/later.js.br']);

describe('files of the app:// protocol', () => {
  it.each([
    ['app://workbench/', 'index.html'],
    ['app://workbench/index.html', 'index.html'],
    ['app://workbench/index.html#/settings', 'index.html'],
    ['app://workbench/assets/main.js', 'assets/main.js'],
    ['app://workbench/assets/../index.html', 'index.html'],
    ['app://workbench/%61ssets/main.js', 'assets/main.js'],
    ['app://workbench/assets/later.js', 'assets/later.js.br'],
  ])('%s is %s', (url, name) => {
    expect(fileFor(url, manifest)).toBe(name);
  });

  it.each([
    'app://workbench/manifest.json',
    'app://workbench/assets/later.js.br',
    'app://workbench/assets/later',
    'app://workbench/../main.js',
    'app://workbench/%2e%2e/main.js',
    'app://workbench/assets/%2e%2e/%2e%2e/main.js',
    'app://workbench/..%2fmain.js',
    'app://workbench/..%5cmain.js',
    'app://workbench//etc/passwd',
    'app://workbench//workbench/index.html',
    'app://workbench/C:/Windows/win.ini',
    'app://workbench/index.html%00.js',
    'app://workbench/%',
    'app://workbench/index.html?x',
    'app://workbench/index.html/',
    'app://workbench/INDEX.HTML',
    'app://other/index.html',
    'http://workbench/index.html',
    'file:///index.html',
    `app://workbench/${'a/'.repeat(5000)}`,
    '',
  ])('%s is none', (url) => {
    expect(fileFor(url, manifest)).toBeUndefined();
  });

  it('is never a name outside the manifest, whatever the path', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'assets',
      'main.js',
      'index.html',
      'etc',
      ':',
      '%',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const name = fileFor(`app://workbench/${parts.join('')}`, manifest);
        if (name !== undefined) expect(manifest.has(name)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('has a manifest without ways out of the folder', () => {
    expect(manifestSchema.safeParse(['index.html', 'assets/a-b_c.1.js']).success).toBe(true);
    for (const name of ['../main.js', '/etc/passwd', '.hidden', 'a\\b'])
      expect(manifestSchema.safeParse([name]).success).toBe(false);
  });
});

describe('the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );

  it('has nothing unsafe, nothing from the network and no wildcard', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*|blob:/);
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
  });

  it('demands trusted types and allows none', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual(["'none'"]);
  });
});

describe('the locale of the system', () => {
  const page = Buffer.from('<html lang="en" data-locale="" data-app-state="loading">');

  it('stands in the page', () => {
    expect(withLocale(page, 'de-CH').toString()).toBe(
      '<html lang="en" data-locale="de-CH" data-app-state="loading">',
    );
  });

  it.each(['', '"><script>', 'de CH', '../x'])('is left out where it is no tag: %o', (tag) => {
    expect(withLocale(page, tag)).toBe(page);
  });
});
