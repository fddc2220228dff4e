/**
 * moto's server, an emulator of AWS that other people write: pinned, installed once from PyPI into a folder of its own under
 * `out/`, run with its IAM enforcement. Where Python or the package is out of reach, tests that want it are skipped.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { out } from '../../build/paths.mjs';
import { answersAt, freePort } from './ports.ts';

const version = '5.2.5';
const folder = path.join(out, 'moto', version);
const python = process.platform === 'win32' ? 'python' : 'python3';

/** A running emulator. The account of keys that it does not know is 123456789012. */
export interface Moto {
  readonly url: string;
  /** From now on requests need credentials and permissions (or, with false, none). */
  readonly enforce: (on: boolean) => Promise<void>;
  /** Every operation that was asked for since the start, as service and name, in order. */
  readonly record: () => string[];
  readonly stop: () => Promise<void>;
}

/** Installs moto where it is not there yet; the reason where it cannot be had, else undefined. Takes up to two minutes. */
export async function whyNoMoto(): Promise<string | undefined> {
  if (existsSync(folder)) return undefined;
  if (!(await succeeds(['-m', 'pip', '--version'], 20_000))) return 'Python with pip is not at hand';
  // Beside its place and then moved in one step, so that half an installation never counts.
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(path.dirname(folder), { recursive: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1'];
  const installed = await succeeds([...pip, '--target', fresh, `moto[server]==${version}`], 120_000);
  if (installed && !existsSync(folder)) renameSync(fresh, folder);
  else rmSync(fresh, { recursive: true, force: true });
  return existsSync(folder) ? undefined : `moto ${version} could not be installed from PyPI`;
}

function succeeds(args: readonly string[], timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(python, args, { timeout }, (error) => resolve(error === null));
  });
}

/** Starts the emulator on a free port. Rejects where it does not answer in time. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const recording = path.join(mkdtempSync(path.join(os.tmpdir(), 'workbench-moto-')), 'recording');
  const child = spawn(
    python,
    ['-c', 'from moto.server import main; main()', '-p', String(port), '-H', '127.0.0.1'],
    {
      env: {
        ...process.env,
        PYTHONPATH: folder,
        MOTO_IAM_LOAD_MANAGED_POLICIES: 'true',
        MOTO_ENABLE_RECORDING: 'true',
        MOTO_RECORDER_FILEPATH: recording,
      },
      stdio: 'ignore',
    },
  );
  const url = `http://127.0.0.1:${port}`;
  try {
    await answering(port, child);
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    url,
    enforce: async (on) => {
      const answer = await fetch(`${url}/moto-api/reset-auth`, { method: 'POST', body: on ? '0' : 'inf' });
      if (!answer.ok) throw new Error(`The emulator does not switch its enforcement: ${answer.status}`);
    },
    record: () =>
      existsSync(recording) ? readFileSync(recording, 'utf8').split('\n').flatMap(operationOf) : [],
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          rmSync(path.dirname(recording), { recursive: true, force: true });
          resolve();
        });
        child.kill();
      }),
  };
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  const end = Date.now() + 40_000;
  while (!(await answersAt(port))) {
    if (child.exitCode !== null || Date.now() > end) throw new Error('The emulator did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A line of moto's record as `service:Operation`; its own interface is not AWS's. */
function operationOf(line: string): string[] {
  if (line === '') return [];
  const { headers, body, url } = JSON.parse(line) as {
    headers: Record<string, string>;
    body: string;
    url: string;
  };
  if (url.includes('/moto-api/')) return [];
  const header = (name: string) =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(header('authorization'))?.[1] ?? 'unsigned';
  // moto keeps bodies in base64.
  const form = new URLSearchParams(Buffer.from(body, 'base64').toString('utf8'));
  const operation = header('x-amz-target').split('.').at(-1) || (form.get('Action') ?? url);
  return [`${service}:${operation}`];
}
