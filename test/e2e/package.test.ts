import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fusesOn, wrongFuses } from '../../build/electron/fuses.mjs';
import { wrongContents } from '../../build/package/contents.ts';
import { debArchitectures, makeDeb } from '../../build/package/deb.ts';
import { packages, packaging, root, shippedList } from '../../build/paths.mjs';
import { BareSystem, whyNoBareSystem } from '../support/bare-system.ts';
import { setupRequest } from '../support/inspect-material.ts';
import {
  ensurePackage,
  packagedExecutable,
  startDebugged,
  unpacked,
  whyNotPackaged,
} from '../support/packaged.ts';
import { mainPage, rehearseCoupa } from '../support/packaged-rehearsal.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-packaged-'));
  if (whyNotPackaged === undefined) ensurePackage();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const debFile = () => {
  const name = readdirSync(packages).find((one) => one.endsWith('.deb'));
  return name === undefined ? undefined : path.join(packages, name);
};

describe('the packaged program', () => {
  it('has its fuses set and in its archive what was built, read back from what lies there', async (context) => {
    if (whyNotPackaged !== undefined) return context.skip(whyNotPackaged);
    const wire = await getCurrentFuseWire(packagedExecutable);
    expect(wrongFuses(wire)).toEqual([]);
    expect(fusesOn(wire).length).toBeGreaterThanOrEqual(8);
    const wanted: string[] = JSON.parse(readFileSync(shippedList, 'utf8'));
    expect(wrongContents(path.join(unpacked, 'resources/app.asar'), wanted)).toEqual([]);
    expect(readdirSync(path.join(unpacked, 'resources')).sort()).toEqual(['app.asar', 'licences']);
    expect(readdirSync(path.join(unpacked, 'resources/licences')).sort()).toEqual([
      'LICENSE.txt',
      'THIRD-PARTY.txt',
      'sbom.cdx.json',
    ]);
  });

  it('is no Node for whoever asks by the environment, and opens no inspector', async (context) => {
    if (whyNotPackaged !== undefined) return context.skip(whyNotPackaged);
    const profile = path.join(folder, 'asked');
    const asNode = await startDebugged(
      packagedExecutable,
      [...rootArgs, `--user-data-dir=${profile}`, '--inspect=0'],
      { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/no/such/file' },
    );
    const page = await mainPage(asNode.endpoint);
    expect(await page.evaluate('document.title')).toContain('Procurement Workbench');
    expect(asNode.stderr()).not.toContain('Debugger listening');
    page.close();
    await asNode.close();
  });

  it('opens a file that it is started with', async (context) => {
    if (whyNotPackaged !== undefined) return context.skip(whyNotPackaged);
    const file = path.join(folder, 'request.xml');
    writeFileSync(file, setupRequest(true));
    const profile = path.join(folder, 'given');
    const running = await startDebugged(packagedExecutable, [
      ...rootArgs,
      `--user-data-dir=${profile}`,
      file,
    ]);
    const page = await mainPage(running.endpoint);
    await page.until(
      'document.querySelector(\'[data-testid="inspect-verdict"]\')?.dataset.verdict === "invalid"',
    );
    page.close();
    await running.close();
  });

  it('goes through a Coupa rehearsal', async (context) => {
    if (whyNotPackaged !== undefined) return context.skip(whyNotPackaged);
    const profile = path.join(folder, 'rehearsal');
    const running = await startDebugged(packagedExecutable, [...rootArgs, `--user-data-dir=${profile}`]);
    const verdict = await rehearseCoupa(running.endpoint);
    expect(verdict).toEqual({ ok: true, text: expect.stringContaining('created no subscription') });
    await running.close();
    expect(
      readdirSync(path.join(profile, 'rehearsals')).filter((name) => name.endsWith('.jsonl')),
    ).toHaveLength(1);
  });
});

describe('the Debian package', () => {
  it('has what Debian expects and nothing of this machine', (context) => {
    const file = whyNotPackaged === undefined ? debFile() : undefined;
    if (file === undefined) return context.skip(whyNotPackaged ?? 'dpkg-deb is not installed');
    const listed = spawnSync('dpkg-deb', ['--contents', file], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;
    const names = listed.split('\n').flatMap((line) => /\s\.(\/\S+)/.exec(line)?.[1] ?? []);
    for (const name of [
      '/usr/bin/procurement-workbench',
      '/usr/lib/procurement-workbench/procurement-workbench',
      '/usr/share/applications/procurement-workbench.desktop',
      '/usr/share/icons/hicolor/256x256/apps/procurement-workbench.png',
      '/usr/share/doc/procurement-workbench/copyright',
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => !/^\/(usr(\/|$)|$)/.test(name))).toEqual([]);
    expect(listed).toMatch(/^-rwsr-xr-x root\/root .*chrome-sandbox$/m);
    expect(
      listed
        .split('\n')
        .filter((line) => line !== '' && !line.includes(' root/root') && !/^\S+root\/root/.test(line)),
    ).toEqual([]);
    expect(statSync(file).size).toBeLessThan(120 * 1024 * 1024);
  });

  it('installs on a bare system, rehearses in the sandbox, upgrades over its data, and leaves that when it goes', async (context) => {
    const file = whyNotPackaged === undefined ? debFile() : undefined;
    if (file === undefined) return context.skip(whyNotPackaged ?? 'dpkg-deb is not installed');
    const why = whyNoBareSystem();
    if (why !== undefined) return context.skip(why);
    const { name, description } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const system = new BareSystem(path.join(folder, 'system'));
    try {
      // The version before: the same program under an earlier number.
      const before = system.path('/tmp/before.deb');
      await makeDeb(
        {
          name,
          version: '0.0.1',
          description,
          maintainer: 'Nobody <nobody@localhost>',
          architecture: debArchitectures[process.arch] ?? '',
        },
        {
          program: unpacked,
          icons: path.join(packaging, 'icons/linux'),
          license: path.join(root, 'LICENSE'),
        },
        before,
        { work: path.join(folder, 'deb'), time: 0 },
      );
      spawnSync('cp', [file, system.path('/tmp/now.deb')]);
      const installed = system.run('apt-get install -y -q --no-install-recommends /tmp/before.deb');
      expect(installed.status, installed.stderr).toBe(0);

      const first = await system.start();
      expect(await rehearseCoupa(first.endpoint)).toMatchObject({ ok: true });
      await first.close();
      expect(first.stderr()).not.toContain('--no-sandbox');
      const data = system.path('/home/ada/.config/Procurement Workbench/rehearsals');
      const kept = readdirSync(data);
      expect(kept).toHaveLength(1);
      const record = readFileSync(path.join(data, kept[0] ?? ''), 'utf8');

      const upgraded = system.run(
        'apt-get install -y -q --no-install-recommends /tmp/now.deb && dpkg -s procurement-workbench',
      );
      expect(upgraded.stdout).not.toContain('Version: 0.0.1');
      const second = await system.start();
      const page = await mainPage(second.endpoint);
      await page.evaluate(
        `window.workbench.rehearsal.open({ id: '${path.parse(kept[0] ?? '').name}' }).then((answer) => { window.opened = answer; })`,
      );
      await page.until('window.opened !== undefined');
      const events = await page.evaluate(
        'window.opened.ok && !window.opened.value.damaged && window.opened.value.events.length',
      );
      expect(events).toBe(record.trimEnd().split('\n').length);
      page.close();
      await second.close();

      const removed = system.run('apt-get remove -y -q procurement-workbench');
      expect(removed.status, removed.stderr).toBe(0);
      expect(removed.stdout).toContain('stay in "~/.config/Procurement Workbench"');
      expect(system.run('ls /usr/bin/procurement-workbench').status).not.toBe(0);
      expect(readFileSync(path.join(data, kept[0] ?? ''), 'utf8')).toBe(record);
    } finally {
      system.remove();
    }
  }, 300_000);
});
