import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { electronCommand } from '../../build/electron/command.mjs';
import { pageOf } from '../support/cdp.ts';
import { type LaunchOptions, launchWorkbench, type Workbench } from '../support/electron.ts';
import { cart, secret, setupRequest } from '../support/inspect-material.ts';
import { startDebugged } from '../support/packaged.ts';
import { InspectPage } from './inspect-page.ts';
import { MainWindow } from './pages.ts';

let userData: string;
let workbench: Workbench | undefined;
beforeEach(() => {
  userData = mkdtempSync(path.join(os.tmpdir(), 'workbench-start-'));
});
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
  rmSync(userData, { recursive: true, force: true });
});

async function open(options: LaunchOptions = {}): Promise<{ running: Workbench; main: MainWindow }> {
  await workbench?.close();
  const running = await launchWorkbench({ userData, ...options });
  workbench = running;
  const main = new MainWindow(running.window);
  await main.loaded();
  return { running, main };
}

/** Starts the program once more over the same data, as a person would, and waits for its end. */
async function startAgain(...args: string[]): Promise<number | null> {
  const { executable, args: own } = electronCommand();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    executable,
    [...own, ...root, `--user-data-dir=${userData}`, '--disable-gpu', ...args],
    { stdio: 'ignore', cwd: userData },
  );
  return await new Promise((resolve) => child.once('close', resolve));
}

describe('a second start', () => {
  it('ends, brings the window forward and hands over what it was asked', async () => {
    const { running, main } = await open();
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await startAgain('--page=inspect')).toBe(0);
    await main.page.getByRole('heading', { level: 1, name: 'Inspect' }).waitFor();
    const shown = () =>
      running.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return window?.isVisible() === true && !window.isMinimized();
      });
    await expect.poll(shown).toBe(true);
    expect(await startAgain('--page=../../etc')).toBe(0);
    expect(new URL(main.page.url()).hash).toBe('#/inspect');
  });
});

