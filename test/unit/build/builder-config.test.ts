/**
 * The settings of the packages for Windows and macOS, which no test here can make: electron-builder's own schema judges them, and what
 * they name is looked for.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeIcons } from '../../../build/icons/write.ts';
import { licences, packages, packaging, root } from '../../../build/paths.mjs';

type Settings = Readonly<Record<string, unknown>>;

/** What electron-builder itself calls before it packages anything. It is a package of electron-builder's, so that one knows where it is. */
interface ConfigTools {
  readonly getConfig: (project: string, file: string, options: null) => Promise<Settings>;
  readonly validateConfiguration: (settings: Settings, log: { readonly isEnabled: false }) => Promise<void>;
}
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const tools: ConfigTools = ofBuilder('app-builder-lib/out/util/config/config.js');
const library = path.dirname(ofBuilder.resolve('app-builder-lib/package.json'));

const quiet = { isEnabled: false } as const;
let settings: Settings;
let icons: string;
beforeAll(async () => {
  settings = await tools.getConfig(root, 'electron-builder.yml', null);
  icons = mkdtempSync(path.join(os.tmpdir(), 'workbench-icons-'));
  writeIcons(icons);
});
afterAll(() => rmSync(icons, { recursive: true, force: true }));

/** A setting by its path. */
function setting(...names: readonly string[]): unknown {
  let at: unknown = settings;
  for (const name of names) at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
  return at;
}

/** Every text in the settings that is a path of ours. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(build|out)\/|^LICENSE$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

describe('electron-builder’s schema', () => {
  test('takes the settings, also with a feed of updates', async () => {
    await tools.validateConfiguration(settings, quiet);
    const publish = { provider: 'generic', url: 'https://updates.example/workbench' };
    await tools.validateConfiguration({ ...settings, publish }, quiet);
  });

  test.each([
    ['win', { icon: 'icon.ico', targets: 'nsis' }],
    ['mac', { hardenedRuntime: 'yes' }],
    ['nsis', { oneClick: false, perMachin: false }],
    ['deb', { afterRemoved: 'build/package/linux/postrm' }],
  ])('refuses %s as %j', async (name, wrong) => {
    await expect(tools.validateConfiguration({ ...settings, [name]: wrong }, quiet)).rejects.toThrow(name);
  });
});

describe('what the settings name', () => {
  test('is in the project or made by the build', () => {
    const named = pathsIn(settings);
    const made = new Map([
      [path.join(packaging, 'app'), 'by build/package/main.ts'],
      [packages, 'by electron-builder'],
      [licences, 'by the build'],
      [path.join(packaging, 'icons'), 'by writeIcons'],
    ]);
    const missing = named.filter((name) => {
      const full = path.join(root, name);
      if (made.has(full)) return false;
      const icon = path.relative(path.join(packaging, 'icons'), full);
      return !existsSync(icon.startsWith('..') ? full : path.join(icons, icon));
    });
    expect(missing).toEqual([]);
    expect(named).toEqual(
      expect.arrayContaining([
        setting('win', 'icon'),
        setting('mac', 'icon'),
        setting('linux', 'icon'),
        setting('mac', 'entitlements'),
        setting('mac', 'entitlementsInherit'),
        setting('nsis', 'include'),
        setting('deb', 'afterRemove'),
        setting('afterPack'),
      ]),
    );
  });

  test('has icons of the sizes that electron-builder demands', () => {
    const ico = readFileSync(path.join(icons, 'icon.ico'));
    // A width of 256 is written as 0.
    const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico[6 + 16 * index] || 256);
    expect(Math.max(...widths)).toBe(256);
    const icns = readFileSync(path.join(icons, 'icon.icns')).toString('latin1');
    // 512 and 1024 pixels.
    for (const type of ['ic09', 'ic10']) expect(icns).toContain(type);
    expect(readdirSync(path.join(icons, 'linux'))).toEqual(
      expect.arrayContaining(['256x256.png', '512x512.png']),
    );
  });

  test('gives the signed program on macOS one exception of the hardened runtime: compiled JavaScript', () => {
    const entitlements = readFileSync(path.join(root, String(setting('mac', 'entitlements'))), 'utf8');
    const texts: string[] = [];
    const parser = new SaxesParser();
    parser.on('text', (text) => texts.push(text.trim()));
    parser.on('opentag', ({ name, isSelfClosing }) => {
      if (isSelfClosing) texts.push(name);
    });
    parser.write(entitlements).close();
    expect(texts.filter((text) => text !== '')).toEqual(['com.apple.security.cs.allow-jit', 'true']);
    expect(setting('mac', 'hardenedRuntime')).toBe(true);
  });

  test('says on Windows where the data stays, by a macro that the uninstaller calls', () => {
    const include = readFileSync(path.join(root, String(setting('nsis', 'include'))), 'utf8');
    const macros = [...include.matchAll(/^!macro (\w+)$/gm)].map(([, name]) => name);
    expect(macros).toEqual(['customUnInstall']);
    expect(include.match(/^!macroend$/gm)).toHaveLength(1);
    const uninstaller = readFileSync(path.join(library, 'templates/nsis/uninstaller.nsh'), 'utf8');
    expect(uninstaller).toContain('!insertmacro customUnInstall');
    expect(setting('nsis', 'deleteAppDataOnUninstall')).toBe(false);
  });
});
