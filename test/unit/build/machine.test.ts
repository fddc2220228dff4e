import { describe, expect, test } from 'vitest';
import { hasDisplay } from '../../../build/display.mjs';
import { StopError } from '../../../build/say.mjs';
import { chooseNames, parseMissing } from '../../../build/setup/libraries.mjs';
import { checkNodeVersion } from '../../../build/setup/node-version.mjs';

describe('missing libraries', () => {
  test('are read from what ldd prints, each once', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd4b5f2000)',
      '\tlibffmpeg.so => /opt/app/./libffmpeg.so (0x00007f1c5a200000)',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f1c6b3a4000)',
    ].join('\n');
    expect(parseMissing(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  });

  test('are none when ldd finds all', () => {
    expect(parseMissing('\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)\n')).toEqual([]);
  });
});

describe('package names', () => {
  const entry = (name: string, candidate: string) =>
    `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`;

  test('are the old ones where the system knows no new ones', () => {
    const policy = entry('libgtk-3-0', '3.24.38-2') + entry('libnss3', '2:3.87.1-1');
    expect(chooseNames(['libgtk-3-0', 'libnss3'], policy)).toEqual(['libgtk-3-0', 'libnss3']);
  });

  test('are the new ones where the system has them', () => {
    const policy =
      entry('libgtk-3-0', '(none)') + entry('libgtk-3-0t64', '3.24.41-4') + entry('libnss3', '2:3.98-1');
    expect(chooseNames(['libgtk-3-0', 'libnss3'], policy)).toEqual(['libgtk-3-0t64', 'libnss3']);
  });

  test('are the old ones where the new one is known but cannot be installed', () => {
    const policy = entry('libasound2', '1.2.8-1') + entry('libasound2t64', '(none)');
    expect(chooseNames(['libasound2'], policy)).toEqual(['libasound2']);
  });
});

describe('a display', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('on %s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '100.0.0-nightly'])('%s is enough', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });

  test.each(['18.20.8', '20.9.0', '20.18.3', '9.0.0'])('%s is too old, which ends with 3', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(expect.objectContaining({ code: 3 }));
    expect(() => checkNodeVersion(version)).toThrow(StopError);
  });
});
