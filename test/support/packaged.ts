/**
 * The packaged program, as `npm run package` makes it, and driving it from outside: a release cannot be driven by Playwright's
 * Electron support, since its fuses refuse the inspector, but Chromium's own debugging port can be asked for.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { electronCommand } from '../../build/electron/command.mjs';
import { contentsOf } from '../../build/package/contents.ts';
import { app, packages, root, shippedList } from '../../build/paths.mjs';

/** Folder of the unpacked program on this system. Only Linux is packaged by tests. */
export const unpacked = path.join(packages, 'linux-unpacked');

/** The program's executable in it. */
export const packagedExecutable = path.join(unpacked, 'procurement-workbench');

/** Why this machine cannot make the package; undefined where it can. */
export const whyNotPackaged =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : 'the package is made and tried on Linux on x64 only';

/** Makes the package, unless there is one of the present build already. */
export function ensurePackage(): void {
  if (isPresent()) return;
  const { status, stderr, stdout } = spawnSync(process.execPath, ['build/package/main.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The package was not made:\n${stdout}${stderr}`);
}

/** Whether what is packaged is what was built last, byte for byte. */
function isPresent(): boolean {
  const archive = path.join(unpacked, 'resources/app.asar');
  if (!existsSync(archive) || !existsSync(path.join(packages, 'contents.txt'))) return false;
  const version = readFileSync(path.join(unpacked, 'version'), 'utf8').trim().replace(/^v/, '');
  if (version !== electronCommand().version) return false;
  const wanted: string[] = JSON.parse(readFileSync(shippedList, 'utf8'));
  const present = new Map(contentsOf(archive).map(({ name, hash }) => [name, hash]));
  return (
    wanted.length === present.size &&
    wanted.every((name) => present.get(name) === sha256(readFileSync(path.join(app, name))))
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A program that was started with a debugging port. */
export interface Debugged {
  readonly child: ChildProcess;
  /** Address of the port, for `chromium.connectOverCDP`. */
  readonly endpoint: string;
  /** What it has said on standard error so far. */
  readonly stderr: () => string;
  /** Ends it as a session manager would, and waits. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a program with a debugging port of the system's choice and waits until it listens.
 * @param before arguments of the executable itself, where it starts the program in its turn
 */
export async function startDebugged(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  before: readonly string[] = [],
): Promise<Debugged> {
  const child = spawn(executable, [...before, '--remote-debugging-port=0', '--disable-gpu', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (bytes) => {
      said += bytes;
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The program ended with ${code}:\n${said}`)));
  });
  return {
    child,
    endpoint,
    stderr: () => said,
    close: async () => {
      const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(killer);
    },
  };
}