describe('a start', () => {
  it('opens the page that it is asked for', async () => {
    const { main } = await open({ args: ['--page=settings'] });
    await main.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  it('puts the window back where it was, and into sight where that is no screen any more', async () => {
    const bounds = { x: 40, y: 60, width: 1100, height: 720 };
    const boundsOf = ({ app }: Workbench) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const first = await open();
    await first.running.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    );
    const file = path.join(userData, 'window.json');
    const kept = () => JSON.parse(readFileSync(file, 'utf8')).bounds;
    await expect.poll(kept).toEqual(bounds);
    expect(await boundsOf((await open()).running)).toEqual(bounds);

    await workbench?.close();
    writeFileSync(file, JSON.stringify({ bounds: { ...bounds, x: 90_000 }, maximized: false }));
    const { x, width } = (await boundsOf((await open()).running)) ?? { x: 0, width: 0 };
    expect([x < 5000, width]).toEqual([true, 1280]);
  });
});

describe('closing the window while the program opens', () => {
  it('ends it, at whatever moment, and is no mistake of the program', async () => {
    const { executable, args } = electronCommand();
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    // The page is there, no longer the empty one before it, and main is reading the rest of itself. A moment more or less each time.
    for (const frames of [0, 1, 2, 3, 4, 5]) {
      const running = await startDebugged(executable, [...args, ...root, `--user-data-dir=${userData}`]);
      onTestFinished(() => void running.child.kill('SIGKILL'));
      const page = await pageOf(running.endpoint, (url) => url.startsWith('app://'));
      await page.until("location.protocol === 'app:' && document.readyState !== 'loading'");
      const ended = new Promise((resolve) => running.child.once('close', resolve));
      // Not awaited: the answer goes with the page.
      void page.evaluate(`setTimeout(() => window.close(), ${frames * 16})`);
      expect(await ended).toBe(0);
      page.close();
    }
    expect(readdirSync(path.join(userData, 'crashes'))).toEqual([]);
  });
});

describe('files on the command line', () => {
  const fileOf = (name: string, content: string) => {
    const file = path.join(userData, name);
    writeFileSync(file, content);
    return file;
  };

  it('are opened on Inspect, and what is none is said there', async () => {
    const { running, main } = await open({
      args: [fileOf('request.xml', setupRequest(true)), userData, path.join(userData, 'missing.xml')],
    });
    await main.page.getByRole('heading', { level: 1, name: 'Inspect' }).waitFor();
    const inspect = new InspectPage(running);
    await inspect.verdict.waitFor();
    expect(await inspect.verdict.textContent()).toContain('PunchOutSetupRequest');
    expect(await inspect.verdict.getAttribute('data-verdict')).toBe('invalid');
    expect(await inspect.failure.allTextContents()).toEqual([
      expect.stringContaining(`${path.basename(userData)} is a folder or a device.`),
      expect.stringContaining('missing.xml could not be read: there is no such file.'),
    ]);
    // The window has what it may show: no place of a file, and no secret.
    const seen = await main.page.content();
    expect(seen).not.toContain(userData);
    expect(seen).not.toContain(secret);
  });

  it('of a second start come to the first window, as seen from where that start was, wherever the window is', async () => {
    const { running, main } = await open({ args: ['--page=settings'] });
    await main.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    fileOf('request.xml', setupRequest(false));
    expect(await startAgain('request.xml')).toBe(0);
    const inspect = new InspectPage(running);
    await inspect.verdict.waitFor();
    expect(await inspect.verdict.textContent()).toContain('PunchOutSetupRequest');

    // Inspect is open now: what comes is added, and shown.
    fileOf('-cart.xml', cart(1));
    expect(await startAgain('--', '-cart.xml')).toBe(0);
    await expect.poll(() => inspect.verdict.textContent()).toContain('PunchOutOrderMessage');
    await main.page.getByTestId('document').getByText('-cart.xml').waitFor();

    expect(await startAgain('missing.xml')).toBe(0);
    await inspect.failure.getByText('missing.xml could not be read').waitFor();
    expect(await inspect.verdict.textContent()).toContain('PunchOutOrderMessage');
  });
});

describe('the menu', () => {
  it('goes to pages and shows the shortcuts', async () => {
    const { running, main } = await open();
    const choose = (label: string) =>
      running.app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        items.find((item) => item.label === wanted)?.click();
      }, label);
    await choose('Inspect');
    await main.page.getByRole('heading', { level: 1, name: 'Inspect' }).waitFor();
    await choose('Keyboard shortcuts');
    const dialog = main.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.getByText('Find in a document on Inspect').waitFor();
    await main.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('diagnostics', () => {
  it('are copied with versions and the log, without what must not leave the computer', async () => {
    const { running, main } = await open({ env: { HOME: path.join(userData, 'riley') } });
    await running.app.evaluate(({ ipcMain }) => {
      // A refused call is logged; its channel is the only way to bring text into the log from outside.
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
        string,
        (...args: unknown[]) => unknown
      >;
      return handlers.get('workbench:app.about')?.({ sender: {}, senderFrame: null }, undefined);
    });
    await main.goTo('Settings');
    await main.page.getByTestId('copy-diagnostics').click();
    await main.page.getByText('Diagnostics copied').waitFor();
    const text = await running.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(text).toMatch(/^Procurement Workbench \d+\.\d+\.\d+, Electron /);
    expect(text).toContain('Place: #/settings');
    expect(text).toContain('workbench:app.about: not from the program’s own window');
    expect(text).not.toContain('riley');
  });
});

describe('after a crash', () => {
  it('of the whole program, the next start says so and offers the report, once', async () => {
    const { running } = await open();
    const child = running.app.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;

    const { running: next, main } = await open();
    await main.page.getByText('The program ended last time without being closed').waitFor();
    await main.page.getByRole('button', { name: 'Copy report' }).click();
    await main.page.getByText('The report is copied.').waitFor();
    const report = await next.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(report).toContain('Crash: program');

    const { main: third } = await open();
    await third.goTo('Settings');
    expect(await third.page.getByText('ended last time').count()).toBe(0);
  });

  it('of the window, it is loaded again at the same page, and nothing is lost', async () => {
    const { running, main } = await open({ args: ['--page=inspect'] });
    await main.page.getByRole('heading', { level: 1, name: 'Inspect' }).waitFor();
    // Playwright's page is gone with the process, so main is asked, once it has loaded the window again.
    await running.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loadedAgain = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(true)));
      contents?.forcefullyCrashRenderer();
      await loadedAgain;
    });
    const heading = () =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.querySelector("main h1")?.textContent + " | " + document.body.textContent',
        ),
      );
    await expect.poll(heading).toContain('The window stopped and was loaded again');
    await expect.poll(heading).toMatch(/^Inspect/);
  });

  it('of the main process, the report is on the disk and the next start offers it', async () => {
    const { running } = await open();
    const child = running.app.process();
    await running.app.evaluate(({ dialog }) => {
      // The box waits for a person.
      Reflect.set(dialog, 'showErrorBox', () => undefined);
      setTimeout(() => {
        throw new Error('a bug in main with <SharedSecret>open sesame</SharedSecret>');
      });
    });
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    expect(child.exitCode).toBe(1);
    const { running: next, main } = await open();
    await main.page.getByText('The program stopped with an error').waitFor();
    await main.page.getByRole('button', { name: 'Copy report' }).click();
    await main.page.getByText('The report is copied.').waitFor();
    const report = await next.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(report).toContain('a bug in main');
    expect(report).not.toContain('sesame');
  });
});

describe.skipIf(process.platform === 'win32')('a data folder that cannot be written', () => {
  it('is shown as it is, and the window says that nothing is kept', async () => {
    const first = await open();
    await first.main.page.evaluate(() => window.workbench.settings.change({ theme: 'dark' }));
    await workbench?.close();
    const locked = mkdtempSync(path.join(os.tmpdir(), 'workbench-locked-'));
    writeFileSync(path.join(locked, 'settings.json'), readFileSync(path.join(userData, 'settings.json')));

    // Root may write anywhere, so an ordinary user starts it.
    const { main } = await open({ userData: locked, asUser: 'unprivileged', readOnly: true });
    await main.page.getByText('The data folder cannot be written').waitFor();
    const found = await main.page.evaluate(async () => ({
      read: await window.workbench.settings.read(),
      change: await window.workbench.settings.change({ theme: 'light' }),
      start: await window.workbench.rehearsal.start({ system: 'coupa', mode: 'test' }),
    }));
    expect(found).toMatchObject({
      read: { ok: true, value: { theme: 'dark' } },
      change: { ok: false, error: { code: 'cannot-write' } },
      start: { ok: false, error: { code: 'cannot-record' } },
    });
    await workbench?.close();
    rmSync(locked, { recursive: true, force: true });
  });
});
