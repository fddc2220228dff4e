/**
 * Starts the built application in the real Electron, for end-to-end tests. Each start has a user-data folder of its own.
 */
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronCommand } from '../../build/electron/command.mjs';
import { app as applicationFolder } from '../../build/paths.mjs';
import { drivenCommand, drivenFolder } from './driven.ts';
import { nobody, runnableBy, type Started, wrapperFor } from './unprivileged.ts';

/** What a test may choose. */
export interface LaunchOptions {
  /** A user-data folder to start with, say of an earlier start. It stays; without it a temporary one is made and deleted. */
  userData?: string;
  /** Runs as an ordinary user with the Chromium sandbox on, also where the tests run as root. */
  asUser?: 'unprivileged';
  /** The user-data folder is made read-only for the user who runs the application. Give it with `userData`. */
  readOnly?: boolean;
  /** Additions to the environment. */
  env?: Record<string, string>;
  /** More command line arguments. */
  args?: readonly string[];
}

/** A running application. */
export interface Workbench {
  app: ElectronApplication;
  /** The first window, its page loaded. */
  window: Page;
  userData: string;
  /** What the application has printed on stderr so far. */
  stderr: () => string;
  /** Ends the application, whatever state it is in, and deletes what this start made. */
  close: () => Promise<void>;
}

/** Enough for a cold start on a busy machine of two processors. */
const startLimit = 60_000;

/**
 * Starts the application and waits for its first window.
 *
 * As root Chromium's sandbox is off, which Chromium demands; with `asUser: 'unprivileged'` it is on everywhere.
 */
export async function launchWorkbench(options: LaunchOptions = {}): Promise<Workbench> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'workbench-e2e-'));
  const dropsRoot = options.asUser === 'unprivileged' && process.getuid?.() === 0;
  const userData = options.userData ?? path.join(temporary, 'user-data');
  mkdirSync(userData, { recursive: true });
  if (dropsRoot) giveTo(nobody, temporary, userData);
  if (options.readOnly) chmodSync(userData, 0o555);
  let app: ElectronApplication | undefined;
  try {
    const driven = drivenCommand(electronCommand());
    const started = dropsRoot
      ? wrapperFor(runnableBy(nobody, driven, [drivenFolder, applicationFolder], temporary), temporary)
      : driven;
    app = await _electron.launch({
      executablePath: started.executable,
      args: argumentsFor(started, userData, options),
      chromiumSandbox: options.asUser === 'unprivileged' || process.getuid?.() !== 0,
      // Playwright would otherwise tell every page that the system is light.
      colorScheme: null,
      env: environment(options.env),
      timeout: startLimit,
    });
    let complaints = '';
    app.process().stderr?.on('data', (bytes) => {
      complaints += bytes;
    });
    const window = await app.firstWindow({ timeout: startLimit });
    await window.waitForLoadState('load');
    return { app, window, userData, stderr: () => complaints, close: closer(app, temporary) };
  } catch (error) {
    await closer(app, temporary)();
    throw error;
  }
}

function argumentsFor(started: Started, userData: string, options: LaunchOptions): string[] {
  // Without a graphics card Chromium tries, fails and complains before it draws by itself.
  return [...started.args, `--user-data-dir=${userData}`, '--disable-gpu', ...(options.args ?? [])];
}

function environment(additions: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return { ...Object.fromEntries(own), ...additions };
}

/** May be called again: what is closed stays closed. */
function closer(app: ElectronApplication | undefined, temporary: string): () => Promise<void> {
  const child = app?.process();
  return async () => {
    // An application that hangs in its own closing must not hang the tests.
    const killer = setTimeout(() => child?.kill('SIGKILL'), 10_000);
    await app?.close().catch(() => child?.kill('SIGKILL'));
    clearTimeout(killer);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
}

/** Makes a user the owner of folders and of all that is in them. */
function giveTo(user: number, ...folders: string[]): void {
  for (const folder of folders) {
    chownSync(folder, user, user);
    for (const entry of readdirSync(folder, { recursive: true }))
      chownSync(path.join(folder, String(entry)), user, user);
  }
}
